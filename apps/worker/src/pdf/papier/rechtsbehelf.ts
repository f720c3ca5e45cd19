/**
 * Klage within one month of Bekanntgabe, without Widerspruch (nachweis.md 3.6). Which court it is depends on the seat
 * of whoever sues; no table of it was read.
 */
export function rechtsbehelf(verwaltungsgericht: string | null): string {
  const gericht = verwaltungsgericht ?? "Verwaltungsgericht ______________________";
  return `Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Klage beim ${gericht} erhoben werden. Gericht und Wortlaut sind vor dem Erlass zu prüfen.`;
}
