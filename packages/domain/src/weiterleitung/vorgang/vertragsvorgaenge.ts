import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import type { OrganisationId } from "../../grundlagen/ids.ts";
import type { PlainDate } from "../../grundlagen/plain-date.ts";
import type { Recht } from "../../organisation/rollen.ts";
import { offeneAenderung } from "../vertrag/uebersicht-termine.ts";
import { vertragsstand, type Vertragsstand } from "../vertrag/vertragsverlauf.ts";
import type { Weiterleitung } from "../vertrag/weiterleitung.ts";
import type { VertragRefusal } from "../vertrag/weiterleitung-refusal.ts";

export const vertragsvorgaenge = [
  "antworten",
  "zuruecknehmen",
  "beenden",
  "zurueckgeben",
  "aendern",
  "aenderungBeantworten",
  "uebergeben",
  "weiterleiten",
  "dokument",
] as const;
export type Vertragsvorgang = (typeof vertragsvorgaenge)[number];
export type Vertragsseite = "geber" | "empfaenger";

const inKraft = {
  geber: ["beenden", "aendern", "uebergeben", "dokument"],
  empfaenger: ["zurueckgeben", "aenderungBeantworten", "weiterleiten", "dokument"],
} as const;
const vorbei = { geber: ["dokument"], empfaenger: ["dokument"] } as const;
const ohneFolge = { geber: [], empfaenger: [] } as const;

/** What each side may do with a contract in each Stand. */
const nachStand = {
  angeboten: { geber: ["zuruecknehmen"], empfaenger: ["antworten"] },
  bevorstehend: inKraft,
  laufend: inKraft,
  beendet: vorbei,
  zurueckgegeben: vorbei,
  abgelehnt: ohneFolge,
  zurueckgezogen: ohneFolge,
} as const satisfies Record<Vertragsstand, Record<Vertragsseite, readonly Vertragsvorgang[]>>;

/**
 * The right that a person needs for it besides: the giver's acts, and giving further, are offers; the receiver's are
 * answers.
 */
export const rechtZumVorgang = (seite: Vertragsseite, vorgang: Vertragsvorgang): Recht =>
  seite === "geber" || vorgang === "weiterleiten" ? "weiterleitung:anbieten" : "weiterleitung:beantworten";

/** The one answer to "may this body do this now", for the command and for the button. */
export function erlaubteVorgaenge(
  w: Weiterleitung,
  organisationId: OrganisationId,
  heute: PlainDate,
): Vertragsvorgang[] {
  const seite = seiteVon(w, organisationId);
  if (seite === undefined) return [];
  return nachStand[vertragsstand(w, heute)][seite].filter(
    (vorgang) =>
      (vorgang !== "weiterleiten" || w.weiterleitungErlaubt) &&
      (vorgang !== "aenderungBeantworten" || offeneAenderung(w) !== undefined) &&
      // An offer whose ground fell away ended without ever being a contract.
      (vorgang !== "dokument" || w.antwort?.angenommen === true),
  );
}

/** Refuses whatever is not possible in this Stand, for this side. */
export const decideVorgang = (
  w: Weiterleitung,
  { organisationId, heute }: { organisationId: OrganisationId; heute: PlainDate },
  vorgang: Vertragsvorgang,
): Decision<{ type: "VorgangMoeglich" }, VertragRefusal> =>
  erlaubteVorgaenge(w, organisationId, heute).includes(vorgang)
    ? accept({ type: "VorgangMoeglich" })
    : refuse({ reason: "vorgang-nicht-moeglich", stand: vertragsstand(w, heute) });

/** Undefined for a body that is neither of the two. */
export function seiteVon(
  w: Pick<Weiterleitung, "geberId" | "empfaengerId">,
  organisationId: OrganisationId,
): Vertragsseite | undefined {
  if (w.geberId === organisationId) return "geber";
  return w.empfaengerId === organisationId ? "empfaenger" : undefined;
}
