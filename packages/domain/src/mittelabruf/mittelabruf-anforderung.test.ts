import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bescheidsumme } from "../bescheid/bescheid-angaben.ts";
import { abrufbarCent, mittelstand } from "./mittelabruf-stand.ts";
import {
  decideAbruftermin,
  decideMittelabruf,
  naechsterTermin,
  termineFuer,
  type MittelabrufLage,
} from "./mittelabruf-anforderung.ts";
import { MittelabrufEingabe, type Abruftermin } from "./mittelabruf-angaben.ts";
import { spaetestensBenoetigt } from "./mittelabruf-frist.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { aBescheid, anAbruf, neueMittelabrufId } from "../testing/mittel.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";

const bescheid = aBescheid();
const termine: Abruftermin[] = [
  { jahr: 2022, baustein: 1, termin: plainDate("2022-11-15") },
  { jahr: 2022, baustein: 1, termin: plainDate("2022-02-15") },
  { jahr: 2022, baustein: 2, termin: plainDate("2022-05-15") },
  { jahr: 2023, baustein: 1, termin: plainDate("2023-02-15") },
];
const eineEingabe = (angaben: Partial<MittelabrufEingabe> = {}): MittelabrufEingabe => ({
  id: neueMittelabrufId(),
  bescheidId: bescheid.id,
  gegenstand: "stellen_und_massnahmen",
  betragCent: 4_000_000,
  termin: plainDate("2022-02-15"),
  benoetigtBis: plainDate("2022-04-15"),
  begruendung: "Gehälter Februar bis April",
  ...angaben,
});
const rufeAb = (angaben: Partial<MittelabrufEingabe> = {}, lage: Partial<MittelabrufLage> = {}) =>
  refusalVon(
    decideMittelabruf({
      bescheid,
      bescheide: [lage.bescheid ?? bescheid],
      abrufe: [],
      termine,
      mittelfrist: 2,
      ...lage,
      eingabe: eineEingabe(angaben),
    }),
  );

test.each([
  ["2022-02-14", false, "benoetigt-vor-termin"],
  ["2022-02-15", true, ""],
  ["2022-04-14", true, ""],
  ["2022-04-15", true, ""],
  ["2022-04-16", false, "laenger-als-zwei-monate"],
])("R32: am 15.02. abgerufen und benötigt bis %s: %s", (benoetigtBis, ok, reason) => {
  expect(rufeAb({ benoetigtBis: plainDate(benoetigtBis) })).toEqual(nurWenn(ok, { reason, feld: "benoetigtBis" }));
});

test("R32: Stellen und Maßnahmen von Baustein 1 dürfen bis zum Ende des Zeitraums gebraucht werden, nicht länger", () => {
  const ohneFrist = (benoetigtBis: string) => rufeAb({ benoetigtBis: plainDate(benoetigtBis) }, { mittelfrist: null });
  expect(ohneFrist("2022-12-31")).toBeUndefined();
  expect(ohneFrist("2023-01-01")).toMatchObject({ reason: "benoetigt-ausserhalb-des-zeitraums" });
});

test("R75: externe Begleitung wird an jedem Tag des Zeitraums abgerufen, alles andere an den Terminen", () => {
  const am = (gegenstand: MittelabrufEingabe["gegenstand"]) =>
    rufeAb({ gegenstand, termin: plainDate("2022-03-03"), benoetigtBis: plainDate("2022-05-03") });
  expect(am("begleitung")).toBeUndefined();
  expect(am("stellen_und_massnahmen")).toMatchObject({ reason: "kein-abruftermin" });
});

test("R32: in Baustein 1 sagt der Abruf, wofür er ist, in Baustein 2 nicht", () => {
  const baustein2 = aBescheid({ baustein: 2 });
  expect(rufeAb({ gegenstand: null })).toMatchObject({ reason: "gegenstand-fehlt", feld: "gegenstand" });
  const inBaustein2 = { bescheid: baustein2, termine: [] };
  expect(rufeAb({ gegenstand: "begleitung" }, inBaustein2)).toMatchObject({ reason: "gegenstand-nur-baustein-1" });
  expect(rufeAb({ gegenstand: null }, inBaustein2)).toBeUndefined();
});

test.each([
  [1, "2022-03-15", true],
  [1, "2022-03-16", false],
  [3, "2022-05-15", true],
  [3, "2022-05-16", false],
])("R32: bei %i Monaten Frist am 15.02. abgerufen und benötigt bis %s: %s", (mittelfrist, benoetigtBis, ok) => {
  expect(rufeAb({ benoetigtBis: plainDate(benoetigtBis) }, { mittelfrist })).toEqual(
    nurWenn(ok, { reason: "laenger-als-zwei-monate", monate: mittelfrist }),
  );
});

