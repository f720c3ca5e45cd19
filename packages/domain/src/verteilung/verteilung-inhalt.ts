import { z } from "../grundlagen/zod.ts";
import { entwurfstext, freitext, pflichttext } from "../grundlagen/eingabefelder.ts";
import { Betrag } from "../grundlagen/geld.ts";
import { OrganisationId, StelleId } from "../grundlagen/ids.ts";
import { PlainDate } from "../grundlagen/plain-date.ts";

export const VerteilungId = z.uuid("Unbekannte Verteilung.").toLowerCase().brand("VerteilungId");
export type VerteilungId = z.infer<typeof VerteilungId>;

export const VerzichtId = z.uuid("Unbekannter Verzicht.").toLowerCase().brand("VerzichtId");
export type VerzichtId = z.infer<typeof VerzichtId>;

/** What a Kreis spreads over its Kommunen. */
export const VerteilteFunktion = z.enum(["koordination", "case_management"], "Bitte eine Funktion auswählen.");
export type VerteilteFunktion = z.infer<typeof VerteilteFunktion>;

/** Hundredths of a VZÄ, more than one post. */
const Umfang = z
  .int("Bitte den Umfang in Hundertsteln angeben.")
  .min(1, "Der Umfang muss mindestens 0,01 VZÄ betragen.")
  .max(20_000, "Verteilt werden höchstens 200 VZÄ.");

/** Inhabitants, shares or points, in hundredths: only their proportion counts. */
export const Gewicht = z
  .int("Bitte eine Zahl angeben.")
  .min(0, "Die Zahl darf nicht negativ sein.")
  .max(10_000_000_00, "Die Zahl ist zu groß.");

/** The table is kept as it was pasted: it is read anew each time, so that nothing of it is half-taken. */
export const Schluessel = z.discriminatedUnion("art", [
  z.strictObject({ art: z.literal("einwohner") }),
  z.strictObject({
    art: z.literal("eigene"),
    werte: z.array(z.strictObject({ organisationId: OrganisationId, gewicht: Gewicht })).max(100),
  }),
  z.strictObject({ art: z.literal("tabelle"), text: entwurfstext(20_000) }),
]);
export type Schluessel = z.infer<typeof Schluessel>;

export const VerteilungInhalt = z.strictObject({
  gesamtHundertstel: Umfang,
  beginn: PlainDate,
  ende: PlainDate,
  nachweisFaelligAm: PlainDate,
  zweck: pflichttext(500),
  /** For all offers to Kommunen (R8); those to Träger have their own. */
  begruendung: freitext(2000).transform((text) => text ?? ""),
  /** Per VZÄ and year; null while nobody named it. */
  jeVzaeCent: Betrag.nullable(),
  schluessel: Schluessel,
  /** One Kommune carries the post for the others (R22, R23). */
  zusammenlegungen: z
    .array(z.strictObject({ traegtId: OrganisationId, mitgliedIds: z.array(OrganisationId).min(1).max(100) }))
    .max(100),
  /** What the coordinator set in place of the computed share. */
  zuteilungen: z.array(z.strictObject({ organisationId: OrganisationId, hundertstel: Umfang })).max(100),
  traeger: z
    .array(
      z.strictObject({
        organisationId: OrganisationId,
        hundertstel: Umfang,
        begruendung: entwurfstext(4000),
        jmdMbeErklaerung: z.boolean(),
      }),
    )
    .max(100),
});
export type VerteilungInhalt = z.infer<typeof VerteilungInhalt>;

export const VerteilungAnlage = z.strictObject({
  id: VerteilungId,
  jahr: z.int().min(2020).max(2199),
  funktion: VerteilteFunktion,
});
export type VerteilungAnlage = z.infer<typeof VerteilungAnlage>;

/** `zugunstenId` null: for the benefit of the Kreis itself. */
export const VerzichtAnlage = z.strictObject({
  id: VerzichtId,
  verteilungId: VerteilungId,
  organisationId: OrganisationId,
  zugunstenId: OrganisationId.nullable(),
  vzaeHundertstel: Umfang,
  grund: pflichttext(2000, { zeichen: 10, sonst: "Bitte den Grund des Verzichts in mindestens 10 Zeichen nennen." }),
});
export type VerzichtAnlage = z.infer<typeof VerzichtAnlage>;

/** As it is recorded: who wrote it down, and when. */
export type Verzicht = VerzichtAnlage & { am: string; von: string };

/** One offer of the distribution as the coordinator saw it; the rest of its terms stands in the draft. */
export const VerteilungsteilAngebot = z.strictObject({
  id: z.uuid("Unbekannte Weiterleitung.").toLowerCase(),
  stelleId: StelleId,
  empfaengerId: OrganisationId,
  vzaeHundertstel: z.int().min(1).max(100),
  betragCent: Betrag,
});
