import type { OrganisationId } from "../grundlagen/ids.ts";
import { kommunenkacheln, type Kachel } from "./kommunenkacheln.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { Uebersichtsteil } from "./uebersicht.ts";

/** What a Kommune of the Kreis has of its posts today, in hundredths. */
export type Kommunenzeile = {
  id: OrganisationId;
  name: string;
  /** Straight from the reader, with everything the Kommune passed on. */
  vzaeHundertstel: number;
  besetztHundertstel: number;
  angebotenHundertstel: number;
  /** Received from another Kommune that holds it from the reader: contained in that one's share. */
  ueberAndereHundertstel: number;
  zurueckgegeben: number;
  kachel: Kachel;
};

/** One line for each Kommune, also for one that has nothing, in the order of the list. */
export function kommunenzeilen(
  teile: readonly Uebersichtsteil[],
  kommunen: readonly Pick<Organisation, "id" | "kurzname" | "ags">[],
): Kommunenzeile[] {
  const kacheln = kommunenkacheln(kommunen);
  const summe = (von: readonly Uebersichtsteil[], feld: "vzaeHundertstel" | "besetztHundertstel") =>
    von.reduce((bisher, teil) => bisher + teil[feld], 0);
  return kommunen.map(({ id, kurzname }, i) => {
    const mit = (zustand: Uebersichtsteil["zustand"]) =>
      teile.filter((teil) => teil.bei?.id === id && teil.zustand === zustand);
    const weitergeleitet = mit("weitergeleitet");
    const ueberAndere = teile
      .flatMap((teil) => teil.kette)
      .filter((glied) => glied.empfaengerId === id && glied.stand === "angenommen");
    return {
      id,
      name: kurzname,
      vzaeHundertstel: summe(weitergeleitet, "vzaeHundertstel"),
      besetztHundertstel: summe(weitergeleitet, "besetztHundertstel"),
      angebotenHundertstel: summe(mit("angeboten"), "vzaeHundertstel"),
      ueberAndereHundertstel: ueberAndere.reduce((bisher, glied) => bisher + glied.vzaeHundertstel, 0),
      zurueckgegeben: mit("zurueckgegeben").length,
      kachel: kacheln.get(id) ?? { zeile: 0, spalte: i },
    };
  });
}
