import { landsumme, type Bausteinwerte } from "@kim/domain/landesstand";
import { euro, KeyFigure, KeyFigures, Section, zeitpunkt } from "@kim/ui";
import type { Landnachweis } from "./land-zeile.ts";
import { ErgebnisBadge, nachweisworte, type Ergebnisstand } from "./nachweisstand.tsx";

const saetze = {
  fertig: "Das Jahresergebnis ist berechnet und als Dokument abgelegt.",
  laeuft: "Das Jahresergebnis wird gerade berechnet.",
  wartet: "Das Jahresergebnis wird gerade berechnet.",
  fehlgeschlagen: "Die letzte Berechnung ist fehlgeschlagen. Der Grund steht beim Jahreslauf.",
  offen: "Das Jahresergebnis ist noch nicht berechnet.",
} as const satisfies Record<Ergebnisstand, string>;

/** The money of the year and where its proofs are. */
export function LandNachweis({
  nachweis,
  bausteine,
  jahr,
}: {
  nachweis: Landnachweis | undefined;
  bausteine: readonly Bausteinwerte[];
  jahr: number;
}) {
  const stand = nachweis?.ergebnis ?? "offen";
  const werte = landsumme(bausteine);
  return (
    <Section title={`Geld und Nachweise ${jahr}`} actions={<ErgebnisBadge stand={stand} />}>
      <KeyFigures>
        <KeyFigure label="Bewilligt" value={euro(werte.bewilligtCent)} />
        <KeyFigure label="Ausgezahlt" value={euro(werte.ausgezahltCent)} />
        <KeyFigure label="Ausgegeben" value={euro(werte.ausgegebenCent)} />
        <KeyFigure label="Förderfähig" value={euro(werte.foerderfaehigCent)} />
        <KeyFigure label="Erwartete Rückzahlung" value={euro(werte.rueckzahlungCent)} />
      </KeyFigures>
      <p>
        Nachweise: {nachweisworte(nachweis?.nachweise ?? [])}. {saetze[stand]}
        {nachweis?.berechnetAm && ` Berechnet am ${zeitpunkt(nachweis.berechnetAm)}.`}
      </p>
    </Section>
  );
}
