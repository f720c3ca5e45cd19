import fc from "fast-check";
import { expect, test } from "vitest";
import {
  AusgabeId,
  BedarfId,
  nettoCent,
  summeNettoCent,
  type Ausgabe,
  type AusgabeEingabe,
  type Bedarf,
} from "./ausgabe-angaben.ts";
import {
  decideAusgabe,
  decideAusgabeAenderung,
  decideAusgaben,
  gehalteneMonate,
  type AusgabeLage,
} from "./ausgabe-erfassung.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung, neueOrganisationId } from "../testing/factories.ts";
import { konditionen2022 } from "../testing/foerderlage.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";

let gezaehlt = 0;
const neueId = () => AusgabeId.parse(`00000000-0000-4000-9000-${String((gezaehlt += 1)).padStart(12, "0")}`);
const bedarf: Bedarf = {
  id: BedarfId.parse("00000000-0000-4000-9000-0000000000be"),
  titel: "Sprachpass",
  festgestelltAm: plainDate("2022-03-01"),
  ergebnis: "Es fehlt ein Sprachpass.",
};
const stelle = aStelle({ beginn: plainDate("2022-02-15") });
const organisationId = stelle.organisationId;
const lage = (angaben: Partial<AusgabeLage> = {}): AusgabeLage => ({
  organisationId,
  stellen: [{ stelle, weiterleitungen: [] }],
  vorhandene: [],
  bedarfe: [bedarf],
  begleitung: konditionen2022().prozessbegleitung,
  heute: plainDate("2022-12-31"),
  ...angaben,
});

type Eingabe<A> = Extract<AusgabeEingabe, { art: A }>;
const personal = (angaben: Partial<Eingabe<"personal">> = {}): AusgabeEingabe => ({
  id: neueId(),
  jahr: 2022,
  art: "personal",
  stelleId: stelle.id,
  monat: 3,
  betragCent: 458_333,
  ...angaben,
});
const arbeitsplatz = (angaben: Partial<Eingabe<"arbeitsplatz">> = {}): AusgabeEingabe => ({
  id: neueId(),
  jahr: 2022,
  art: "arbeitsplatz",
  bezeichnung: "Notebook",
  datum: plainDate("2022-04-01"),
  betragCent: 119_000,
  vorsteuerCent: 0,
  ...angaben,
});
const massnahme = (angaben: Partial<Eingabe<"massnahme">> = {}): AusgabeEingabe => ({
  id: neueId(),
  jahr: 2022,
  art: "massnahme",
  bezeichnung: "Fachtag",
  datum: plainDate("2022-04-01"),
  betragCent: 100_000,
  vorsteuerCent: 0,
  massnahmeArt: "workshop",
  bedarfId: null,
  ...angaben,
});
const begleitung = (angaben: Partial<Eingabe<"prozessbegleitung">> = {}): Eingabe<"prozessbegleitung"> => ({
  id: neueId(),
  jahr: 2022,
  art: "prozessbegleitung",
  bezeichnung: "Beratung",
  datum: plainDate("2022-04-01"),
  betragCent: 101_200,
  vorsteuerCent: 0,
  tagArt: "beratung",
  tage: 1,
  qualifikationNachgewiesen: true,
  ...angaben,
});
const erfasst = (eingabe: AusgabeEingabe, umgebung = lage()): Ausgabe => {
  const decision = decideAusgabe({ ...umgebung, eingabe });
  if (!decision.ok) throw new Error(decision.refusal.reason);
  return decision.event.ausgabe;
};

