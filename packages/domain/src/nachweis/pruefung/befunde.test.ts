import { expect, test } from "vitest";
import type {
  Personalzeile,
  Verwendungsbestaetigungszahlen,
  Verwendungsnachweiszahlen,
  Weiterleitungszeile,
} from "../papier/zahlen.ts";
import { befundeDer } from "./befunde.ts";

const weiterleitung: Weiterleitungszeile = {
  empfaengerName: "Stadt Ahlen",
  weitergeleitetCent: 57_000_00,
  erklaertCent: 57_000_00,
  anerkanntCent: 57_000_00,
  gekuerztCent: 0,
  nichtNachgewiesenCent: 0,
  rueckgabeCent: 0,
  bescheinigung: { version: 1, am: "2024-02-20T09:00:00Z", vonName: "Gregor Gegen" },
};
const stelle: Personalzeile = {
  schluessel: "s",
  bezeichnung: "Koordination",
  funktion: "koordination",
  arbeitgeber: "Kreis",
  vzaeHundertstel: 100,
  zeitraum: null,
  sollHundertstelTage: 36_500,
  besetzteHundertstelTage: 36_500,
  qualifikationen: [],
  ausgegebenCent: 57_000_00,
  hoechstbetragCent: 57_000_00,
  anerkanntCent: 57_000_00,
};
const gemeinsam = {
  bescheide: [],
  bewilligtCent: 57_000_00,
  ausgezahltCent: 57_000_00,
  auszahlungen: [],
  personal: [stelle],
  weiterleitungen: [weiterleitung],
};
const veranstaltungen = (ausgegebenCent: number): Verwendungsnachweiszahlen["ausgaben"][number] => ({
  position: "veranstaltungen",
  name: "Veranstaltungen",
  bewilligtCent: 8_000_00,
  ausgegebenCent,
  zuwendungsfaehigCent: Math.min(ausgegebenCent, 10_000_00),
});
const nachweis = (angaben: Partial<Verwendungsnachweiszahlen> = {}): Verwendungsnachweiszahlen => ({
  art: "verwendungsnachweis",
  ...gemeinsam,
  einnahmen: [],
  ausgaben: [veranstaltungen(8_000_00)],
  ergebnis: {
    ausgegebenCent: 0,
    zuwendungsfaehigCent: 0,
    andereEinnahmenCent: 0,
    anerkanntCent: 0,
    erstattungCent: 0,
    nochAbrufbarCent: 0,
  },
  ...angaben,
});
const bestaetigung = (nichtNachgewiesenCent: number): Verwendungsbestaetigungszahlen => ({
  art: "verwendungsbestaetigung",
  ...gemeinsam,
  eingesetztCent: 57_000_00,
  nichtVerbrauchtCent: 0,
  nichtNachgewiesenCent,
  rueckzahlungCent: nichtNachgewiesenCent,
  rueckzahlungsfrist: null,
});

test("ohne Auffälligkeit gibt es keinen Befund, verspätet ist einer", () => {
  expect(befundeDer(nachweis(), false)).toEqual([]);
  expect(befundeDer(nachweis(), true)).toEqual(["verspaetet"]);
});

test.each([
  // V4: 118,75 %, 120 % and 121,25 % of 8,000.00 EUR.
  [9_500_00, []],
  [9_600_00, []],
  [9_600_01, ["ueber_einzelansatz"]],
  [9_700_00, ["ueber_einzelansatz"]],
])("R31: %i Cent bei 8.000,00 Euro im Plan: %j", (ausgegebenCent, befunde) => {
  expect(befundeDer(nachweis({ ausgaben: [veranstaltungen(ausgegebenCent)] }), false)).toEqual(befunde);
});

test("eine Vakanz beginnt mit dem ersten unbesetzten Tag; besetzt ohne Kosten ist nicht nachgewiesen", () => {
  expect(befundeDer(nachweis({ personal: [{ ...stelle, besetzteHundertstelTage: 36_499 }] }), false)).toEqual([
    "vakanz",
  ]);
  expect(befundeDer(nachweis({ personal: [{ ...stelle, ausgegebenCent: 0 }] }), false)).toEqual(["nicht_nachgewiesen"]);
  const nieBesetzt = { ...stelle, ausgegebenCent: 0, besetzteHundertstelTage: 0 };
  expect(befundeDer(nachweis({ personal: [nieBesetzt] }), false)).toEqual(["vakanz"]);
});

test("unten verzichtet ist ohne Bescheinigung, unten zurückgestellt ist mit Bescheinigung", () => {
  const verzichtet = { ...weiterleitung, bescheinigung: null, nichtNachgewiesenCent: 57_000_00 };
  const zurueckgestellt = { ...weiterleitung, nichtNachgewiesenCent: 800_00 };
  expect(befundeDer(nachweis({ weiterleitungen: [verzichtet] }), false)).toEqual([
    "nicht_nachgewiesen",
    "ebene_verzichtet",
  ]);
  expect(befundeDer(nachweis({ weiterleitungen: [zurueckgestellt] }), false)).toEqual([
    "nicht_nachgewiesen",
    "zurueckgestellt",
  ]);
});

test("eine Pauschale kennt keinen Plan, aber nicht nachgewiesenes Geld ab dem ersten Cent", () => {
  expect(befundeDer(bestaetigung(0), false)).toEqual([]);
  expect(befundeDer(bestaetigung(1), false)).toEqual(["nicht_nachgewiesen"]);
});
