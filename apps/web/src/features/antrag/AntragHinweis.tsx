import { alsZeitraum, heuteInBerlin } from "@kim/domain/grundlagen";
import { Notice } from "@kim/ui";
import type { Antragsansicht } from "./ansicht.ts";

/** Where the Antrag stands for its reader and what comes next. */
export function AntragHinweis({ antrag }: { antrag: Antragsansicht }) {
  const land = antrag.umfeld === null;
  const letzter = antrag.vorgaenge.at(-1);
  switch (antrag.stand) {
    case "entwurf":
    case "zurueckgezogen":
      return <Fensterhinweis antrag={antrag} />;
    case "rueckfrage":
      return land ? (
        <Notice title="Ihre Rückfrage ist gestellt">
          Der Antrag liegt wieder bei Ihnen, sobald sie beantwortet ist.
        </Notice>
      ) : (
        <Notice tone="warning" title="Die Bezirksregierung fragt zurück">
          {letzter?.text}
        </Notice>
      );
    case "eingereicht":
      return land ? (
        <Notice title="Der Antrag wartet auf Ihre Entscheidung">
          Prüfen Sie ihn, fragen Sie zurück, lehnen Sie ab oder erlassen Sie den Bescheid.
        </Notice>
      ) : (
        <Notice title="Der Antrag liegt bei der Bezirksregierung" regel="R25">
          Ein Anspruch besteht nicht: Als Einnahme zählt er erst mit dem Bescheid.
        </Notice>
      );
    case "abgelehnt":
      return (
        <Notice tone="danger" title="Der Antrag ist abgelehnt">
          {letzter?.text}
        </Notice>
      );
    case "beschieden":
      return (
        <Notice tone="success" title="Über den Antrag ist ein Bescheid ergangen">
          Es gilt, was im Bescheid steht.
        </Notice>
      );
  }
}

function Fensterhinweis({ antrag: { umfeld, jahr, baustein } }: { antrag: Antragsansicht }) {
  const fenster = umfeld?.fenster;
  const welches = `Baustein ${baustein}, ${jahr}`;
  if (!fenster)
    return (
      <Notice title="Noch kein Antragsfenster">
        Für {welches} hat die Bezirksregierung noch keinen Zeitraum festgelegt. Ihren Entwurf können Sie schon
        schreiben.
      </Notice>
    );
  const heute = heuteInBerlin(new Date());
  if (heute < fenster.von)
    return (
      <Notice title="Das Antragsfenster öffnet noch">
        Einreichen können Sie vom {alsZeitraum(fenster.von, fenster.bis)}.
      </Notice>
    );
  if (heute > fenster.bis)
    return (
      <Notice tone="warning" title="Das Antragsfenster ist geschlossen">
        Es war offen vom {alsZeitraum(fenster.von, fenster.bis)}. Bitte wenden Sie sich an die Bezirksregierung.
      </Notice>
    );
  return (
    <Notice title="Das Antragsfenster ist offen">
      Einreichen können Sie vom {alsZeitraum(fenster.von, fenster.bis)}.
    </Notice>
  );
}
