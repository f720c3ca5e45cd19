import { expect, test } from "vitest";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { nachweiseBrief, type AngelegterNachweis } from "./nachweise-brief.ts";
import { zustaendigeRollen } from "../schritte/zustaendige-rollen.ts";

const teilnachweis: AngelegterNachweis = {
  art: "teilnachweis",
  jahr: 2025,
  baustein: 2,
  an: "Kreis Unna",
  frist: { am: d("2026-02-28"), quelle: "Weiterleitungsvertrag", annahme: false },
  link: "https://kim.example/nachweise/a/1",
};
const bestaetigung: AngelegterNachweis = {
  art: "verwendungsbestaetigung",
  jahr: 2025,
  baustein: 3,
  an: "Bezirksregierung Arnsberg",
  frist: { am: d("2026-01-31"), quelle: "Vorgabe der Plattform", annahme: true },
  link: "https://kim.example/nachweise/a/2",
};

test("ein Brief nennt jedes Papier mit Frist, Quelle, Prüfstelle und Link, das eiligste zuerst", () => {
  const { betreff, text } = nachweiseBrief("Stadt Werne", 2025, [teilnachweis, bestaetigung]);
  expect(betreff).toBe("Nachweise 2025: 2 Entwürfe für Stadt Werne");
  const papiere = text.split("\n\n").filter((absatz) => absatz.includes("https://"));
  expect(papiere).toEqual([
    "Verwendungsbestätigung 2025, Baustein 3: Ausländer- und Einbürgerungsbehörden\nbis 31.01.2026 an Bezirksregierung Arnsberg (Vorgabe der Plattform, Annahme)\nhttps://kim.example/nachweise/a/2",
    "Teilnachweis 2025, Baustein 2: Case Management\nbis 28.02.2026 an Kreis Unna (Weiterleitungsvertrag)\nhttps://kim.example/nachweise/a/1",
  ]);
});

test("ein einziger Entwurf heißt nicht 1 Entwürfe", () =>
  expect(nachweiseBrief("Stadt Werne", 2025, [teilnachweis]).betreff).toBe(
    "Nachweise 2025: ein Entwurf für Stadt Werne",
  ));

test("der Brief sagt, wer vorbereitet und wer zeichnet", () => {
  const { text } = nachweiseBrief("Stadt Werne", 2025, [teilnachweis]);
  expect(text).toContain("1. Ergänzen und vorbereiten: KIM-Koordination oder Finanzen.");
  expect(text).toContain(
    "2. Zeichnen: Leitung des Kommunalen Integrationszentrums oder Zeichnung von Nachweisen, nicht dieselbe Person.",
  );
});

test("geschrieben wird, wer vorbereitet oder zeichnet, und sonst niemandem", () =>
  expect(zustaendigeRollen).toEqual(["koordination", "ki_leitung", "finanzen", "zeichnung"]));