test.each([
  ["2022-12-31", true],
  ["2023-01-01", false],
])("R32: benötigt wird das Geld im Bewilligungszeitraum, am %s: %s", (benoetigtBis, ok) => {
  expect(rufeAb({ termin: plainDate("2022-11-15"), benoetigtBis: plainDate(benoetigtBis) })).toEqual(
    nurWenn(ok, { reason: "benoetigt-ausserhalb-des-zeitraums", regel: "R32" }),
  );
  expect(spaetestensBenoetigt(plainDate("2022-11-15"), bescheid.bis, 2)).toBe("2022-12-31");
});

describe("der Abruftermin", () => {
  test.each([
    ["2022-02-15", true],
    ["2022-11-15", true],
    ["2022-02-16", false],
    ["2022-05-15", false],
  ])("%s ist einer der Termine von Baustein 1: %s", (termin, ok) => {
    const tag = plainDate(termin);
    expect(rufeAb({ termin: tag, benoetigtBis: tag })).toEqual(
      nurWenn(ok, { reason: "kein-abruftermin", regel: "R75", feld: "termin", termine: ["2022-02-15", "2022-11-15"] }),
    );
  });
  test.each([
    ["2021-12-31", false],
    ["2022-01-01", true],
    ["2022-12-31", true],
    ["2023-01-01", false],
  ])("ist ohne festgelegte Termine jeder Tag des Bewilligungszeitraums: %s %s", (termin, ok) => {
    const tag = plainDate(termin);
    const frueher = aBescheid({ datum: plainDate("2021-12-10") });
    expect(
      rufeAb(
        { termin: tag, benoetigtBis: tag },
        { bescheid: frueher, termine: termine.filter(({ jahr }) => jahr === 2023) },
      ),
    ).toEqual(nurWenn(ok, { reason: "termin-ausserhalb-des-zeitraums", feld: "termin" }));
  });
  test.each([
    ["2022-02-15", "2022-02-15", true],
    ["2022-02-16", "2022-02-15", false],
    ["2022-02-16", "2022-11-15", true],
  ])("liegt nicht vor dem Bescheid vom %s: %s %s", (datum, termin, ok) => {
    const tag = plainDate(termin);
    expect(rufeAb({ termin: tag, benoetigtBis: tag }, { bescheid: aBescheid({ datum: plainDate(datum) }) })).toEqual(
      nurWenn(ok, { reason: "termin-vor-bescheid", regel: "R25", feld: "termin", datum }),
    );
  });
  test.each([
    ["2021-12-31", false],
    ["2022-01-01", true],
    ["2022-12-31", true],
    ["2023-01-01", false],
  ])("liegt im Förderjahr 2022: %s %s", (termin, ok) => {
    expect(decideAbruftermin({ jahr: 2022, baustein: 1, termin: plainDate(termin) }).ok).toBe(ok);
  });
  test.each([
    ["2022-01-01", "2022-02-15"],
    ["2022-02-15", "2022-02-15"],
    ["2022-02-16", "2022-11-15"],
    ["2022-11-16", "2022-11-15"],
  ])("wird am %s mit dem %s vorgeschlagen", (heute, vorschlag) => {
    expect(naechsterTermin(bescheid, termine, plainDate(heute), "stellen_und_massnahmen")).toBe(vorschlag);
  });
  test.each([
    ["2021-12-01", "2022-01-20"],
    ["2022-06-01", "2022-06-01"],
    ["2023-06-01", "2022-12-31"],
  ])("ist ohne Kalender heute, im Bewilligungszeitraum und nach dem Bescheid: %s wird %s", (heute, vorschlag) => {
    expect(naechsterTermin(bescheid, [], plainDate(heute), "stellen_und_massnahmen")).toBe(vorschlag);
  });
  test("steht in der Liste seines Bausteins und Jahres, der früheste zuerst", () => {
    expect(termineFuer(bescheid, termine, "stellen_und_massnahmen")).toEqual(["2022-02-15", "2022-11-15"]);
    expect(termineFuer(bescheid, termine, "begleitung")).toEqual([]);
  });
});

