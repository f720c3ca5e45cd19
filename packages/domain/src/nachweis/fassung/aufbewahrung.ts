import { plusMonate } from "../../grundlagen/monate.ts";
import { jahresende, jahrVon, maxDate, type PlainDate } from "../../grundlagen/plain-date.ts";

/** One of the texts that keep papers: until when, and which. */
export type Aufbewahrung = { bis: PlainDate; quelle: string };

/**
 * R38, R109: how long receipts and books are kept: five years after the proof was submitted (ANBest-G 7.5), and by
 * § 59 KomHVO six and ten years from 1 January after the council decided on the Jahresabschluss. The latest counts; the
 * council's part is open while it has not decided.
 */
export function aufbewahrungBis(lage: { eingereichtAm: PlainDate; ratsbeschlussAm: PlainDate | null }): {
  belege: Aufbewahrung;
  buecher: Aufbewahrung;
  einzeln: Aufbewahrung[];
} {
  const anbest = { bis: plusMonate(lage.eingereichtAm, 60), quelle: "ANBest-G Nr. 7.5: fünf Jahre nach Vorlage" };
  const nachBeschluss = (jahre: number, quelle: string): Aufbewahrung[] =>
    lage.ratsbeschlussAm === null ? [] : [{ bis: jahresende(jahrVon(lage.ratsbeschlussAm) + jahre), quelle }];
  const belege = nachBeschluss(6, "§ 59 Abs. 2 KomHVO NRW: Belege sechs Jahre");
  const buecher = nachBeschluss(10, "§ 59 Abs. 2 KomHVO NRW: Bücher zehn Jahre");
  return {
    belege: spaeteste([anbest, ...belege]),
    buecher: spaeteste([anbest, ...buecher]),
    einzeln: [anbest, ...belege, ...buecher],
  };
}

const spaeteste = ([erste, ...uebrige]: [Aufbewahrung, ...Aufbewahrung[]]): Aufbewahrung =>
  uebrige.reduce((bisher, a) => (maxDate(bisher.bis, a.bis) === bisher.bis ? bisher : a), erste);
