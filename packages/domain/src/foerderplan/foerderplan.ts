import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { foerderkonditionen, satzDerFunktion, type Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import type { FoerderplanEingabe, FoerderplanErgebnis, PlanStelle } from "./foerderplan-eingabe.ts";
import { foerderplangrenze, type FoerderplanRefusal } from "./foerderplangrenzen.ts";
import { verteilungDesCaseManagements } from "./foerderplan-verteilung.ts";
import { malGeteilt, summe } from "../grundlagen/geld.ts";
import type { Baustein } from "../stelle/stelle.ts";

/**
 * Formulas F1 to F3 of regeln.md section 3. A broken R11 or R12 is a result, not a refusal.
 * Without `konditionen` it computes with the seeded table; null means that nobody published any for the year.
 */
export function berechneFoerderplan(
  eingabe: FoerderplanEingabe,
  konditionen: Foerderkonditionen | null = foerderkonditionen(eingabe.foerderjahr) ?? null,
): Decision<FoerderplanErgebnis, FoerderplanRefusal> {
  if (!konditionen) return refuse({ reason: "kein-foerderjahr", feld: "foerderjahr", jahr: eingabe.foerderjahr });
  const refusal = foerderplangrenze(eingabe);
  if (refusal) return refuse(refusal);

  const baustein1 = eingabe.stellen.filter((stelle) => stelle.baustein === 1);
  const baustein1Hundertstel = summe(baustein1.map((stelle) => stelle.vzae_hundertstel));
  const personal1 = personal(eingabe, konditionen, 1);
  const personal2 = personal(eingabe, konditionen, 2);
  const personal3 = personal(eingabe, konditionen, 3);
  const personalGesamt = personal1 + personal2 + personal3;
  const arbeitsplaetze = malGeteilt(konditionen.arbeitsplatz.cent, baustein1Hundertstel, 100);
  const massnahmen = Math.min(eingabe.massnahmen_cent ?? 0, konditionen.massnahmenHoechstbetrag.cent);
  const kosten = eingabe.personalkosten_ist_cent;
  return accept({
    baustein1_stellen_hundertstel: baustein1Hundertstel,
    baustein1_personal_cent: personal1,
    baustein1_arbeitsplaetze_cent: arbeitsplaetze,
    baustein1_sachausgaben_cent: arbeitsplaetze + massnahmen,
    baustein2_cent: personal2,
    baustein3_cent: personal3,
    personal_alle_bausteine_cent: personalGesamt,
    personal_inkl_arbeitsplaetze_cent: personalGesamt + arbeitsplaetze,
    foerderung_gesamt_cent: personalGesamt + arbeitsplaetze + massnahmen,
    // The council paper counts workplaces as "Personal" here (regeln.md T8, T9).
    mehrkosten_der_kommune_cent: kosten === undefined ? null : kosten - personalGesamt - arbeitsplaetze,
    ...verteilungDesCaseManagements(eingabe.stellen),
  });
}

function personal(eingabe: FoerderplanEingabe, konditionen: Foerderkonditionen, baustein: Baustein): number {
  const zeile = (stelle: PlanStelle) =>
    malGeteilt(satzDerFunktion(konditionen, stelle.funktion).cent, stelle.vzae_hundertstel, 100);
  return summe(eingabe.stellen.filter((stelle) => stelle.baustein === baustein).map(zeile));
}
