import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { refusalVon } from "../testing/refusal-von.ts";
import { eineFortschreibungslage, empfaenger } from "../testing/fortschreibung.ts";
import { schreibeFort } from "./fortschreibung.ts";
import { decideFortschreibungsablehnung } from "./fortschreibungsablehnung.ts";
import { decideZieljahr } from "./zieljahr.ts";

const geplant = (massnahmenPlanCent: number, version = 2) => ({
  alt: { massnahmenPlanCent, version },
  neu: { massnahmenPlanCent: 0, version: 0 },
});
const planzeile = (...args: Parameters<typeof eineFortschreibungslage>) =>
  schreibeFort(eineFortschreibungslage(...args)).zeilen.find(({ gegenstand }) => gegenstand.art === "plan");

test.each([
  [49_000_00, 49_000_00, 0],
  [49_000_01, 49_000_00, 1],
])("Geplante Maßnahmen von %i Cent werden zu %i vorgeschlagen, mit %i Hinweis", (alt, neu, hinweise) => {
  const zeile = planzeile({ angaben: geplant(alt) });
  expect(zeile?.stand).toEqual({
    art: "vorschlag",
    befehl: {
      art: "plan",
      eingabe: { jahr: 2023, massnahmenPlanCent: neu, personalkostenIstCent: null, version: 0 },
    },
  });
  expect(zeile?.hinweise).toHaveLength(hinweise);
});

test("Wo schon geplant ist, wird nichts überschrieben; wo nie geplant war, steht nichts", () => {
  const angaben = { ...geplant(1_00), neu: { massnahmenPlanCent: 0, version: 1 } };
  expect(planzeile({ angaben })?.stand.art).toBe("erledigt");
  expect(planzeile({ angaben: geplant(0, 0) })).toBeUndefined();
  expect(planzeile({ angaben: geplant(1_00), organisation: empfaenger }), "Kommune").toBeUndefined();
});

test("Ohne Konditionen wird der Plan nicht fortgeschrieben", () => {
  const { konditionen } = eineFortschreibungslage();
  expect(planzeile({ angaben: geplant(1_00), konditionen: { ...konditionen, neu: null } })?.stand.art).toBe(
    "gehindert",
  );
});

test.each([
  [2025, false],
  [2026, true],
  [2027, true],
  [2028, false],
])("Im Jahr 2026 lässt sich nach %i fortschreiben: %s", (jahr, ok) => {
  expect(decideZieljahr(jahr, plainDate("2026-12-31")).ok).toBe(ok);
});

test.each([
  ["stelle", "koordination", true],
  ["stelle", "ki_leitung", false],
  ["vertrag", "ki_leitung", true],
  ["vertrag", "finanzen", false],
  ["plan", "finanzen", true],
  ["plan", "ki_leitung", false],
] as const)("%s: %s lehnt ab: %s", (art, rolle, ok) => {
  const lage = { art, jahr: 2027, rollen: [rolle], heute: plainDate("2026-11-01") };
  const entscheidung = decideFortschreibungsablehnung(lage);
  expect(entscheidung.ok).toBe(ok);
  if (!ok) expect(refusalVon(entscheidung)).toMatchObject({ reason: "fortschreibung-nicht-zustaendig" });
  expect(decideFortschreibungsablehnung({ ...lage, jahr: 2028 })).toMatchObject({
    refusal: { reason: "zieljahr-ausserhalb" },
  });
});
