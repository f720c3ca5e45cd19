import { alsDatum, alsEuro, alsVzae } from "../grundlagen/darstellung.ts";
import { entwurfstext, entwurfszeile } from "../grundlagen/eingabefelder.ts";
import { istLesbar } from "../grundlagen/text.ts";
import { PlainDate } from "../grundlagen/plain-date.ts";
import { hoechsterBetragCent } from "../grundlagen/zahl-lesen.ts";
import { z } from "../grundlagen/zod.ts";
import { messgroessen, messgroessennamen, type Messgroessenname } from "../landesstand/messgroesse.ts";
import { Baustein } from "../stelle/stelle.ts";

/** What a body answers a field with: a count, cents, hundredths of a VZÄ, a day, yes or no, one of a list, a text. */
export const Feldart = z.enum(
  ["ganzzahl", "betrag", "vzae", "datum", "janein", "auswahl", "text"],
  "Bitte auswählen, womit geantwortet wird.",
);
export type Feldart = z.infer<typeof Feldart>;

export const feldartNamen = {
  ganzzahl: "Ganze Zahl",
  betrag: "Betrag in Euro",
  vzae: "Stellenanteil (VZÄ)",
  datum: "Datum",
  janein: "Ja oder Nein",
  auswahl: "Auswahl aus einer Liste",
  text: "Text",
} as const satisfies Record<Feldart, string>;

/** The figures of the state that a field can be filled from: sums, no part of one. */
export const Quellengroesse = z.enum(
  messgroessennamen.filter((name) => messgroessen[name].einheit !== "anteil"),
  "Bitte eine Kennzahl auswählen.",
);

/** A figure that the platform has of every recipient, of a Förderjahr; null: of all Bausteine together. */
export const Feldquelle = z.strictObject({
  groesse: Quellengroesse,
  jahr: z.int().min(2020).max(2199),
  baustein: Baustein.nullable(),
});
export type Feldquelle = z.infer<typeof Feldquelle>;

const einheitDerArt = { betrag: "cent", vzae: "vzae" } as const;

/** A figure in cents fills an amount, one in VZÄ a share of posts; nothing else is filled. */
export const quellePasst = (art: Feldart, groesse: Messgroessenname): boolean =>
  (art === "betrag" || art === "vzae") && messgroessen[groesse].einheit === einheitDerArt[art];

export const felderHoechstens = 30;
export const optionenHoechstens = 20;
export const textHoechstens = 2000;

/** `id` stays the same in every later Landesabfrage that is made from this one: by it an answer is found again. */
export const Abfragefeld = z.strictObject({
  id: z.uuid("Unbekanntes Feld.").toLowerCase(),
  art: Feldart,
  bezeichnung: entwurfszeile(200),
  hinweis: entwurfstext(500),
  pflicht: z.boolean(),
  /** Of a list alone. */
  optionen: z.array(entwurfszeile(100)).max(optionenHoechstens, `Höchstens ${optionenHoechstens} Antworten.`),
  quelle: Feldquelle.nullable(),
});
export type Abfragefeld = z.infer<typeof Abfragefeld>;

/** The answers of a list that somebody can choose: blank lines are none. */
export const wahlmoeglichkeiten = ({ optionen }: Pick<Abfragefeld, "optionen">): string[] => [
  ...new Set(optionen.filter(istLesbar)),
];

/** As it is kept: cents, hundredths, a day, yes or no, a text; null where nothing is answered. */
export type Feldwert = number | boolean | string | null;

const hoechsteZahl = 999_999_999;
const hoechsteVzae = 9_999_999;

const hoechstens = { ganzzahl: hoechsteZahl, betrag: hoechsterBetragCent, vzae: hoechsteVzae } as const;

/** Whether a value answers this field; nothing answers none wrongly. Figures may lie below zero, as vacancies do. */
export function wertPasst(feld: Pick<Abfragefeld, "art" | "optionen">, wert: Feldwert): boolean {
  if (wert === null) return true;
  switch (feld.art) {
    case "ganzzahl":
    case "betrag":
    case "vzae":
      return typeof wert === "number" && Number.isInteger(wert) && Math.abs(wert) <= hoechstens[feld.art];
    case "datum":
      return PlainDate.safeParse(wert).success;
    case "janein":
      return typeof wert === "boolean";
    case "auswahl":
      return typeof wert === "string" && wahlmoeglichkeiten(feld).includes(wert);
    case "text":
      return typeof wert === "string" && istLesbar(wert);
  }
}

export const istZahlfeld = ({ art }: Pick<Abfragefeld, "art">): boolean =>
  art === "ganzzahl" || art === "betrag" || art === "vzae";

/** "1.234,50 EUR", "2,50 VZÄ", "Ja"; empty where nothing is answered. */
export function wertText({ art }: Pick<Abfragefeld, "art">, wert: Feldwert): string {
  if (wert === null) return "";
  if (typeof wert === "boolean") return wert ? "Ja" : "Nein";
  if (typeof wert === "string") return art === "datum" ? alsDatum(PlainDate.parse(wert)) : wert;
  if (art === "betrag") return alsEuro(wert);
  return art === "vzae" ? alsVzae(wert) : String(wert).replace(/\B(?=(\d{3})+$)/g, ".");
}
