import { expect, test } from "vitest";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { aufbewahrungBis } from "./aufbewahrung.ts";

test("V24: Ratsbeschluss 12.12.2024, Nachweis 28.03.2024: Belege bis 31.12.2030, Bücher bis 31.12.2034", () => {
  const { belege, buecher, einzeln } = aufbewahrungBis({
    eingereichtAm: d("2024-03-28"),
    ratsbeschlussAm: d("2024-12-12"),
  });
  expect(belege.bis).toBe("2030-12-31");
  expect(buecher.bis).toBe("2034-12-31");
  expect(einzeln.map(({ bis }) => bis)).toEqual(["2029-03-28", "2030-12-31", "2034-12-31"]);
});

test("R38: ohne Ratsbeschluss stehen die fünf Jahre nach der Vorlage, auch vom 29. Februar an", () => {
  expect(aufbewahrungBis({ eingereichtAm: d("2024-03-28"), ratsbeschlussAm: null }).belege.bis).toBe("2029-03-28");
  expect(aufbewahrungBis({ eingereichtAm: d("2024-02-29"), ratsbeschlussAm: null }).belege.bis).toBe("2029-02-28");
});

test("die späteste Frist zählt, auch wenn der Nachweis spät kam", () => {
  const { belege } = aufbewahrungBis({ eingereichtAm: d("2027-06-30"), ratsbeschlussAm: d("2024-12-12") });
  expect(belege).toMatchObject({ bis: "2032-06-30" });
});

test("R109: solange Prüfung, Forderung oder Klage offen ist, geht nichts; danach am Tag nach dem letzten", () => {
  const lage = { eingereichtAm: d("2024-03-28"), ratsbeschlussAm: d("2024-12-12") };
  expect(aufbewahrungBis({ ...lage, offen: ["klage"] }).belegeLoeschbarAb).toBeNull();
  expect(aufbewahrungBis({ ...lage, offen: [] }).belegeLoeschbarAb).toBe("2031-01-01");
});

test("jede Frist nennt ihren Anfang", () => {
  const { einzeln } = aufbewahrungBis({ eingereichtAm: d("2024-03-28"), ratsbeschlussAm: d("2024-12-12") });
  expect(einzeln.map(({ ab }) => ab)).toEqual(["2024-03-28", "2025-01-01", "2025-01-01"]);
});
