import { expect, test } from "vitest";
import { decideJahreslauf } from "./jahreslauf-start.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { refusalVon } from "../testing/refusal-von.ts";

const heute = plainDate("2026-11-22");

test.each([
  ["kreis", "mandant"],
  ["staedteregion", "mandant"],
  ["kreisfreie_stadt", "mandant"],
  ["bezirksregierung", "land"],
] as const)("%s startet einen Lauf im Umfang %s", (art, umfang) => {
  expect(decideJahreslauf({ art, kontingente: [], jahr: 2025, heute })).toMatchObject({ ok: true, event: { umfang } });
});

test.each(["kreisangehoerige_kommune", "traeger", "ministerium"] as const)("%s startet keinen Lauf", (art) => {
  expect(decideJahreslauf({ art, kontingente: [], jahr: 2025, heute })).toMatchObject({
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
  expect(decideJahreslauf({ art: "kreis", kontingente: [], jahr, heute }).ok).toBe(ok);
});

test.each([
  [2024, "im-jahr-nichts-bewilligt"],
  [2025, undefined],
  [2026, "im-jahr-nichts-bewilligt"],
  [2027, "jahr-noch-nicht-begonnen"],
])("eine Kommune, der Baustein 3 für 2025 bewilligt ist, startet %i: %s", (jahr, reason) => {
  const kontingente = [{ jahr: 2025, baustein: 3 as const, vzaeHundertstel: 50 }];
  const entschieden = decideJahreslauf({ art: "kreisangehoerige_kommune", kontingente, jahr, heute });
  expect(refusalVon(entschieden)?.reason).toBe(reason);
  expect(entschieden).toMatchObject(reason ? { ok: false } : { ok: true, event: { umfang: "mandant" } });
});
