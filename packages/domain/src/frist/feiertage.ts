import { addDays, plainDate, type PlainDate } from "../grundlagen/plain-date.ts";

export type Feiertag = { tag: PlainDate; name: string };

const feste = [
  ["01-01", "Neujahr"],
  ["05-01", "1. Mai"],
  ["10-03", "Tag der Deutschen Einheit"],
  ["11-01", "Allerheiligen"],
  ["12-25", "1. Weihnachtstag"],
  ["12-26", "2. Weihnachtstag"],
] as const;

/** Days after Easter Sunday. */
const bewegliche = [
  [-2, "Karfreitag"],
  [1, "Ostermontag"],
  [39, "Christi Himmelfahrt"],
  [50, "Pfingstmontag"],
  [60, "Fronleichnam"],
] as const;

const jeJahr = new Map<number, ReadonlyMap<PlainDate, string>>();

/** R107: the eleven holidays of NRW in a year (§ 2 Feiertagsgesetz NW), in the order of the calendar. */
export const feiertage = (jahr: number): Feiertag[] =>
  [...namenJeTag(jahr)].map(([tag, name]) => ({ tag, name })).sort((a, b) => (a.tag < b.tag ? -1 : 1));

/** The name of the holiday on this day; undefined on any other. */
export const feiertagAm = (tag: PlainDate): string | undefined => namenJeTag(Number(tag.slice(0, 4))).get(tag);

function namenJeTag(jahr: number): ReadonlyMap<PlainDate, string> {
  const bekannt = jeJahr.get(jahr);
  if (bekannt) return bekannt;
  const ostern = ostersonntag(jahr);
  const namen = new Map<PlainDate, string>([
    ...feste.map(([tag, name]) => [plainDate(`${jahr}-${tag}`), name] as const),
    ...bewegliche.map(([abstand, name]) => [addDays(ostern, abstand), name] as const),
  ]);
  jeJahr.set(jahr, namen);
  return namen;
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
export function ostersonntag(jahr: number): PlainDate {
  const a = jahr % 19;
  const b = Math.floor(jahr / 100);
  const c = jahr % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const monat = Math.floor((h + l - 7 * m + 90) / 25);
  const tag = (h + l - 7 * m + 33 * monat + 19) % 32;
  return plainDate(`${jahr}-0${monat}-${String(tag).padStart(2, "0")}`);
}
