import { hoechsterBetragCent, leseZahl, type Lesung } from "@kim/domain/grundlagen";

/** What stands in a field, as an integer of its smallest unit; a sign of its unit may stand there, too. */
export const leseFeld = (text: string, decimals: 0 | 2): Lesung =>
  leseZahl(text, { nachkommastellen: decimals, hoechstens: hoechsterBetragCent, einheiten: ["€", "EUR", "VZÄ"] });

/** The number in a field, or undefined where none can be read. */
export function readNumber(text: string, decimals: 0 | 2): number | undefined {
  const lesung = leseFeld(text, decimals);
  return "wert" in lesung ? lesung.wert : undefined;
}

/** The reverse, without grouping, so that it can be edited: (250, 2) → "2,50". */
export function writeNumber(value: number, decimals: number): string {
  return new Intl.NumberFormat("de-DE", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
  }).format(value / 10 ** decimals);
}
