/** What stands in braces: "{Organisation}". A brace is nothing else in a template. */
const muster = /\{([^{}\n]*)\}/g;

export const platzhalterIn = (text: string): string[] => [
  ...new Set([...text.matchAll(muster)].map(([, name = ""]) => name)),
];

/** A brace that opens or closes nothing. */
export const hatOffeneKlammer = (text: string): boolean => /[{}]/.test(text.replace(muster, ""));

/** The text with what its placeholders mean; one without a value stays as it is. */
export const ausgefuellt = (text: string, werte: Readonly<Record<string, string>>): string =>
  text.replace(muster, (ganz, name: string) => werte[name] ?? ganz);
