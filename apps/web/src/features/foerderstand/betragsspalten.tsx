import {
  begriffe,
  herleitungDerSumme,
  type Betraege,
  type Betragsart,
  type Herleitung,
} from "@kim/domain/jahresrechnung";
import type { Column } from "@kim/ui";
import { Tabellenbetrag } from "../../shared/rechnung/Tabellenbetrag.tsx";
import type { Stand } from "./stand.ts";

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
    cell: (zeile) => <Tabellenbetrag cent={zeile[art]} herleite={() => herleitungVon(zeile, art)} />,
    footer: (
      <Tabellenbetrag
        cent={stand.summe[art]}
        herleite={() => herleitungDerSumme(`Summe ${stand.jahr}`, stand.zeilen, art)}
      />
    ),
  }));
