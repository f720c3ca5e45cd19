import type { DrittelRegelergebnis, FoerderplanErgebnis, PlanHalter, PlanStelle } from "./foerderplan-eingabe.ts";
import { summe } from "../grundlagen/geld.ts";
import { drittelErreicht, traegeranteilZulaessig } from "../stelle/stellenregeln.ts";

type Verteilung = Pick<
  FoerderplanErgebnis,
  "weiterleitung_an_freie_wohlfahrt" | "ein_drittel_bei_kommune" | "ein_drittel_beim_ki"
>;

/** R12 and both readings of R11; the share at the KI is open while a part sits with an unnamed unit of the Kommune. */
export function verteilungDesCaseManagements(stellen: readonly PlanStelle[]): Verteilung {
  const teile = stellen.filter((stelle) => stelle.baustein === 2).flatMap(gehalteneTeile);
  const gesamt = summe(teile.map((teil) => teil.vzae_hundertstel));
  if (gesamt === 0)
    return { weiterleitung_an_freie_wohlfahrt: null, ein_drittel_bei_kommune: null, ein_drittel_beim_ki: null };
  const bei = (halter: PlanHalter) =>
    summe(teile.filter((teil) => teil.bei === halter).map((teil) => teil.vzae_hundertstel));
  const traeger = bei("freie_wohlfahrtspflege");
  const drittel = (hundertstel: number): DrittelRegelergebnis => ({
    anteil: anteil(hundertstel, gesamt),
    erfuellt: drittelErreicht(hundertstel, gesamt),
    regel: "R11",
  });
  return {
    weiterleitung_an_freie_wohlfahrt: {
      anteil: anteil(traeger, gesamt),
      zulaessig: traegeranteilZulaessig(traeger, gesamt),
      regel: "R12",
    },
    ein_drittel_bei_kommune: drittel(gesamt - traeger),
    ein_drittel_beim_ki: bei("kommune") > 0 ? null : drittel(bei("kommune_ki")),
  };
}

function gehalteneTeile(stelle: PlanStelle): { bei: PlanHalter; vzae_hundertstel: number }[] {
  return stelle.davon ?? [{ bei: "kommune", vzae_hundertstel: stelle.vzae_hundertstel }];
}

const anteil = (teil: number, ganzes: number): string => `${teil / 100}/${ganzes / 100}`;
