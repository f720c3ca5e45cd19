import type { Verweis } from "@kim/domain/jahresrechnung";
import type { Geldart, Geldstand } from "@kim/domain/start";
import { KeyFigure, KeyFigures, Section, TextLink, zahl } from "@kim/ui";
import { Eurobetrag } from "../../shared/rechnung/Rechnungsbetrag.tsx";
import { zielVon } from "../../shared/rechnung/verweisziel.ts";

/** The money of the running year as it was computed last, and where it explains itself. */
export function GeldSection({ geld, title, verweis }: { geld: Geldstand; title: string; verweis: Verweis }) {
  const wert = (art: Geldart) => <Eurobetrag cent={geld[art]} herleite={() => herleitung(geld, art, verweis)} />;
  const ziel = zielVon(verweis);
  return (
    <Section title={title}>
      <KeyFigures>
        <KeyFigure label="Bewilligt" value={wert("bewilligtCent")} note="nach den geltenden Bescheiden" />
        <KeyFigure label="Ausgezahlt" value={wert("ausgezahltCent")} />
        <KeyFigure label="Ausgegeben" value={wert("ausgegebenCent")} note="gebucht" />
        <KeyFigure label="Förderfähig" value={wert("foerderfaehigCent")} note="mit Prognose bis Jahresende" />
        <KeyFigure label="Mehrkosten" value={wert("mehrkostenCent")} note="aus eigenen Mitteln" />
      </KeyFigures>
      <p>
        {geld.neuBerechnet > 0 && `${neuBerechnet(geld.neuBerechnet)} `}
        <TextLink to={ziel.to}>{ziel.text}</TextLink>
      </p>
    </Section>
  );
}

// The start page is the first page of everybody: the words of the computation come when somebody asks.
const herleitung = async (geld: Geldstand, art: Geldart, verweis: Verweis) =>
  (await import("@kim/domain/start")).herleitungDesGeldstands(geld, art, verweis);

const neuBerechnet = (anzahl: number) =>
  anzahl === 1
    ? "Seit der letzten Berechnung wurde etwas eingetragen; die Zahlen folgen in wenigen Sekunden."
    : `Bei ${zahl(anzahl)} Empfängern wurde seit der letzten Berechnung etwas eingetragen; ihre Zahlen folgen in wenigen Sekunden.`;
