import { expect, test } from "vitest";
import { plainDate } from "../../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung, neueOrganisationId } from "../../testing/factories.ts";
import { refusalVon } from "../../testing/refusal-von.ts";
import { abgelehnt, einEnde } from "../../testing/vertraege.ts";
import { decideEnde } from "./vertragsende.ts";
import { VertragsendeEingabe } from "../vertrag/vertragseingaben.ts";
import type { GegebeneWeiterleitung } from "../vertrag/weiterleitung.ts";

const grund = "Die Aufgaben werden neu verteilt.";
const vertrag = aWeiterleitung(aStelle());
const beende = (
  letzterTag: string,
  w: GegebeneWeiterleitung = vertrag,
  organisationId = w.geberId,
  heute = "2022-06-15",
) =>
  decideEnde({
    weiterleitung: w,
    organisationId,
    heute: plainDate(heute),
    ende: { letzterTag: plainDate(letzterTag), grund },
  });

test("der Geber beendet, der Empfänger gibt zurück", () => {
  expect(beende("2022-08-31")).toMatchObject({
    ok: true,
    event: { ende: { art: "beendet", letzterTag: "2022-08-31", grund } },
  });
  expect(beende("2022-08-31", vertrag, vertrag.empfaengerId)).toMatchObject({
    ok: true,
    event: { ende: { art: "zurueckgegeben" } },
  });
  expect(refusalVon(beende("2022-08-31", vertrag, neueOrganisationId()))).toEqual({
    reason: "vorgang-nicht-moeglich",
    stand: "laufend",
  });
});

test.each([
  ["2021-12-30", false],
  ["2021-12-31", true],
  ["2022-06-14", true],
  ["2022-06-15", true],
  ["2022-12-30", true],
  ["2022-12-31", false],
])("%s als letzter Tag eines Vertrags für 2022 ist möglich: %s", (tag, ok) => {
  expect(refusalVon(beende(tag))).toEqual(
    ok ? undefined : { reason: "letzter-tag-ausserhalb", feld: "letzterTag", von: "2021-12-31", bis: "2022-12-30" },
  );
});

test.each([
  ["2022-08-30", true],
  ["2022-08-31", false],
])("ein zum 31.08. beendeter Vertrag endet zum %s noch früher: %s", (tag, ok) => {
  expect(beende(tag, { ...vertrag, enden: [einEnde("2022-08-31")] }).ok).toBe(ok);
});

test.each([
  ["angeboten", { antwort: null }],
  ["abgelehnt", { antwort: abgelehnt }],
  ["beendet", { enden: [einEnde("2022-06-14")] }],
] as const)("ein Vertrag, der %s ist, wird nicht beendet", (stand, angaben) => {
  expect(refusalVon(beende("2022-03-31", { ...vertrag, ...angaben }))).toEqual({
    reason: "vorgang-nicht-moeglich",
    stand,
  });
});

test.each([
  ["neun Zei.", false],
  ["zehn Zeich", true],
])("der Grund „%s“ genügt: %s", (text, ok) => {
  expect(
    VertragsendeEingabe.safeParse({
      id: vertrag.id,
      weiterleitungId: vertrag.id,
      letzterTag: "2022-08-31",
      grund: text,
    }).success,
  ).toBe(ok);
});
