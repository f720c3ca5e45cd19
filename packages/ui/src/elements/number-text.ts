/**
 * Reads a German decimal as an integer of its smallest unit: ("2,5", 2) → 250, ("1.234,56", 2) → 123456.
 * Returns undefined when the text is no such number. "2.5" is refused: the dot groups thousands,
 * and guessing would turn 2.500 into 2,5 hundredfold.
 */
export function readNumber(text: string, decimals: number): number | undefined {
  const match = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(text.replace(/[\s\u00A0€]/g, ""));
  const [, whole, fraction = ""] = match ?? [];
  if (whole === undefined || fraction.length > decimals) return undefined;
  const value = Number(whole.replaceAll(".", "") + fraction.padEnd(decimals, "0"));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** The reverse, without grouping, so that it can be edited: (250, 2) → "2,50". */
export function writeNumber(value: number, decimals: number): string {
  return new Intl.NumberFormat("de-DE", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
  }).format(value / 10 ** decimals);
}
