import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { landsumme } from "../landesstand/landwerte.ts";
import type { Landreihe } from "../landesstand/landverlauf.ts";
import {
  berichtssumme,
  landesberichtAus,
  landesberichttext,
  mitBescheid,
  type Berichtszeile,
} from "./landesbericht.ts";

const keine = landsumme([]);
const zeile = (name: string, bewilligtCent: number, mehr: object = {}): Berichtszeile => ({
  ags: "05111",
  name,
  kurzname: name,
  regierungsbezirk: "Düsseldorf",
  kachel: null,
  demodaten: false,
  kreis: null,
  bausteine: [{ ...keine, baustein: 2, bewilligtCent, bewilligtHundertstel: 100, besetztHundertstel: 50 }],
  vorjahr: [{ ...keine, baustein: 2, bewilligtHundertstel: 80 }],
  ...mehr,
});
const monat = (jahr: number, nummer: number, bewilligtHundertstel: number) => ({
  jahr,
  monat: nummer,
  baustein: 2 as const,
  bewilligtHundertstel,
  eingerichtetHundertstel: 0,
  besetztHundertstel: 0,
  weitergeleitetHundertstel: 0,
});
const reihe: Landreihe = {
  monate: [monat(2025, 6, 100), monat(2025, 12, 120), monat(2026, 3, 300)],
  geld: [],
  jahre: [],
};
const aus = (tag: string, jahr = 2025) =>
  landesberichtAus({
    blick: { jahr, tag: plainDate(tag), bekannt: null },
    absender: "Ministerium",
    heute: plainDate("2026-06-15"),
    empfaenger: [zeile("A", 1), zeile("B", 0)],
    reihe,
    nachweise: [
      { nachweise: [] },
      { nachweise: [{ stand: "abgeschlossen" }] },
      { nachweise: [{ stand: "abgeschlossen" }, { stand: null }] },
    ],
    erstesJahr: 2024,
  });

test("a report ends with its day: months up to it, years up to its year", () => {
  const { monate, jahre } = aus("2025-06-30");
  expect(monate.at(-1)?.name).toBe("Juni 2025");
  expect(monate).toHaveLength(18);
  expect(jahre.map(({ name }) => name)).toEqual(["2024", "2025"]);
  expect(jahre.at(-1)?.werte.bewilligtHundertstel).toBe(100);
});

test("a year past is told by its December, though the day lies behind it", () => {
  const { monate, jahre } = aus("2026-03-31");
  expect(monate.at(-1)?.name).toBe("Dezember 2025");
  expect(jahre.at(-1)?.werte.bewilligtHundertstel).toBe(120);
});

test("recipients are counted by where their least proof is, and as holders of a Bescheid by its money", () => {
  const { nachweise, zeilen } = aus("2025-12-31");
  expect(nachweise).toEqual({ keiner: 1, abgeschlossen: 1, nicht_eingereicht: 1, eingereicht: 0 });
  expect(mitBescheid(zeilen)).toBe(1);
  expect(berichtssumme(zeilen, "bausteine").bewilligtHundertstel).toBe(200);
  expect(berichtssumme(zeilen, "vorjahr").bewilligtHundertstel).toBe(160);
});

test("the same figures have the same text", () =>
  expect(landesberichttext(aus("2025-06-30"))).toBe(landesberichttext(structuredClone(aus("2025-06-30")))));
