import { z } from "zod";
import { freitext, pflichttext, Stellenanteil } from "./eingabefelder.ts";
import { Cent } from "./geld.ts";
import { OrganisationId, StelleId, WeiterleitungId } from "./ids.ts";
import type { OrganisationArt } from "./organisation.ts";
import { PlainDate } from "./plain-date.ts";
import type { Baustein } from "./stelle.ts";
import type { Anteil } from "./zeitraum.ts";

export type Weiterleitungsantwort =
  | { angenommen: true; am: string }
  | { angenommen: false; am: string; grund: string };

export type Weiterleitung = {
  id: WeiterleitungId;
  stelleId: StelleId;
  geberId: OrganisationId;
  empfaengerId: OrganisationId;
  vzaeHundertstel: number;
  betragCent: Cent;
  beginn: PlainDate;
  ende: PlainDate;
  zweck: string;
  nachweisFaelligAm: PlainDate;
  /** Empty when none was needed (R13 asks for one towards a Träger). */
  begruendung: string;
  jmdMbeErklaerung: boolean;
  /** ISO 8601 instant, as are the other two. */
  angebotenAm: string;
  antwort: Weiterleitungsantwort | null;
  zurueckgezogenAm: string | null;
};

/** A live delegation of the giver, with what R12 needs to know about it. */
export type BestehendeWeiterleitung = Weiterleitung & { baustein: Baustein; empfaengerArt: OrganisationArt };

export const WeiterleitungAngebot = z.strictObject({
  id: WeiterleitungId,
  stelleId: StelleId,
  empfaengerId: OrganisationId,
  vzaeHundertstel: Stellenanteil,
  betragCent: Cent,
  beginn: PlainDate,
  ende: PlainDate,
  zweck: pflichttext(500),
  nachweisFaelligAm: PlainDate,
  begruendung: freitext(4000).transform((text) => text ?? ""),
  jmdMbeErklaerung: z.boolean("Bitte angeben, ob die Erklärung vorliegt."),
});
export type WeiterleitungAngebot = z.infer<typeof WeiterleitungAngebot>;

export const AntwortEingabe = z.discriminatedUnion("angenommen", [
  z.strictObject({ angenommen: z.literal(true) }),
  z.strictObject({
    angenommen: z.literal(false),
    grund: pflichttext(2000).min(10, "Bitte den Grund der Ablehnung in mindestens 10 Zeichen nennen."),
  }),
]);
export type AntwortEingabe = z.infer<typeof AntwortEingabe>;

export const Weiterleitungsstand = z.enum(["angeboten", "angenommen", "abgelehnt", "zurueckgezogen"]);
export type Weiterleitungsstand = z.infer<typeof Weiterleitungsstand>;

export const weiterleitungsstandNamen = {
  angeboten: "Angeboten",
  angenommen: "Angenommen",
  abgelehnt: "Abgelehnt",
  zurueckgezogen: "Zurückgezogen",
} as const satisfies Record<Weiterleitungsstand, string>;

export function weiterleitungsstand(w: Pick<Weiterleitung, "antwort" | "zurueckgezogenAm">): Weiterleitungsstand {
  if (w.zurueckgezogenAm !== null) return "zurueckgezogen";
  if (w.antwort === null) return "angeboten";
  return w.antwort.angenommen ? "angenommen" : "abgelehnt";
}

/** Offered parts are reserved: the giver can neither fill them nor offer them twice. */
export const istLebendig = (w: Pick<Weiterleitung, "antwort" | "zurueckgezogenAm">): boolean =>
  ["angeboten", "angenommen"].includes(weiterleitungsstand(w));

export const weiterleitungsanteil = (w: Pick<Weiterleitung, "beginn" | "ende" | "vzaeHundertstel">): Anteil => ({
  von: w.beginn,
  bis: w.ende,
  vzaeHundertstel: w.vzaeHundertstel,
});
