import { expect, test } from "vitest";
import { decideBesetzungsende } from "./besetzungsende.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { aBesetzung, aStelle, aWeiterleitung } from "../testing/factories.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";

const besetzung = aBesetzung(aStelle(), { von: plainDate("2022-03-01"), bis: plainDate("2022-12-31") });

test.each([
  ["2022-02-28", "bis-vor-von"],
  ["2022-03-01", undefined],
  ["2022-12-31", undefined],
  ["2023-01-01", "bis-nach-bisherigem-bis"],
])("eine Besetzung vom 1. März bis 31. Dezember endet am %s: Ablehnung %s", (bis, reason) => {
  const decision = decideBesetzungsende({ besetzung, weiterleitungen: [], bis: plainDate(bis) });
  expect(refusalVon(decision)).toEqual(nurWenn(reason === undefined, { reason, feld: "bis" }));
});

test("der letzte Tag der Besetzung wird festgehalten", () => {
  expect(decideBesetzungsende({ besetzung, weiterleitungen: [], bis: plainDate("2022-06-30") })).toEqual({
    ok: true,
    event: { type: "BesetzungBeendet", besetzungId: besetzung.id, bis: "2022-06-30" },
  });
});

test("eine offene Besetzung endet an jedem Tag ab ihrem Beginn", () => {
  expect(
    decideBesetzungsende({ besetzung: { ...besetzung, bis: null }, weiterleitungen: [], bis: plainDate("2030-01-01") })
      .ok,
  ).toBe(true);
});

test.each([
  ["2022-06-30", undefined],
  ["2022-07-01", "ausserhalb-der-stelle"],
])(
  "auf einem Teil, dessen Weiterleitung am 30. Juni vorzeitig endete, endet eine Besetzung am %s: Ablehnung %s",
  (bis, reason) => {
    const stelle = aStelle();
    const teil = aWeiterleitung(stelle, {
      enden: [{ art: "beendet", letzterTag: plainDate("2022-06-30"), grund: "", am: "", von: "" }],
    });
    const decision = decideBesetzungsende({
      besetzung: aBesetzung(stelle, { weiterleitungId: teil.id, bis: plainDate("2022-12-31") }),
      weiterleitungen: [aWeiterleitung(stelle), teil],
      bis: plainDate(bis),
    });
    expect(refusalVon(decision)).toEqual(
      nurWenn(reason === undefined, { reason, feld: "bis", von: teil.beginn, bis: "2022-06-30" }),
    );
  },
);
