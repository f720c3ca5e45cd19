import type { Antragspositionen } from "./antrag-inhalt.ts";
import type { Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import type { PlanStelle } from "../foerderplan/foerderplan-eingabe.ts";
import { malGeteilt, summe, type Hundertstel } from "../grundlagen/geld.ts";
import { bausteinDesGegenstands, type Verteilgegenstand } from "../landesverteilung/landesverteilung.ts";
import type { Baustein, Funktion } from "../stelle/stelle.ts";

type Stellenzahl = Pick<
  Antragspositionen,
  "koordinationHundertstel" | "assistenzHundertstel" | "caseManagementHundertstel"
>;

/** Most that can be granted for these posts, in cents per category (F1, F2: the rates are "bis zu" amounts). */
export function hoechstbetraege(
  konditionen: Foerderkonditionen,
  baustein: Baustein,
  stellen: Stellenzahl,
): Pick<Antragspositionen, "personalCent" | "arbeitsplaetzeCent" | "massnahmenCent"> {
  const mal = (cent: number, hundertstel: number) => malGeteilt(cent, hundertstel, 100);
  if (baustein !== 1)
    return {
      personalCent: mal(konditionen.caseManagement.cent, stellen.caseManagementHundertstel),
      arbeitsplaetzeCent: 0,
      massnahmenCent: 0,
    };
  return {
    personalCent:
      mal(konditionen.koordination.cent, stellen.koordinationHundertstel) +
      mal(konditionen.assistenz.cent, stellen.assistenzHundertstel),
    arbeitsplaetzeCent: mal(
      konditionen.arbeitsplatz.cent,
      stellen.koordinationHundertstel + stellen.assistenzHundertstel,
    ),
    massnahmenCent: konditionen.massnahmenHoechstbetrag.cent,
  };
}

/** The positions that follow from the year's Förderplan; measures as planned, up to their cap. */
export function antragsvorschlag(
  konditionen: Foerderkonditionen,
  baustein: Baustein,
  plan: { stellen: readonly PlanStelle[]; massnahmenPlanCent: number },
): Antragspositionen {
  const anteil = (funktion: Funktion, zu: Baustein) =>
    zu === baustein ? summe(plan.stellen.filter((s) => s.funktion === funktion).map((s) => s.vzae_hundertstel)) : 0;
  const stellen = {
    koordinationHundertstel: anteil("koordination", 1),
    assistenzHundertstel: anteil("assistenz", 1),
    caseManagementHundertstel: anteil("case_management", 2),
  };
  const hoechstens = hoechstbetraege(konditionen, baustein, stellen);
  return { ...stellen, ...hoechstens, massnahmenCent: Math.min(plan.massnahmenPlanCent, hoechstens.massnahmenCent) };
}

/**
 * What was held out of the year's posts goes before the plan; of what nothing was held out, the plan stays. Amounts
 * follow the posts, measures their plan.
 */
export function vorschlagMitAussicht(
  konditionen: Foerderkonditionen,
  baustein: Baustein,
  vorschlag: Antragspositionen,
  aussichten: readonly { gegenstand: Verteilgegenstand; hundertstel: Hundertstel }[],
): Antragspositionen {
  const eigene = aussichten.filter(({ gegenstand }) => bausteinDesGegenstands(gegenstand) === baustein);
  if (eigene.length === 0) return vorschlag;
  const anteil = (gegenstand: Verteilgegenstand, sonst: Hundertstel) =>
    eigene.find((aussicht) => aussicht.gegenstand === gegenstand)?.hundertstel ?? sonst;
  const stellen = {
    koordinationHundertstel: anteil("koordination", vorschlag.koordinationHundertstel),
    assistenzHundertstel: anteil("assistenz", vorschlag.assistenzHundertstel),
    caseManagementHundertstel: anteil("case_management", vorschlag.caseManagementHundertstel),
  };
  return { ...stellen, ...hoechstbetraege(konditionen, baustein, stellen), massnahmenCent: vorschlag.massnahmenCent };
}
