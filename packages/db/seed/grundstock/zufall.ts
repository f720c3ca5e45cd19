/** A small seeded generator (mulberry32): the demo is the same on every machine. */
export function zufall(samen: number) {
  let zustand = samen >>> 0;
  const next = () => {
    zustand = (zustand + 0x6d2b79f5) >>> 0;
    let t = zustand;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    ganz: (von: number, bis: number) => von + Math.floor(next() * (bis - von + 1)),
    wahr: (wahrscheinlichkeit: number) => next() < wahrscheinlichkeit,
    aus: <T>(auswahl: readonly [T, ...T[]]): T => auswahl[Math.floor(next() * auswahl.length)] ?? auswahl[0],
  };
}
export type Zufall = ReturnType<typeof zufall>;
