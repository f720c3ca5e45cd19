/** Round numbers from zero to beyond the highest value, at most six of them. */
export function achse(hoechster: number): number[] {
  const spanne = Math.max(1, hoechster);
  const potenz = 10 ** Math.max(0, Math.floor(Math.log10(spanne / 5)));
  const schritt = [1, 2, 5, 10].map((n) => n * potenz).find((s) => spanne / s <= 5) ?? 10 * potenz;
  return Array.from({ length: Math.ceil(spanne / schritt) + 1 }, (_, i) => Math.round(i * schritt));
}
