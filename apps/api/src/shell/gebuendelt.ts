/**
 * One reading for all who ask at the same time. Whoever asks while one runs gets the next one, never one that began
 * before the question: nobody is told anything older than without it.
 */
export function gebuendelt<T>(lies: () => Promise<T>): () => Promise<T> {
  let laufende: Promise<T> | undefined;
  let naechste: Promise<T> | undefined;
  const beginne = (): Promise<T> => {
    const eine = lies().finally(() => {
      if (laufende === eine) laufende = undefined;
    });
    laufende = eine;
    return eine;
  };
  return () => {
    if (!laufende) return beginne();
    naechste ??= laufende
      .catch(() => undefined)
      .then(() => {
        naechste = undefined;
        return beginne();
      });
    return naechste;
  };
}
