import { plusMonate } from "../../grundlagen/monate.ts";
import { addDays, jahresende, jahrVon, maxDate, type PlainDate } from "../../grundlagen/plain-date.ts";

/** One of the texts that keep papers: from when, until when, and which. */
export type Aufbewahrung = { ab: PlainDate; bis: PlainDate; quelle: string };

/** What keeps papers beyond every day while it is open. */
export type Aufbewahrungsgrund = "pruefung" | "forderung" | "klage" | "ratsbeschluss";

/**
 * R38, R109: how long receipts and books are kept: five years after the proof was submitted (ANBest-G 7.5), and by
 * § 59 KomHVO six and ten years from 1 January after the council decided on the Jahresabschluss. The latest counts; the
 * council's part is open while it has not decided, and nothing goes while an open matter keeps it.
 */
export function aufbewahrungBis(lage: {
  eingereichtAm: PlainDate;
  ratsbeschlussAm: PlainDate | null;
  offen?: readonly Aufbewahrungsgrund[];
}): {
  belege: Aufbewahrung;
  buecher: Aufbewahrung;
  einzeln: Aufbewahrung[];
  offen: readonly Aufbewahrungsgrund[];
  /** From which day receipts may go; null while something is open. */
  belegeLoeschbarAb: PlainDate | null;
} {
  const { eingereichtAm, ratsbeschlussAm, offen = [] } = lage;
  const anbest = {
    ab: eingereichtAm,
    bis: plusMonate(eingereichtAm, 60),
    quelle: "ANBest-G Nr. 7.5: fünf Jahre nach Vorlage",
  };
  const nachBeschluss = (jahre: number, quelle: string): Aufbewahrung[] => {
    if (ratsbeschlussAm === null) return [];
    const beschlussjahr = jahrVon(ratsbeschlussAm);
    return [{ ab: addDays(jahresende(beschlussjahr), 1), bis: jahresende(beschlussjahr + jahre), quelle }];
  };
  const ausRat = {
    belege: nachBeschluss(6, "§ 59 Abs. 2 KomHVO NRW: Belege sechs Jahre"),
    buecher: nachBeschluss(10, "§ 59 Abs. 2 KomHVO NRW: Bücher zehn Jahre"),
  };
  const belege = spaeteste([anbest, ...ausRat.belege]);
  return {
    belege,
    buecher: spaeteste([anbest, ...ausRat.buecher]),
    einzeln: [anbest, ...ausRat.belege, ...ausRat.buecher],
    offen,
    belegeLoeschbarAb: offen.length === 0 ? addDays(belege.bis, 1) : null,
  };
}

const spaeteste = ([erste, ...uebrige]: [Aufbewahrung, ...Aufbewahrung[]]): Aufbewahrung =>
  uebrige.reduce((bisher, a) => (maxDate(bisher.bis, a.bis) === bisher.bis ? bisher : a), erste);
