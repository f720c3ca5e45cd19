import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, plainDate, tageVonBis } from "../grundlagen/plain-date.ts";
import { bekannteBasiszinssaetze } from "./basiszins-bekannt.ts";
import { decideZinsblatt, type Zinsauftrag } from "./zinsblatt.ts";
import { zinspunkte } from "./zinspunkte.ts";
import { zweimonatszinstage } from "./zweimonatszins.ts";

const tag = plainDate;

const auftrag = (angaben: Partial<Zinsauftrag> & Pick<Zinsauftrag, "cent" | "von" | "bis">): Zinsauftrag => ({
  grundlage: "vwvfg_49a",
  bescheidAm: tag("2025-01-15"),
  regel: "bescheiddatum",
  saetze: bekannteBasiszinssaetze,
  ...angaben,
});

const blatt = (angaben: Parameters<typeof auftrag>[0]) => {
  const entscheidung = decideZinsblatt(auftrag(angaben));
  if (!entscheidung.ok) throw new Error(entscheidung.refusal.reason);
  return entscheidung.event;
};
const zeilen = (angaben: Parameters<typeof auftrag>[0]) =>
  blatt(angaben).abschnitte.map(({ tage, satzHundertstel, cent }) => [tage, satzHundertstel, cent]);

describe("Zinsen nach § 49a VwVfG NRW und § 29 HHG", () => {
  test("V7: 42.750 Euro Pauschale, ab Ablauf der Frist 44 Tage, als Termin 46 Tage", () => {
    const pauschale = { cent: 42_750_00, bis: tag("2024-05-16"), grundlage: "hhg_29" } as const;
    expect(zeilen({ ...pauschale, von: tag("2024-04-03") })).toEqual([[44, 862, 444_23]]);
    expect(blatt({ ...pauschale, von: tag("2024-04-01") }).zinsenCent).toBe(464_42);
  });

  test("V8: die Zeilen werden gerundet, ihre Summe ist der Betrag", () => {
    const forderung = { cent: 9_166_67, von: tag("2024-01-01"), bis: tag("2024-09-30") };
    expect(zeilen(forderung)).toEqual([
      [182, 662, 302_59],
      [92, 637, 147_18],
    ]);
    expect(blatt(forderung).zinsenCent).toBe(449_77);
    expect(blatt({ ...forderung, grundlage: "hhg_29" }).zinsenCent).toBe(587_39);
  });

  test("V9: 57.000 Euro Pauschale, 01.04. bis 15.08.2025, fünf Punkte", () => {
    const angaben = { cent: 57_000_00, von: tag("2025-04-01"), bis: tag("2025-08-15"), grundlage: "hhg_29" } as const;
    expect(zeilen(angaben)).toEqual([
      [91, 727, 1_033_14],
      [46, 627, 450_41],
    ]);
  });

  test("V10: ein negativer Basiszinssatz mindert den Satz; gleiche Halbjahre sind ein Abschnitt", () => {
    const angaben = { cent: 10_000_00, von: tag("2022-04-01"), bis: tag("2022-12-31"), bescheidAm: tag("2023-05-04") };
    expect(zeilen(angaben)).toEqual([[275, 412, 310_41]]);
  });

  test("V11: die Punkte am Tag des Bescheids gelten durchgehend, auf Wunsch taggenau", () => {
    const angaben = { cent: 20_000_00, von: tag("2023-01-01"), bis: tag("2023-12-31"), bescheidAm: tag("2024-06-01") };
    expect(zeilen(angaben)).toEqual([
      [181, 462, 458_20],
      [184, 612, 617_03],
    ]);
    expect(zeilen({ ...angaben, regel: "taggenau" })).toEqual([
      [124, 662, 449_80],
      [57, 462, 144_30],
      [184, 612, 617_03],
    ]);
    expect(blatt({ ...angaben, regel: "taggenau" }).zinsenCent).toBe(1_211_13);
  });

  test("V12: nach mehr als zwei Monaten verwendet, verzinst von der Auszahlung bis zum Tag davor", () => {
    const tage = zweimonatszinstage(tag("2025-05-01"), tag("2025-09-01"));
    expect(tage).toEqual({ von: "2025-05-01", bis: "2025-08-31" });
    if (!tage) return;
    expect(zeilen({ cent: 30_000_00, ...tage })).toEqual([
      [61, 527, 264_22],
      [62, 427, 217_59],
    ]);
    expect(zweimonatszinstage(tag("2025-05-01"), tag("2025-07-01"))).toBeNull();
    expect(zweimonatszinstage(tag("2025-05-01"), tag("2025-07-02"))).not.toBeNull();
  });

  test("V13: der Fall des VG Düsseldorf, verbliebene und aufgehobene Zeitspanne", () => {
    const fall = { cent: 7_750_00, bescheidAm: tag("2024-04-25") };
    expect(zeilen({ ...fall, von: tag("2024-04-29"), bis: tag("2024-12-31") }).map(([, , cent]) => cent)).toEqual([
      88_55, 248_87,
    ]);
    const aufgehoben = { ...fall, von: tag("2023-04-01"), bis: tag("2024-04-28") };
    expect(zeilen(aufgehoben).map(([, , cent]) => cent)).toEqual([89_27, 239_10, 167_27]);
    expect(blatt(aufgehoben).zinsenCent).toBe(495_64);
  });

  test("V14: 2026 ist der Basiszinssatz eine Annahme, das Blatt sagt es", () => {
    const angaben = { cent: 12_000_00, von: tag("2026-01-01"), bis: tag("2026-11-30") };
    expect(zeilen(angaben).map(([, , cent]) => cent)).toEqual([254_09, 227_36]);
    expect(blatt(angaben)).toMatchObject({ zinsenCent: 481_45, annahme: true });
    expect(blatt({ ...angaben, von: tag("2025-01-01"), bis: tag("2025-12-31") }).annahme).toBe(false);
  });

  test("V15: kleine Zinsen bleiben ein Betrag", () => {
    expect(blatt({ cent: 50_00, von: tag("2025-01-01"), bis: tag("2025-03-31") })).toMatchObject({ zinsenCent: 65 });
  });
});

