import { plainDate } from "../grundlagen/plain-date.ts";
import { halbjahre, type Basiszinssatz } from "./basiszins.ts";

const bundesbank = "Deutsche Bundesbank, Basiszinssatz nach § 247 BGB, abgerufen am 02.10.2025";

// Only the half-years in which it changed; what lies between two of them was the same (nachweis.md 6.2).
const aenderungen = `
2002-01-01 257 · 2002-07-01 247 · 2003-01-01 197 · 2003-07-01 122 · 2004-01-01 114 · 2004-07-01 113
2005-01-01 121 · 2005-07-01 117 · 2006-01-01 137 · 2006-07-01 195 · 2007-01-01 270 · 2007-07-01 319
2008-01-01 332 · 2008-07-01 319 · 2009-01-01 162 · 2009-07-01 12 · 2011-07-01 37 · 2012-01-01 12
2013-01-01 -13 · 2013-07-01 -38 · 2014-01-01 -63 · 2014-07-01 -73 · 2015-01-01 -83 · 2016-07-01 -88
2023-01-01 162 · 2023-07-01 312 · 2024-01-01 362 · 2024-07-01 337 · 2025-01-01 227 · 2025-07-01 127`
  .split(/[·\n]/)
  .flatMap((eintrag) => {
    const [ab, wert] = eintrag.trim().split(" ");
    return ab && wert ? [{ ab: plainDate(ab), prozentHundertstel: Number(wert) }] : [];
  });

const belegtBis = plainDate("2025-07-01");

/** The Basiszinssätze an installation begins with; those after 2025 are Annahmen until the authority confirms them. */
export const bekannteBasiszinssaetze: readonly Basiszinssatz[] = [
  ...halbjahre(plainDate("2002-01-01"), belegtBis).flatMap((ab) => {
    const zuletzt = aenderungen.findLast((aenderung) => aenderung.ab <= ab);
    return zuletzt ? [{ ...zuletzt, ab, quelle: bundesbank, annahme: false }] : [];
  }),
  {
    ab: plainDate("2026-01-01"),
    prozentHundertstel: 127,
    quelle: "Aus einer einzigen Datei gelesen; bei der Bundesbank zu prüfen",
    annahme: true,
  },
  {
    ab: plainDate("2026-07-01"),
    prozentHundertstel: 152,
    quelle: "Aus zwei Anmerkungen in fremdem Programmtext; bei der Bundesbank zu prüfen",
    annahme: true,
  },
];
