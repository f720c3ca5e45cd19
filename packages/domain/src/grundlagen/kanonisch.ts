/** What a frozen version consists of: nothing that a JSON text could not carry and give back. */
export type Wert = null | boolean | number | string | readonly Wert[] | { readonly [name: string]: Wert | undefined };

/**
 * The one JSON text of a value, whatever order its keys came in: names sorted by code unit, no blanks, absent values
 * left out. Two values that say the same have the same hash.
 */
export function kanonisch(wert: Wert): string {
  if (wert === null || typeof wert !== "object") return JSON.stringify(wert);
  if (istListe(wert)) return `[${wert.map(kanonisch).join(",")}]`;
  const namen = Object.keys(wert)
    .filter((name) => wert[name] !== undefined)
    .sort();
  return `{${namen.map((name) => `${JSON.stringify(name)}:${kanonisch(wert[name] ?? null)}`).join(",")}}`;
}

const istListe = (wert: object): wert is readonly Wert[] => Array.isArray(wert);
