import fc from "fast-check";
import { expect, test } from "vitest";
import { decideBesetzung, decideBesetzungKorrektur, type BesetzungLage } from "./besetzung-anlage.ts";
import type { Besetzung, BesetzungAnlage } from "../stelle/besetzung.ts";
import { addDays, plainDate } from "../grundlagen/plain-date.ts";
import { aBesetzung, aStelle, aWeiterleitung, neueBesetzungId, neueOrganisationId } from "../testing/factories.ts";
import { summeAm } from "../grundlagen/zeitraum.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";

const stelle = aStelle({ beginn: plainDate("2022-03-01") });

const einAntrag = (angaben: Partial<BesetzungAnlage> = {}): BesetzungAnlage => ({
  id: neueBesetzungId(),
  stelleId: stelle.id,
  weiterleitungId: null,
  pseudonym: "CM 1",
  qualifikation: "soziale_arbeit",
  abschluss: null,
  gleichwertigWeil: null,
  vzaeHundertstel: 100,
  von: plainDate("2022-03-01"),
  bis: null,
  ...angaben,
});

const besetze = (antrag: Partial<BesetzungAnlage>, lage: Partial<BesetzungLage> = {}, heute = "2022-06-15") =>
  decideBesetzung({
    heute: plainDate(heute),
    organisationId: stelle.organisationId,
    stelle,
    weiterleitungen: [],
    vorhandene: [],
    ...lage,
    antrag: einAntrag(antrag),
  });

test("die Besetzung gehört der Organisation, die sie einträgt", () => {
  expect(besetze({})).toMatchObject({
    ok: true,
    event: {
      type: "BesetzungBegonnen",
      besetzung: { organisationId: stelle.organisationId, stelleId: stelle.id, version: 1 },
    },
  });
});

test.each([
  ["2022-03-01", true],
  ["2022-02-28", false],
])("eine Stelle ab 1. März ist ab %s besetzbar: %s", (von, ok) => {
  expect(refusalVon(besetze({ von: plainDate(von) }))).toEqual(
    nurWenn(ok, { reason: "ausserhalb-der-stelle", feld: "von" }),
  );
});

test.each([
  ["2022-12-31", true],
  ["2023-01-01", false],
])("eine Stelle bis 31. Dezember ist bis %s besetzbar: %s", (bis, ok) => {
  expect(
    refusalVon(besetze({ bis: plainDate(bis) }, { stelle: { ...stelle, ende: plainDate("2022-12-31") } })),
  ).toEqual(nurWenn(ok, { reason: "ausserhalb-der-stelle", feld: "bis" }));
});

test("eine offene Besetzung einer befristeten Stelle endet mit ihr", () => {
  const befristet = { ...stelle, ende: plainDate("2022-12-31") };
  expect(besetze({}, { stelle: befristet })).toMatchObject({ event: { besetzung: { bis: "2022-12-31" } } });
  expect(besetze({ von: plainDate("2023-01-01") }, { stelle: befristet })).toMatchObject({
    refusal: { reason: "ausserhalb-der-stelle", feld: "von" },
  });
});

test.each([
  ["2022-03-01", true],
  ["2022-02-28", false],
])("eine Besetzung ab 1. März kann am %s enden: %s", (bis, ok) => {
  expect(refusalVon(besetze({ bis: plainDate(bis) }))).toEqual(nurWenn(ok, { reason: "bis-vor-von", feld: "bis" }));
});

test.each([
  [40, true],
  [41, false],
])("neben 60 Hundertsteln sind %i möglich: %s", (vzaeHundertstel, ok) => {
  expect(
    refusalVon(besetze({ vzaeHundertstel }, { vorhandene: [aBesetzung(stelle, { vzaeHundertstel: 60 })] })),
  ).toEqual(
    nurWenn(ok, {
      reason: "anteil-ueberschritten",
      feld: "vzaeHundertstel",
      gehaltenHundertstel: 100,
      freiHundertstel: 40,
    }),
  );
});

