import { standAusSummen } from "../besetzung/besetzungsstand.ts";
import { fristAusMonaten } from "../frist/fristende.ts";
import type { StelleId } from "../grundlagen/ids.ts";
import { addDays, type PlainDate } from "../grundlagen/plain-date.ts";
import type { Baustein } from "../stelle/stelle.ts";

/** Whose own post it is, with what the whole chain fills of it. */
export type Mitteilungsstelle = {
  id: StelleId;
  bezeichnung: string;
  baustein: Baustein;
  vzaeHundertstel: number;
  beginn: PlainDate;
  ende: PlainDate | null;
  besetztHundertstel: number;
  besetztBis: PlainDate | null;
};

export type Vakanzanlass = {
  /** The same while it stays vacant. */
  schluessel: `vakanz:${string}:${string}`;
  stelle: Mitteilungsstelle;
  seit: PlainDate;
  /** From this day on it has to be told. */
  mitzuteilenAb: PlainDate;
};

/** R100b: a vacancy is told after so many months. Annahme: Nr. 5 ANBest-G could not be read. */
export const vakanzMonate = 3;

/** The vacant posts of today, each with the day from which it has to be told. */
export const vakanzanlaesse = (stellen: readonly Mitteilungsstelle[], heute: PlainDate): Vakanzanlass[] =>
  stellen.flatMap((stelle) => {
    const stand = standAusSummen({ ...stelle, tag: heute });
    if (stand.status !== "vakant") return [];
    return [
      {
        schluessel: `vakanz:${stelle.id}:${stand.seit}`,
        stelle,
        seit: stand.seit,
        mitzuteilenAb: addDays(fristAusMonaten(addDays(stand.seit, -1), vakanzMonate).nominell, 1),
      },
    ];
  });
