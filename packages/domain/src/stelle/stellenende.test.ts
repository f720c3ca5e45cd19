import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { decideStellenende } from "./stellenende.ts";
import { lebendeAnteile } from "../weiterleitung/vertrag/vertragsverlauf.ts";
import { aBesetzung, aStelle, aWeiterleitung } from "../testing/factories.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";

const stelle = aStelle({ beginn: plainDate("2022-03-01"), ende: plainDate("2022-12-31") });
const beende = (ende: string, bindungen: Partial<Parameters<typeof decideStellenende>[0]> = {}) =>
  decideStellenende({ stelle, besetzungen: [], weitergegeben: [], ...bindungen, ende: plainDate(ende) });

test.each([
  ["2022-02-28", "ende-vor-beginn"],
  ["2022-03-01", undefined],
  ["2022-12-31", undefined],
  ["2023-01-01", "ende-nach-bisherigem-ende"],
])("eine Stelle vom 1. März bis 31. Dezember endet am %s: Ablehnung %s", (ende, reason) => {
  expect(refusalVon(beende(ende))).toEqual(nurWenn(reason === undefined, { reason, feld: "ende" }));
});

test("der letzte Tag der Stelle wird festgehalten", () => {
  expect(beende("2022-06-30")).toEqual({
    ok: true,
    event: { type: "StelleBeendet", stelleId: stelle.id, ende: "2022-06-30" },
  });
});

test("eine laufende Besetzung ist vorher zu beenden", () => {
  const besetzungen = [aBesetzung(stelle, { bis: null })];
  expect(beende("2022-06-30", { besetzungen })).toMatchObject({
    refusal: { reason: "besetzung-ausserhalb", feld: "ende" },
  });
  expect(beende("2022-06-30", { besetzungen: [aBesetzung(stelle, { bis: plainDate("2022-06-30") })] }).ok).toBe(true);
});

test("ein offenes Angebot über das Ende hinaus ist vorher zurückzuziehen", () => {
  const angebot = { antwort: null, beginn: plainDate("2022-03-01") };
  expect(beende("2022-12-30", { weitergegeben: lebendeAnteile([aWeiterleitung(stelle, angebot)]) })).toMatchObject({
    refusal: { reason: "weiterleitung-ausserhalb" },
  });
  const zurueckgezogen = aWeiterleitung(stelle, { ...angebot, zurueckgezogenAm: "2022-02-01T08:00:00Z" });
  expect(beende("2022-12-30", { weitergegeben: lebendeAnteile([zurueckgezogen]) }).ok).toBe(true);
});
