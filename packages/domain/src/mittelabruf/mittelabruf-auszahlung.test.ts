import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auszahlungsplan, naechsteRate } from "./mittelabruf-plan.ts";
import { decideAuszahlung, type AuszahlungLage } from "./mittelabruf-auszahlung.ts";
import { mittelstand } from "./mittelabruf-stand.ts";
import type { Auszahlung } from "./mittelabruf-angaben.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { aBescheid, anAbruf, eineAuszahlung, neueAuszahlungId } from "../testing/mittel.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";

const heute = plainDate("2022-12-01");
const zuwendung = aBescheid();
const bewilligt = anAbruf(zuwendung, { bewilligt: true });
const pauschale = aBescheid({
  instrument: "fachbezogene_pauschale",
  baustein: 2,
  personalCent: 27_500_001,
  arbeitsplaetzeCent: 0,
  massnahmenCent: 0,
});

type Wunsch = Partial<Omit<AuszahlungLage, "posten">> & { posten?: Partial<AuszahlungLage["posten"]> };
const zahleAus = ({ posten, ...lage }: Wunsch = {}) => {
  const bescheid = lage.bescheid ?? zuwendung;
  return refusalVon(
    decideAuszahlung({
      bescheid,
      bescheide: [bescheid],
      abrufe: [bewilligt],
      auszahlungen: [],
      mittelfrist: 2,
      ausgezahltAm: plainDate("2022-02-15"),
      heute,
      ...lage,
      posten: {
        id: neueAuszahlungId(),
        organisationId: bescheid.organisationId,
        bescheidId: bescheid.id,
        mittelabrufId: bewilligt.id,
        betragCent: bewilligt.betragCent,
        ...posten,
      },
    }),
  );
};
const zahleRate = (betragCent: number, tag: string, auszahlungen: Auszahlung[] = [], bescheid = pauschale) =>
  zahleAus({ bescheid, auszahlungen, ausgezahltAm: plainDate(tag), posten: { mittelabrufId: null, betragCent } });

describe("eine Zuwendung", () => {
  test.each([
    [true, true],
    [null, false],
    [false, false],
  ])("wird nur auf einen bewilligten Abruf ausgezahlt; Entscheidung %s: %s", (entscheidung, ok) => {
    const abruf = anAbruf(zuwendung, { bewilligt: entscheidung });
    expect(zahleAus({ abrufe: [abruf], posten: { mittelabrufId: abruf.id } })).toEqual(
      nurWenn(ok, { reason: "abruf-nicht-auszahlbar" }),
    );
  });
  test("wird je Abruf einmal ausgezahlt", () => {
    expect(zahleAus({ auszahlungen: [eineAuszahlung(zuwendung, { mittelabrufId: bewilligt.id })] })).toEqual({
      reason: "abruf-nicht-auszahlbar",
      stand: "ausgezahlt",
    });
  });
  test.each([
    [3_999_999, false],
    [4_000_000, true],
    [4_000_001, false],
  ])("wird genau mit dem abgerufenen Betrag ausgezahlt: %i %s", (betragCent, ok) => {
    expect(zahleAus({ posten: { betragCent } })).toEqual(
      nurWenn(ok, { reason: "betrag-weicht-ab", betragCent: 4_000_000 }),
    );
  });
  test("wird nie ohne Abruf und nie auf den Abruf eines anderen Bescheids ausgezahlt", () => {
    expect(zahleAus({ posten: { mittelabrufId: null } })).toEqual({ reason: "auszahlung-ohne-abruf" });
    expect(zahleAus({ bescheid: aBescheid() })).toEqual({ reason: "auszahlung-ohne-abruf" });
  });
  test.each([
    ["2022-03-14", false],
    ["2022-03-15", true],
  ])("R32: bei einem Monat Frist benötigt bis 15.04., ausgezahlt am %s: %s", (tag, ok) => {
    expect(zahleAus({ mittelfrist: 1, ausgezahltAm: plainDate(tag) })).toEqual(
      nurWenn(ok, { reason: "auszahlung-zu-frueh", monate: 1 }),
    );
  });
  test.each([
    ["2022-02-14", false],
    ["2022-02-15", true],
    ["2022-03-31", true],
  ])("R32: benötigt bis 15.04., ausgezahlt am %s: %s", (tag, ok) => {
    expect(zahleAus({ ausgezahltAm: plainDate(tag) })).toEqual(
      nurWenn(ok, { reason: "auszahlung-zu-frueh", regel: "R32", feld: "ausgezahltAm" }),
    );
  });
  test.each([
    ["2022-01-19", false],
    ["2022-01-20", true],
  ])("R25: der Bescheid ist vom 20.01., ausgezahlt am %s: %s", (tag, ok) => {
    const abruf = anAbruf(zuwendung, { bewilligt: true, benoetigtBis: plainDate("2022-03-01") });
    expect(zahleAus({ abrufe: [abruf], ausgezahltAm: plainDate(tag), posten: { mittelabrufId: abruf.id } })).toEqual(
      nurWenn(ok, { reason: "auszahlung-vor-bescheid", regel: "R25" }),
    );
  });
  test.each([
    ["2022-12-01", true],
    ["2022-12-02", false],
  ])("wird nicht im Voraus verbucht: heute ist der 01.12., ausgezahlt am %s: %s", (tag, ok) => {
    expect(zahleAus({ ausgezahltAm: plainDate(tag) })).toEqual(
      nurWenn(ok, { reason: "auszahlung-in-der-zukunft", heute }),
    );
  });
  test("übersteigt nie, was der geltende Bescheid noch zulässt (R33)", () => {
    const gesenkt = aBescheid({
      ...zuwendung,
      id: aBescheid().id,
      art: "aenderungsbescheid",
      vorgaengerId: zuwendung.id,
      personalCent: 6_000_000,
      arbeitsplaetzeCent: 0,
      massnahmenCent: 0,
    });
    const auszahlungen = [eineAuszahlung(zuwendung, { betragCent: 2_000_001 })];
    expect(zahleAus({ bescheide: [zuwendung, gesenkt], auszahlungen })).toEqual({
      reason: "bescheidsumme-ueberschritten",
      freiCent: 3_999_999,
    });
  });
});

