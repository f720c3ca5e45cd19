import { expect, test } from "vitest";
import { kuerzel, kuerzelJeAgs } from "./kuerzel.ts";

test("jeder der 54 hat sein eigenes Kürzel, kurz genug für eine Kachel", () => {
  const alle = Object.values(kuerzelJeAgs);
  expect(alle).toHaveLength(54);
  expect(new Set(alle).size).toBe(54);
  expect(alle.filter((text) => text.length > 4)).toEqual([]);
});

test("StädteRegion und Stadt Aachen sind auf der Karte zu unterscheiden", () => {
  expect(kuerzel({ ags: "05334", kurzname: "StädteRegion Aachen" })).not.toBe(
    kuerzel({ ags: "05334002", kurzname: "Aachen" }),
  );
});

test("wer in der Tabelle fehlt, zeigt den Anfang seines Namens", () =>
  expect(kuerzel({ ags: null, kurzname: "Neuland" })).toBe("Neu"));
