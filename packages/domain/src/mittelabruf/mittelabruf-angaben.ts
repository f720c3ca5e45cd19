import { z } from "../grundlagen/zod.ts";
import { pflichttext } from "../grundlagen/eingabefelder.ts";
import { Geldbetrag, type Cent } from "../grundlagen/geld.ts";
import { BescheidId, OrganisationId } from "../grundlagen/ids.ts";
import { PlainDate } from "../grundlagen/plain-date.ts";
import { Baustein } from "../stelle/stelle.ts";

export const MittelabrufId = z.uuid("Unbekannter Mittelabruf.").brand("MittelabrufId");
export type MittelabrufId = z.infer<typeof MittelabrufId>;

export const AuszahlungId = z.uuid("Unbekannte Auszahlung.").brand("AuszahlungId");
export type AuszahlungId = z.infer<typeof AuszahlungId>;

/** What a call of Baustein 1 is for: R32 and the days of payment differ. */
export const Abrufgegenstand = z.enum(
  ["stellen_und_massnahmen", "begleitung"],
  "Bitte auswählen, wofür die Mittel bestimmt sind.",
);
export type Abrufgegenstand = z.infer<typeof Abrufgegenstand>;

export const abrufgegenstandNamen = {
  stellen_und_massnahmen: "Stellen, Arbeitsplätze und Maßnahmen",
  begleitung: "Externe Prozessbegleitung",
} as const satisfies Record<Abrufgegenstand, string>;

/** A call for money under one Bescheid. `am` is an ISO instant; amounts are cents. */
export type Mittelabruf = {
  id: MittelabrufId;
  bescheidId: BescheidId;
  /** Null in Baustein 2, which has one kind of money. */
  gegenstand: Abrufgegenstand | null;
  betragCent: Cent;
  /** The day on which the money is called for. */
  termin: PlainDate;
  /** Last day on which it is needed for due payments (R32). */
  benoetigtBis: PlainDate;
  begruendung: string;
  am: string;
  vonName: string;
  entscheidung: { bewilligt: boolean; grund: string | null; am: string; vonName: string } | null;
};

/** Money paid out: on an approved call, or, where `mittelabrufId` is null, by the schedule of a Pauschale. */
export type Auszahlung = {
  id: AuszahlungId;
  bescheidId: BescheidId;
  mittelabrufId: MittelabrufId | null;
  betragCent: Cent;
  ausgezahltAm: PlainDate;
  am: string;
  vonName: string;
};

/** A day on which money of one Baustein and year may be called; set by the granting authority. */
export const Abruftermin = z.strictObject({
  jahr: z.int("Bitte ein Förderjahr angeben.").min(2020).max(2199),
  baustein: Baustein,
  termin: PlainDate,
});
export type Abruftermin = z.infer<typeof Abruftermin>;

export const MittelabrufEingabe = z.strictObject({
  id: MittelabrufId,
  bescheidId: BescheidId,
  gegenstand: Abrufgegenstand.nullish().transform((gegenstand) => gegenstand ?? null),
  betragCent: Geldbetrag,
  termin: PlainDate,
  benoetigtBis: PlainDate,
  begruendung: pflichttext(2000),
});
export type MittelabrufEingabe = z.infer<typeof MittelabrufEingabe>;

export const MittelabrufEntscheidungEingabe = z.discriminatedUnion("bewilligt", [
  z.strictObject({ bewilligt: z.literal(true) }),
  z.strictObject({
    bewilligt: z.literal(false),
    grund: pflichttext(2000, { zeichen: 10, sonst: "Bitte den Grund der Ablehnung in mindestens 10 Zeichen nennen." }),
  }),
]);
export type MittelabrufEntscheidungEingabe = z.infer<typeof MittelabrufEntscheidungEingabe>;

/** One payment as the granting authority enters it. */
export const AuszahlungPosten = z.strictObject({
  id: AuszahlungId,
  organisationId: OrganisationId,
  bescheidId: BescheidId,
  mittelabrufId: MittelabrufId.nullable(),
  betragCent: Geldbetrag,
});
export type AuszahlungPosten = z.infer<typeof AuszahlungPosten>;

export const auszahlungenHoechstens = 300;

/** Payments of one day, recorded together or not at all. */
export const AuszahlungEingabe = z.strictObject({
  ausgezahltAm: PlainDate,
  posten: z
    .array(AuszahlungPosten)
    .min(1, "Bitte mindestens eine Auszahlung auswählen.")
    .max(auszahlungenHoechstens, `Bitte höchstens ${auszahlungenHoechstens} Auszahlungen auf einmal festhalten.`)
    .refine(
      (posten) => new Set(posten.map(({ id }) => id)).size === posten.length,
      "Bitte jede Auszahlung nur einmal angeben.",
    ),
});
export type AuszahlungEingabe = z.infer<typeof AuszahlungEingabe>;
