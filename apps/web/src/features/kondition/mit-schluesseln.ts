/** A form reads "instrumente.2" as a list; Bausteine are keys 1 to 3 of a record. */
export function mitSchluesseln(werte: unknown): unknown {
  if (typeof werte !== "object" || werte === null) return werte;
  return Object.fromEntries(Object.entries(werte).map(([schluessel, wert]) => [schluessel, mitSchluesseln(wert)]));
}
