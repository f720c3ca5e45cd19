import { satzDerFunktion } from "./foerderkonditionen.ts";
import { malGeteilt, summe } from "../grundlagen/geld.ts";
import type { OrganisationId } from "../grundlagen/ids.ts";
import type { Foerdersaetze } from "./konditionen-werte.ts";
import { bausteinDer, type Funktion } from "../stelle/stelle.ts";

/** What one recipient plans for the year: posts by function in hundredths of a VZÄ, measures in cents. */
export type PlanJeOrganisation = {
  organisationId: OrganisationId;
  stellen: readonly { funktion: Funktion; vzaeHundertstel: number }[];
  massnahmenPlanCent: number;
};

/** Cents; negative differences are cuts. */
export type Wirkung = { altCent: number; neuCent: number; differenzCent: number };
export type Auswirkung = { empfaenger: (Wirkung & { organisationId: OrganisationId })[]; summe: Wirkung };

/**
 * What new rates do to the plans: the same sums as the Förderplan's "foerderung_gesamt". Without `alt` everything is
 * new.
 */
export function auswirkung(
  alt: Foerdersaetze | null,
  neu: Foerdersaetze,
  plaeneJeOrganisation: readonly PlanJeOrganisation[],
): Auswirkung {
  const empfaenger = plaeneJeOrganisation.map((plan) => ({
    organisationId: plan.organisationId,
    ...wirkung(alt ? plansumme(alt, plan) : 0, plansumme(neu, plan)),
  }));
  return {
    empfaenger,
    summe: wirkung(summe(empfaenger.map((e) => e.altCent)), summe(empfaenger.map((e) => e.neuCent))),
  };
}

function plansumme(konditionen: Foerdersaetze, { stellen, massnahmenPlanCent }: PlanJeOrganisation): number {
  const personal = summe(
    stellen.map(({ funktion, vzaeHundertstel }) =>
      malGeteilt(satzDerFunktion(konditionen, funktion).cent, vzaeHundertstel, 100),
    ),
  );
  const arbeitsplaetze = summe(
    stellen
      .filter(({ funktion }) => bausteinDer(funktion) === 1)
      .map(({ vzaeHundertstel }) => malGeteilt(konditionen.arbeitsplatz.cent, vzaeHundertstel, 100)),
  );
  return personal + arbeitsplaetze + Math.min(massnahmenPlanCent, konditionen.massnahmenHoechstbetrag.cent);
}

const wirkung = (altCent: number, neuCent: number): Wirkung => ({ altCent, neuCent, differenzCent: neuCent - altCent });
