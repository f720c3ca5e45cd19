import { expect, test } from "vitest";
import { ablehnung, einBeschiedenerAntrag, entscheide, ohneSachkosten } from "../testing/bescheid.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import type { MassnahmenAufteilung } from "./massnahmen-aufteilung.ts";

const jahr2023 = {
  jahr: 2023,
  datum: plainDate("2023-02-15"),
  von: plainDate("2023-01-01"),
  bis: plainDate("2023-12-31"),
  nachweisFaelligAm: plainDate("2024-03-31"),
};
const antrag = einBeschiedenerAntrag({ jahr: 2023 });
const volle: MassnahmenAufteilung = {
  veranstaltungenCent: 10_000_00,
  massnahmenCent: 30_000_00,
  begleitungCent: 9_000_00,
};
const mitTeilen = (teile: Partial<MassnahmenAufteilung>, massnahmenCent = 49_000_00) =>
  ablehnung({ ...jahr2023, massnahmenCent, massnahmenAufteilung: { ...volle, ...teile } }, { antrag });

test("R74, V4: jeder Teil der Maßnahmen bis zu seinem Höchstbetrag wird bewilligt", () => {
  expect(mitTeilen({})).toBeUndefined();
});

test.each([
  ["veranstaltungenCent", 10_000_00],
  ["massnahmenCent", 30_000_00],
  ["begleitungCent", 9_000_00],
] as const)("R74, V4: %s über %i Cent wird nicht bewilligt, auch wenn die Summe reicht", (teil, hoechstensCent) => {
  const andere = { veranstaltungenCent: 0, massnahmenCent: 0, begleitungCent: 0 };
  expect(mitTeilen({ ...andere, [teil]: hoechstensCent }, hoechstensCent)).toBeUndefined();
  expect(mitTeilen({ ...andere, [teil]: hoechstensCent + 1 }, hoechstensCent + 1)).toEqual({
    reason: "teil-ueber-hoechstbetrag",
    regel: "R74",
    feld: `massnahmenAufteilung.${teil}`,
    teil,
    hoechstensCent,
  });
});

test.each([-1, 0, 1])("R74: die Teile ergeben die Summe, um %i Cent daneben ist zu viel oder zu wenig", (daneben) => {
  const erwartet =
    daneben === 0
      ? undefined
      : expect.objectContaining({ reason: "aufteilung-ungleich-summe", feld: "massnahmenCent" });
  expect(mitTeilen({ veranstaltungenCent: 9_000_00 }, 48_000_00 + daneben)).toEqual(erwartet);
});

test("R74: ab 2023 nennt ein Bescheid mit Maßnahmen ihre Teile, ohne Maßnahmen und bis 2022 nicht", () => {
  expect(ablehnung({ ...jahr2023, massnahmenAufteilung: null }, { antrag })).toMatchObject({
    reason: "aufteilung-fehlt",
  });
  expect(ablehnung({ ...jahr2023, massnahmenCent: 0, massnahmenAufteilung: null }, { antrag })).toBeUndefined();
  expect(ablehnung({ massnahmenAufteilung: null })).toBeUndefined();
});

test("Teile von Maßnahmen gibt es nur in Baustein 1", () => {
  const nichts = { veranstaltungenCent: 0, massnahmenCent: 0, begleitungCent: 0 };
  const eingabe = { baustein: 2, antragId: null, ...ohneSachkosten, personalCent: 1 } as const;
  expect(ablehnung({ ...eingabe, massnahmenAufteilung: nichts })).toMatchObject({ reason: "nur-baustein-1" });
});

test.each([
  [1, "innerhalb_der_kategorie", "tagesgenau"],
  [2, "gesamter_bescheid", "ohne_kuerzung"],
] as const)(
  "R31, R35: ohne Angabe folgen Verrechnung und Vakanzen in Baustein %i der Förderart",
  (baustein, verrechnung, vakanzMethode) => {
    const eingabe = baustein === 1 ? {} : ({ baustein, antragId: null, ...ohneSachkosten, personalCent: 1 } as const);
    const bescheid = (angaben: object) => {
      const decision = entscheide({ ...eingabe, ...angaben });
      return decision.ok ? decision.event.bescheid : undefined;
    };
    expect(bescheid({})).toMatchObject({ verrechnung, vakanzMethode });
    expect(bescheid({ verrechnung: "keine", vakanzMethode: "monatsgenau" })).toMatchObject({
      verrechnung: "keine",
      vakanzMethode: "monatsgenau",
    });
  },
);
