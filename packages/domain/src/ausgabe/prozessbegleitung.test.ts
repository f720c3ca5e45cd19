import fc from "fast-check";
import { expect, test } from "vitest";
import { AusgabeId, type Ausgabe, type Tagart } from "./ausgabe-angaben.ts";
import { freieTage, massnahmenFoerderfaehigCent, prozessbegleitungFoerderung } from "./prozessbegleitung.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { neueOrganisationId } from "../testing/factories.ts";
import { konditionen2022 } from "../testing/foerderlage.ts";

const konditionen = konditionen2022();
const begleitung = konditionen.prozessbegleitung;

let gezaehlt = 0;
const aAusgabe = (angaben: Partial<Ausgabe>): Ausgabe => ({
  id: AusgabeId.parse(`00000000-0000-4000-9100-${String((gezaehlt += 1)).padStart(12, "0")}`),
  organisationId: neueOrganisationId(),
  jahr: 2021,
  art: "prozessbegleitung",
  bezeichnung: "Beratung",
  datum: plainDate("2021-05-03"),
  betragCent: 101_200,
  vorsteuerCent: 0,
  eigentuemerId: null,
  stelleId: null,
  geberId: null,
  weiterleitungId: null,
  monat: null,
  massnahmeArt: null,
  bedarfId: null,
  tagArt: null,
  tage: null,
  version: 1,
  ...angaben,
});
const tage = (tagArt: Tagart, anzahl: number, honorarCent: number, rest: Partial<Ausgabe> = {}) =>
  aAusgabe({ tagArt, tage: anzahl, betragCent: honorarCent, ...rest });

test("R20, T20: 6 + 3 Tage zu 1.012 EUR sind 6.072 + 3.036 = 9.108 EUR", () => {
  const foerderung = prozessbegleitungFoerderung(
    [tage("beratung", 6, 900_000), tage("austausch", 3, 450_000)],
    2021,
    begleitung,
  );
  expect(foerderung).toEqual({ beratung: { tage: 6, cent: 607_200 }, austausch: { tage: 3, cent: 303_600 } });
  expect(foerderung.beratung.cent + foerderung.austausch.cent).toBe(910_800);
});

test.each([
  [101_199, 101_199],
  [101_200, 101_200],
  [101_201, 101_200],
])("R20: ein Tag für %i Cent bringt %i Cent", (honorarCent, cent) => {
  expect(prozessbegleitungFoerderung([tage("beratung", 1, honorarCent)], 2021, begleitung).beratung.cent).toBe(cent);
});

test("R20, R37: gefördert wird das Honorar ohne Vorsteuer", () => {
  expect(
    prozessbegleitungFoerderung([tage("beratung", 1, 107_100, { vorsteuerCent: 17_100 })], 2021, begleitung).beratung
      .cent,
  ).toBe(90_000);
});

test("R20: ein siebter Beratungstag zählt nicht, gleich in welcher Reihenfolge die Zeilen stehen", () => {
  const frueh = tage("beratung", 4, 400_000);
  const spaet = tage("beratung", 3, 300_000, { datum: plainDate("2021-09-01") });
  const erwartet = { tage: 6, cent: 400_000 + 200_000 };
  expect(prozessbegleitungFoerderung([frueh, spaet], 2021, begleitung).beratung).toEqual(erwartet);
  expect(prozessbegleitungFoerderung([spaet, frueh], 2021, begleitung).beratung).toEqual(erwartet);
});

test("R20: mit 7 Tagen und 900 EUR in den Konditionen zählen sieben Tage zu 900 EUR", () => {
  const geaendert = {
    ...begleitung,
    beratung: { ...begleitung.beratung, tage: 7 },
    tagessatz: { ...begleitung.tagessatz, cent: 90_000 },
  };
  expect(prozessbegleitungFoerderung([tage("beratung", 8, 800_000)], 2021, geaendert).beratung).toEqual({
    tage: 7,
    cent: 630_000,
  });
  expect(freieTage([tage("beratung", 6, 600_000)], 2021, "beratung", geaendert)).toBe(1);
});

test("R20: jedes Jahr hat seine eigenen Tage", () => {
  const ausgaben = [
    tage("beratung", 6, 600_000),
    tage("beratung", 2, 200_000, { jahr: 2022, datum: plainDate("2022-05-03") }),
  ];
  expect([
    freieTage(ausgaben, 2021, "beratung", begleitung),
    freieTage(ausgaben, 2022, "beratung", begleitung),
    freieTage(ausgaben, 2021, "austausch", begleitung),
  ]).toEqual([0, 4, 3]);
});

test("R20: nie mehr als das Honorar, nie mehr als der Tagessatz, nie mehr als 9.108 EUR", () => {
  const zeile = fc
    .record({
      tagArt: fc.constantFrom<Tagart>("beratung", "austausch"),
      anzahl: fc.integer({ min: 1, max: 9 }),
      honorarCent: fc.integer({ min: 1, max: 2_000_000 }),
    })
    .map(({ tagArt, anzahl, honorarCent }) => tage(tagArt, anzahl, honorarCent));
  fc.assert(
    fc.property(fc.array(zeile, { maxLength: 8 }), (ausgaben) => {
      const foerderung = prozessbegleitungFoerderung(ausgaben, 2021, begleitung);
      for (const tagArt of ["beratung", "austausch"] as const) {
        const honorare = ausgaben.filter((a) => a.tagArt === tagArt).reduce((cent, a) => cent + a.betragCent, 0);
        expect(foerderung[tagArt].cent).toBeLessThanOrEqual(Math.min(honorare, begleitung[tagArt].tage * 101_200));
      }
      expect(prozessbegleitungFoerderung([...ausgaben].reverse(), 2021, begleitung)).toEqual(foerderung);
    }),
  );
});

test.each([
  [3_900_000, 3_900_000 + 910_800],
  [4_000_000, 4_900_000],
  [4_900_001, 4_900_000],
])("T3, R20: %i Cent Maßnahmen und die volle Prozessbegleitung bringen %i Cent", (massnahmenCent, cent) => {
  const ausgaben = [
    tage("beratung", 6, 900_000),
    tage("austausch", 3, 450_000),
    aAusgabe({ art: "massnahme", massnahmeArt: "workshop", betragCent: massnahmenCent }),
  ];
  expect(massnahmenFoerderfaehigCent(ausgaben, 2021, konditionen)).toBe(cent);
});
