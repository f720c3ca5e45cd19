import { expect, test } from "vitest";
import { anOrganisation, aStelle } from "../../testing/factories.ts";
import { refusalVon } from "../../testing/refusal-von.ts";
import { biete, kreis, mitte } from "../../testing/weitergabe.ts";
import { plainDate } from "../../grundlagen/plain-date.ts";
import type { Funktion } from "../../stelle/stelle.ts";
import type { WeiterleitungAngebot } from "../vertrag/weiterleitung.ts";
import type { WeiterleitungLage } from "../angebot/weiterleitung-angebot.ts";

const fuerMitte = { kommuneId: mitte.id, kommuneName: mitte.name, jahr: 2022 };
const posten = [1, 2].map(() => ({ von: plainDate("2022-01-01"), bis: null, vzaeHundertstel: 100 }));

function gibt(
  funktion: Funktion,
  lage: Partial<WeiterleitungLage> = {},
  angaben: Partial<WeiterleitungAngebot> = {},
): string | undefined {
  const { geber = kreis } = lage;
  const stelle = aStelle({ organisationId: geber.id, funktion });
  return refusalVon(
    biete(
      { stelleId: stelle.id, herkunftId: null, empfaengerId: mitte.id, vzaeHundertstel: 100, ...angaben },
      { stelle, herkunft: null, geber, empfaenger: mitte, koordination: posten, zusatzstellen: [fuerMitte], ...lage },
    ),
  )?.reason;
}

test.each([
  ["koordination", undefined],
  ["assistenz", "baustein1-nur-koordination"],
  ["case_management", undefined],
] as const)("R80b: ein Kreis gibt eine Stelle der Funktion %s an eine berechtigte Kommune: %s", (funktion, reason) => {
  expect(gibt(funktion)).toBe(reason);
});

test.each([
  ["kreis", undefined],
  ["staedteregion", undefined],
  ["kreisfreie_stadt", "baustein1-nur-durch-kreis"],
] as const)("R80b: in der Art %s lässt sich Baustein 1 weiterleiten: %s", (art, reason) => {
  expect(gibt("koordination", { geber: anOrganisation({ ...kreis, art }) })).toBe(reason);
});

test.each([
  [[fuerMitte], undefined],
  [[{ ...fuerMitte, jahr: 2023 }], "kommune-ohne-zusatzstelle"],
  [[{ ...fuerMitte, kommuneId: kreis.id }], "kommune-ohne-zusatzstelle"],
  [[], "kommune-ohne-zusatzstelle"],
] as const)(
  "R6, R80b: die Kommune erhält eine Koordinationsstelle mit Zusatzstelle %#: %s",
  (zusatzstellen, reason) => {
    expect(gibt("koordination", { zusatzstellen })).toBe(reason);
  },
);

test("R80b: die Kommune gibt die Koordinationsstelle nicht weiter", () => {
  expect(gibt("koordination", {}, { weiterleitungErlaubt: true })).toBe("baustein1-nicht-weiter");
});

test.each([
  [[2022], undefined],
  [[2023], "kommune-ohne-zusatzstelle"],
])("R80b: erlaubt der Bescheid in %j mehr, zählt das Jahr des Beginns: %s", (baustein1FreieJahre, reason) => {
  expect(
    gibt("koordination", { baustein1FreieJahre, zusatzstellen: [] }, { weiterleitungErlaubt: reason === undefined }),
  ).toBe(reason);
});
