import type { PlainDate } from "./plain-date.ts";

/** German notation for sentences and printed tables; written by hand so that every runtime prints the same. */
export const alsVzae = (hundertstel: number): string => `${mitKomma(hundertstel)} VZÄ`;

export const alsEuro = (cent: number): string => `${mitKomma(cent)} EUR`;

/** 31.12.2022 */
export const alsDatum = (tag: PlainDate): string => `${tag.slice(8, 10)}.${tag.slice(5, 7)}.${tag.slice(0, 4)}`;

export const alsZeitraum = (von: PlainDate, bis: PlainDate | null): string =>
  bis === null ? `ab ${alsDatum(von)}` : `${alsDatum(von)} bis ${alsDatum(bis)}`;

function mitKomma(hundertstel: number): string {
  const betrag = Math.abs(hundertstel);
  const ganze = String(Math.floor(betrag / 100)).replace(/\B(?=(\d{3})+$)/g, ".");
  return `${hundertstel < 0 ? "-" : ""}${ganze},${String(betrag % 100).padStart(2, "0")}`;
}
