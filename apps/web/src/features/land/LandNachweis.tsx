import { euro, KeyFigure, KeyFigures, Section, zeitpunkt } from "@kim/ui";
import type { LandZeile } from "./land-werte.ts";
import { NachweisBadge, type Nachweisstand } from "./nachweisstand.tsx";

const saetze = {
  fertig: "Das Jahresergebnis ist berechnet und als Dokument abgelegt.",
  laeuft: "Das Jahresergebnis wird gerade berechnet.",
  wartet: "Das Jahresergebnis wird gerade berechnet.",
  fehlgeschlagen: "Die letzte Berechnung ist fehlgeschlagen. Der Grund steht beim Jahreslauf.",
  offen: "Das Jahresergebnis ist noch nicht berechnet.",
} as const satisfies Record<Nachweisstand, string>;

export function LandNachweis({
  nachweis,
  rechnung,
  jahr,
}: Pick<LandZeile, "nachweis" | "rechnung"> & { jahr: number }) {
  const { status, berechnetAm } = nachweis;
  return (
    <Section title={`Jahresrechnung ${jahr}`} actions={<NachweisBadge stand={status} />}>
      <p>
        {saetze[status]}
        {berechnetAm && ` Berechnet am ${zeitpunkt(berechnetAm)}.`}
      </p>
      {rechnung && (
        <KeyFigures>
          <KeyFigure label="Plan" value={euro(rechnung.planCent)} />
          <KeyFigure label="Förderfähig" value={euro(rechnung.foerderfaehigCent)} />
          <KeyFigure label="Rückzahlung" value={euro(rechnung.rueckzahlungCent)} />
        </KeyFigures>
      )}
      {rechnung?.veraltet && (
        <p>Seit der letzten Berechnung wurde etwas eingetragen; die Zahlen folgen in wenigen Sekunden.</p>
      )}
    </Section>
  );
}
