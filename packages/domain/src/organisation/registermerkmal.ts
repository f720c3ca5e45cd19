import { z } from "../grundlagen/zod.ts";
import type { OrganisationId, RegistermerkmalId } from "../grundlagen/ids.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { gilt } from "../grundlagen/zeitraum.ts";
import { istKommune, type OrganisationArt } from "./organisation.ts";

export const Merkmalart = z.enum(
  ["auslaenderbehoerde", "einbuergerungsbehoerde", "jugendamt", "integrationsrat"],
  "Bitte ein Merkmal auswählen.",
);
export type Merkmalart = z.infer<typeof Merkmalart>;

export const merkmalNamen = {
  auslaenderbehoerde: "eigene Ausländerbehörde",
  einbuergerungsbehoerde: "eigene Einbürgerungsbehörde",
  jugendamt: "eigenes Jugendamt",
  integrationsrat: "eigener Integrationsrat oder Integrationsausschuss",
} as const satisfies Record<Merkmalart, string>;

/** Where a heading says whose it is. */
export const merkmalKurznamen = {
  auslaenderbehoerde: "Ausländerbehörde",
  einbuergerungsbehoerde: "Einbürgerungsbehörde",
  jugendamt: "Jugendamt",
  integrationsrat: "Integrationsrat",
} as const satisfies Record<Merkmalart, string>;

/**
 * What a Kommune has from a day to a day, both included, and who says so. `bis` null is open; `bis` on the day before
 * `von` says that it never held.
 */
export type Registermerkmal = {
  id: RegistermerkmalId;
  kommuneId: OrganisationId;
  art: Merkmalart;
  von: PlainDate;
  bis: PlainDate | null;
  quelle: string;
  /** Nobody has proven it yet: rules let it pass and tell so. */
  annahme: boolean;
};

/** What a rule asks of a fact. */
export type Merkmal = Pick<Registermerkmal, "art" | "von" | "bis" | "annahme">;

export const Merkmalstand = z.enum(["belegt", "annahme", "fehlt"]);
export type Merkmalstand = z.infer<typeof Merkmalstand>;

/** The fact that holds on the day; a proven one before an assumed one. */
export function merkmalAm<M extends Merkmal>(merkmale: readonly M[], art: Merkmalart, tag: PlainDate): M | undefined {
  const geltende = merkmale.filter((m) => m.art === art && gilt(m, tag));
  return geltende.find(({ annahme }) => !annahme) ?? geltende[0];
}

export function merkmalstandAm(merkmale: readonly Merkmal[], art: Merkmalart, tag: PlainDate): Merkmalstand {
  const merkmal = merkmalAm(merkmale, art, tag);
  if (!merkmal) return "fehlt";
  return merkmal.annahme ? "annahme" : "belegt";
}

/** Facts are kept of Kreise, towns and Kommunen, never of Träger or the state's offices. */
export const hatMerkmale = (art: OrganisationArt): boolean => istKommune(art);

/** How a refusal that rests on the register ends: who can mend it, and where. */
export const berichtigung = "Bitte das Merkmal belegen: Die Bezirksregierung kann das im Register berichtigen.";

export const merkmaleAlsText = (arten: readonly Merkmalart[]): string =>
  arten.map((art) => merkmalNamen[art]).join(", ");
