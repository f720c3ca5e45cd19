import { Notice, ProgressBar, zeitpunkt } from "@kim/ui";
import type { Lauf } from "./lauf-auswahl.ts";

/** How far a run has come, or how it ended. */
export function LaufFortschritt({ lauf }: { lauf: Lauf }) {
  const { anzahl, fertig, fehlgeschlagen, zurueckgenommen, gestartetAm, beendetAm, ausloeser } = lauf;
  const beginn = `${ausloeser === "zeitplan" ? "Nach Zeitplan gestartet" : "Gestartet"} am ${zeitpunkt(gestartetAm)}`;
  if (!beendetAm) {
    const erledigt = fertig + fehlgeschlagen + zurueckgenommen;
    return (
      <>
        <ProgressBar label="Jahreslauf läuft" value={erledigt} max={anzahl} unit="erledigt" />
        <p>
          {beginn}. {fertig} berechnet, {fehlgeschlagen} fehlgeschlagen, {anzahl - erledigt} offen
          {zurueckgenommen > 0 && `, ${zurueckgenommen} zurückgenommen`}. Sie können die Seite verlassen; der Lauf geht
          weiter.
        </p>
      </>
    );
  }
  const { title, tone } = ausgang(lauf);
  return (
    <Notice tone={tone} title={title}>
      {beginn}, beendet am {zeitpunkt(beendetAm)}.{lauf.fehler && ` ${lauf.fehler}`}
    </Notice>
  );
}

/** A run that was called off says what stays and what was taken back. */
function ausgang({ anzahl, fertig, fehlgeschlagen, abgebrochenAm, fehler }: Lauf): {
  title: string;
  tone: "success" | "warning" | "danger";
} {
  if (fehler) return { title: "Der Lauf ist nicht zustande gekommen", tone: "danger" };
  const gescheitert = `${fehlgeschlagen} von ${anzahl} fehlgeschlagen`;
  // Until the steps are written nothing says that they were taken back; what was not computed is not there either way.
  const rest = anzahl - fertig - fehlgeschlagen;
  if (abgebrochenAm && rest > 0) {
    const teile = [`${fertig} berechnet`, ...(fehlgeschlagen > 0 ? [gescheitert] : []), `${rest} zurückgenommen`];
    return { title: `Gestoppt: ${teile.join(", ")}`, tone: "warning" };
  }
  if (fehlgeschlagen > 0) return { title: gescheitert, tone: "warning" };
  return { title: anzahl === 1 ? "Berechnet" : `Alle ${anzahl} berechnet`, tone: "success" };
}
