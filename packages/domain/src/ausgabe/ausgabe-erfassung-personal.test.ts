import { expect, test } from "vitest";
import { decideAusgabe, decideAusgabeAenderung, gehalteneMonate } from "./ausgabe-erfassung.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { ablehnung, eineAusgabelage, einMonatPersonal, erfasst, organisationId, stelle } from "../testing/ausgabe.ts";
import { aStelle, aWeiterleitung, neueOrganisationId } from "../testing/factories.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";

test("Personalkosten stehen am Monatsende bei der Stelle und ihrem Eigentümer", () => {
  expect(erfasst(einMonatPersonal())).toMatchObject({
    eigentuemerId: organisationId,
    stelleId: stelle.id,
    monat: 3,
    datum: "2022-03-31",
    vorsteuerCent: 0,
    massnahmeArt: null,
    version: 1,
  });
});

test.each([
  [1, false],
  [2, true],
  [12, true],
])("Monat %i einer Stelle, die am 15. Februar beginnt: %s", (monat, ok) => {
  expect(ablehnung(einMonatPersonal({ monat }))).toEqual(
    nurWenn(ok, { reason: "stelle-im-monat-nicht-gehalten", feld: "monat" }),
  );
});

test("eine fremde Stelle trägt keine Ausgabe", () => {
  expect(ablehnung(einMonatPersonal(), { stellen: [] })).toMatchObject({
    reason: "stelle-im-monat-nicht-gehalten",
  });
});

test("je Stelle und Monat gibt es eine Zeile", () => {
  const vorhandene = [erfasst(einMonatPersonal())];
  expect(ablehnung(einMonatPersonal(), { vorhandene })).toEqual({
    reason: "monat-schon-erfasst",
    feld: "monat",
    monat: 3,
    betragCent: 458_333,
  });
  expect(ablehnung(einMonatPersonal({ monat: 4 }), { vorhandene })).toBeUndefined();
});

test.each([
  ["case_management", 6, false],
  ["case_management", 7, true],
  ["auslaenderbehoerde", 1, true],
] as const)("R15: Personal in %s, Monat %i des Jahres 2020: %s", (funktion, monat, ok) => {
  const alte = aStelle({ funktion, beginn: plainDate("2020-01-01"), organisationId });
  expect(
    ablehnung(einMonatPersonal({ jahr: 2020, stelleId: alte.id, monat }), {
      stellen: [{ stelle: alte, weiterleitungen: [] }],
    }),
  ).toEqual(nurWenn(ok, { regel: "R15", feld: "monat" }));
});

test.each([
  ["2023-03-31", true],
  ["2023-04-01", false],
])("bis der Nachweis am 31. März fällig ist, lassen sich Kosten nachtragen, am %s: %s", (heute, ok) => {
  const w = aWeiterleitung(stelle, { beginn: plainDate("2022-03-01") });
  const halter = eineAusgabelage({
    organisationId: w.empfaengerId,
    stellen: [{ stelle, weiterleitungen: [w] }],
    heute: plainDate(heute),
  });
  expect(refusalVon(decideAusgabe({ ...halter, eingabe: einMonatPersonal() }))).toEqual(
    nurWenn(ok, { reason: "nachweis-schon-faellig", feld: "monat", am: "2023-03-31" }),
  );
  const ausgabe = { ...erfasst(einMonatPersonal(), { ...halter, heute: plainDate("2022-12-31") }) };
  expect(ausgabe).toMatchObject({ geberId: w.geberId, weiterleitungId: w.id });
  // What is in the proof can be put right for as long as its giver asks for it.
  expect(
    decideAusgabeAenderung({
      ...halter,
      vorhandene: [ausgabe],
      ausgabe,
      aenderung: { id: ausgabe.id, version: 1, art: "personal", betragCent: 1 },
    }).ok,
  ).toBe(true);
});

test("wer einen angenommenen Teil hält, gibt darauf aus; wer alles abgegeben hat, nicht mehr", () => {
  const ganze = aWeiterleitung(stelle, { beginn: plainDate("2022-05-10"), ende: plainDate("2022-08-31") });
  const halbe = { ...ganze, vzaeHundertstel: 50 };
  const offene = { ...ganze, antwort: null };
  const monate = (weiterleitungen: (typeof ganze)[], leser: typeof organisationId) =>
    gehalteneMonate({ stelle, weiterleitungen }, leser, 2022);
  expect(monate([ganze], ganze.empfaengerId)).toEqual([5, 6, 7, 8]);
  expect(monate([ganze], organisationId)).toEqual([2, 3, 4, 5, 9, 10, 11, 12]); // until 9 May the post was its owner's
  expect(monate([halbe], organisationId)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(monate([offene], ganze.empfaengerId)).toEqual([]);
  expect(monate([offene], organisationId)).toHaveLength(11);
  expect(monate([ganze], neueOrganisationId())).toEqual([]);
});

test("in der Mitte der Kette zählen die Monate dessen, was man nicht weitergegeben hat; der Eigentümer zählt nur, was er selbst gab", () => {
  const erhalten = aWeiterleitung(stelle, { beginn: plainDate("2022-03-01"), vzaeHundertstel: 50 });
  const weiter = aWeiterleitung(stelle, {
    herkunftId: erhalten.id,
    geberId: erhalten.empfaengerId,
    ebene: 2,
    vzaeHundertstel: 50,
    beginn: plainDate("2022-05-10"),
    ende: plainDate("2022-08-31"),
  });
  const monate = (leser: typeof organisationId) =>
    gehalteneMonate({ stelle, weiterleitungen: [erhalten, weiter] }, leser, 2022);
  expect(monate(erhalten.empfaengerId)).toEqual([3, 4, 5, 9, 10, 11, 12]);
  expect(monate(weiter.empfaengerId)).toEqual([5, 6, 7, 8]);
  expect(monate(organisationId)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]); // half of it stayed
});
