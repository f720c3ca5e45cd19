import { pruefvermerkDer, wieErklaert, type Zeilenentscheidung } from "@kim/domain/nachweis";
import { expect, test } from "vitest";
import { einzeilig } from "../testing/einzeilig.ts";
import { pdfSeiten } from "../testing/pdf-seiten.ts";
import { schlussmitteilungPdf } from "./schlussmitteilung-papier.ts";

const zeile = { schluessel: "eingesetzt", bezeichnung: "Eingesetzte Pauschalmittel", erklaertCent: 57_000_00 };
const ganz = wieErklaert(zeile);
const gekuerzt: Zeilenentscheidung = {
  ...ganz,
  anerkanntCent: 55_749_50,
  gekuerztCent: 1_250_50,
  grund: "K03",
  satz: "Für den Dezember fehlt der Zahlungsnachweis.",
};

const mitteilung = async (
  entscheidung: Zeilenentscheidung,
  bemerkung: string | null = null,
  ausgezahltCent = 57_000_00,
) =>
  einzeilig(
    pdfSeiten(
      await schlussmitteilungPdf({
        titel: "Verwendungsbestätigung 2024, Baustein 3",
        inhaberName: "Kreis Musterhausen",
        pruefstelleName: "Bezirksregierung Musterberg",
        version: 2,
        sha256: "c".repeat(64),
        eingereichtAm: "2025-03-10T09:00:00Z",
        bescheinigt: { am: "2025-05-20T09:00:00Z", vonName: "Gregor Gegen" },
        zahlen: {
          art: "verwendungsbestaetigung",
          bescheide: [],
          bewilligtCent: 57_000_00,
          ausgezahltCent,
          auszahlungen: [],
          eingesetztCent: 57_000_00,
          nichtVerbrauchtCent: 0,
          nichtNachgewiesenCent: 0,
          rueckzahlungCent: 0,
          rueckzahlungsfrist: null,
          personal: [],
          weiterleitungen: [],
        },
        vermerk: pruefvermerkDer({
          zeilen: [zeile],
          entscheidungen: [entscheidung],
          stichprobe: null,
          bemerkung,
          ergebnis: null,
        }),
        bemerkung,
        demodaten: false,
      }),
    ),
  );

test("ohne Kürzung bestehen keine Beanstandungen, und nichts ist zu erstatten", async () => {
  const gelesen = await mitteilung(ganz);
  for (const satz of [
    "Ergebnis der Prüfung Ohne Beanstandung",
    "Es bestehen keine Beanstandungen.",
    "Nach der Prüfung ist nichts zu erstatten.",
    "mindestens bis 10.03.2030",
    `SHA-256 der geprüften Fassung ${"c".repeat(64)}`,
  ])
    expect(gelesen).toContain(satz);
  expect(gelesen).not.toContain("Beanstandungen Gekürzt");
});

test("eine Kürzung steht mit Code und Satz da, und was mehr ausgezahlt ist, ist genannt, nicht festgesetzt", async () => {
  const gelesen = await mitteilung(gekuerzt);
  for (const satz of [
    "Ergebnis der Prüfung Kürzung",
    "Es bestehen die folgenden Beanstandungen.",
    "K03 Beleg oder Zahlung fehlt: Für den Dezember fehlt der Zahlungsnachweis.",
    "sind 1.250,50 EUR mehr ausgezahlt als anerkannt",
    "diese Mitteilung setzt nichts fest",
  ])
    expect(gelesen).toContain(satz);
  expect(await mitteilung(gekuerzt, null, 55_749_50)).toContain("Nach der Prüfung ist nichts zu erstatten.");
});

test("ein Hinweis steht für sich und ist keine Beanstandung", async () => {
  const gelesen = await mitteilung(ganz, "Die Vertretung ist künftig zu regeln.");
  expect(gelesen).toContain("Ergebnis der Prüfung Mit Hinweis");
  expect(gelesen).toContain("Es bestehen keine Beanstandungen.");
  expect(gelesen).toContain("Hinweis Die Vertretung ist künftig zu regeln.");
});
