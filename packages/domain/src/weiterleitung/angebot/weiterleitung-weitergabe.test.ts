import { describe, expect, test } from "vitest";
import { plainDate } from "../../grundlagen/plain-date.ts";
import { aStelle, kontingent2022 } from "../../testing/factories.ts";
import { nurWenn, refusalVon } from "../../testing/refusal-von.ts";
import { abgelehnt, einEnde } from "../../testing/vertraege.ts";
import { biete, herkunft, kreis, mitte, nachbar } from "../../testing/weitergabe.ts";

describe("R22: wer hält, gibt weiter", () => {
  test("ein Angebot nennt den Eigentümer der Stelle und den Vertrag, durch den sie gehalten wird", () => {
    expect(biete()).toMatchObject({
      ok: true,
      event: { weiterleitung: { eigentuemerId: kreis.id, geberId: mitte.id, herkunftId: herkunft.id } },
    });
  });

  test.each([
    ["noch nicht angenommen", { antwort: null }, "stelle-nicht-gehalten"],
    ["abgelehnt", { antwort: abgelehnt }, "stelle-nicht-gehalten"],
    ["von einem anderen gehalten", { empfaengerId: nachbar.id }, "stelle-nicht-gehalten"],
    ["für eine andere Stelle", { stelleId: aStelle().id }, "stelle-nicht-gehalten"],
    ["ohne Erlaubnis zur Weitergabe", { weiterleitungErlaubt: false }, "weitergabe-nicht-erlaubt"],
  ] as const)("ein Vertrag, der %s ist, trägt keine Weitergabe", (_fall, angaben, reason) => {
    expect(refusalVon(biete({}, { herkunft: { ...herkunft, ...angaben } }))?.reason).toBe(reason);
  });

  test("nach oben geht nichts: weder an den Geber noch an den Eigentümer", () => {
    const darueber = { ...herkunft, geberId: nachbar.id };
    expect(refusalVon(biete({}, { herkunft: darueber }))).toEqual({
      reason: "empfaenger-steht-darueber",
      feld: "empfaengerId",
    });
    expect(refusalVon(biete({}, { empfaenger: mitte }))).toEqual({ reason: "an-sich-selbst", feld: "empfaengerId" });
  });
});

describe("Zeitraum und Nachweis", () => {
  test.each([
    [{ beginn: "2021-12-31" }, "zeitraum-ausserhalb-des-vertrags"],
    [{ ende: "2022-08-31" }, undefined],
    [{ ende: "2022-09-01" }, "zeitraum-ausserhalb-des-vertrags"],
  ])("in einem zum 31.08. beendeten Vertrag ergeben die Tage %j die Ablehnung %s", (tage, reason) => {
    const angaben = {
      ende: plainDate("2022-08-31"),
      ...Object.fromEntries(Object.entries(tage).map(([feld, tag]) => [feld, plainDate(tag)])),
    };
    expect(refusalVon(biete(angaben, { herkunft: { ...herkunft, enden: [einEnde("2022-08-31")] } }))?.reason).toBe(
      reason,
    );
  });

  test.each([
    ["2023-03-30", true],
    ["2023-03-31", false],
  ])("der eigene Nachweis ist am 31.03. fällig, der weitergegebene am %s: %s", (tag, ok) => {
    expect(refusalVon(biete({ nachweisFaelligAm: plainDate(tag) }))).toEqual(
      nurWenn(ok, { reason: "nachweis-nicht-vor-eigenem", eigenerAm: "2023-03-31" }),
    );
  });

  test.each([
    ["2023-06-29", true],
    ["2023-06-30", false],
  ])("der Kreis weist laut Bescheid am 30.06. nach, sein Empfänger am %s: %s", (tag, ok) => {
    const lage = {
      geber: kreis,
      empfaenger: mitte,
      herkunft: null,
      kontingente: kontingent2022(600),
      eigenerNachweisAm: plainDate("2023-06-30"),
    };
    expect(biete({ nachweisFaelligAm: plainDate(tag) }, lage).ok).toBe(ok);
    expect(biete({ nachweisFaelligAm: plainDate(tag) }, { ...lage, eigenerNachweisAm: null }).ok, "ohne Bescheid").toBe(
      true,
    );
  });
});
