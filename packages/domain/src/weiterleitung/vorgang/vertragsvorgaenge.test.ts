import { expect, test } from "vitest";
import { plainDate } from "../../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung, neueOrganisationId } from "../../testing/factories.ts";
import { abgelehnt, eineAenderung, einEnde } from "../../testing/vertraege.ts";
import { erlaubteVorgaenge, rechtZumVorgang } from "./vertragsvorgaenge.ts";

const heute = plainDate("2022-06-15");
const laufend = aWeiterleitung(aStelle(), {
  weiterleitungErlaubt: true,
  aenderungen: [eineAenderung("2022-08-01", { antwort: null })],
});
const anGeber = ["beenden", "aendern", "uebergeben", "dokument"];
const anEmpfaenger = ["zurueckgeben", "aenderungBeantworten", "weiterleiten", "dokument"];

test.each([
  ["angeboten", { antwort: null, aenderungen: [] }, ["zuruecknehmen"], ["antworten"]],
  ["angenommen, beginnt noch", { beginn: plainDate("2022-06-16") }, anGeber, anEmpfaenger],
  ["laufend", {}, anGeber, anEmpfaenger],
  [
    "laufend, ohne Weitergabe",
    { weiterleitungErlaubt: false },
    anGeber,
    ["zurueckgeben", "aenderungBeantworten", "dokument"],
  ],
  ["laufend, ohne offene Änderung", { aenderungen: [] }, anGeber, ["zurueckgeben", "weiterleiten", "dokument"]],
  ["am letzten Tag", { enden: [einEnde("2022-06-15")] }, anGeber, anEmpfaenger],
  ["beendet", { enden: [einEnde("2022-06-14")] }, ["dokument"], ["dokument"]],
  ["zurückgegeben", { enden: [einEnde("2022-06-14", { art: "zurueckgegeben" })] }, ["dokument"], ["dokument"]],
  ["abgelehnt", { antwort: abgelehnt }, [], []],
  ["zurückgezogen", { antwort: null, zurueckgezogenAm: "2022-01-02T08:00:00Z" }, [], []],
] as const)(
  "%s: Geber und Empfänger dürfen, was in der Tabelle steht, und Dritte nichts",
  (_stand, angaben, geber, empfaenger) => {
    const w = { ...laufend, ...angaben };
    expect(erlaubteVorgaenge(w, w.geberId, heute)).toEqual(geber);
    expect(erlaubteVorgaenge(w, w.empfaengerId, heute)).toEqual(empfaenger);
    expect(erlaubteVorgaenge(w, neueOrganisationId(), heute)).toEqual([]);
  },
);

test("ein Angebot, dem der Grund entfiel, trägt kein Dokument", () => {
  const w = { ...laufend, antwort: null, enden: [einEnde("2022-06-14", { art: "mit_herkunft" })] };
  expect([erlaubteVorgaenge(w, w.geberId, heute), erlaubteVorgaenge(w, w.empfaengerId, heute)]).toEqual([[], []]);
});

test.each([
  ["geber", "beenden", "weiterleitung:anbieten"],
  ["geber", "dokument", "weiterleitung:anbieten"],
  ["empfaenger", "zurueckgeben", "weiterleitung:beantworten"],
  ["empfaenger", "dokument", "weiterleitung:beantworten"],
  ["empfaenger", "weiterleiten", "weiterleitung:anbieten"],
] as const)("der %s braucht zum Vorgang %s das Recht %s", (seite, vorgang, recht) => {
  expect(rechtZumVorgang(seite, vorgang)).toBe(recht);
});
