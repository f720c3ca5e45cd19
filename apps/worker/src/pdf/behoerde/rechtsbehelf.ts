/**
 * Klage within one month of Bekanntgabe, without Widerspruch (nachweis.md 3.6). Which court it is depends on the seat of
 * whoever sues; no table of it was read.
 */
export const rechtsbehelf = (verwaltungsgericht: string | null): string =>
  `Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Klage beim ${verwaltungsgericht ?? "Verwaltungsgericht ______________________"} erhoben werden. Gericht und Wortlaut sind vor dem Erlass zu prüfen.`;
