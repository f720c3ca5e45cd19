/** Round numbers around the values of a drawing, zero among them, from the lowest to the highest: at most seven. */
export function achsenmarken(kleinster: number, groesster: number): number[] {
  const [tief, hoch] = [Math.min(0, kleinster), Math.max(0, groesster)];
  const spanne = hoch - tief || 1;
  const potenz = 10 ** Math.floor(Math.log10(spanne / 5));
  const schritt = [1, 2, 5, 10].map((n) => n * potenz).find((s) => spanne / s <= 5) ?? 10 * potenz;
  const erste = Math.floor(tief / schritt);
  const letzte = Math.max(erste + 1, Math.ceil(hoch / schritt));
  // By counting: adding steps up would add up their errors.
  return Array.from({ length: letzte - erste + 1 }, (_, i) => Number(((erste + i) * schritt).toPrecision(12)));
}
