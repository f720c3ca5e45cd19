import { z } from "../grundlagen/zod.ts";
import { offenesDatum, pflichtzeile, Stellenanteil } from "../grundlagen/eingabefelder.ts";
import { BesetzungId, StelleId, WeiterleitungId, type OrganisationId } from "../grundlagen/ids.ts";
import { PlainDate } from "../grundlagen/plain-date.ts";

export const Qualifikation = z.enum(
  ["soziale_arbeit", "vergleichbar", "verwaltung", "andere", "lehrkraft_ki"],
  "Bitte eine Qualifikation auswählen.",
);
export type Qualifikation = z.infer<typeof Qualifikation>;

export const qualifikationNamen = {
  soziale_arbeit: "Soziale Arbeit, Sozialpädagogik",
  vergleichbar: "Vergleichbare Qualifikation",
  verwaltung: "Verwaltung",
  andere: "Andere Qualifikation",
  lehrkraft_ki: "Lehrkraft im Kommunalen Integrationszentrum",
} as const satisfies Record<Qualifikation, string>;

export type Besetzung = {
  id: BesetzungId;
  stelleId: StelleId;
  /** The organisation that employs the person and keeps this row. */
  organisationId: OrganisationId;
  /** The forwarded part the person fills; null on the part that stayed with the giver. */
  weiterleitungId: WeiterleitungId | null;
  pseudonym: string;
  qualifikation: Qualifikation;
  vzaeHundertstel: number;
  von: PlainDate;
  bis: PlainDate | null;
  version: number;
};

export const BesetzungAnlage = z.strictObject({
  id: BesetzungId,
  stelleId: StelleId,
  weiterleitungId: WeiterleitungId.nullish().transform((id) => id ?? null),
  pseudonym: pflichtzeile(80),
  qualifikation: Qualifikation,
  vzaeHundertstel: Stellenanteil,
  von: PlainDate,
  bis: offenesDatum,
});
export type BesetzungAnlage = z.infer<typeof BesetzungAnlage>;

/** Post and part stay what they were; everything else is told anew. */
export const BesetzungAenderung = z.strictObject({
  id: BesetzungId,
  version: z.int().min(1),
  pseudonym: pflichtzeile(80),
  qualifikation: Qualifikation,
  vzaeHundertstel: Stellenanteil,
  von: PlainDate,
  bis: offenesDatum,
});
export type BesetzungAenderung = z.infer<typeof BesetzungAenderung>;

export const BesetzungsendeAnlage = z.strictObject({ besetzungId: BesetzungId, bis: PlainDate });
export type BesetzungsendeAnlage = z.infer<typeof BesetzungsendeAnlage>;
