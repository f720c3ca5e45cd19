const texte = new WeakMap<object, string>();

/** An answer that many are given: its JSON text is made once. Nobody may change it afterwards. */
export function mitText<T extends object>(antwort: T): T {
  texte.set(antwort, JSON.stringify(antwort));
  return antwort;
}

/** The text of an answer that has one. */
export const textDer = (antwort: unknown): string | undefined =>
  typeof antwort === "object" && antwort !== null ? texte.get(antwort) : undefined;