test.each([
  ["2022-07-01", true],
  ["2022-06-30", false],
])("nach einer Besetzung bis 30. Juni beginnt die nächste am %s: %s", (von, ok) => {
  const vorhandene = [aBesetzung(stelle, { bis: plainDate("2022-06-30") })];
  expect(besetze({ von: plainDate(von) }, { vorhandene }).ok).toBe(ok);
});

test.each([
  [50, true],
  [51, false],
])("neben einem weitergeleiteten halben Teil besetzt der Geber %i: %s", (vzaeHundertstel, ok) => {
  const weiterleitungen = [
    aWeiterleitung(stelle, { vzaeHundertstel: 50, antwort: null, beginn: plainDate("2022-06-01") }),
  ];
  expect(besetze({ vzaeHundertstel }, { weiterleitungen }).ok).toBe(ok);
});

test("der Empfänger besetzt genau seinen angenommenen Teil in dessen Zeitraum", () => {
  const weiterleitung = aWeiterleitung(stelle, { vzaeHundertstel: 50, beginn: plainDate("2022-04-01") });
  const lage = { organisationId: weiterleitung.empfaengerId, weiterleitungen: [weiterleitung] };
  const antrag = { weiterleitungId: weiterleitung.id, vzaeHundertstel: 50, von: plainDate("2022-04-01") };
  expect(besetze(antrag, lage)).toMatchObject({
    event: { besetzung: { bis: "2022-12-31", organisationId: weiterleitung.empfaengerId } },
  });
  expect(besetze({ ...antrag, vzaeHundertstel: 51 }, lage)).toMatchObject({
    refusal: { reason: "anteil-ueberschritten" },
  });
  expect(besetze({ ...antrag, von: plainDate("2022-03-31") }, lage)).toMatchObject({
    refusal: { reason: "ausserhalb-der-stelle" },
  });
  const vorhandene = [aBesetzung(stelle, { vzaeHundertstel: 50 })];
  expect(besetze(antrag, { ...lage, vorhandene }).ok, "die Besetzung beim Geber zählt nicht mit").toBe(true);
});

test("wer einen Teil nicht hält, besetzt ihn nicht", () => {
  const weiterleitung = aWeiterleitung(stelle);
  const angebot = aWeiterleitung(stelle, { antwort: null });
  const nicht = { refusal: { reason: "stellenteil-nicht-gehalten", feld: "stelleId" } };
  expect(besetze({}, { organisationId: neueOrganisationId() })).toMatchObject(nicht);
  expect(besetze({ weiterleitungId: weiterleitung.id }, { weiterleitungen: [weiterleitung] })).toMatchObject(nicht);
  expect(besetze({ weiterleitungId: weiterleitung.id }, { organisationId: weiterleitung.empfaengerId })).toMatchObject(
    nicht,
  );
  expect(
    besetze({ weiterleitungId: angebot.id }, { organisationId: angebot.empfaengerId, weiterleitungen: [angebot] }),
  ).toMatchObject(nicht);
});

test("derselbe Antrag ein zweites Mal zählt sich nicht selbst mit", () => {
  const vorhanden = aBesetzung(stelle);
  expect(besetze({ id: vorhanden.id }, { vorhandene: [vorhanden] }).ok).toBe(true);
});

test("eine Weiterleitung gilt nur für ihre eigene Stelle", () => {
  const andere = aWeiterleitung(aStelle());
  const lage = { organisationId: andere.empfaengerId, weiterleitungen: [andere] };
  expect(besetze({ weiterleitungId: andere.id }, lage)).toMatchObject({
    refusal: { reason: "stellenteil-nicht-gehalten" },
  });
});

test("was immer nacheinander eingetragen wird, kein Tag übersteigt die Stelle", () => {
  const wunsch = fc.record({
    start: fc.nat(300),
    dauer: fc.option(fc.nat(200)),
    anteil: fc.integer({ min: 1, max: 100 }),
  });
  fc.assert(
    fc.property(fc.array(wunsch, { maxLength: 12 }), (wuensche) => {
      const vorhandene: Besetzung[] = [];
      for (const { start, dauer, anteil } of wuensche) {
        const von = addDays(stelle.beginn, start);
        const bis = dauer === null ? null : addDays(von, dauer);
        const decision = besetze({ von, bis, vzaeHundertstel: anteil }, { vorhandene });
        if (decision.ok) vorhandene.push(decision.event.besetzung);
      }
      for (const { von } of vorhandene) expect(summeAm(vorhandene, von)).toBeLessThanOrEqual(100);
    }),
  );
});

