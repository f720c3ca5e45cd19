import { z } from "../../grundlagen/zod.ts";
import { Stellenanteil } from "../../grundlagen/eingabefelder.ts";
import { Betrag } from "../../grundlagen/geld.ts";
import { OrganisationId, WeiterleitungAenderungId, WeiterleitungId } from "../../grundlagen/ids.ts";
import { PlainDate } from "../../grundlagen/plain-date.ts";
import { AntwortEingabe, Uebergang, Vertragsgrund } from "./weiterleitung.ts";

/** Ends an accepted contract early: the giver ends it, the receiver hands the post back. */
export const VertragsendeEingabe = z.strictObject({
  id: z.uuid("Unbekanntes Ende."),
  weiterleitungId: WeiterleitungId,
  letzterTag: PlainDate,
  grund: Vertragsgrund,
});
export type VertragsendeEingabe = z.infer<typeof VertragsendeEingabe>;

/** Another share and amount from `ab` to the end of the contract; the amounts are for those days. */
export const AenderungEingabe = z.strictObject({
  id: WeiterleitungAenderungId,
  weiterleitungId: WeiterleitungId,
  ab: PlainDate,
  vzaeHundertstel: Stellenanteil,
  betragCent: Betrag,
  aufstockungCent: Betrag.default(0),
  grund: Vertragsgrund,
});
export type AenderungEingabe = z.infer<typeof AenderungEingabe>;

export const AenderungAntwortEingabe = z.strictObject({
  aenderungId: WeiterleitungAenderungId,
  weiterleitungId: WeiterleitungId,
  antwort: AntwortEingabe,
});
export type AenderungAntwortEingabe = z.infer<typeof AenderungAntwortEingabe>;

/** The rest of a contract from `ab` on goes to another body; `id` becomes the new contract's. */
export const UebergangEingabe = z.strictObject({
  id: WeiterleitungId,
  weiterleitungId: WeiterleitungId,
  empfaengerId: OrganisationId,
  ab: PlainDate,
  art: Uebergang,
  grund: Vertragsgrund,
  /** R13; absent, the declaration of the old contract stands. */
  jmdMbeErklaerung: z.boolean().optional(),
});
export type UebergangEingabe = z.infer<typeof UebergangEingabe>;
