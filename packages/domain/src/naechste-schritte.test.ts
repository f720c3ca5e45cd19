import { expect, test } from "vitest";
import type { Lage } from "./lage.ts";
import { naechsteSchritte } from "./naechste-schritte.ts";
import { plainDate } from "./plain-date.ts";
import { hatRecht, type Rolle } from "./rollen.ts";

const titel = (lage: Lage) => naechsteSchritte(lage).map((schritt) => (schritt.dringend ? `! ${schritt.titel}` : schritt.titel));

const kreis: Lage = {
  sicht: "zuwendungsempfaenger",
  jahr: 2022,
  stellen: 12,
  vakanteStellen: 0,
  offeneAngebote: 0,
  abgelehnteAngebote: 0,
  jahresergebnis: "fehlt",
};

test("ohne Stellen beginnt alles mit der ersten Stelle", () => {
  expect(titel({ ...kreis, stellen: 0, vakanteStellen: 3 })).toEqual(["! Erste Stelle anlegen"]);
});

test("die Koordination besetzt zuerst, was vakant ist", () => {
  expect(titel({ ...kreis, vakanteStellen: 1, offeneAngebote: 1, abgelehnteAngebote: 2 })).toEqual([
    "! Vakante Stellen besetzen",
    "! Abgelehnte Angebote prüfen",
    "Antworten abwarten",
    "Jahreslauf 2022 starten",
    "Förderplan ansehen",
  ]);
});

test.each([
  ["fehlt", "Jahreslauf 2022 starten"],
  ["in-arbeit", "Jahreslauf 2022 verfolgen"],
  ["fertig", "Jahresergebnis 2022 lesen"],
  ["fehlgeschlagen", "! Jahreslauf 2022 wiederholen"],
] as const)("beim Jahresergebnis „%s“ lautet der erste Schritt „%s“", (jahresergebnis, erster) => {
  expect(titel({ ...kreis, jahresergebnis })[0]).toBe(erster);
});

test("was drängt, steht vor dem, was warten kann", () => {
  expect(titel({ ...kreis, offeneAngebote: 1, jahresergebnis: "fehlgeschlagen" }).slice(0, 2)).toEqual([
    "! Jahreslauf 2022 wiederholen",
    "Antworten abwarten",
  ]);
});

const kommune: Lage = {
  sicht: "weiterleitungsempfaenger",
  heute: plainDate("2023-01-30"),
  offeneAngebote: 0,
  gehalteneStellen: 0,
  vakanteStellen: 0,
  naechsterNachweisAm: null,
};

test("ein Empfänger beantwortet zuerst das offene Angebot", () => {
  expect(titel({ ...kommune, offeneAngebote: 1 })).toEqual(["! Angebot beantworten", "Weiterleitungen ansehen"]);
  expect(titel({ ...kommune, gehalteneStellen: 2, vakanteStellen: 1 })).toEqual(["! Besetzung eintragen", "Gehaltene Stellen ansehen"]);
});

test.each([["2023-03-31", true], ["2023-04-01", false]])("60 Tage vorher drängt der Nachweis, hier zum %s: %s", (tag, dringend) => {
  expect(naechsteSchritte({ ...kommune, naechsterNachweisAm: plainDate(tag) })).toContainEqual(
    expect.objectContaining({ titel: "Nachweis vorbereiten", dringend }),
  );
});

test("die Bewilligungsbehörde wiederholt erst, was fehlschlug, und startet sonst für alle", () => {
  const lage = { sicht: "bewilligungsbehoerde", jahr: 2022, empfaenger: 54, fertigeErgebnisse: 50, fehlgeschlageneErgebnisse: 0 } as const;
  expect(titel(lage)).toEqual(["! Jahreslauf 2022 für alle starten", "Landeskarte ansehen"]);
  expect(titel({ ...lage, fehlgeschlageneErgebnisse: 4 })).toEqual(["! Fehlgeschlagene Ergebnisse wiederholen", "Landeskarte ansehen"]);
  expect(titel({ ...lage, fertigeErgebnisse: 54 })).toEqual(["Landeskarte ansehen"]);
});

test("das Ministerium sieht Vakanzen und den Stand der Ergebnisse, dringend ist dort nichts", () => {
  const lage = { sicht: "ministerium", jahr: 2022, empfaenger: 54, fertigeErgebnisse: 54, empfaengerMitVakanzen: 1 } as const;
  expect(titel(lage)).toEqual(["Vakanzen ansehen", "Landeskarte ansehen"]);
  expect(titel({ ...lage, empfaengerMitVakanzen: 0 })).toEqual(["Landeskarte ansehen"]);
});

test("eine und mehrere werden richtig gebeugt", () => {
  const text = (vakanteStellen: number) => naechsteSchritte({ ...kreis, vakanteStellen })[0]?.text;
  expect([text(1), text(2)]).toEqual([
    "1 Stelle ohne Besetzung; jeder vakante Tag kürzt die Förderung.",
    "2 Stellen ohne Besetzung; jeder vakante Tag kürzt die Förderung.",
  ]);
});

test("jeder Schritt nennt das Recht, das er braucht: die Prüfung liest nur, was sie tun darf", () => {
  const lage: Lage = { ...kreis, vakanteStellen: 1, offeneAngebote: 1, abgelehnteAngebote: 1 };
  const fuer = (rolle: Rolle) => naechsteSchritte(lage).filter(({ recht }) => hatRecht([rolle], recht)).map(({ titel }) => titel);
  expect(fuer("pruefung")).toEqual(["Antworten abwarten", "Förderplan ansehen"]);
  expect(fuer("koordination")).toHaveLength(5);
  expect(fuer("case_management")).toEqual([]);
});
