import { plainDate, type PlainDate } from "../grundlagen/plain-date.ts";

/** What repaid money bears interest by: a Zuwendung by § 49a VwVfG NRW, a Pauschale repaid late by § 29 HHG. */
export type Zinsgrundlage = "vwvfg_49a" | "hhg_29";

export type Zinspunkte = { ab: PlainDate; punkte: number; quelle: string };

// R73. Each rate holds until the next one begins.
const saetze: Readonly<Record<Zinsgrundlage, readonly [Zinspunkte, ...Zinspunkte[]]>> = {
  vwvfg_49a: [
    { ab: plainDate("2020-01-01"), punkte: 5, quelle: "§ 49a Abs. 3 VwVfG NRW in der Fassung bis 04.05.2023" },
    { ab: plainDate("2023-05-05"), punkte: 3, quelle: "§ 49a Abs. 3 VwVfG NRW (GV. NRW. 2023 S. 230)" },
  ],
  hhg_29: [{ ab: plainDate("2020-01-01"), punkte: 5, quelle: "§ 29 Abs. 5 Haushaltsgesetz NRW 2023" }],
};

/** R73: percentage points above the Basiszinssatz on this day, with the source. */
export const zinspunkte = (grundlage: Zinsgrundlage, tag: PlainDate): Zinspunkte =>
  saetze[grundlage].findLast(({ ab }) => ab <= tag) ?? saetze[grundlage][0];
