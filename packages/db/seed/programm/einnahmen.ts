import { uuidOf } from "../../src/scope/ids.ts";
import { zufall } from "../grundstock/zufall.ts";
import { samen } from "./empfaenger.ts";

const weitere = {
  spende: "Spende der Bürgerstiftung",
  dritte: "Beteiligung des Jobcenters an der Fachtagung",
  oeffentlich: "Zuschuss aus dem Bundesprogramm für Sprachmittlung",
} as const;

/** Income of one body beside the state's money: its own share of the year's cost, and now and then something else. */
export function einnahmenVon(tenantId: string, kosten: ReadonlyMap<number, number>, stichtag: string) {
  const z = zufall(samen("einnahmen", tenantId));
  return [...kosten]
    .flatMap(([jahr, cent]) => {
      const zeile = (nummer: number, art: string, bezeichnung: string, betragCent: number, datum: string) => ({
        tenantId,
        id: uuidOf("einnahme", tenantId, jahr, nummer),
        jahr,
        art,
        bezeichnung,
        datum,
        betragCent,
      });
      const eigener = Math.floor((cent * z.ganz(8, 19)) / 10_000) * 100;
      const art = z.aus(["spende", "dritte", "oeffentlich"] as const);
      return [
        zeile(0, "eigenmittel", "Eigenanteil aus dem Haushalt", Math.max(eigener, 100), `${jahr}-06-${z.ganz(10, 28)}`),
        ...(z.wahr(0.35)
          ? [zeile(1, art, weitere[art], z.ganz(5, 40) * 10_000, `${jahr}-0${z.ganz(3, 9)}-${z.ganz(10, 28)}`)]
          : []),
      ];
    })
    .filter(({ datum }) => datum < stichtag);
}
