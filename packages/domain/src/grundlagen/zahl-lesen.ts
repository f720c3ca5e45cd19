/** More than a single entry can mean; it keeps every sum of them inside exact integers. */
export const hoechsterBetragCent = 99_999_999_999;

/** What a text says as a number of its smallest unit, or why it says none; `leer` where nothing is written. */
export type Lesung = { wert: number } | { leer: true } | { meldung: string };

export type Zahlform = {
  /** Digits after the comma: 2 makes "2,50" mean 250. */
  nachkommastellen: 0 | 2;
  /** In the smallest unit, by size. */
  hoechstens: number;
  /** Whether less than nothing may be meant. */
  negativ?: boolean;
  /** May stand before or after the number. */
  einheiten?: readonly string[];
};

/** A single amount in cents: "1.234,50 €" is 123450. */
export const leseBetrag = (text: string, { negativ = false } = {}): Lesung =>
  leseZahl(text, { nachkommastellen: 2, hoechstens: hoechsterBetragCent, negativ, einheiten: euro });

/**
 * The one reader of numbers that people type or copy. German notation: the comma before the fraction, the dot between
 * thousands. Blanks of every width, the signs a spreadsheet puts for minus and its "-   €" for nothing are understood.
 * What may be meant in another notation is refused with the reading it probably has: a guess would be wrong a
 * thousandfold.
 */
export function leseZahl(text: string, form: Zahlform): Lesung {
  const { betrag, minus } = ohneBeiwerk(text, form.einheiten ?? []);
  if (betrag === "") return minus ? { wert: 0 } : { leer: true };
  const [, ganze, bruch = ""] = deutsch.exec(betrag) ?? [];
  if (ganze === undefined || bruch.length > form.nachkommastellen) return { meldung: unlesbar(betrag, form) };
  const wert = Number(ganze.replaceAll(".", "") + bruch.padEnd(form.nachkommastellen, "0"));
  if (wert > form.hoechstens) return { meldung: `Bitte höchstens ${schreibeZahl(form.hoechstens, form)} angeben.` };
  if (minus && wert > 0 && !form.negativ) return { meldung: "Bitte eine Zahl ohne Minus angeben." };
  return { wert: minus && wert > 0 ? -wert : wert };
}

/** The number a text says, or undefined; for places that need no reason. */
export function zahlAus(text: string, form: Zahlform): number | undefined {
  const lesung = leseZahl(text, form);
  return "wert" in lesung ? lesung.wert : undefined;
}

/** "1.234,50" for 123450 with two digits after the comma. */
function schreibeZahl(wert: number, { nachkommastellen }: Pick<Zahlform, "nachkommastellen">): string {
  const ziffern = String(wert).padStart(nachkommastellen + 1, "0");
  const ende = ziffern.length - nachkommastellen;
  const ganze = ziffern.slice(0, ende).replace(/\B(?=(\d{3})+$)/g, ".");
  return nachkommastellen === 0 ? ganze : `${ganze},${ziffern.slice(ende)}`;
}

const euro = ["€", "EUR", "Euro"];
// Thousands in threes and no leading zero: "0.500" is no five hundred.
const deutsch = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/;
const englisch = /^(\d+|[1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/;
const minuszeichen = /^[-\u2010-\u2015\u2212]|[-\u2010-\u2015\u2212]$/u;

/** Without blanks, signs nobody sees, units and the minus: on either side, or as the brackets of accountants. */
function ohneBeiwerk(text: string, einheiten: readonly string[]): { betrag: string; minus: boolean } {
  const kahl = text.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");
  const eine = `(?:${einheiten.join("|")})`;
  const ohne = einheiten.length === 0 ? kahl : kahl.replace(new RegExp(`^${eine}|${eine}$`, "iu"), "");
  const betrag = ohne.replace(/^\((.+)\)$/, "-$1").replace(minuszeichen, "");
  return { betrag, minus: betrag !== ohne };
}

function unlesbar(betrag: string, form: Zahlform): string {
  const gemeint = lesarten(betrag, form);
  if (gemeint.length > 0)
    return `„${betrag}“ ist nicht eindeutig. Tausender trennt ein Punkt, Nachkommastellen ein Komma: Meinten Sie ${gemeint.join(" oder ")}?`;
  return form.nachkommastellen === 0
    ? "Bitte eine ganze Zahl angeben, zum Beispiel 12."
    : "Bitte eine Zahl mit höchstens zwei Nachkommastellen angeben, zum Beispiel 4.583,33.";
}

/** What a text of another notation may mean, in ours. */
function lesarten(betrag: string, form: Zahlform): string[] {
  const [, ganze, bruch] = englisch.exec(betrag) ?? [];
  if (ganze !== undefined && bruch !== undefined) return alsLesart(ganze.replaceAll(",", ""), bruch, form);
  const [, vorn, hinten] = /^(\d{1,3}),(\d{3})$/.exec(betrag) ?? [];
  if (vorn === undefined || hinten === undefined) return [];
  const tausender = vorn.startsWith("0") ? [] : alsLesart(vorn + hinten, "", form);
  return [...tausender, ...alsLesart(vorn, hinten, form)];
}

function alsLesart(ganze: string, bruch: string, form: Zahlform): string[] {
  const stellen = bruch.replace(/0+$/, "");
  if (stellen.length > form.nachkommastellen) return [];
  return [schreibeZahl(Number(ganze + stellen.padEnd(form.nachkommastellen, "0")), form)];
}
