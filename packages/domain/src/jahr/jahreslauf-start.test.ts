import { expect, test } from "vitest";
import { decideJahreslauf } from "./jahreslauf-start.ts";
import { plainDate } from "../grundlagen/plain-date.ts";

const heute = plainDate("2026-11-22");

test.each([
  ["kreis", "mandant"],
  ["staedteregion", "mandant"],
  ["kreisfreie_stadt", "mandant"],
  ["bezirksregierung", "land"],
] as const)("%s startet einen Lauf im Umfang %s", (art, umfang) => {
  expect(decideJahreslauf({ art, jahr: 2025, heute })).toMatchObject({ ok: true, event: { umfang } });
});

test.each(["kreisangehoerige_kommune", "traeger", "ministerium"] as const)("%s startet keinen Lauf", (art) => {
  expect(decideJahreslauf({ art, jahr: 2025, heute })).toMatchObject({
    ok: false,
    refusal: { reason: "kein-jahreslauf-fuer-diese-organisation" },
  });
});

test.each([
  [2019, false],
  [2020, true],
  [2026, true],
  [2027, false],
])("ein Lauf für %i ist am 22.11.2026 möglich: %s", (jahr, ok) => {
  expect(decideJahreslauf({ art: "kreis", jahr, heute }).ok).toBe(ok);
});
