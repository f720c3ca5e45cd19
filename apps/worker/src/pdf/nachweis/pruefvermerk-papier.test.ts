import { pruefvermerkDer, wieErklaert, type Zeilenentscheidung } from "@kim/domain/nachweis";
import { afterAll, expect, test } from "vitest";
import { closePdf } from "../jahresrechnung.ts";
import { einzeilig } from "../testing/einzeilig.ts";
import { pdfSeiten } from "../testing/pdf-seiten.ts";
import { pruefvermerkPdf, type Pruefvermerkangaben } from "./pruefvermerk-papier.ts";

afterAll(closePdf);

// V16 of the rules: one line is cut, one is parked.
const zeilen = [
  { schluessel: "z1", bezeichnung: "LA-2023-001: Gehalt Januar", erklaertCent: 54_949_50 },
  { schluessel: "z2", bezeichnung: "LA-2023-002: Dienstreise", erklaertCent: 1_250_50 },
  { schluessel: "z3", bezeichnung: "LA-2023-003: Fachbuch", erklaertCent: 920_00 },
  { schluessel: "z4", bezeichnung: "GS-17: Erstattung", erklaertCent: -120_00 },
];
const [gehalt, reise, buch, gutschrift] = zeilen.map(wieErklaert);
const entscheidungen = [
  gehalt,
  { ...reise, anerkanntCent: 0, gekuerztCent: 1_250_50, grund: "K03", satz: "Der Beleg der Reise fehlt." },
  { ...buch, anerkanntCent: 0, zurueckgestelltCent: 920_00 },
  gutschrift,
] as Zeilenentscheidung[];

const angaben = (
  abweichend: Partial<Pruefvermerkangaben> = {},
  gezogen: string[] | null = null,
): Pruefvermerkangaben => ({
  titel: "Teilnachweis 2023, Baustein 2",
  inhaberName: "Caritasverband Musterhausen e. V.",
  version: 2,
  sha256: "c".repeat(64),
  pruefstelleName: "Stadt Musterhausen",
  pruefart: "schreibtisch",
  vermerk: pruefvermerkDer({
    zeilen,
    entscheidungen,
    stichprobe: gezogen && {
      saat: "saat-4711",
      listeSha256: "d".repeat(64),
      umfang: gezogen.length,
      schluessel: gezogen,
    },
    bemerkung: null,
    ergebnis: null,
  }),
  zeilen,
  entscheidungen,
  bemerkung: null,
  offenePunkte: [],
  geprueft: { am: "2024-02-19T09:00:00Z", vonName: "Paula Prüfer" },
  bescheinigt: { am: "2024-02-20T09:00:00Z", vonName: "Gregor Gegen" },
  zurueckgestelltesVerzichtet: false,
  demodaten: false,
  ...abweichend,
});
const text = async (a: Pruefvermerkangaben) => einzeilig(pdfSeiten(await pruefvermerkPdf(a)));

test("der Prüfvermerk nennt Summen, Grund der Kürzung, beide Personen und auf jeder Seite die geprüfte Fassung", async () => {
  const seiten = pdfSeiten(await pruefvermerkPdf(angaben()));
  for (const seite of seiten) expect(seite).toContain(`SHA-256 der geprüften Fassung ${"c".repeat(64)}`);
  const gelesen = einzeilig(seiten);
  for (const satz of [
    "Ergebnis Kürzung",
    "Umfang Alle 4 Zeilen",
    "Erklärt 57.000,00 Anerkannt 54.829,50 Gekürzt 1.250,50 Zurückgestellt 920,00",
    "Insgesamt 57.000,00 54.829,50 1.250,50 920,00",
    "K03 Beleg oder Zahlung fehlt: Der Beleg der Reise fehlt.",
    "GS-17: Erstattung – −120,00 −120,00 0,00 0,00",
    "19.02.2024",
    "Gregor Gegen",
  ])
    expect(gelesen).toContain(satz);
  expect(gelesen).not.toContain("Saat");
});

test("eine Stichprobe steht so da, dass sie sich noch einmal ziehen lässt", async () => {
  const gelesen = await text(angaben({ pruefart: "vor_ort" }, ["z1", "z4"]));
  for (const satz of [
    "Art der Prüfung Vor Ort",
    "Stichprobe: 2 von 4 Zeilen",
    "2 Zeilen, 54.829,50 EUR",
    "Anteil am Erklärten 96,19 %",
    "saat-4711",
    `${"d".repeat(32)} ${"d".repeat(32)}`,
  ])
    expect(gelesen).toContain(satz);
});

test("worauf verzichtet wurde, gilt als nicht nachgewiesen; offene Punkte stehen je in einer Zeile", async () => {
  const gelesen = await text(
    angaben({ zurueckgestelltesVerzichtet: true, offenePunkte: ["Stellenplan nachreichen", "Reisekosten trennen"] }),
  );
  expect(gelesen).toContain("920,00 EUR gelten als nicht nachgewiesen");
  expect(gelesen).toContain("– Stellenplan nachreichen – Reisekosten trennen");
  expect(await text(angaben())).not.toContain("gelten als nicht nachgewiesen");
});
