import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { einMerkmal } from "../testing/register.ts";
import { merkmalAm, merkmalstandAm } from "./registermerkmal.ts";

const tag = plainDate("2026-01-01");
const jugendamt = (von: string, bis: string | null = null, annahme = false) =>
  einMerkmal({ art: "jugendamt", von: plainDate(von), bis: bis === null ? null : plainDate(bis), annahme });

test.each([
  ["2026-01-01", null, "belegt"],
  ["2026-01-02", null, "fehlt"],
  ["2020-01-01", "2026-01-01", "belegt"],
  ["2020-01-01", "2025-12-31", "fehlt"],
] as const)("ein Merkmal von %s bis %s ist am 01.01.2026 %s", (von, bis, stand) => {
  expect(merkmalstandAm([jugendamt(von, bis)], "jugendamt", tag)).toBe(stand);
});

test("ein Eintrag, der nie gegolten hat, zählt an keinem Tag", () => {
  const nie = jugendamt("2026-01-01", "2025-12-31");
  expect(["2025-12-31", "2026-01-01"].map((t) => merkmalAm([nie], "jugendamt", plainDate(t)))).toEqual([
    undefined,
    undefined,
  ]);
});

test("ein Beleg geht vor einer Annahme, und außerhalb des Belegs gilt die Annahme weiter", () => {
  const [angenommen, belegt] = [jugendamt("2020-01-01", null, true), jugendamt("2026-01-01")];
  expect(merkmalAm([angenommen, belegt], "jugendamt", tag)).toBe(belegt);
  expect(merkmalstandAm([angenommen, belegt], "jugendamt", plainDate("2025-12-31"))).toBe("annahme");
  expect(merkmalAm([angenommen, belegt], "integrationsrat", tag)).toBeUndefined();
});
