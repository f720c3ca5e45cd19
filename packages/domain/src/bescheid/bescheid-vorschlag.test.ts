import fc from "fast-check";
import { expect, test } from "vitest";
import { bescheidsumme } from "./bescheid-angaben.ts";
import { aufteilungssumme, vorschlagAufteilung } from "./massnahmen-aufteilung.ts";
import { vorschlagBetraege, vorschlagNachweisfaellig } from "./bescheid-vorschlag.ts";
import { foerderkonditionen, type Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import { plainDate } from "../grundlagen/plain-date.ts";

test.each([
  ["2022-12-31", "2023-06-30"],
  ["2022-08-31", "2023-02-28"],
  ["2023-08-15", "2024-02-29"],
  ["2022-01-01", "2022-07-31"],
  ["2022-06-30", "2022-12-31"],
  ["2022-05-31", "2022-11-30"],
])("R42: zu einem Bewilligungszeitraum bis %s wird als Fälligkeit der %s vorgeschlagen", (bis, faellig) => {
  expect(vorschlagNachweisfaellig(plainDate(bis), 6)).toBe(faellig);
});

test.each([
  [1, "2023-01-31"],
  [5, "2023-05-31"],
  [12, "2023-12-31"],
])("R42: bei %i Monaten Frist ist 2022 der Nachweis am %s fällig", (monate, faellig) => {
  expect(vorschlagNachweisfaellig(plainDate("2022-12-31"), monate)).toBe(faellig);
});

const konditionen2022 = foerderkonditionen(2022) as Foerderkonditionen;
const ganzesJahr = { konditionen: konditionen2022, von: plainDate("2022-01-01"), bis: plainDate("2022-12-31") };

test.each([
  [
    "T1, T2: Baustein 1 in Leverkusen",
    1,
    300,
    { personalCent: 16_000_000, arbeitsplaetzeCent: 2_910_000, massnahmenCent: 4_900_000 },
  ],
  ["T4: Baustein 2 in Leverkusen", 2, 500, { personalCent: 27_500_000, arbeitsplaetzeCent: 0, massnahmenCent: 0 }],
  ["T5: Baustein 3 in Leverkusen", 3, 225, { personalCent: 11_250_000, arbeitsplaetzeCent: 0, massnahmenCent: 0 }],
  ["T16: Baustein 2 in Düsseldorf", 2, 1600, { personalCent: 88_000_000, arbeitsplaetzeCent: 0, massnahmenCent: 0 }],
] as const)("%s: Baustein %i mit %i Hundertsteln", (_wo, baustein, vzaeHundertstel, erwartet) => {
  expect(vorschlagBetraege({ ...ganzesJahr, baustein, vzaeHundertstel })).toEqual({
    ...erwartet,
    massnahmenAufteilung: null,
  });
});

const volles2023 = {
  konditionen: foerderkonditionen(2023) as Foerderkonditionen,
  baustein: 1,
  von: plainDate("2023-01-01"),
  bis: plainDate("2023-12-31"),
} as const;

test.each([
  ["in einer kreisfreien Stadt", 300, 243_100_00],
  ["im Kreis ohne Zusatzstellen", 400, 309_800_00],
] as const)("V2: Baustein 1 voll %s ist 2023 mit %i Hundertsteln %i Cent", (_wo, vzaeHundertstel, summeCent) => {
  const vorschlag = vorschlagBetraege({ ...volles2023, vzaeHundertstel });
  expect(bescheidsumme(vorschlag)).toBe(summeCent);
  expect(vorschlag.massnahmenAufteilung).toEqual({
    veranstaltungenCent: 10_000_00,
    massnahmenCent: 30_000_00,
    begleitungCent: 9_000_00,
  });
});

test("V3: Leverkusen 2021/22 mit den drei Höchstbeträgen von 2023 bleibt bei 238.100 EUR", () => {
  const vorschlag = vorschlagBetraege({ ...ganzesJahr, baustein: 1, vzaeHundertstel: 300 });
  const aufteilung = vorschlagAufteilung(volles2023.konditionen, vorschlag.massnahmenCent);
  expect(bescheidsumme(vorschlag)).toBe(238_100_00);
  expect(vorschlag.personalCent).toBe(137_500_00 + 22_500_00);
  expect(vorschlag.arbeitsplaetzeCent).toBe(24_250_00 + 4_850_00);
  expect(aufteilung && aufteilungssumme(aufteilung)).toBe(10_000_00 + 30_000_00 + 9_000_00);
});

test("Baustein 1 ohne Assistenz rechnet alles zum Satz der Koordination", () => {
  expect(
    vorschlagBetraege({ ...ganzesJahr, baustein: 1, vzaeHundertstel: 250, assistenzHundertstel: 0 }).personalCent,
  ).toBe(13_750_000);
});

test("ein Teil des Jahres zählt nach Tagen, jede Zeile einmal kaufmännisch gerundet", () => {
  const halbes = vorschlagBetraege({
    konditionen: konditionen2022,
    baustein: 2,
    vzaeHundertstel: 100,
    von: plainDate("2022-03-01"),
    bis: plainDate("2022-12-31"),
  });
  expect(halbes.personalCent).toBe(4_610_959); // 5,500,000 * 306 / 365 = 4,610,958.9
});

test("mehr Stellen bringen nie weniger, und ein kürzerer Zeitraum nie mehr", () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 2, 3), fc.nat(2000), fc.nat(500), fc.nat(364), (baustein, vzae, mehr, tage) => {
      const bis = plainDate(new Date(Date.UTC(2022, 0, 1 + tage)).toISOString().slice(0, 10));
      const teil = vorschlagBetraege({ ...ganzesJahr, bis, baustein: baustein as 1 | 2 | 3, vzaeHundertstel: vzae });
      const ganz = vorschlagBetraege({ ...ganzesJahr, baustein: baustein as 1 | 2 | 3, vzaeHundertstel: vzae + mehr });
      expect(teil.personalCent).toBeLessThanOrEqual(ganz.personalCent);
      expect(teil.arbeitsplaetzeCent).toBeLessThanOrEqual(ganz.arbeitsplaetzeCent);
    }),
  );
});
