/** The part of an amount for its days from `von` to `bis`; a day is its part of its calendar year, leap year or not. */
export function teilbetrag(cent: number, von: string, bis: string, ende: string): number {
  const [teil, ganzes] = [gewicht(von, bis), gewicht(von, ende)];
  return teil === 0n ? 0 : Number((2n * BigInt(cent) * teil + ganzes) / (2n * ganzes));
}

function gewicht(von: string, bis: string): bigint {
  let summe = 0n;
  for (let jahr = Number(von.slice(0, 4)); jahr <= Number(bis.slice(0, 4)); jahr++) {
    const [erster, letzter] = [Date.UTC(jahr, 0, 1), Date.UTC(jahr, 11, 31)];
    const tage = (a: number, b: number) => (b - a) / 86_400_000 + 1;
    const gezaehlt = tage(Math.max(erster, Date.parse(von)), Math.min(letzter, Date.parse(bis)));
    summe += BigInt(Math.max(0, gezaehlt)) * (tage(erster, letzter) === 366 ? 365n : 366n);
  }
  return summe;
}
