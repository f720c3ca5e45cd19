/** Things that share a key, in the order of the first of each; what is asked for many keys is sorted once. */
export function gruppiertNach<T, S>(dinge: readonly T[], schluessel: (ding: T) => S): Map<S, T[]> {
  const gruppen = new Map<S, T[]>();
  for (const ding of dinge) {
    const gruppe = gruppen.get(schluessel(ding));
    if (gruppe) gruppe.push(ding);
    else gruppen.set(schluessel(ding), [ding]);
  }
  return gruppen;
}