describe("R33: ein Bescheid, der nach seinem Förderjahr kommt, lässt sich noch abrufen", () => {
  const spaeter = aBescheid({ datum: plainDate("2023-05-15"), nachweisFaelligAm: plainDate("2023-12-31") });
  const rufeSpaetAb = (angaben: Partial<MittelabrufEingabe>, kalender = termine) =>
    rufeAb({ bescheidId: spaeter.id, ...angaben }, { bescheid: spaeter, termine: kalender });
  test.each([
    ["2022-11-15", false],
    ["2023-05-14", false],
    ["2023-05-15", true],
    ["2024-02-29", true],
  ])("an jedem Tag ab seinem Datum, weil kein Abruftermin mehr folgt: %s %s", (termin, ok) => {
    const tag = plainDate(termin);
    const erwartet = nurWenn(ok, { reason: "termin-vor-bescheid", feld: "termin", datum: "2023-05-15" });
    expect(rufeSpaetAb({ termin: tag, benoetigtBis: tag })).toEqual(erwartet);
    expect(rufeSpaetAb({ termin: tag, benoetigtBis: tag }, []), "auch ohne Kalender").toEqual(erwartet);
  });
  test.each([
    ["2023-05-14", "benoetigt-vor-termin", false],
    ["2023-05-15", "", true],
    ["2023-07-15", "", true],
    ["2023-07-16", "laenger-als-zwei-monate", false],
  ])("für Zahlungen, die fällig waren oder in der Frist werden: bis %s %s", (benoetigtBis, reason, ok) => {
    expect(rufeSpaetAb({ termin: plainDate("2023-05-15"), benoetigtBis: plainDate(benoetigtBis) })).toEqual(
      nurWenn(ok, { reason, feld: "benoetigtBis" }),
    );
    expect(spaetestensBenoetigt(plainDate("2023-05-15"), spaeter.bis, 2)).toBe("2023-07-15");
  });
  test.each([
    ["2023-05-01", "2023-05-15"],
    ["2023-06-01", "2023-06-01"],
  ])("vorgeschlagen wird heute, frühestens sein Datum: am %s der %s", (heute, vorschlag) => {
    expect(naechsterTermin(spaeter, termine, plainDate(heute), "stellen_und_massnahmen")).toBe(vorschlag);
  });
  test("am letzten Tag des Zeitraums erlassen, noch an diesem und nicht danach", () => {
    const letzter = aBescheid({ datum: plainDate("2022-12-31") });
    const am = (tag: string) =>
      rufeAb({ termin: plainDate(tag), benoetigtBis: plainDate(tag) }, { bescheid: letzter, termine });
    expect(am("2022-12-31")).toBeUndefined();
    expect(am("2023-01-01")).toMatchObject({ reason: "termin-ausserhalb-des-zeitraums" });
  });
});

describe("der Betrag", () => {
  const abrufe = [
    anAbruf(bescheid, { betragCent: 15_000_000 }),
    anAbruf(bescheid, { betragCent: 9_000_000, bewilligt: false }),
  ];
  test.each([
    [1, true],
    [8_810_000, true],
    [8_810_001, false],
  ])("darf mit %i Cent abgerufen werden: %s", (betragCent, ok) => {
    expect(rufeAb({ betragCent }, { abrufe })).toEqual(
      nurWenn(ok, { reason: "mehr-als-abrufbar", feld: "betragCent", abrufbarCent: 8_810_000 }),
    );
  });
  test.each([
    [0, false],
    [-1, false],
    [0.5, false],
    [1, true],
  ])("ist positiv und in ganzen Cent: %d %s", (betragCent, ok) => {
    expect(MittelabrufEingabe.safeParse(eineEingabe({ betragCent })).success).toBe(ok);
    if (betragCent <= 0) expect(rufeAb({ betragCent })).toMatchObject({ reason: "betrag-fehlt" });
  });
  test("zählt Abrufe des ersetzten Bescheids mit (R33)", () => {
    const neu = aBescheid({
      ...bescheid,
      id: aBescheid().id,
      art: "aenderungsbescheid",
      vorgaengerId: bescheid.id,
      personalCent: 20_000_000,
    });
    expect(
      rufeAb({ bescheidId: neu.id, betragCent: 12_810_001 }, { bescheid: neu, bescheide: [bescheid, neu], abrufe }),
    ).toMatchObject({ abrufbarCent: 12_810_000 });
    expect(rufeAb({ betragCent: 1 }, { bescheide: [bescheid, neu], abrufe })).toMatchObject({
      reason: "bescheid-ersetzt",
    });
  });
});

test("eine fachbezogene Pauschale wird nicht abgerufen", () => {
  expect(rufeAb({}, { bescheid: aBescheid({ instrument: "fachbezogene_pauschale" }) })).toMatchObject({
    reason: "pauschale-ohne-abruf",
    feld: "bescheidId",
  });
});

test("was auch abgerufen wird: angenommene Abrufe übersteigen den Bescheid nie, und Rest und Abgerufenes ergeben ihn", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 30_000_000 }), fc.constantFrom(true, false, null)), {
        maxLength: 20,
      }),
      (wuensche) => {
        const abrufe: ReturnType<typeof anAbruf>[] = [];
        for (const [betragCent, bewilligt] of wuensche) {
          const decision = decideMittelabruf({
            bescheid,
            bescheide: [bescheid],
            abrufe,
            termine,
            mittelfrist: 2,
            eingabe: eineEingabe({ betragCent }),
          });
          if (decision.ok) abrufe.push(anAbruf(bescheid, { betragCent, bewilligt }));
          const stand = mittelstand({ bescheid, bescheide: [bescheid], abrufe, auszahlungen: [] });
          expect(stand.abgerufenCent + stand.abrufbarCent).toBe(bescheidsumme(bescheid));
          expect(stand.abrufbarCent).toBe(abrufbarCent(bescheid, abrufe));
          expect(stand.bewilligtCent).toBeLessThanOrEqual(stand.abgerufenCent);
        }
      },
    ),
  );
});
