import { plainDate, type PlainDate } from "../grundlagen/plain-date.ts";
import type { Glaeubiger } from "./kleinbetrag.ts";

/** What repaid money bears interest by: a Zuwendung by § 49a VwVfG NRW, a Pauschale repaid late by § 29 HHG. */
export type Zinsgrundlage = "vwvfg_49a" | "hhg_29";

/** What a Stundung costs, by who grants it: the Land by § 59 LHO, a Kommune by § 27 KomHVO. */
export type Stundungsgrundlage = "stundung_land" | "stundung_kommune";
export type Punktegrundlage = Zinsgrundlage | Stundungsgrundlage;

export type Zinspunkte = { ab: PlainDate; punkte: number; quelle: string; annahme: boolean };

const anfang = plainDate("2020-01-01");

// R73. Each rate holds until the next one begins.
const saetze: Readonly<Record<Punktegrundlage, readonly [Zinspunkte, ...Zinspunkte[]]>> = {
  vwvfg_49a: [
    { ab: anfang, punkte: 5, quelle: "§ 49a Abs. 3 VwVfG NRW in der Fassung bis 04.05.2023", annahme: false },
    {
      ab: plainDate("2023-05-05"),
      punkte: 3,
      quelle: "§ 49a Abs. 3 VwVfG NRW (GV. NRW. 2023 S. 230)",
      annahme: false,
    },
  ],
  hhg_29: [{ ab: anfang, punkte: 5, quelle: "§ 29 Abs. 5 Haushaltsgesetz NRW 2023", annahme: false }],
  // The wording for NRW was not read; other states' VV zu § 59 LHO say two points.
  stundung_land: [{ ab: anfang, punkte: 2, quelle: "VV zu § 59 LHO: in der Regel zwei Prozentpunkte", annahme: true }],
  stundung_kommune: [
    {
      ab: anfang,
      punkte: 2,
      quelle: "§ 27 Abs. 1 KomHVO NRW: in der Regel angemessen; zwei Prozentpunkte wie beim Land",
      annahme: true,
    },
  ],
};

/** R73: percentage points above the Basiszinssatz on this day, with the source. */
export const zinspunkte = (grundlage: Punktegrundlage, tag: PlainDate): Zinspunkte =>
  saetze[grundlage].findLast(({ ab }) => ab <= tag) ?? saetze[grundlage][0];

/** What a Stundung by this creditor costs. */
export const stundungsgrundlageDer = (glaeubiger: Glaeubiger): Stundungsgrundlage => `stundung_${glaeubiger}`;
