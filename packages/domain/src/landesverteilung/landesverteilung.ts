import { z } from "../grundlagen/zod.ts";
import type { Hundertstel } from "../grundlagen/geld.ts";
import type { OrganisationId } from "../grundlagen/ids.ts";
import type { OrganisationArt } from "../organisation/organisation.ts";
import type { Merkmal } from "../organisation/registermerkmal.ts";
import type { Baustein, Funktion } from "../stelle/stelle.ts";
import { assistenzHoechstens } from "../stelle/stellenregeln.ts";

export const LandesverteilungId = z.uuid("Unbekannte Landesverteilung.").toLowerCase().brand("LandesverteilungId");
export type LandesverteilungId = z.infer<typeof LandesverteilungId>;

/** What a Landesverteilung spreads: a Baustein, of Baustein 1 one of its two kinds of posts. */
export const Verteilgegenstand = z.enum(
  ["koordination", "assistenz", "case_management", "baustein3"],
  "Bitte auswählen, was verteilt wird.",
);
export type Verteilgegenstand = z.infer<typeof Verteilgegenstand>;

export const verteilgegenstandNamen = {
  koordination: "Baustein 1: Koordination",
  assistenz: "Baustein 1: Verwaltungsassistenz",
  case_management: "Baustein 2: Case Management",
  baustein3: "Baustein 3: Ausländer- und Einbürgerungsbehörden",
} as const satisfies Record<Verteilgegenstand, string>;

const bausteine = {
  koordination: 1,
  assistenz: 1,
  case_management: 2,
  baustein3: 3,
} as const satisfies Record<Verteilgegenstand, Baustein>;

export const bausteinDesGegenstands = (gegenstand: Verteilgegenstand): Baustein => bausteine[gegenstand];

/**
 * Of what was granted of the Baustein: of Baustein 1 half a post is assistance, the rest coordination, as in the
 * proposal of a Bescheid.
 */
export function vorjahrDesGegenstands(gegenstand: Verteilgegenstand, bausteinHundertstel: Hundertstel): Hundertstel {
  const assistenz = Math.min(assistenzHoechstens, bausteinHundertstel);
  if (gegenstand === "assistenz") return assistenz;
  return gegenstand === "koordination" ? bausteinHundertstel - assistenz : bausteinHundertstel;
}

/** Whose rate counts: both authorities of Baustein 3 have the same. */
export const funktionDesGegenstands = (gegenstand: Verteilgegenstand): Funktion =>
  gegenstand === "baustein3" ? "einbuergerungsbehoerde" : gegenstand;

export const LandesverteilungAnlage = z.strictObject({
  id: LandesverteilungId,
  jahr: z.int().min(2020).max(2199),
  gegenstand: Verteilgegenstand,
});
export type LandesverteilungAnlage = z.infer<typeof LandesverteilungAnlage>;

/**
 * A body that may be given a share. `vorjahrHundertstel`: granted by the Bescheid of the year before. `ags` of a Kreis
 * or town has five digits, of a Kommune eight.
 */
export type Verteilungsempfaenger = {
  organisationId: OrganisationId;
  name: string;
  ags: string | null;
  art: OrganisationArt;
  vorjahrHundertstel: Hundertstel;
  /** What the register says of it; read for Baustein 3 alone. */
  merkmale: readonly Merkmal[];
};

/** "In Aussicht gestellt": never granted; that is done by a Bescheid alone. */
export type Landesanteil = { organisationId: OrganisationId; hundertstel: Hundertstel };
