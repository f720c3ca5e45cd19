import { z } from "../grundlagen/zod.ts";
import { freitext, offenesDatum, pflichtzeile, Stellenanteil } from "../grundlagen/eingabefelder.ts";
import { StelleId, type OrganisationId } from "../grundlagen/ids.ts";
import { PlainDate } from "../grundlagen/plain-date.ts";
import type { Anteil } from "../grundlagen/zeitraum.ts";

export const Baustein = z.literal([1, 2, 3]);
export type Baustein = z.infer<typeof Baustein>;

export const bausteinNamen = {
  1: "Baustein 1: Strategische Koordination",
  2: "Baustein 2: Case Management",
  3: "Baustein 3: Ausländer- und Einbürgerungsbehörden",
} as const satisfies Record<Baustein, string>;

export const Funktion = z.enum(
  ["koordination", "assistenz", "case_management", "auslaenderbehoerde", "einbuergerungsbehoerde"],
  "Bitte eine Funktion auswählen.",
);
export type Funktion = z.infer<typeof Funktion>;

const bausteine = {
  koordination: 1,
  assistenz: 1,
  case_management: 2,
  auslaenderbehoerde: 3,
  einbuergerungsbehoerde: 3,
} as const satisfies Record<Funktion, Baustein>;

export const bausteinDer = (funktion: Funktion): Baustein => bausteine[funktion];

export const funktionNamen = {
  koordination: "Koordination",
  assistenz: "Verwaltungsassistenz",
  case_management: "Case Management",
  auslaenderbehoerde: "Ausländerbehörde",
  einbuergerungsbehoerde: "Einbürgerungsbehörde",
} as const satisfies Record<Funktion, string>;

export const Anbindung = z.enum(
  ["ki", "sozialamt", "auslaenderbehoerde", "einbuergerungsbehoerde", "andere"],
  "Bitte auswählen, wo die Stelle angebunden ist.",
);
export type Anbindung = z.infer<typeof Anbindung>;

export const anbindungNamen = {
  ki: "Kommunales Integrationszentrum",
  sozialamt: "Sozialamt",
  auslaenderbehoerde: "Ausländerbehörde",
  einbuergerungsbehoerde: "Einbürgerungsbehörde",
  andere: "Andere Einheit",
} as const satisfies Record<Anbindung, string>;

export type Stelle = {
  id: StelleId;
  organisationId: OrganisationId;
  bezeichnung: string;
  funktion: Funktion;
  baustein: Baustein;
  /** 1 to 100. */
  vzaeHundertstel: number;
  anbindung: Anbindung;
  anbindungBegruendung: string | null;
  beginn: PlainDate;
  ende: PlainDate | null;
  version: number;
};

const angaben = {
  id: StelleId,
  bezeichnung: pflichtzeile(200),
  vzaeHundertstel: Stellenanteil,
  anbindung: Anbindung,
  anbindungBegruendung: freitext(2000),
  beginn: PlainDate,
  ende: offenesDatum,
};

/** The client makes the id, so that a repeated request is the same request. */
export const StelleAnlage = z.strictObject({ ...angaben, funktion: Funktion });
export type StelleAnlage = z.infer<typeof StelleAnlage>;

export const StelleAenderung = z.strictObject({ ...angaben, version: z.int() });
export type StelleAenderung = z.infer<typeof StelleAenderung>;

export const StellenendeAnlage = z.strictObject({ stelleId: StelleId, ende: PlainDate });
export type StellenendeAnlage = z.infer<typeof StellenendeAnlage>;

export type Kontingent = { jahr: number; baustein: Baustein; vzaeHundertstel: number };

export const stellenanteil = (stelle: Pick<Stelle, "beginn" | "ende" | "vzaeHundertstel">): Anteil => ({
  von: stelle.beginn,
  bis: stelle.ende,
  vzaeHundertstel: stelle.vzaeHundertstel,
});
