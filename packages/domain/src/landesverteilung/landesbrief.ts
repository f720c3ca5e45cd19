import { alsVzae } from "../grundlagen/darstellung.ts";
import type { Hundertstel } from "../grundlagen/geld.ts";
import type { Rolle } from "../organisation/rollen.ts";
import { verteilgegenstandNamen, type Verteilgegenstand } from "./landesverteilung.ts";

/** Who is told: whoever applies for it and whoever plans with it. */
export const angeschriebeneRollen = ["koordination", "finanzen"] as const satisfies readonly Rolle[];

/** The letter about one share; a later one of the same year says that it takes the place of the first. */
export function landesanteilBrief({
  organisation,
  jahr,
  gegenstand,
  hundertstel,
  vorjahrHundertstel,
  begruendung,
  abloesung,
  link,
}: {
  organisation: string;
  jahr: number;
  gegenstand: Verteilgegenstand;
  hundertstel: Hundertstel;
  vorjahrHundertstel: Hundertstel;
  begruendung: string;
  abloesung: boolean;
  link: string;
}): { betreff: string; text: string } {
  const name = verteilgegenstandNamen[gegenstand];
  return {
    betreff: `${name} ${jahr}: ${alsVzae(hundertstel)} in Aussicht gestellt`,
    text: [
      "Guten Tag,",
      `die Bezirksregierung hat die Stellen für ${jahr} verteilt. Für ${organisation} sind in Aussicht gestellt:`,
      `${name}: ${alsVzae(hundertstel)} (${jahr - 1} bewilligt: ${alsVzae(vorjahrHundertstel)})`,
      ...(abloesung ? [`Das löst ab, was zuvor für ${jahr} in Aussicht gestellt war.`] : []),
      `Begründung:\n${begruendung}`,
      "Bewilligt ist damit noch nichts; das geschieht erst mit dem Bescheid.",
      `Ihren Anteil sehen Sie hier:\n${link}`,
    ].join("\n\n"),
  };
}