describe("eine fachbezogene Pauschale", () => {
  test("wird in zwei Hälften am 15.02. und 15.08. ausgezahlt, als Annahme gekennzeichnet", () => {
    expect(auszahlungsplan(pauschale)).toEqual([
      {
        nummer: 1,
        faelligAm: "2022-02-15",
        betragCent: 13_750_001,
        ausgezahltCent: 0,
        offenCent: 13_750_001,
        annahme: true,
      },
      {
        nummer: 2,
        faelligAm: "2022-08-15",
        betragCent: 13_750_000,
        ausgezahltCent: 0,
        offenCent: 13_750_000,
        annahme: true,
      },
    ]);
    expect(auszahlungsplan(zuwendung)).toEqual([]);
  });
  test("R25: ist nie fällig, bevor es den Bescheid gibt", () => {
    const spaet = { ...pauschale, datum: plainDate("2022-10-01") };
    expect(auszahlungsplan(spaet).map(({ faelligAm }) => faelligAm)).toEqual(["2022-10-01", "2022-10-01"]);
  });
  test.each([
    ["2022-02-14", false],
    ["2022-02-15", true],
  ])("zahlt die erste Rate am %s aus: %s", (tag, ok) => {
    expect(zahleRate(13_750_001, tag)).toEqual(nurWenn(ok, { reason: "rate-nicht-faellig", faelligAm: "2022-02-15" }));
  });
  test("zahlt Rate für Rate mit dem genauen Betrag, und dann nichts mehr", () => {
    const erste = eineAuszahlung(pauschale, { betragCent: 13_750_001 });
    const zweite = eineAuszahlung(pauschale, { betragCent: 13_750_000 });
    expect(zahleRate(13_750_000, "2022-02-15")).toEqual({
      reason: "betrag-weicht-ab",
      feld: "betragCent",
      betragCent: 13_750_001,
    });
    expect(zahleRate(13_750_000, "2022-08-14", [erste])).toMatchObject({ reason: "rate-nicht-faellig" });
    expect(zahleRate(13_750_000, "2022-08-15", [erste])).toBeUndefined();
    expect(zahleRate(1, "2022-08-15", [erste, zweite])).toEqual({ reason: "pauschale-ausgezahlt" });
  });
  test("hat keinen Abruf, und gezahlt wird auf den geltenden Bescheid (R33)", () => {
    expect(zahleAus({ bescheid: pauschale })).toMatchObject({ reason: "pauschale-ohne-abruf" });
    const neu = aBescheid({
      ...pauschale,
      id: aBescheid().id,
      art: "aenderungsbescheid",
      vorgaengerId: pauschale.id,
      personalCent: 30_000_000,
    });
    expect(
      zahleAus({ bescheid: pauschale, bescheide: [pauschale, neu], posten: { mittelabrufId: null } }),
    ).toMatchObject({ reason: "bescheid-ersetzt" });
    const erste = eineAuszahlung(pauschale, { betragCent: 13_750_001 });
    const { ausgezahltCent } = mittelstand({
      bescheid: neu,
      bescheide: [pauschale, neu],
      abrufe: [],
      auszahlungen: [erste],
    });
    expect(auszahlungsplan(neu, ausgezahltCent).map(({ offenCent }) => offenCent)).toEqual([1_249_999, 15_000_000]);
  });
  test("teilt sich ohne Rest in Raten, und Gezahltes und Offenes ergeben immer die Summe", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.integer({ min: 0, max: 10 ** 12 }),
        (personalCent, ausgezahltCent) => {
          const plan = auszahlungsplan({ ...pauschale, personalCent }, ausgezahltCent);
          expect(plan.reduce((s, r) => s + r.betragCent, 0)).toBe(personalCent);
          expect(plan.reduce((s, r) => s + r.offenCent, 0)).toBe(Math.max(0, personalCent - ausgezahltCent));
          for (const rate of plan) expect(rate.ausgezahltCent + rate.offenCent).toBe(rate.betragCent);
          expect(naechsteRate(plan) === undefined).toBe(ausgezahltCent >= personalCent);
        },
      ),
    );
  });
});
