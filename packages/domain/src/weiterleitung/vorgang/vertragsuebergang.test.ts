import { expect, test } from "vitest";
import { plainDate } from "../../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung, neueOrganisationId, neueWeiterleitungId } from "../../testing/factories.ts";
import { nurWenn, refusalVon } from "../../testing/refusal-von.ts";
import { eineAenderung, einEnde } from "../../testing/vertraege.ts";
import { decideUebergang } from "./vertragsuebergang.ts";
import type { GegebeneWeiterleitung } from "../vertrag/weiterleitung.ts";

const empfaengerId = neueOrganisationId();
const grund = "Die Stelle zieht in die Nachbarstadt um.";
/** 10.00 EUR and 1.00 EUR of the giver's own for each of the 365 days of 2022. */
const vertrag = aWeiterleitung(aStelle(), {
  betragCent: 365_000,
  aufstockungCent: 36_500,
  begruendung: "Nah an den Unterkünften.",
  weiterleitungErlaubt: true,
});
const uebergib = (ab: string, w: GegebeneWeiterleitung = vertrag, organisationId = w.geberId) =>
  decideUebergang({
    weiterleitung: w,
    organisationId,
    heute: plainDate("2022-06-15"),
    uebergang: {
      id: neueWeiterleitungId(),
      weiterleitungId: w.id,
      empfaengerId,
      ab: plainDate(ab),
      art: "umzug",
      grund,
    },
  });

test("der alte Vertrag endet am Tag vorher, der Rest wird unter gleichen Bedingungen angeboten, und kein Cent geht verloren", () => {
  expect(uebergib("2022-09-01")).toMatchObject({
    ok: true,
    event: {
      ende: { art: "beendet", letzterTag: "2022-08-31", grund },
      angebot: {
        empfaengerId,
        beginn: "2022-09-01",
        ende: "2022-12-31",
        vzaeHundertstel: 100,
        betragCent: 122_000,
        aufstockungCent: 12_200,
        weiterleitungErlaubt: true,
        zweck: vertrag.zweck,
        nachweisFaelligAm: vertrag.nachweisFaelligAm,
        begruendung: `Nah an den Unterkünften.\n\n${grund}`,
      },
    },
  });
});

test("nach einer Änderung geht der geänderte Anteil mit seinem Betrag über", () => {
  const w = {
    ...vertrag,
    aenderungen: [eineAenderung("2022-07-01", { betragCent: 184_000, aufstockungCent: 18_400 })],
  };
  expect(uebergib("2022-10-01", w)).toMatchObject({
    event: { angebot: { vzaeHundertstel: 50, betragCent: 92_000, aufstockungCent: 9_200 } },
  });
  expect(refusalVon(uebergib("2022-06-30", w))).toEqual({
    reason: "uebergang-ausserhalb",
    feld: "ab",
    von: "2022-07-01",
    bis: "2022-12-31",
  });
  expect(uebergib("2022-07-01", w).ok).toBe(true);
});

test.each([
  ["2021-12-31", false],
  ["2022-01-01", true],
  ["2022-08-31", true],
  ["2022-09-01", false],
])("ein Vertrag mit dem letzten Tag 31.08. geht ab %s über: %s", (ab, ok) => {
  expect(refusalVon(uebergib(ab, { ...vertrag, enden: [einEnde("2022-08-31")] }))).toEqual(
    nurWenn(ok, { reason: "uebergang-ausserhalb", von: "2022-01-01", bis: "2022-08-31" }),
  );
});

test("nur der Geber übergibt, und nur was in Kraft ist", () => {
  expect(refusalVon(uebergib("2022-09-01", vertrag, vertrag.empfaengerId))).toEqual({
    reason: "vorgang-nicht-moeglich",
    stand: "laufend",
  });
  expect(refusalVon(uebergib("2022-09-01", { ...vertrag, antwort: null }))).toEqual({
    reason: "vorgang-nicht-moeglich",
    stand: "angeboten",
  });
});
