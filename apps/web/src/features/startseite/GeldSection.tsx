import type { Geldstand } from "@kim/domain/start";
import { euro, KeyFigure, KeyFigures, Section, TextLink, zahl } from "@kim/ui";

/** The money of the running year as it was computed last, and where it explains itself. */
export function GeldSection({
  geld,
  title,
  ziel,
}: {
  geld: Geldstand;
  title: string;
  ziel: { to: string; text: string };
}) {
  return (
    <Section title={title}>
      <KeyFigures>
        <KeyFigure label="Bewilligt" value={euro(geld.bewilligtCent)} note="nach den geltenden Bescheiden" />
        <KeyFigure label="Ausgezahlt" value={euro(geld.ausgezahltCent)} />
        <KeyFigure label="Ausgegeben" value={euro(geld.ausgegebenCent)} note="gebucht" />
        <KeyFigure label="Förderfähig" value={euro(geld.foerderfaehigCent)} note="mit Prognose bis Jahresende" />
        <KeyFigure label="Mehrkosten" value={euro(geld.mehrkostenCent)} note="aus eigenen Mitteln" />
      </KeyFigures>
      <p>
        {geld.neuBerechnet > 0 && `${neuBerechnet(geld.neuBerechnet)} `}
        <TextLink to={ziel.to}>{ziel.text}</TextLink>
      </p>
    </Section>
  );
}

const neuBerechnet = (anzahl: number) =>
  anzahl === 1
    ? "Seit der letzten Berechnung wurde etwas eingetragen; die Zahlen folgen in wenigen Sekunden."
    : `Bei ${zahl(anzahl)} Empfängern wurde seit der letzten Berechnung etwas eingetragen; ihre Zahlen folgen in wenigen Sekunden.`;
