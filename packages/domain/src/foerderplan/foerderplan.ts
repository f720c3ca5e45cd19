import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { foerderkonditionen, type Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import type { FoerderplanEingabe, FoerderplanErgebnis } from "./foerderplan-eingabe.ts";
import { foerderplangrenze, type FoerderplanRefusal } from "./foerderplangrenzen.ts";
import { planlage } from "./planlage.ts";
import { verteilungDesCaseManagements } from "./foerderplan-verteilung.ts";
import { summe, type Cent } from "../grundlagen/geld.ts";
import type { Kategorie } from "../jahresrechnung/begriffe.ts";
import { berechneJahresrechnung, type Jahresrechnung } from "../jahresrechnung/jahresrechnung.ts";
import type { Baustein } from "../stelle/stelle.ts";

/**
 * A plan from a file: the Jahresrechnung of posts that stand the whole year (formulas F1 to F3 of regeln.md section 3).
 * A broken R11 or R12 is a result, not a refusal. Without `konditionen` it computes with the seeded table; null means
 * that nobody published any for the year.
 */
export function berechneFoerderplan(
  eingabe: FoerderplanEingabe,
  konditionen: Foerderkonditionen | null = foerderkonditionen(eingabe.foerderjahr) ?? null,
): Decision<FoerderplanErgebnis, FoerderplanRefusal> {
  if (!konditionen) return refuse({ reason: "kein-foerderjahr", feld: "foerderjahr", jahr: eingabe.foerderjahr });
  // Refused before its numbers are computed with: they may be negative.
  const refusal = foerderplangrenze(eingabe);
  if (refusal) return refuse(refusal);
  return accept(foerderplanErgebnis(eingabe, berechneJahresrechnung(planlage(eingabe, konditionen))));
}

/** The plan of recorded posts: the same view of the Jahresrechnung of their whole situation. */
export function foerderplanDerRechnung(
  eingabe: FoerderplanEingabe,
  rechnung: Jahresrechnung,
): Decision<FoerderplanErgebnis, FoerderplanRefusal> {
  const refusal = foerderplangrenze(eingabe);
  return refusal ? refuse(refusal) : accept(foerderplanErgebnis(eingabe, rechnung));
}

/** R39: cost beyond the grant, and grant beyond the cost, in cents; neither is ever below zero. */
export const kostenabgleich = (kostenCent: Cent, foerderungCent: Cent): { mehrCent: Cent; minderCent: Cent } => ({
  mehrCent: Math.max(0, kostenCent - foerderungCent),
  minderCent: Math.max(0, foerderungCent - kostenCent),
});

function foerderplanErgebnis(eingabe: FoerderplanEingabe, { zeilen }: Jahresrechnung): FoerderplanErgebnis {
  const plan = (baustein: Baustein, kategorie: Kategorie) =>
    summe(zeilen.filter((z) => z.baustein === baustein && z.kategorie === kategorie).map((z) => z.planCent));
  const personal1 = plan(1, "personal");
  const personal2 = plan(2, "personal");
  const personal3 = plan(3, "personal");
  const personal = personal1 + personal2 + personal3;
  const arbeitsplaetze = plan(1, "arbeitsplaetze");
  const massnahmen = plan(1, "massnahmen");
  const kosten = eingabe.personalkosten_ist_cent;
  return {
    baustein1_stellen_hundertstel: summe(
      eingabe.stellen.filter((stelle) => stelle.baustein === 1).map((stelle) => stelle.vzae_hundertstel),
    ),
    baustein1_personal_cent: personal1,
    baustein1_arbeitsplaetze_cent: arbeitsplaetze,
    baustein1_sachausgaben_cent: arbeitsplaetze + massnahmen,
    baustein2_cent: personal2,
    baustein3_cent: personal3,
    personal_alle_bausteine_cent: personal,
    personal_inkl_arbeitsplaetze_cent: personal + arbeitsplaetze,
    foerderung_gesamt_cent: personal + arbeitsplaetze + massnahmen,
    // The council paper counts workplaces as "Personal" here (regeln.md T8, T9).
    mehrkosten_der_kommune_cent:
      kosten === undefined ? null : kostenabgleich(kosten, personal + arbeitsplaetze).mehrCent,
    ...verteilungDesCaseManagements(eingabe.stellen),
  };
}
