import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { liegtFruehGenug, spaetestensUnten } from "./fristabstand.ts";
import { fristAusMonaten, fristAusTagen, fristende } from "./fristende.ts";
import { erinnerungstage } from "./erinnerungstage.ts";

test.each([
  ["V19", "2026-02-28", "2026-03-02", "Samstag"],
  ["V19", "2026-01-31", "2026-02-02", "Samstag"],
  ["V19", "2026-05-01", "2026-05-04", "1. Mai"],
  ["V20", "2027-10-30", "2027-11-02", "Samstag"],
  ["V6", "2024-03-31", "2024-04-02", "Sonntag"],
  ["ein Arbeitstag", "2026-02-27", "2026-02-27", null],
])("%s: eine Frist bis %s endet am %s", (_fall, nominell, am, weil) => {
  expect(fristende("frist", plainDate(nominell))).toEqual({ am, nominell, weil });
});

test.each(["termin", "fester_tag"] as const)("R102: ein %s gilt auch am Feiertag", (art) => {
  expect(fristende(art, plainDate("2026-05-01"))).toEqual({ am: "2026-05-01", nominell: "2026-05-01", weil: null });
});

test("R105: die Frist der Behörde beginnt am Tag nach der Bekanntgabe", () => {
  expect(fristAusTagen(plainDate("2026-03-02"), 14).am).toBe("2026-03-16");
  expect(fristAusTagen(plainDate("2026-03-07"), 14).am).toBe("2026-03-23");
  expect(fristAusMonaten(plainDate("2025-01-31"), 1)).toEqual({ am: "2025-02-28", nominell: "2025-02-28", weil: null });
});

test("V22: ein Jahr nach voller Kenntnis am 28.02.2025 endet am Montag, dem 02.03.2026", () => {
  expect(fristAusMonaten(plainDate("2025-02-28"), 12).am).toBe("2026-03-02");
});

test("V23: vor dem 02.04.2024 wird an sechs Tagen erinnert, der 26.03. zählt einmal", () => {
  expect(erinnerungstage(plainDate("2024-04-02"))).toEqual([
    { am: "2024-03-12", vorher: 21, einheit: "tage" },
    { am: "2024-03-19", vorher: 14, einheit: "tage" },
    { am: "2024-03-22", vorher: 5, einheit: "arbeitstage" },
    { am: "2024-03-26", vorher: 3, einheit: "arbeitstage" },
    { am: "2024-03-28", vorher: 1, einheit: "arbeitstage" },
  ]);
});

test("R108: die Frist unten liegt 21 Tage vor der oben", () => {
  expect(spaetestensUnten(plainDate("2026-03-31"))).toBe("2026-03-10");
  expect(liegtFruehGenug(plainDate("2026-03-10"), plainDate("2026-03-31"))).toBe(true);
  expect(liegtFruehGenug(plainDate("2026-03-11"), plainDate("2026-03-31"))).toBe(false);
});
