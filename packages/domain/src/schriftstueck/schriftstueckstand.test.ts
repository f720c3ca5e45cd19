import { expect, test } from "vitest";
import { schriftstueckstand } from "./schriftstueckstand.ts";

const eingefrorenAm = "2026-03-02T09:00:00.000Z";

test.each([
  ["in_arbeit", "2026-03-02T09:01:59.999Z"],
  ["ausgeblieben", "2026-03-02T09:02:00.000Z"],
] as const)("ein bestelltes Dokument ist %s um %s", (stand, jetzt) =>
  expect(schriftstueckstand({ eingefrorenAm, gesetztAm: null }, new Date(jetzt))).toBe(stand),
);

test("gesetzt bleibt gesetzt, und was niemand bestellt hat, ist offen", () => {
  const jetzt = new Date("2027-01-01T00:00:00Z");
  expect(schriftstueckstand({ eingefrorenAm, gesetztAm: eingefrorenAm }, jetzt)).toBe("gesetzt");
  expect(schriftstueckstand({ eingefrorenAm: null, gesetztAm: null }, jetzt)).toBe("offen");
});
