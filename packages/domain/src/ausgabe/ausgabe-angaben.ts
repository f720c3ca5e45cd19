import { z } from "../grundlagen/zod.ts";
import { pflichttext, pflichtzeile } from "../grundlagen/eingabefelder.ts";
import { Betrag, type Cent, summe } from "../grundlagen/geld.ts";
import { StelleId, type OrganisationId, type WeiterleitungId } from "../grundlagen/ids.ts";
import { addDays, plainDate, PlainDate } from "../grundlagen/plain-date.ts";

export const AusgabeId = z.uuid("Unbekannte Ausgabe.").brand("AusgabeId");
export type AusgabeId = z.infer<typeof AusgabeId>;

export const BedarfId = z.uuid("Unbekannter Bedarf.").brand("BedarfId");
export type BedarfId = z.infer<typeof BedarfId>;

export const Ausgabeart = z.enum(
  ["personal", "arbeitsplatz", "massnahme", "prozessbegleitung"],
  "Bitte eine Ausgabeart auswählen.",
);
export type Ausgabeart = z.infer<typeof Ausgabeart>;

export const ausgabeartNamen = {
  personal: "Personal",
  arbeitsplatz: "Arbeitsplatz",
  massnahme: "Maßnahme",
  prozessbegleitung: "Prozessbegleitung",
} as const satisfies Record<Ausgabeart, string>;

export const MassnahmeArt = z.enum(
  ["workshop", "multiplikatoren", "fachtagung", "produkt"],
  "Bitte die Art der Maßnahme auswählen.",
);
export type MassnahmeArt = z.infer<typeof MassnahmeArt>;

export const massnahmeArtNamen = {
  workshop: "Workshop",
  multiplikatoren: "Veranstaltung für Multiplikatorinnen und Multiplikatoren",
  fachtagung: "Fachtagung",
  produkt: "Produkt aus einem festgestellten Bedarf",
} as const satisfies Record<MassnahmeArt, string>;

export const Tagart = z.enum(["beratung", "austausch"], "Bitte die Art der Tage auswählen.");
export type Tagart = z.infer<typeof Tagart>;

export const tagartNamen = {
  beratung: "Beratungstage",
  austausch: "Austausch- und Qualifizierungstage",
} as const satisfies Record<Tagart, string>;

export const monatNamen = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
] as const;

/** Money spent for the purpose. Amounts in cents, `betragCent` including the Vorsteuer in it. */
export type Ausgabe = {
  id: AusgabeId;
  /** Who spent it. */
  organisationId: OrganisationId;
  jahr: number;
  art: Ausgabeart;
  bezeichnung: string;
  datum: PlainDate;
  betragCent: Cent;
  vorsteuerCent: Cent;
  /** Whose post it was spent on; the ones below are null where the art has no use for them. */
  eigentuemerId: OrganisationId | null;
  stelleId: StelleId | null;
  /** The contract by which the post is held, and its giver; null on an own post. */
  geberId: OrganisationId | null;
  weiterleitungId: WeiterleitungId | null;
  /** 1 to 12. */
  monat: number | null;
  massnahmeArt: MassnahmeArt | null;
  bedarfId: BedarfId | null;
  tagArt: Tagart | null;
  tage: number | null;
  version: number;
};

/** R37: deductible Vorsteuer never counts. */
export const nettoCent = (ausgabe: Pick<Ausgabe, "betragCent" | "vorsteuerCent">): Cent =>
  ausgabe.betragCent - ausgabe.vorsteuerCent;

export const summeNettoCent = (ausgaben: readonly Pick<Ausgabe, "betragCent" | "vorsteuerCent">[]): Cent =>
  summe(ausgaben.map(nettoCent));

/** A documented need or gap that a product answers (R21). */
export type Bedarf = { id: BedarfId; titel: string; festgestelltAm: PlainDate; ergebnis: string };

export const BedarfAnlage = z.strictObject({
  id: BedarfId,
  titel: pflichtzeile(200),
  festgestelltAm: PlainDate,
  ergebnis: pflichttext(4000),
});
export type BedarfAnlage = z.infer<typeof BedarfAnlage>;

const Monat = z
  .int("Bitte einen Monat auswählen.")
  .min(1, "Bitte einen Monat auswählen.")
  .max(12, "Bitte einen Monat auswählen.");
const Jahr = z
  .int("Bitte ein Förderjahr eingeben.")
  .min(2020, "Das Programm gibt es seit 2020.")
  .max(2100, "Bitte ein Förderjahr eingeben.");
const Version = z.int().min(1);

const personal = { art: z.literal("personal"), betragCent: Betrag };
const sachkosten = {
  bezeichnung: pflichtzeile(200),
  datum: PlainDate,
  betragCent: Betrag,
  vorsteuerCent: Betrag.optional().transform((cent) => cent ?? 0),
};
const arbeitsplatz = { art: z.literal("arbeitsplatz"), ...sachkosten };
const massnahme = {
  art: z.literal("massnahme"),
  ...sachkosten,
  massnahmeArt: MassnahmeArt,
  bedarfId: BedarfId.nullish().transform((id) => id ?? null),
};
const prozessbegleitung = {
  art: z.literal("prozessbegleitung"),
  ...sachkosten,
  tagArt: Tagart,
  tage: z
    .int("Bitte ganze Tage angeben.")
    .min(1, "Bitte mindestens einen Tag angeben.")
    .max(366, "So viele Tage hat kein Jahr."),
  /** R19: the adviser's qualification at the Frankfurt UAS is proven. */
  qualifikationNachgewiesen: z.boolean("Bitte angeben, ob die Qualifikation nachgewiesen ist."),
};

const neu = { id: AusgabeId, jahr: Jahr };
export const AusgabeEingabe = z.discriminatedUnion("art", [
  z.strictObject({ ...neu, ...personal, stelleId: StelleId, monat: Monat }),
  z.strictObject({ ...neu, ...arbeitsplatz }),
  z.strictObject({ ...neu, ...massnahme }),
  z.strictObject({ ...neu, ...prozessbegleitung }),
]);
export type AusgabeEingabe = z.infer<typeof AusgabeEingabe>;

const bekannt = { id: AusgabeId, version: Version };
/** Post, month, year and art stay what they were; everything else is told anew. */
export const AusgabeAenderung = z.discriminatedUnion("art", [
  z.strictObject({ ...bekannt, ...personal }),
  z.strictObject({ ...bekannt, ...arbeitsplatz }),
  z.strictObject({ ...bekannt, ...massnahme }),
  z.strictObject({ ...bekannt, ...prozessbegleitung }),
]);
export type AusgabeAenderung = z.infer<typeof AusgabeAenderung>;

/** One of many rows entered at once, for example pasted from a spreadsheet. */
export const Ausgabezeile = z.discriminatedUnion("vorgang", [
  z.strictObject({ vorgang: z.literal("neu"), ausgabe: AusgabeEingabe }),
  z.strictObject({ vorgang: z.literal("geaendert"), ausgabe: AusgabeAenderung }),
]);
export type Ausgabezeile = z.infer<typeof Ausgabezeile>;

/** What the person asked to have removed, as it stood on the screen. */
export const Loeschung = z.strictObject({ id: z.uuid("Unbekannter Eintrag."), version: Version });

export const monatsbeginn = (jahr: number, monat: number): PlainDate =>
  plainDate(`${jahr}-${String(monat).padStart(2, "0")}-01`);
export const monatsende = (jahr: number, monat: number): PlainDate =>
  monat === 12 ? plainDate(`${jahr}-12-31`) : addDays(monatsbeginn(jahr, monat + 1), -1);
