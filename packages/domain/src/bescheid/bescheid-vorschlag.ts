import type { Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import { vorschlagAufteilung, type MassnahmenAufteilung } from "./massnahmen-aufteilung.ts";
import { malGeteilt, type Cent, type Hundertstel } from "../grundlagen/geld.ts";
import { monatserster } from "../grundlagen/monate.ts";
import { addDays, tageImJahr, tageVonBis, type PlainDate } from "../grundlagen/plain-date.ts";
import type { Baustein } from "../stelle/stelle.ts";
import { assistenzHoechstens } from "../stelle/stellenregeln.ts";

/**
 * What the form proposes (regeln.md section 14): the end of the month that is as many months after the
 * Bewilligungszeitraum as the conditions say.
 */
export const vorschlagNachweisfaellig = (bis: PlainDate, monateDanach: number): PlainDate =>
  addDays(monatserster(bis, monateDanach + 1), -1);

export type Betragsvorschlag = {
  personalCent: Cent;
  arbeitsplaetzeCent: Cent;
  massnahmenCent: Cent;
  massnahmenAufteilung: MassnahmenAufteilung | null;
};

/**
 * Rates of the year times posts (F1, F2), by the days of the period; each product rounded once.
 * Of Baustein 1 half a post is assistance, the rest coordination, unless the posts say otherwise.
 */
export function vorschlagBetraege({
  konditionen,
  baustein,
  vzaeHundertstel,
  assistenzHundertstel = baustein === 1 ? Math.min(assistenzHoechstens, vzaeHundertstel) : 0,
  von,
  bis,
}: {
  konditionen: Foerderkonditionen;
  baustein: Baustein;
  vzaeHundertstel: Hundertstel;
  assistenzHundertstel?: Hundertstel;
  von: PlainDate;
  bis: PlainDate;
}): Betragsvorschlag {
  const { jahr, koordination, assistenz, caseManagement, baustein3, arbeitsplatz, massnahmenHoechstbetrag } =
    konditionen;
  const anteilig = (satzCent: Cent, hundertstel: Hundertstel) =>
    malGeteilt(satzCent, hundertstel * tageVonBis(von, bis), 100 * tageImJahr(jahr));
  if (baustein !== 1)
    return {
      personalCent: anteilig((baustein === 2 ? caseManagement : baustein3).cent, vzaeHundertstel),
      arbeitsplaetzeCent: 0,
      massnahmenCent: 0,
      massnahmenAufteilung: null,
    };
  return {
    personalCent:
      anteilig(koordination.cent, vzaeHundertstel - assistenzHundertstel) +
      anteilig(assistenz.cent, assistenzHundertstel),
    arbeitsplaetzeCent: anteilig(arbeitsplatz.cent, vzaeHundertstel),
    massnahmenCent: massnahmenHoechstbetrag.cent,
    massnahmenAufteilung: vorschlagAufteilung(konditionen, massnahmenHoechstbetrag.cent),
  };
}
