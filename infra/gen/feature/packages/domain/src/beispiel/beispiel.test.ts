import { expect, test } from "vitest";
import { BeispielAnlage, decideBeispiel } from "./beispiel.ts";

const beispiel = BeispielAnlage.parse({ id: "00000000-0000-4000-8000-000000000001", bezeichnung: "Erstes" });

test("Die erste Bezeichnung wird eingetragen", () => {
  expect(decideBeispiel({ bisherige: [{ bezeichnung: "Anderes" }], beispiel })).toEqual({
    ok: true,
    event: { type: "BeispielAngelegt", beispiel },
  });
});

test("Dieselbe Bezeichnung ein zweites Mal nicht", () => {
  expect(decideBeispiel({ bisherige: [{ bezeichnung: "Erstes" }], beispiel })).toEqual({
    ok: false,
    refusal: { reason: "beispiel-gibt-es-schon", feld: "bezeichnung", bezeichnung: "Erstes" },
  });
});

test.each(["", "   ", "x".repeat(201)])("„%s“ ist keine Bezeichnung", (bezeichnung) => {
  expect(BeispielAnlage.safeParse({ ...beispiel, bezeichnung }).success).toBe(false);
});
