import { expect, test } from "vitest";
import { addDays, plainDate } from "../grundlagen/plain-date.ts";
import { decideLesezugang, hoechstensTage, LesezugangAnlage, LesezugangId, lesezugangstand } from "./lesezugang.ts";

const heute = plainDate("2026-06-15");
const anlage: LesezugangAnlage = {
  id: LesezugangId.parse("00000000-0000-4000-8000-000000000001"),
  zweck: "Landesdatenbank",
  umfaenge: ["stand"],
  letzterTag: heute,
  jeTag: 1,
  tokenHash: "a".repeat(64),
};

test.each([
  [addDays(heute, -1), "lesezugang-schon-abgelaufen"],
  [heute, null],
  [addDays(heute, hoechstensTage), null],
  [addDays(heute, hoechstensTage + 1), "lesezugang-zu-lang"],
])("a last day of %s: %s", (letzterTag, reason) => {
  const entscheidung = decideLesezugang({ ...anlage, letzterTag }, heute);
  expect(entscheidung.ok ? null : entscheidung.refusal.reason).toBe(reason);
});

test.each([
  [{ jeTag: 0 }, false],
  [{ jeTag: 1 }, true],
  [{ jeTag: 10_000 }, true],
  [{ jeTag: 10_001 }, false],
  [{ jeTag: 1.5 }, false],
  [{ umfaenge: [] }, false],
  [{ umfaenge: ["alles"] }, false],
  [{ umfaenge: ["stand", "verlauf"] }, true],
  [{ umfaenge: ["stand", "stand"] }, false],
  [{ zweck: "Test" }, false],
  [{ zweck: "Tests" }, true],
  [{ tokenHash: "a".repeat(63) }, false],
])("%j is readable: %s", (mehr, lesbar) =>
  expect(LesezugangAnlage.safeParse({ ...anlage, ...mehr }).success).toBe(lesbar),
);

test.each([
  [{ letzterTag: heute, widerrufenAm: null }, "gilt"],
  [{ letzterTag: addDays(heute, -1), widerrufenAm: null }, "abgelaufen"],
  [{ letzterTag: heute, widerrufenAm: "2026-06-15T08:00:00Z" }, "widerrufen"],
])("%j: %s", (zugang, stand) => expect(lesezugangstand(zugang, heute)).toBe(stand));
