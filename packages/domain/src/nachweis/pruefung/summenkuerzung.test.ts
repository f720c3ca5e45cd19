import fc from "fast-check";
import { expect, test } from "vitest";
import { summe } from "../../grundlagen/geld.ts";
import { refusalVon } from "../../testing/refusal-von.ts";
import { decideSummenkuerzung, kuerzbareZeilen } from "./summenkuerzung.ts";
import { gehtAuf, wieErklaert, type Pruefzeile } from "./zeilenpruefung.ts";

const zeile = (schluessel: string, erklaertCent: number): Pruefzeile => ({
  schluessel,
  bezeichnung: schluessel,
  erklaertCent,
});
const zeilen = [zeile("a", 600_00), zeile("b", 300_00), zeile("c", 100_00), zeile("gutschrift", -50_00)];
const kuerzung = (gekuerztCent: number) => ({ gekuerztCent, grund: "K04" as const, satz: "Über dem Höchstbetrag." });

test("R93: eine Kürzung der Summe verteilt sich nach dem Erklärten, jede Zeile geht auf", () => {
  const decision = decideSummenkuerzung(zeilen, [], kuerzung(100_00));
  expect(decision).toMatchObject({
    ok: true,
    event: [
      { entscheidung: { schluessel: "a", gekuerztCent: 60_00, anerkanntCent: 540_00, grund: "K04" } },
      { entscheidung: { schluessel: "b", gekuerztCent: 30_00 } },
      { entscheidung: { schluessel: "c", gekuerztCent: 10_00 } },
    ],
  });
});

test("R93: gekürzt wird höchstens, was noch ungekürzt ist; was schon einen Grund hat, bleibt", () => {
  expect(decideSummenkuerzung(zeilen, [], kuerzung(1_000_00)).ok).toBe(true);
  expect(refusalVon(decideSummenkuerzung(zeilen, [], kuerzung(1_000_01)))).toMatchObject({
    reason: "summenkuerzung-zu-hoch",
    hoechstensCent: 1_000_00,
  });
  const a = {
    ...wieErklaert(zeilen[0] ?? zeile("a", 0)),
    anerkanntCent: 599_00,
    gekuerztCent: 1_00,
    grund: "K01" as const,
  };
  const b = { ...wieErklaert(zeilen[1] ?? zeile("b", 0)), anerkanntCent: 0, zurueckgestelltCent: 300_00 };
  expect(kuerzbareZeilen(zeilen, [a, b]).map((z) => z.schluessel)).toEqual(["c"]);
  expect(decideSummenkuerzung(zeilen, [a, b], kuerzung(100_00)).ok).toBe(true);
  expect(decideSummenkuerzung(zeilen, [a, b], kuerzung(100_01)).ok).toBe(false);
});

test("R83: zufällige Zeilen und Kürzungen gehen im Einzelnen und in der Summe auf", () => {
  const zeilenUndTeil = fc.tuple(
    fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 9 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(zeilenUndTeil, ([betraege, anteil]) => {
      const viele = betraege.map((erklaertCent, i) => zeile(`z${i}`, erklaertCent));
      const cent = Math.max(1, Math.floor(summe(betraege) * anteil));
      const decision = decideSummenkuerzung(viele, [], kuerzung(cent));
      if (!decision.ok) throw new Error(decision.refusal.reason);
      expect(summe(decision.event.map(({ entscheidung }) => entscheidung.gekuerztCent))).toBe(cent);
      for (const { entscheidung, erklaertCent } of decision.event)
        expect(gehtAuf({ ...entscheidung, erklaertCent })).toBe(true);
    }),
  );
});