test("Personalkosten stehen am Monatsende bei der Stelle und ihrem Eigentümer", () => {
  expect(erfasst(personal())).toMatchObject({
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
  expect(refusalVon(decideAusgabe({ ...lage(), eingabe: personal({ monat }) }))).toEqual(
    nurWenn(ok, { reason: "stelle-im-monat-nicht-gehalten", feld: "monat" }),
  );
});

test("eine fremde Stelle trägt keine Ausgabe", () => {
  expect(refusalVon(decideAusgabe({ ...lage({ stellen: [] }), eingabe: personal() }))).toMatchObject({
    reason: "stelle-im-monat-nicht-gehalten",
  });
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

test("je Stelle und Monat gibt es eine Zeile", () => {
  const vorhandene = [erfasst(personal())];
  expect(refusalVon(decideAusgabe({ ...lage({ vorhandene }), eingabe: personal() }))).toEqual({
    reason: "monat-schon-erfasst",
    feld: "monat",
    monat: 3,
    betragCent: 458_333,
  });
  expect(refusalVon(decideAusgabe({ ...lage({ vorhandene }), eingabe: personal({ monat: 4 }) }))).toBeUndefined();
});

test.each([
  [0, false],
  [1, true],
])("ein Betrag von %i Cent: %s", (betragCent, ok) => {
  expect(refusalVon(decideAusgabe({ ...lage(), eingabe: arbeitsplatz({ betragCent }) }))).toEqual(
    nurWenn(ok, { reason: "ausgabe-ohne-betrag", feld: "betragCent" }),
  );
});

test.each([
  [19_000, true],
  [119_000, true],
  [119_001, false],
])("R37: %i Cent Vorsteuer in 1.190,00 EUR: %s", (vorsteuerCent, ok) => {
  expect(refusalVon(decideAusgabe({ ...lage(), eingabe: arbeitsplatz({ vorsteuerCent }) }))).toEqual(
    nurWenn(ok, { reason: "vorsteuer-ueber-betrag", regel: "R37" }),
  );
});

test("R37: nur der Betrag ohne Vorsteuer zählt", () => {
  expect(nettoCent(erfasst(arbeitsplatz({ vorsteuerCent: 19_000 })))).toBe(100_000);
});

test.each([
  ["2021-12-31", false],
  ["2022-01-01", true],
  ["2022-12-31", true],
  ["2023-01-01", false],
])("eine Ausgabe vom %s im Förderjahr 2022: %s", (tag, ok) => {
  expect(refusalVon(decideAusgabe({ ...lage(), eingabe: arbeitsplatz({ datum: plainDate(tag) }) }))).toEqual(
    nurWenn(ok, { reason: "ausgabe-ausserhalb-des-jahres", feld: "datum" }),
  );
});

test.each([
  ["2020-06-30", false],
  ["2020-07-01", true],
])("R15: eine Ausgabe vom %s: %s", (tag, ok) => {
  expect(
    refusalVon(decideAusgabe({ ...lage(), eingabe: arbeitsplatz({ jahr: 2020, datum: plainDate(tag) }) })),
  ).toEqual(nurWenn(ok, { reason: "ausgabe-vor-programmbeginn", regel: "R15" }));
});

test.each([
  ["case_management", 6, false],
  ["case_management", 7, true],
  ["auslaenderbehoerde", 1, true],
] as const)("R15: Personal in %s, Monat %i des Jahres 2020: %s", (funktion, monat, ok) => {
  const alte = aStelle({ funktion, beginn: plainDate("2020-01-01"), organisationId });
  expect(
    refusalVon(
      decideAusgabe({
        ...lage({ stellen: [{ stelle: alte, weiterleitungen: [] }] }),
        eingabe: personal({ jahr: 2020, stelleId: alte.id, monat }),
      }),
    ),
  ).toEqual(nurWenn(ok, { regel: "R15", feld: "monat" }));
});

test.each([
  ["produkt", null, false],
  ["produkt", bedarf.id, true],
  ["workshop", null, true],
] as const)("R21: %s mit Bedarf %s: %s", (massnahmeArt, bedarfId, ok) => {
  expect(refusalVon(decideAusgabe({ ...lage(), eingabe: massnahme({ massnahmeArt, bedarfId }) }))).toEqual(
    nurWenn(ok, { reason: "bedarf-fehlt", regel: "R21", feld: "bedarfId" }),
  );
});

test.each([
  ["2022-02-28", false],
  ["2022-03-01", true],
])("R21: ein Produkt vom %s zu einem am 1. März festgestellten Bedarf: %s", (tag, ok) => {
  expect(
    refusalVon(
      decideAusgabe({
        ...lage(),
        eingabe: massnahme({ massnahmeArt: "produkt", bedarfId: bedarf.id, datum: plainDate(tag) }),
      }),
    ),
  ).toEqual(nurWenn(ok, { reason: "bedarf-erst-spaeter", regel: "R21" }));
});

test("R21: den Bedarf einer anderen Organisation gibt es nicht", () => {
  expect(
    refusalVon(
      decideAusgabe({ ...lage({ bedarfe: [] }), eingabe: massnahme({ massnahmeArt: "produkt", bedarfId: bedarf.id }) }),
    ),
  ).toMatchObject({ regel: "R21" });
});

test("R19: ohne Nachweis der Qualifizierung ist das Honorar nicht förderfähig", () => {
  expect(refusalVon(decideAusgabe({ ...lage(), eingabe: begleitung({ qualifikationNachgewiesen: false }) }))).toEqual({
    reason: "prozessbegleitung-nicht-qualifiziert",
    regel: "R19",
    feld: "qualifikationNachgewiesen",
  });
});

test.each([
  ["beratung", 6, 7],
  ["austausch", 3, 4],
] as const)("R20, T20: %s: %i Tage ja, der %i. Tag nein", (tagArt, erlaubt, zuViel) => {
  const vorhandene = [erfasst(begleitung({ tagArt, tage: erlaubt }))];
  expect(refusalVon(decideAusgabe({ ...lage({ vorhandene }), eingabe: begleitung({ tagArt, tage: 1 }) }))).toEqual({
    reason: "prozessbegleitung-zu-viele-tage",
    regel: "R20",
    feld: "tage",
    tagArt,
    hoechstens: erlaubt,
    frei: 0,
  });
  expect(refusalVon(decideAusgabe({ ...lage(), eingabe: begleitung({ tagArt, tage: zuViel }) }))).toMatchObject({
    regel: "R20",
    frei: erlaubt,
  });
});

test("R20: wer seine Tage ändert, hat die eigenen dabei frei", () => {
  const ausgabe = erfasst(begleitung({ tage: 6 }));
  const { jahr: _, ...rest } = begleitung({ id: ausgabe.id, tage: 5 });
  expect(
    decideAusgabeAenderung({ ...lage({ vorhandene: [ausgabe] }), ausgabe, aenderung: { ...rest, version: 1 } }),
  ).toMatchObject({ ok: true, event: { ausgabe: { tage: 5, version: 1 } } });
});

test("eine Änderung lässt Stelle, Monat und Jahr, wie sie waren, und unterliegt denselben Regeln", () => {
  const ausgabe = erfasst(personal());
  const geaendert = (betragCent: number) =>
    decideAusgabeAenderung({
      ...lage({ vorhandene: [ausgabe] }),
      ausgabe,
      aenderung: { id: ausgabe.id, version: 1, art: "personal", betragCent },
    });
  expect(geaendert(1)).toEqual({ ok: true, event: { type: "AusgabeErfasst", ausgabe: { ...ausgabe, betragCent: 1 } } });
  expect(refusalVon(geaendert(0))).toMatchObject({ reason: "ausgabe-ohne-betrag" });
});

test("viele Zeilen: alle oder keine, und jede abgelehnte nennt ihre Nummer", () => {
  const neu = (eingabe: AusgabeEingabe) => ({ vorgang: "neu" as const, ausgabe: eingabe });
  const zeilen = [
    neu(personal({ monat: 2 })),
    neu(personal({ monat: 1 })),
    neu(personal({ monat: 2 })),
    neu(personal({ monat: 4, betragCent: 0 })),
  ];
  const refusal = refusalVon(decideAusgaben({ ...lage(), zeilen }));
  expect(refusal).toMatchObject({
    reason: "zeilen-abgelehnt",
    zeilen: [{ zeile: 2 }, { zeile: 3, satz: expect.stringContaining("Februar") }, { zeile: 4 }],
  });
  expect(decideAusgaben({ ...lage(), zeilen: zeilen.slice(0, 1) })).toMatchObject({
    ok: true,
    event: [{ ausgabe: { monat: 2 } }],
  });
  const unbekannt = {
    vorgang: "geaendert" as const,
    ausgabe: { id: neueId(), version: 1, art: "personal" as const, betragCent: 5 },
  };
  expect(refusalVon(decideAusgaben({ ...lage(), zeilen: [unbekannt] }))).toMatchObject({ zeilen: [{ zeile: 1 }] });
});

test("R20: die Tage vieler Zeilen zählen zusammen", () => {
  const zeilen = [begleitung({ tage: 6 }), begleitung({ tage: 1 })].map((ausgabe) => ({
    vorgang: "neu" as const,
    ausgabe,
  }));
  expect(refusalVon(decideAusgaben({ ...lage(), zeilen }))).toMatchObject({ zeilen: [{ zeile: 2, regel: "R20" }] });
});

test("R37: die Summe der Teile ist das Ganze, in jeder Reihenfolge", () => {
  const teil = fc
    .record({ betragCent: fc.integer({ min: 1, max: 1e9 }), anteil: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ betragCent, anteil }) => ({ betragCent, vorsteuerCent: Math.floor(betragCent * anteil) }));
  fc.assert(
    fc.property(fc.array(teil), fc.array(teil), (a, b) => {
      expect(summeNettoCent([...a, ...b])).toBe(summeNettoCent(a) + summeNettoCent(b));
      expect(summeNettoCent([...b, ...a])).toBe(summeNettoCent([...a, ...b]));
    }),
  );
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

test.each([
  ["2023-03-31", true],
  ["2023-04-01", false],
])("bis der Nachweis am 31. März fällig ist, lassen sich Kosten nachtragen, am %s: %s", (heute, ok) => {
  const w = aWeiterleitung(stelle, { beginn: plainDate("2022-03-01") });
  const halter = lage({
    organisationId: w.empfaengerId,
    stellen: [{ stelle, weiterleitungen: [w] }],
    heute: plainDate(heute),
  });
  expect(refusalVon(decideAusgabe({ ...halter, eingabe: personal() }))).toEqual(
    nurWenn(ok, { reason: "nachweis-schon-faellig", feld: "monat", am: "2023-03-31" }),
  );
  const ausgabe = { ...erfasst(personal(), { ...halter, heute: plainDate("2022-12-31") }) };
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
