/**
 * Splits cents by weights so that the parts always add up to the whole: what rounding down leaves over goes
 * cent by cent to the largest remainders, the earlier one first. Without any weight nothing can be split.
 */
export function teileAuf(cent: number, gewichte: readonly number[]): number[] {
  const summe = gewichte.reduce((bisher, gewicht) => bisher + BigInt(gewicht), 0n);
  if (summe === 0n) return gewichte.map(() => 0);
  const ganze = gewichte.map((gewicht) => (BigInt(cent) * BigInt(gewicht)) / summe);
  const reste = gewichte.map((gewicht, i) => ({ i, rest: (BigInt(cent) * BigInt(gewicht)) % summe }));
  const uebrig = Number(BigInt(cent) - ganze.reduce((bisher, teil) => bisher + teil, 0n));
  const bevorzugt = new Set(
    reste
      .sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))
      .slice(0, uebrig)
      .map(({ i }) => i),
  );
  return ganze.map((teil, i) => Number(teil) + (bevorzugt.has(i) ? 1 : 0));
}
