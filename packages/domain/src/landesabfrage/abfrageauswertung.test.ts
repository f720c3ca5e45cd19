import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { einAbfragefeld, eineAntwortzeile } from "../testing/landesabfrage.ts";
import { feldauswertung, ruecklauf, ruecklaufText } from "./abfrageauswertung.ts";
import type { Antwortzeile } from "./abfrageantwort.ts";

const frist = plainDate("2026-12-15");
const abgabe = (am: string, zeilen: Antwortzeile[] = []) => ({ version: 1, am, vonName: "P", zeilen });

test("who answered, who late, and who is missing", () => {
  const empfaenger = [
    { abgabe: abgabe("2026-12-15T12:00:00Z") },
    { abgabe: abgabe("2026-12-16T12:00:00Z") },
    { abgabe: null },
  ];
  expect(ruecklauf(empfaenger, frist)).toEqual({ gesamt: 3, geantwortet: 2, verspaetet: 1, fehlend: 1 });
});

test.each([
  [0, "41 von 54 geantwortet"],
  [1, "41 von 54 geantwortet, 1 Entwurf"],
  [2, "41 von 54 geantwortet, 2 Entwürfe"],
])("with %i drafts it reads „%s“", (entwuerfe, text) =>
  expect(ruecklaufText({ geantwortet: 41, gesamt: 54 }, entwuerfe)).toBe(text),
);

test("figures are added, choices counted, of texts only how many there are", () => {
  const zahl = einAbfragefeld();
  const janein = einAbfragefeld({ art: "janein" });
  const auswahl = einAbfragefeld({ art: "auswahl", optionen: ["Blau", "Grün"] });
  const text = einAbfragefeld({ art: "text" });
  const abgaben = [
    abgabe("2026-12-01", [eineAntwortzeile(zahl, 5), eineAntwortzeile(janein, true), eineAntwortzeile(text, "A")]),
    abgabe("2026-12-01", [eineAntwortzeile(zahl, 7), eineAntwortzeile(auswahl, "Grün")]),
    abgabe("2026-12-01", [eineAntwortzeile(zahl, null)]),
  ];
  expect(feldauswertung(zahl, abgaben)).toEqual({ beantwortet: 2, summe: 12, anzahlen: [] });
  expect(feldauswertung(janein, abgaben).anzahlen).toEqual([
    { antwort: "Ja", anzahl: 1 },
    { antwort: "Nein", anzahl: 0 },
  ]);
  expect(feldauswertung(auswahl, abgaben).anzahlen).toEqual([
    { antwort: "Blau", anzahl: 0 },
    { antwort: "Grün", anzahl: 1 },
  ]);
  expect(feldauswertung(text, abgaben)).toEqual({ beantwortet: 1, summe: null, anzahlen: [] });
});
