import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { refusalVon } from "../../testing/refusal-von.ts";
import { decideZeilenentscheidung, gehtAuf, pruefsumme, type Zeilenentscheidung } from "./zeilenpruefung.ts";

const zeile = (erklaertCent: number, schluessel = "z1") => ({ schluessel, bezeichnung: "Beleg", erklaertCent });
const entscheidung = (angaben: Partial<Zeilenentscheidung>): Zeilenentscheidung => ({
  schluessel: "z1",
  anerkanntCent: 0,
  gekuerztCent: 0,
  zurueckgestelltCent: 0,
  grund: null,
  satz: null,
  ...angaben,
});
const entscheide = (erklaertCent: number, angaben: Partial<Zeilenentscheidung>) =>
  decideZeilenentscheidung([zeile(erklaertCent)], entscheidung(angaben));
const kuerzung = { grund: "K03", satz: "Der Beleg liegt nicht vor." } as const;

describe("R83: erklärt = anerkannt + gekürzt + zurückgestellt", () => {
  test.each([
    [{ anerkanntCent: 100_00 }, true],
    [{ anerkanntCent: 99_99 }, false],
    [{ anerkanntCent: 100_01 }, false],
    [{ anerkanntCent: 60_00, gekuerztCent: 40_00, ...kuerzung }, true],
    [{ gekuerztCent: 100_00, ...kuerzung }, true],
    [{ anerkanntCent: 101_00, gekuerztCent: -1_00, ...kuerzung }, false],
    [{ zurueckgestelltCent: 100_00 }, true],
    [{ anerkanntCent: 1, zurueckgestelltCent: 99_99 }, false],
    [{ zurueckgestelltCent: 100_00, grund: "K03" as const }, false],
  ])("%j: %s", (angaben, ok) => {
    expect(entscheide(100_00, angaben).ok).toBe(ok);
  });

  test.each([
    [{ grund: null, satz: "Der Beleg liegt nicht vor." }, "kuerzung-ohne-grund"],
    [{ grund: "K03" as const, satz: null }, "kuerzung-ohne-satz"],
    [{ grund: "K03" as const, satz: "neun Zei." }, "kuerzung-ohne-satz"],
    [{ grund: "K03" as const, satz: "zehn Zeich" }, undefined],
  ])("eine Kürzung mit %j: %s", (angaben, reason) => {
    expect(refusalVon(entscheide(100_00, { anerkanntCent: 99_00, gekuerztCent: 1_00, ...angaben }))?.reason).toBe(
      reason,
    );
  });

  test("ein Grund ohne Kürzung und eine fremde Zeile werden abgelehnt", () => {
    expect(refusalVon(entscheide(100_00, { anerkanntCent: 100_00, grund: "K99" }))?.reason).toBe("grund-ohne-kuerzung");
    expect(refusalVon(entscheide(100_00, { schluessel: "z2", anerkanntCent: 100_00 }))?.reason).toBe("zeile-unbekannt");
  });

  test("R88: eine Gutschrift bleibt in allen Teilen unter null", () => {
    expect(entscheide(-120_00, { anerkanntCent: -120_00 }).ok).toBe(true);
    expect(entscheide(-120_00, { anerkanntCent: -100_00, gekuerztCent: -20_00, ...kuerzung }).ok).toBe(true);
    expect(entscheide(-120_00, { anerkanntCent: -130_00, gekuerztCent: 10_00, ...kuerzung }).ok).toBe(false);
  });
});

test("V16: erklärt 57.000,00, gekürzt 1.250,50 (K03), zurückgestellt 800,00: anerkannt 54.949,50", () => {
  const zeilen = [zeile(1_250_50, "a"), zeile(800_00, "b"), zeile(54_949_50, "c")];
  const entscheidungen = [
    entscheidung({ schluessel: "a", gekuerztCent: 1_250_50, ...kuerzung }),
    entscheidung({ schluessel: "b", zurueckgestelltCent: 800_00 }),
    entscheidung({ schluessel: "c", anerkanntCent: 54_949_50 }),
  ];
  for (const e of entscheidungen) expect(decideZeilenentscheidung(zeilen, e).ok).toBe(true);
  expect(pruefsumme(zeilen, entscheidungen)).toEqual({
    erklaertCent: 57_000_00,
    anerkanntCent: 54_949_50,
    gekuerztCent: 1_250_50,
    zurueckgestelltCent: 800_00,
    unentschiedenCent: 0,
    unentschieden: 0,
  });
});

const zufaellig = fc.array(
  fc.record({
    cent: fc.integer({ min: -99_999_99, max: 99_999_99 }).filter((cent) => cent !== 0),
    art: fc.constantFrom("ganz", "geteilt", "gekuerzt", "zurueckgestellt", "offen" as const),
    teil: fc.integer({ min: 0, max: 100 }),
  }),
  { maxLength: 40 },
);

test("R83 in der Summe: was je Zeile aufgeht, geht zusammen auf, auch mit Gutschriften und Offenem", () => {
  fc.assert(
    fc.property(zufaellig, (faelle) => {
      const zeilen = faelle.map(({ cent }, i) => zeile(cent, String(i)));
      const entscheidungen = faelle.flatMap(({ cent, art, teil }, i) => {
        const schluessel = String(i);
        const gekuerztCent = Math.trunc((cent * teil) / 100);
        if (art === "offen") return [];
        if (art === "ganz") return [entscheidung({ schluessel, anerkanntCent: cent })];
        if (art === "zurueckgestellt") return [entscheidung({ schluessel, zurueckgestelltCent: cent })];
        if (art === "gekuerzt") return [entscheidung({ schluessel, gekuerztCent: cent, ...kuerzung })];
        return [
          gekuerztCent === 0
            ? entscheidung({ schluessel, anerkanntCent: cent })
            : entscheidung({ schluessel, anerkanntCent: cent - gekuerztCent, gekuerztCent, ...kuerzung }),
        ];
      });
      for (const e of entscheidungen) expect(decideZeilenentscheidung(zeilen, e).ok).toBe(true);
      const s = pruefsumme(zeilen, entscheidungen);
      expect(s.anerkanntCent + s.gekuerztCent + s.zurueckgestelltCent + s.unentschiedenCent).toBe(s.erklaertCent);
      expect(s.unentschieden).toBe(faelle.filter(({ art }) => art === "offen").length);
    }),
  );
});

test("R83: eine Summe, die um einen Cent nicht stimmt, geht nicht auf", () => {
  const b = { erklaertCent: 100, anerkanntCent: 60, gekuerztCent: 30, zurueckgestelltCent: 10 };
  expect(gehtAuf(b)).toBe(true);
  expect(gehtAuf({ ...b, anerkanntCent: 61 })).toBe(false);
});
