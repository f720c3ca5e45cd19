import { uuidOf } from "../../../packages/db/src/scope/ids.ts";
import type { Orakel } from "./orakel.ts";
import type { Haus, Vertrag, Welt } from "./welt.ts";

/** What each Kreis was granted for Baustein 2, by year; the year after is not granted yet. */
export interface Bewilligung {
  eigentuemer: Haus;
  jahr: number;
  vzae: number;
  nachweis: string;
}

const ganze = 40;

/**
 * The same world with money on every contract and change, and beside it posts that nobody fills: free ones, and some
 * held by a Kommune that may pass them on.
 */
export function mitGeld(welt: Welt): Welt {
  const weitere = ganzeStellen();
  const vertraege = [...welt.vertraege, ...weitere.vertraege];
  for (const v of vertraege) {
    v.betrag = v.ebene === 1 ? v.vzae * 1_000 + 1 : v.vzae * (900 - v.ebene * 50) + (v.vzae % 7);
    if (v.aenderung) v.aenderung.betrag = v.aenderung.vzae * 777;
  }
  return { ...welt, stellen: [...welt.stellen, ...weitere.stellen], vertraege };
}

function ganzeStellen(): Pick<Welt, "stellen" | "vertraege"> {
  const welt: Pick<Welt, "stellen" | "vertraege"> = { stellen: [], vertraege: [] };
  for (let nummer = 0; nummer < ganze; nummer++) {
    const kreis = nummer % 2 === 0 ? "k1" : "k2";
    const stelle = uuidOf("orakel-ganze", nummer);
    welt.stellen.push({ id: stelle, eigentuemer: kreis, unbesetzt: true });
    const vertrag: Vertrag = {
      id: uuidOf("orakel-vertrag-ganze", nummer),
      geber: kreis,
      an: nummer % 5 === 0 ? "t1" : `${kreis}a`,
      eigentuemer: kreis,
      stelle,
      oben: null,
      ebene: 1,
      vzae: nummer % 4 === 3 ? 50 : 100,
      von: "2025-01-01",
      bis: "2026-12-31",
      nachweis: "2027-03-30",
      stand: nummer % 4 === 0 ? "abgelehnt" : "angenommen",
      erlaubt: true,
      schluss: null,
      aenderung: null,
      besetzt: null,
      betrag: 0,
    };
    welt.vertraege.push(vertrag);
    if (nummer % 4 === 1)
      welt.vertraege.push({
        ...vertrag,
        id: uuidOf("orakel-vertrag-halbe", nummer),
        geber: vertrag.an,
        an: vertrag.an === "t1" ? "t2" : `${kreis}b`,
        oben: vertrag,
        ebene: 2,
        vzae: 50,
        nachweis: "2027-02-28",
      });
  }
  return welt;
}

/** Little more than the Träger hold, so that the next half post is allowed and the next whole one is not. */
export const bewilligungen = (orakel: Orakel): Bewilligung[] =>
  (["k1", "k2"] as const).flatMap((eigentuemer) =>
    [2024, 2025, 2026].map((jahr) => ({
      eigentuemer,
      jahr,
      vzae: Math.ceil((3 * (orakel.meistBeiTraegern(eigentuemer, jahr) + 55)) / 2),
      nachweis: `${jahr + 1}-03-31`,
    })),
  );
