import {
  begriffe,
  herleitungDerSumme,
  type Betraege,
  type Betragsart,
  type Herleitung,
} from "@kim/domain/jahresrechnung";
import type { Column } from "@kim/ui";
import { Rechnungsbetrag } from "../../shared/rechnung/Rechnungsbetrag.tsx";
import type { Stand } from "./stand.ts";

const inEuro = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What a screen has room for; the spreadsheet has every figure. */
const gezeigt = [
  "planCent",
  "bewilligtCent",
  "abgerufenCent",
  "ausgezahltCent",
  "ausgegebenCent",
  "prognoseCent",
  "vakanzKuerzungCent",
  "foerderfaehigCent",
  "mehrkostenCent",
  "verbleibendCent",
  "rueckzahlungCent",
] as const satisfies readonly Betragsart[];

// Eleven figures beside the name fill an ordinary screen; the longest word would push the last one out.
const spaltenname = (art: Betragsart): string => (art === "vakanzKuerzungCent" ? "Vakanz" : begriffe[art].name);

/** One column per figure, with its sum below; each figure tells how it came about. */
export const betragsspalten = <Z extends Betraege>(
  stand: Stand,
  herleitungVon: (zeile: Z, art: Betragsart) => Herleitung,
): Column<Z>[] =>
  gezeigt.map((art) => ({
    key: art,
    header: spaltenname(art),
    numeric: true,
    cell: (zeile) => <Zahl cent={zeile[art]} herleite={() => herleitungVon(zeile, art)} />,
    footer: (
      <Zahl cent={stand.summe[art]} herleite={() => herleitungDerSumme(`Summe ${stand.jahr}`, stand.zeilen, art)} />
    ),
  }));

const Zahl = ({ cent, herleite }: { cent: number; herleite: () => Herleitung }) =>
  cent === 0 ? "–" : <Rechnungsbetrag herleite={herleite}>{betrag(cent)}</Rechnungsbetrag>;

/** Euro without the sign, which the table says once; nothing is a dash, so that the eye finds the rest. */
export const betrag = (cent: number): string => (cent === 0 ? "–" : inEuro.format(cent / 100));
