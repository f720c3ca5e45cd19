import { Notice, ProgressBar, zeitpunkt } from "@kim/ui";
import type { Lauf } from "./lauf-auswahl.ts";

/** How far a run has come, or how it ended. */
export function LaufFortschritt({ lauf }: { lauf: Lauf }) {
  const { anzahl, fertig, fehlgeschlagen, gestartetAm, beendetAm, ausloeser } = lauf;
  const beginn = `${ausloeser === "zeitplan" ? "Nach Zeitplan gestartet" : "Gestartet"} am ${zeitpunkt(gestartetAm)}`;
  if (!beendetAm) {
    return (
      <>
        <ProgressBar label="Jahreslauf läuft" value={fertig + fehlgeschlagen} max={anzahl} unit="erledigt" />
        <p>
          {beginn}. {fertig} berechnet, {fehlgeschlagen} fehlgeschlagen, {anzahl - fertig - fehlgeschlagen} offen. Sie
          können die Seite verlassen; der Lauf geht weiter.
        </p>
      </>
    );
  }
  return (
    <Notice
      tone={fehlgeschlagen > 0 ? "warning" : "success"}
      title={
        fehlgeschlagen > 0
          ? `${fehlgeschlagen} von ${anzahl} fehlgeschlagen`
          : anzahl === 1
            ? "Berechnet"
            : `Alle ${anzahl} berechnet`
      }
    >
      {beginn}, beendet am {zeitpunkt(beendetAm)}.
    </Notice>
  );
}
