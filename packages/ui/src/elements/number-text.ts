import { hoechsterBetragCent, leseZahl, zahlAus, type Lesung, type Zahlform } from "@kim/domain/grundlagen";

/** A field holds an integer of its smallest unit; a sign of its unit may stand there, too. */
const feldform = (nachkommastellen: 0 | 2, negativ = false): Zahlform => ({
  nachkommastellen,
  negativ,
  hoechstens: hoechsterBetragCent,
  einheiten: ["€", "EUR", "VZÄ"],
});

/** What stands in a field, or why it is no number. */
export const leseFeld = (text: string, decimals: 0 | 2, negative?: boolean): Lesung =>
  leseZahl(text, feldform(decimals, negative));

/** The number in a field, or undefined where none can be read. */
export const readNumber = (text: string, decimals: 0 | 2, negative?: boolean): number | undefined =>
  zahlAus(text, feldform(decimals, negative));

/** The reverse, without grouping, so that it can be edited: (250, 2) → "2,50". */
export function writeNumber(value: number, decimals: number): string {
  return new Intl.NumberFormat("de-DE", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
  }).format(value / 10 ** decimals);
}
