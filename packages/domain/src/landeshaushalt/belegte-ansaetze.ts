import { malGeteilt, type Cent } from "../grundlagen/geld.ts";
import { behoerden2020, halbeStelle, weitere2020 } from "../landesverteilung/registerstellen.ts";
import type { Ansatzposten } from "./landesansatz.ts";

export type BelegterAnsatz = { jahr: number; posten: Ansatzposten; cent: Cent; quelle: string };

const mio = 1_000_000_00;
const handlungskonzept2020 = "Handlungskonzept KIM des Landes, Abschnitt 1.5 (Anlage der Vorlage 2021/1121 Leverkusen)";
const einleitung = "Handlungskonzept KIM der Stadt Düsseldorf, Einleitung";

/** What a source says; of the years after 2022 none names a sum for the programme. */
export const belegteAnsaetze: readonly BelegterAnsatz[] = [
  { jahr: 2020, posten: "baustein1", cent: 10 * mio, quelle: handlungskonzept2020 },
  { jahr: 2020, posten: "baustein2", cent: 10 * mio, quelle: handlungskonzept2020 },
  { jahr: 2020, posten: "baustein3", cent: 5 * mio, quelle: handlungskonzept2020 },
  { jahr: 2021, posten: "programm", cent: 50 * mio, quelle: einleitung },
  { jahr: 2022, posten: "programm", cent: 75 * mio, quelle: einleitung },
];

/** Every year from 2022 on, without an end, for all that the TIntG pays for: at least. */
export const rahmenNachTIntG = {
  ab: 2022,
  posten: "tintg",
  cent: 130 * mio,
  quelle: `TIntG, mindestens, ohne zeitliche Befristung (${einleitung})`,
} as const;

/** S2b 2.3: what Baustein 3 of 2020 comes to at this rate per full post. */
export const baustein3Von2020 = (satzCent: Cent): Cent =>
  malGeteilt(
    (behoerden2020.auslaenderbehoerde + behoerden2020.einbuergerungsbehoerde + weitere2020) * halbeStelle,
    satzCent,
    100,
  );
