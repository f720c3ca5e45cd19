/** The steps of all strands in a random order, each strand in its own; `zufall` answers a whole number below. */
export function gemischt<S>(straenge: readonly S[][], zufall: (grenze: number) => number): S[] {
  const offen = straenge.map((strang) => [...strang]);
  const alle: S[] = [];
  for (;;) {
    const rest = offen.filter(({ length }) => length > 0);
    const naechster = rest[zufall(Math.max(1, rest.length))]?.shift();
    if (!naechster) return alle;
    alle.push(naechster);
  }
}
