/**
 * Our fonts have Latin, Greek and Cyrillic letters. A contract with another one must still come to paper: the letter
 * becomes an empty box that everybody sees.
 */
export function druckbar<T>(inhalt: T): { inhalt: T; ersetzt: boolean } {
  let ersetzt = false;
  const text = JSON.stringify(inhalt, (_, wert: unknown) =>
    typeof wert !== "string"
      ? wert
      : wert.normalize("NFC").replace(fremd, () => {
          ersetzt = true;
          return "□";
        }),
  );
  return { inhalt: JSON.parse(text) as T, ersetzt };
}

const fremd =
  /[^\n\t\u0020-\u007e\u00a0-\u017f\u018f\u0192\u01fa-\u0233\u0259\u0386-\u03ce\u0400-\u045f\u0490\u0491\u1e80-\u1e85\u1e9e\u1ef2\u1ef3\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2190-\u2193\u2212\u2260\u2264\u2265]/gu;
