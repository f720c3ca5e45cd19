import { expect, test } from "vitest";
import { pruefe, type Befund } from "./pruefregeln.ts";
import type { Pruefungslage } from "./pruefregeln-lage.ts";
import { anAusgabe, leverkusen2022 } from "../testing/foerderlage.ts";

const lage = (): Pruefungslage => ({ ...leverkusen2022(), fremdfoerderungen: [], zusatzHundertstel: 0 });
const regeln = (befunde: readonly Befund[]) => befunde.map(({ regel }) => regel);

test("R22: genau so viel zugesagt, wie der Bescheid gibt, ist kein Befund", () => {
  const l = lage();
  const bescheide = l.bescheide.map((b) => (b.baustein === 2 ? { ...b, personalCent: 165_000_00 } : b));
  expect(regeln(pruefe({ ...l, bescheide }))).not.toContain("R22");
});

test.each([
  [68_400_00, false],
  [68_400_01, true],
])("R31, V4: %i Cent auf einer Stelle, für die 57.000,00 EUR bewilligt sind: Befund %s", (betragCent, befund) => {
  const l = lage();
  const stelle = l.stellen.find(({ bezeichnung }) => bezeichnung === "Case Management 1");
  if (!stelle) throw new Error("Leverkusen ist unvollständig");
  const eine: Pruefungslage = {
    ...l,
    stellen: [stelle],
    weiterleitungen: [],
    bescheide: l.bescheide.map((b) => ({ ...b, instrument: "zuwendung" as const, personalCent: 57_000_00 })),
    ausgaben: [anAusgabe(l.organisation.id, { stelleId: stelle.id, monat: 12, betragCent })],
  };
  expect(regeln(pruefe(eine)).includes("R31")).toBe(befund);
  const pauschale = eine.bescheide.map((b) => ({ ...b, instrument: "fachbezogene_pauschale" as const }));
  expect(regeln(pruefe({ ...eine, bescheide: pauschale }))).not.toContain("R31");
});
