/** The text of some pages as one line, without the signs that only say where a word may break. */
export const einzeilig = (seiten: readonly string[]): string =>
  seiten
    .join("\n")
    .replace(/[\u00ad\u200b]/g, "")
    .replace(/\s+/g, " ");
