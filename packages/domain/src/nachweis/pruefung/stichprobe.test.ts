import fc from "fast-check";
import { expect, test } from "vitest";
import { refusalVon } from "../../testing/refusal-von.ts";
import { decideStichprobe, listentext, type Stichprobe } from "./stichprobe.ts";

const zeilen = Array.from({ length: 12 }, (_, i) => ({ schluessel: `z${i}`, erklaertCent: 100 * i }));
const ziehe = (umfang: number, angaben: Partial<Parameters<typeof decideStichprobe>[0]> = {}) =>
  decideStichprobe({ zeilen, listeSha256: "abc", saat: "2024-02-01", umfang, bisherige: null, ...angaben });
const gezogen = (...argumente: Parameters<typeof ziehe>): Stichprobe => {
  const decision = ziehe(...argumente);
  if (!decision.ok) throw new Error(decision.refusal.reason);
  return decision.event.stichprobe;
};

test("R86: dieselbe Saat und dieselbe Liste ziehen dieselben Zeilen, in welcher Reihenfolge sie auch kommen", () => {
  expect(gezogen(5).schluessel).toEqual(["z10", "z11", "z9", "z6", "z7"]);
  expect(gezogen(5, { zeilen: zeilen.toReversed() })).toEqual(gezogen(5));
  expect(listentext(zeilen.toReversed())).toBe(listentext(zeilen));
});

test("R86: eine andere Saat und eine andere Liste ziehen anderes", () => {
  expect(gezogen(5, { saat: "2024-02-02" }).schluessel).not.toEqual(gezogen(5).schluessel);
  expect(gezogen(5, { listeSha256: "abd" }).schluessel).not.toEqual(gezogen(5).schluessel);
});

test.each([
  [0, false],
  [1, true],
  [12, true],
  [13, false],
])("R86: aus 12 Zeilen %i zu ziehen geht: %s", (umfang, ok) => {
  expect(ziehe(umfang).ok).toBe(ok);
});

test("R86: aus keiner Zeile wird nicht gezogen, statt leer zu ziehen", () => {
  expect(refusalVon(ziehe(1, { zeilen: [] }))?.reason).toBe("stichprobe-ohne-zeilen");
});

test("R86: gezogen ist gezogen: erweitert wird mit der ersten Saat, verkleinert nicht, und nie aus anderer Liste", () => {
  const bisherige = gezogen(4);
  const groesser = gezogen(7, { saat: "eine andere", bisherige });
  expect(groesser.saat).toBe(bisherige.saat);
  expect(groesser.schluessel.slice(0, 4)).toEqual(bisherige.schluessel);
  expect(gezogen(4, { bisherige })).toEqual(bisherige);
  expect(refusalVon(ziehe(3, { bisherige }))?.reason).toBe("stichprobe-nur-groesser");
  expect(refusalVon(ziehe(7, { bisherige, listeSha256: "abd" }))?.reason).toBe("stichprobe-liste-geaendert");
});

test("R86: gezogen werden verschiedene Zeilen der Liste, und eine größere Stichprobe enthält jede kleinere", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.string(), fc.nat(), (anzahl, saat, zahl) => {
      const liste = Array.from({ length: anzahl }, (_, i) => ({ schluessel: `k${i}`, erklaertCent: i }));
      const umfang = 1 + (zahl % anzahl);
      const { schluessel } = gezogen(umfang, { zeilen: liste, saat });
      expect(new Set(schluessel).size).toBe(umfang);
      expect(gezogen(anzahl, { zeilen: liste, saat }).schluessel.slice(0, umfang)).toEqual(schluessel);
    }),
  );
});
