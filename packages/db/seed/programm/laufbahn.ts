import type { BesetzungVorlage } from "../grundstock/besetzungen.ts";
import type { Zufall } from "../grundstock/zufall.ts";
import { tageSpaeter } from "./stichtag.ts";

export type Qualifikationen = readonly [Qualifikation, ...Qualifikation[]];
type Qualifikation = NonNullable<BesetzungVorlage["qualifikation"]>;

export interface Dienst {
  von: string;
  /** The last day of the part; without it the part goes on. */
  bis?: string | undefined;
  vzaeHundertstel: number;
  qualifikationen: Qualifikationen;
}

/**
 * Who filled a part one after the other: found after some months, gone after some years, missed for some months more.
 * Nobody is entered for days the demo has not reached.
 */
export function laufbahn(z: Zufall, { von, bis, vzaeHundertstel, qualifikationen }: Dienst, stichtag: string) {
  const personen: BesetzungVorlage[] = [];
  let beginn: string = tageSpaeter(von, z.aus([0, 0, 14, 31, 59, 90, 151]));
  const schluss = bis !== undefined && bis < stichtag ? bis : undefined;
  while (beginn < (schluss ?? stichtag)) {
    const letzter = tageSpaeter(beginn, z.ganz(400, 1500));
    const person = { von: beginn, vzaeHundertstel, qualifikation: z.aus(qualifikationen) };
    if (letzter >= (schluss ?? stichtag)) {
      personen.push(schluss === undefined ? person : { ...person, bis: schluss });
      break;
    }
    personen.push({ ...person, bis: letzter });
    beginn = tageSpaeter(letzter, z.aus([1, 1, 16, 45, 91, 150, 210]));
  }
  return personen;
}