describe("was nicht gerechnet wird", () => {
  test("R97: ein Halbjahr ohne Satz wird genannt, nie fortgeschrieben", () => {
    const bis2026 = auftrag({ cent: 100_00, von: tag("2026-07-01"), bis: tag("2026-12-31") });
    expect(decideZinsblatt(bis2026).ok).toBe(true);
    expect(decideZinsblatt({ ...bis2026, bis: tag("2027-01-01") })).toEqual({
      ok: false,
      refusal: { reason: "basiszins-fehlt", regel: "R97", feld: "bis", halbjahre: ["2027-01-01"] },
    });
    const luecke = bekannteBasiszinssaetze.filter(({ ab }) => ab !== "2024-07-01");
    expect(
      decideZinsblatt(auftrag({ cent: 1, von: tag("2024-06-30"), bis: tag("2024-07-01"), saetze: luecke })),
    ).toMatchObject({ refusal: { halbjahre: ["2024-07-01"] } });
  });

  test("kein Betrag, keine Tage", () => {
    expect(decideZinsblatt(auftrag({ cent: 0, von: tag("2024-01-01"), bis: tag("2024-01-01") }))).toMatchObject({
      refusal: { reason: "zins-ohne-betrag" },
    });
    expect(decideZinsblatt(auftrag({ cent: 1, von: tag("2024-01-02"), bis: tag("2024-01-01") }))).toMatchObject({
      refusal: { reason: "zins-ohne-tage" },
    });
    expect(decideZinsblatt(auftrag({ cent: 1, von: tag("2024-01-02"), bis: tag("2024-01-02") })).ok).toBe(true);
  });

  test("ein Satz unter null bleibt null", () => {
    const saetze = [{ ab: tag("2024-01-01"), prozentHundertstel: -400, quelle: "Versuch", annahme: false }];
    const fall = { cent: 10_000_00, von: tag("2024-01-01"), bis: tag("2024-06-30"), saetze };
    expect(zeilen(fall)).toEqual([[182, 0, 0]]);
    expect(zeilen({ ...fall, grundlage: "hhg_29" })).toEqual([[182, 100, 49_86]]);
  });
});

describe("für jeden Betrag und Zeitraum", () => {
  const faelle = fc
    .record({
      cent: fc.integer({ min: 1, max: 999_999_999_99 }),
      beginn: fc.integer({ min: 0, max: 8_000 }),
      tage: fc.integer({ min: 1, max: 7_000 }),
      grundlage: fc.constantFrom("vwvfg_49a" as const, "hhg_29" as const),
      regel: fc.constantFrom("bescheiddatum" as const, "taggenau" as const),
    })
    .map(({ beginn, tage, ...rest }) => {
      const von = addDays(tag("2002-01-01"), beginn);
      const bis = addDays(von, tage - 1);
      return auftrag({ ...rest, von, bis: bis > "2026-12-31" ? tag("2026-12-31") : bis });
    })
    .filter(({ von, bis }) => von <= bis);

  test("die Abschnitte schließen lückenlos an, ihre Tage und Beträge ergeben das Ganze", () => {
    fc.assert(
      fc.property(faelle, (fall) => {
        const { abschnitte, zinsenCent } = blatt(fall);
        expect(abschnitte[0]?.von).toBe(fall.von);
        expect(abschnitte.at(-1)?.bis).toBe(fall.bis);
        abschnitte.slice(1).forEach(({ von }, i) => expect(von).toBe(addDays(abschnitte[i]?.bis ?? von, 1)));
        expect(abschnitte.reduce((n, { tage }) => n + tage, 0)).toBe(tageVonBis(fall.von, fall.bis));
        expect(abschnitte.reduce((n, { cent }) => n + cent, 0)).toBe(zinsenCent);
      }),
    );
  });

  test("mehr Geld, mehr Tage und mehr Punkte geben nie weniger Zinsen", () => {
    fc.assert(
      fc.property(faelle, fc.integer({ min: 0, max: 1_000_00 }), (fall, mehr) => {
        const zinsen = blatt(fall).zinsenCent;
        expect(blatt({ ...fall, cent: fall.cent + mehr }).zinsenCent).toBeGreaterThanOrEqual(zinsen);
        expect(blatt({ ...fall, grundlage: "hhg_29" }).zinsenCent).toBeGreaterThanOrEqual(zinsen);
        if (fall.bis < "2026-12-31")
          expect(blatt({ ...fall, bis: addDays(fall.bis, 1) }).zinsenCent).toBeGreaterThanOrEqual(zinsen);
      }),
    );
  });

  test("die Reihenfolge der Sätze ändert nichts, und Tag für Tag gerechnet sind es dieselben Sätze", () => {
    fc.assert(
      fc.property(faelle, (fall) => {
        const ganz = blatt(fall);
        expect(blatt({ ...fall, saetze: bekannteBasiszinssaetze.toReversed() })).toEqual(ganz);
        const { von, punkte } = ganz.abschnitte[0] ?? { von: fall.von, punkte: -1 };
        const erwartet = zinspunkte(fall.grundlage, fall.regel === "taggenau" ? von : fall.bescheidAm);
        expect(punkte).toBe(erwartet.punkte);
      }),
    );
  });
});
