import { z } from "./zod.ts";

// One spelling: the database answers ids in lower case, and a repeated command is found by its id.
export const OrganisationId = z.uuid("Unbekannte Organisation.").toLowerCase().brand("OrganisationId");
export type OrganisationId = z.infer<typeof OrganisationId>;

export const StelleId = z.uuid("Unbekannte Stelle.").toLowerCase().brand("StelleId");
export type StelleId = z.infer<typeof StelleId>;

export const BesetzungId = z.uuid("Unbekannte Besetzung.").toLowerCase().brand("BesetzungId");
export type BesetzungId = z.infer<typeof BesetzungId>;

export const WeiterleitungId = z.uuid("Unbekannte Weiterleitung.").toLowerCase().brand("WeiterleitungId");
export type WeiterleitungId = z.infer<typeof WeiterleitungId>;

export const WeiterleitungAenderungId = z.uuid("Unbekannte Änderung.").toLowerCase().brand("WeiterleitungAenderungId");
export type WeiterleitungAenderungId = z.infer<typeof WeiterleitungAenderungId>;

export const KorrekturbitteId = z.uuid("Unbekannte Korrekturbitte.").toLowerCase().brand("KorrekturbitteId");
export type KorrekturbitteId = z.infer<typeof KorrekturbitteId>;

export const DokumentId = z.uuid("Unbekanntes Dokument.").toLowerCase().brand("DokumentId");
export type DokumentId = z.infer<typeof DokumentId>;

export const BenutzerId = z.uuid("Unbekannte Person.").toLowerCase().brand("BenutzerId");
export type BenutzerId = z.infer<typeof BenutzerId>;

export const JahreslaufId = z.uuid("Unbekannter Jahreslauf.").toLowerCase().brand("JahreslaufId");
export type JahreslaufId = z.infer<typeof JahreslaufId>;

export const AuftragId = z.uuid("Unbekannter Auftrag.").toLowerCase().brand("AuftragId");
export type AuftragId = z.infer<typeof AuftragId>;

export const KonditionId = z.uuid("Unbekannte Förderkondition.").brand("KonditionId");
export type KonditionId = z.infer<typeof KonditionId>;

export const AntragId = z.uuid("Unbekannter Antrag.").brand("AntragId");
export type AntragId = z.infer<typeof AntragId>;

export const BescheidId = z.uuid("Unbekannter Bescheid.").brand("BescheidId");
export type BescheidId = z.infer<typeof BescheidId>;

export const AuflageId = z.uuid("Unbekannte Auflage.").toLowerCase().brand("AuflageId");
export type AuflageId = z.infer<typeof AuflageId>;

export const AuflagenvorgangId = z.uuid("Unbekannter Schritt.").toLowerCase().brand("AuflagenvorgangId");
export type AuflagenvorgangId = z.infer<typeof AuflagenvorgangId>;

export const MitteilungId = z.uuid("Unbekannte Mitteilung.").toLowerCase().brand("MitteilungId");
export type MitteilungId = z.infer<typeof MitteilungId>;

export const ZusatzstelleId = z.uuid("Unbekannte Zusatzstelle.").brand("ZusatzstelleId");
export type ZusatzstelleId = z.infer<typeof ZusatzstelleId>;

export const RegistermerkmalId = z.uuid("Unbekanntes Merkmal.").toLowerCase().brand("RegistermerkmalId");
export type RegistermerkmalId = z.infer<typeof RegistermerkmalId>;

export const EinladungId = z.uuid("Unbekannte Einladung.").toLowerCase().brand("EinladungId");
export type EinladungId = z.infer<typeof EinladungId>;

export const NachrichtId = z.uuid("Unbekannte Nachricht.").toLowerCase().brand("NachrichtId");
export type NachrichtId = z.infer<typeof NachrichtId>;

export const NachweisId = z.uuid("Unbekannter Nachweis.").toLowerCase().brand("NachweisId");
export type NachweisId = z.infer<typeof NachweisId>;

export const NachweisvorgangId = z.uuid("Unbekannter Schritt.").toLowerCase().brand("NachweisvorgangId");
export type NachweisvorgangId = z.infer<typeof NachweisvorgangId>;

export const NachweisbemerkungId = z.uuid("Unbekannte Bemerkung.").toLowerCase().brand("NachweisbemerkungId");
export type NachweisbemerkungId = z.infer<typeof NachweisbemerkungId>;

export const BelegzeileId = z.uuid("Unbekannter Beleg.").toLowerCase().brand("BelegzeileId");
export type BelegzeileId = z.infer<typeof BelegzeileId>;

export const ZeichnungsbefugnisId = z.uuid("Unbekannte Befugnis.").toLowerCase().brand("ZeichnungsbefugnisId");
export type ZeichnungsbefugnisId = z.infer<typeof ZeichnungsbefugnisId>;

export const BasiszinssatzId = z.uuid("Unbekannter Basiszinssatz.").toLowerCase().brand("BasiszinssatzId");
export type BasiszinssatzId = z.infer<typeof BasiszinssatzId>;

export const RueckforderungId = z.uuid("Unbekannte Rückforderung.").toLowerCase().brand("RueckforderungId");
export type RueckforderungId = z.infer<typeof RueckforderungId>;

export const RueckforderungsvorgangId = z.uuid("Unbekannter Schritt.").toLowerCase().brand("RueckforderungsvorgangId");
export type RueckforderungsvorgangId = z.infer<typeof RueckforderungsvorgangId>;

export const JahresabschlussId = z.uuid("Unbekannter Eintrag.").toLowerCase().brand("JahresabschlussId");
export type JahresabschlussId = z.infer<typeof JahresabschlussId>;

export const RueckzahlungId = z.uuid("Unbekannte Zahlung.").toLowerCase().brand("RueckzahlungId");
export type RueckzahlungId = z.infer<typeof RueckzahlungId>;

export const PruefeinsichtId = z.uuid("Unbekannte Prüfeinsicht.").toLowerCase().brand("PruefeinsichtId");
export type PruefeinsichtId = z.infer<typeof PruefeinsichtId>;

export const PruefeinsichtvorgangId = z.uuid("Unbekannter Schritt.").toLowerCase().brand("PruefeinsichtvorgangId");
export type PruefeinsichtvorgangId = z.infer<typeof PruefeinsichtvorgangId>;

export const PruefnotizId = z.uuid("Unbekannte Prüfnotiz.").toLowerCase().brand("PruefnotizId");
export type PruefnotizId = z.infer<typeof PruefnotizId>;
