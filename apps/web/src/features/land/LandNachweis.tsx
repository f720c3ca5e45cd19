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

export function LandNachweis({ nachweis, jahr }: Pick<LandZeile, "nachweis"> & { jahr: number }) {
  const { status, summe, berechnetAm } = nachweis;
  return (
    <Section title={`Jahresrechnung ${jahr}`} actions={<NachweisBadge stand={status} />}>
      <p>
        {saetze[status]}
        {berechnetAm && ` Berechnet am ${zeitpunkt(berechnetAm)}.`}
      </p>
      {summe && (
        <KeyFigures>
          <KeyFigure label="Plan" value={euro(summe.planCent)} />
          <KeyFigure label="Förderfähig" value={euro(summe.foerderfaehigCent)} />
          <KeyFigure label="Rückzahlung" value={euro(summe.rueckzahlungCent)} />
        </KeyFigures>
      )}
    </Section>
  );
}
