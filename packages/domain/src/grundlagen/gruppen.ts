/** Things that share a key, in the order of the first of each. `Map.groupBy`, which Node 20 lacks. */
export function gruppiertNach<T, S>(dinge: readonly T[], schluessel: (ding: T) => S): Map<S, T[]> {
  const gruppen = new Map<S, T[]>();
  for (const ding of dinge) {
    const gruppe = gruppen.get(schluessel(ding));
    if (gruppe) gruppe.push(ding);
    else gruppen.set(schluessel(ding), [ding]);
  }
  return gruppen;
}