test("R16: eine Lehrkraft des Kommunalen Integrationszentrums besetzt keine Stelle", () => {
  expect(besetze({ qualifikation: "lehrkraft_ki" })).toEqual({
    ok: false,
    refusal: { reason: "lehrkraft-des-ki", regel: "R16", feld: "qualifikation" },
  });
  expect(besetze({ qualifikation: "andere" }).ok).toBe(true);
});

const gehalten = aWeiterleitung(stelle, {
  beginn: plainDate("2022-03-01"),
  enden: [
    {
      art: "zurueckgegeben",
      letzterTag: plainDate("2022-09-15"),
      grund: "Kein Bedarf",
      am: "2022-08-01T09:00:00Z",
      von: "Karl Probe",
    },
  ],
});
const imVertrag = { organisationId: gehalten.empfaengerId, weiterleitungen: [gehalten] };

test.each([
  ["2022-09-15", true],
  ["2022-09-16", false],
])("eine Weiterleitung, die am 15. September endet, ist am %s besetzbar: %s", (heute, ok) => {
  const antrag = { weiterleitungId: gehalten.id, von: plainDate("2022-09-01") };
  expect(refusalVon(besetze(antrag, imVertrag, heute))).toEqual(
    nurWenn(ok, { reason: "weiterleitung-beendet", feld: "stelleId", am: "2022-09-15" }),
  );
});

test("wer einen Teil weitergibt, besetzt nur den Rest, und das tagesgenau", () => {
  const weiter = aWeiterleitung(stelle, {
    herkunftId: gehalten.id,
    geberId: gehalten.empfaengerId,
    ebene: 2,
    vzaeHundertstel: 60,
    beginn: plainDate("2022-07-01"),
    ende: plainDate("2022-08-31"),
  });
  const lage = { ...imVertrag, weiterleitungen: [gehalten, weiter] };
  expect(refusalVon(besetze({ weiterleitungId: gehalten.id, vzaeHundertstel: 41 }, lage))).toMatchObject({
    reason: "anteil-ueberschritten",
    freiHundertstel: 40,
    am: "2022-07-01",
  });
  expect(besetze({ weiterleitungId: gehalten.id, vzaeHundertstel: 40 }, lage)).toMatchObject({
    event: { besetzung: { bis: "2022-09-15" } },
  });
  expect(besetze({ weiterleitungId: gehalten.id, vzaeHundertstel: 100, bis: plainDate("2022-06-30") }, lage).ok).toBe(
    true,
  );
});

test("nach dem Ende lässt sich ein Eintrag berichtigen, aber nicht über den letzten Tag hinaus", () => {
  const besetzung = aBesetzung(stelle, {
    organisationId: gehalten.empfaengerId,
    weiterleitungId: gehalten.id,
    bis: plainDate("2022-12-31"),
    version: 3,
  });
  const berichtige = (angaben: Partial<BesetzungAnlage>) =>
    decideBesetzungKorrektur({
      ...imVertrag,
      stelle,
      vorhandene: [besetzung],
      besetzung,
      antrag: einAntrag({ id: besetzung.id, weiterleitungId: gehalten.id, ...angaben }),
    });
  expect(berichtige({ pseudonym: "CM 2", von: plainDate("2022-04-01"), bis: plainDate("2022-09-15") })).toMatchObject({
    event: { type: "BesetzungKorrigiert", besetzung: { pseudonym: "CM 2", von: "2022-04-01", version: 3 } },
  });
  expect(refusalVon(berichtige({ bis: plainDate("2022-09-16") }))).toMatchObject({
    reason: "ausserhalb-der-stelle",
    feld: "bis",
  });
  expect(refusalVon(berichtige({ von: plainDate("2022-02-28") }))).toMatchObject({
    reason: "ausserhalb-der-stelle",
    feld: "von",
  });
  expect(refusalVon(berichtige({ qualifikation: "lehrkraft_ki" }))).toMatchObject({ regel: "R16" });
});
