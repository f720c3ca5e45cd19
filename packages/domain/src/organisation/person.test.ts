import { expect, test } from "vitest";
import { befehlName } from "../texte/befehl-namen.ts";
import { empfaengerstand, istAktiv } from "./empfaengerstand.ts";
import { BenutzerId } from "../grundlagen/ids.ts";
import { decideRollen, type Person } from "./person.ts";
import { refusalVon } from "../testing/refusal-von.ts";
import { aehnlicheTraeger, decideTraeger, TraegerAnlage, traegerHinweis } from "./traeger.ts";

const eine = person("1", ["mandantenverwaltung", "koordination"]);
const andere = person("2", ["finanzen"]);
const art = "traeger" as const;

test("die letzte Mandantenverwaltung bleibt: sie lässt sich weder ändern noch entfernen", () => {
  for (const rollen of [["koordination" as const], []]) {
    expect(refusalVon(decideRollen({ art, personen: [eine, andere], person: eine, rollen }))).toEqual({
      reason: "letzte-mandantenverwaltung",
      name: "Person 1",
    });
  }
  expect(decideRollen({ art, personen: [eine, andere], person: eine, rollen: ["mandantenverwaltung"] }).ok).toBe(true);
});

test("mit einer zweiten darf die erste gehen", () => {
  expect(
    decideRollen({ art, personen: [eine, person("2", ["mandantenverwaltung"])], person: eine, rollen: [] }).ok,
  ).toBe(true);
});

test("wer nie verwaltet hat, geht auch ohne Mandantenverwaltung", () => {
  expect(decideRollen({ art, personen: [andere], person: andere, rollen: [] }).ok).toBe(true);
});

test("eine Rolle des Landes gibt es in keinem Mandanten", () => {
  expect(
    refusalVon(decideRollen({ art, personen: [eine], person: eine, rollen: ["mandantenverwaltung", "ministerium"] })),
  ).toMatchObject({ reason: "rolle-nicht-moeglich", rolle: "ministerium" });
});

test.each([
  [[], "neu"],
  [[false, false], "ohne-vertrag"],
  [[false, true], "aktiv"],
] as const)("nach den Antworten %j ist ein Empfänger %s", (antworten, stand) => {
  const liste = antworten.map((angenommen) => ({ angenommen }));
  expect(empfaengerstand(liste)).toBe(stand);
  expect(istAktiv(liste)).toBe(stand === "aktiv");
});

const traeger = (name: string) => TraegerAnlage.parse({ id: "11111111-1111-4111-8111-111111111111", name });
const register = [{ name: "AWO Düsseldorf" }];

test("ein unsichtbares Zeichen macht aus einem Träger keinen zweiten", () => {
  for (const name of ["AWO\u200B Düsseldorf", "AWO Düssel\u00ADdorf", "\u202AAWO Düsseldorf"])
    expect(refusalVon(decideTraeger({ traeger: traeger(name), art: "kreis", register }))).toMatchObject({
      reason: "traeger-gibt-es-schon",
    });
});

test.each([
  "AWO Düsseldorf",
  "awo  DÜSSELDORF",
  "AWODüsseldorf",
  "AWO-Düsseldorf",
  "ＡＷＯ Düsseldorf",
  " AWO Du\u0308sseldorf ",
])("den Träger %j gibt es schon", (name) => {
  expect(refusalVon(decideTraeger({ traeger: traeger(name), art: "kreis", register }))).toEqual({
    reason: "traeger-gibt-es-schon",
    feld: "name",
    name: "AWO Düsseldorf",
  });
});

test("ein Träger in anderer Umschrift ist nur ein Hinweis", () => {
  const anders = traeger("AWO Duesseldorf");
  expect(decideTraeger({ traeger: anders, art: "kreis", register }).ok).toBe(true);
  expect(aehnlicheTraeger(anders.name, register)).toEqual(["AWO Düsseldorf"]);
  expect(aehnlicheTraeger("awo düsseldorf", register)).toEqual([]);
  expect(aehnlicheTraeger("AWO Neuss", register)).toEqual([]);
  expect(traegerHinweis(anders.name, ["AWO Düsseldorf"])).toBe(
    "„AWO Duesseldorf“ könnte derselbe Träger sein wie „AWO Düsseldorf“. Ist er es, bitte den vorhandenen wählen.",
  );
});

test("einen neuen Träger tragen nur die 54 ein", () => {
  expect(decideTraeger({ traeger: traeger("AWO  Neuss"), art: "kreisfreie_stadt", register })).toMatchObject({
    ok: true,
    event: { name: "AWO Neuss" },
  });
  for (const nicht of ["kreisangehoerige_kommune", "traeger", "ministerium"] as const) {
    expect(refusalVon(decideTraeger({ traeger: traeger("AWO Neuss"), art: nicht, register }))).toEqual({
      reason: "traeger-nur-zuwendungsempfaenger",
    });
  }
});

test("ein Befehl ohne Namen behält seinen eigenen", () => {
  expect([befehlName("stelle.create"), befehlName("etwas.neues")]).toEqual(["Stelle angelegt", "etwas.neues"]);
});

function person(nummer: string, rollen: Person["rollen"]): Person {
  return {
    benutzerId: BenutzerId.parse(`0000000${nummer}-0000-4000-8000-000000000000`),
    name: `Person ${nummer}`,
    email: `${nummer}@kim.example`,
    rollen,
  };
}
