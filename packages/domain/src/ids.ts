import { z } from "zod";

// One spelling: the database answers ids in lower case, and a repeated command is found by its id.
export const OrganisationId = z.uuid("Unbekannte Organisation.").toLowerCase().brand("OrganisationId");
export type OrganisationId = z.infer<typeof OrganisationId>;

export const StelleId = z.uuid("Unbekannte Stelle.").toLowerCase().brand("StelleId");
export type StelleId = z.infer<typeof StelleId>;

export const BesetzungId = z.uuid("Unbekannte Besetzung.").toLowerCase().brand("BesetzungId");
export type BesetzungId = z.infer<typeof BesetzungId>;

export const WeiterleitungId = z.uuid("Unbekannte Weiterleitung.").toLowerCase().brand("WeiterleitungId");
export type WeiterleitungId = z.infer<typeof WeiterleitungId>;

export const BenutzerId = z.uuid("Unbekannte Person.").toLowerCase().brand("BenutzerId");
export type BenutzerId = z.infer<typeof BenutzerId>;

export const JahreslaufId = z.uuid("Unbekannter Jahreslauf.").toLowerCase().brand("JahreslaufId");
export type JahreslaufId = z.infer<typeof JahreslaufId>;
