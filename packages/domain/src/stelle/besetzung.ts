import { z } from "../grundlagen/zod.ts";
import { freitext, offenesDatum, pflichtzeile, Stellenanteil } from "../grundlagen/eingabefelder.ts";
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

/** The degrees a coordinator may have; "gleichwertig" is told in a sentence. */
export const Abschluss = z.enum(
  ["diplom_fh", "bachelor", "master", "gleichwertig"],
  "Bitte einen Abschluss auswählen.",
);
export type Abschluss = z.infer<typeof Abschluss>;

export const abschlussNamen = {
  diplom_fh: "Diplom (FH)",
  bachelor: "Bachelor",
  master: "Master",
  gleichwertig: "Gleichwertige Qualifikation",
} as const satisfies Record<Abschluss, string>;

/** As tables show it: the field of work, and of a coordinator the degree. */
export const qualifikationstext = ({ qualifikation, abschluss }: Pick<Besetzung, "qualifikation" | "abschluss">) =>
  abschluss === null
    ? qualifikationNamen[qualifikation]
    : `${qualifikationNamen[qualifikation]}, ${abschlussNamen[abschluss]}`;

const abschlussfelder = {
  abschluss: Abschluss.nullish().transform((abschluss) => abschluss ?? null),
  gleichwertigWeil: freitext(1000),
};

export type Besetzung = {
  id: BesetzungId;
  stelleId: StelleId;
  /** The organisation that employs the person and keeps this row. */
  organisationId: OrganisationId;
  /** The forwarded part the person fills; null on the part that stayed with the giver. */
  weiterleitungId: WeiterleitungId | null;
  pseudonym: string;
  qualifikation: Qualifikation;
  /** R18: asked of coordinators since it is known; null for everybody else and in older entries. */
  abschluss: Abschluss | null;
  /** What makes it equivalent; null for a degree. */
  gleichwertigWeil: string | null;
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
  ...abschlussfelder,
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
  ...abschlussfelder,
  vzaeHundertstel: Stellenanteil,
  von: PlainDate,
  bis: offenesDatum,
});
export type BesetzungAenderung = z.infer<typeof BesetzungAenderung>;

export const BesetzungsendeAnlage = z.strictObject({ besetzungId: BesetzungId, bis: PlainDate });
export type BesetzungsendeAnlage = z.infer<typeof BesetzungsendeAnlage>;
