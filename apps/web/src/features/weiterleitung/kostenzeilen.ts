import type { PlainDate } from "@kim/domain/grundlagen";
import { monatNamen, type Vertragsmonat } from "@kim/domain/ausgabe";

/** A month of a contract, or a whole year of it. */
export type Kostenzeile = Omit<Vertragsmonat, "jahr" | "monat"> & { name: string };

/** Months to come say nothing yet, unless somebody booked on them. */
export const begonneneMonate = (monate: readonly Vertragsmonat[], heute: PlainDate): Vertragsmonat[] =>
  monate.filter(
    ({ jahr, monat, kostenCent, darunterCent }) =>
      `${jahr}-${String(monat).padStart(2, "0")}` <= heute.slice(0, 7) || kostenCent + darunterCent > 0,
  );

export const nachMonaten = (monate: readonly Vertragsmonat[]): Kostenzeile[] =>
  monate.map(({ jahr, monat, ...zahlen }) => ({ ...zahlen, name: `${monatNamen[monat - 1]} ${jahr}` }));

/** The latest year month by month, every year before it in one line. */
export function mitFrueherenJahren(monate: readonly Vertragsmonat[]): Kostenzeile[] {
  const letztes = Math.max(...monate.map(({ jahr }) => jahr));
  const fruehere = [...new Set(monate.map(({ jahr }) => jahr))].filter((jahr) => jahr < letztes);
  return [
    ...fruehere.map((jahr) => ({ ...summeVon(monate.filter((m) => m.jahr === jahr)), name: String(jahr) })),
    ...nachMonaten(monate.filter(({ jahr }) => jahr === letztes)),
  ];
}

export function summeVon(monate: readonly Omit<Vertragsmonat, "jahr" | "monat">[]): Omit<Kostenzeile, "name"> {
  const summe = (von: (zeile: Omit<Kostenzeile, "name">) => number) =>
    monate.reduce((bisher, monat) => bisher + von(monat), 0);
  return {
    kostenCent: summe((m) => m.kostenCent),
    darunterCent: summe((m) => m.darunterCent),
    gehalteneHundertstelTage: summe((m) => m.gehalteneHundertstelTage),
    besetzteHundertstelTage: summe((m) => m.besetzteHundertstelTage),
  };
}
