/**
 * By this names and pseudonyms are compared: "TM -2", "tm–2" and "ＴＭ２" are one. Nobody is told apart by capitals, by
 * width, by blanks, dashes and what is not seen.
 */
export const normalform = (name: string): string =>
  name.normalize("NFKC").toLowerCase().replaceAll("ς", "σ").replace(trennendes, "").normalize("NFKC");

/**
 * Two spellings that may well mean the same, without saying so: ß and ss, ä and ae, é and e, "E. V." and "EV".
 * Only ever a hint.
 */
export const istAehnlich = (einer: string, anderer: string): boolean =>
  normalform(einer) !== normalform(anderer) && umschrift(einer) === umschrift(anderer);

/** By this spellings are found that may well mean the same. */
export const umschrift = (name: string): string => {
  const form = normalform(name).replace(/[äöüßæœø]/g, (buchstabe) => umschriften[buchstabe] ?? buchstabe);
  const worte = form.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "");
  return worte === "" ? form : worte;
};

const umschriften: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "oe",
};

// Dashes that Unicode keeps among the mathematical and modifying signs are dashes all the same.
const trennendes = /[\s\p{Z}\u2800\p{Pd}\u2212\u2043\u02d7\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
