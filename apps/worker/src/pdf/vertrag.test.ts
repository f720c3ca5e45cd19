import { WeiterleitungId } from "@kim/domain/grundlagen";
import { afterAll, describe, expect, test } from "vitest";
import { closePdf } from "./jahresrechnung.ts";
import {
  dieVertragsangaben,
  eineAngenommeneAenderung,
  einePauschale,
  eineZuwendung,
} from "./testing/vertragsangaben.ts";
import { vertragInhalt } from "./vertrag-inhalt.ts";
import { renderVertrag } from "./vertrag.ts";
import type { Vertragsangaben } from "./vertragsangaben.ts";

afterAll(closePdf);

const alsText = (pdf: Uint8Array): string => Buffer.from(pdf).toString("latin1");
const abschnitt = (lage: Vertragsangaben, titel: string): string | undefined =>
  vertragInhalt(lage)
    .abschnitte.find((a) => a.titel === titel)
    ?.absaetze.join("\n");
const herkunft = WeiterleitungId.parse("00000000-0000-4000-8000-00000000abcd");

describe("der Vertrag als PDF", () => {
  test("ist ein getaggtes PDF/UA-1 in deutscher Sprache mit Titel, Überschriften und dem Tag des Angebots", async () => {
    const pdf = alsText(await renderVertrag(dieVertragsangaben()));
    expect(pdf).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(pdf).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(pdf).toContain("/Lang (de-DE)");
    for (const tag of ["/S /H1", "/S /L", "/S /LI"]) expect(pdf).toContain(tag);
    expect(pdf).toContain("Weiterleitungsvertrag");
    expect(pdf).toMatch(/\/CreationDate \(D:20211201/);
  });

  test.each([
    [
      "Bescheid über zwei Ebenen mit Rechtsnachfolge",
      dieVertragsangaben(
        { form: "bescheid", herkunftId: herkunft, ebene: 2, vorgaengerId: herkunft, uebergang: "rechtsnachfolge" },
        { vorgaenger: "Stadt Altdorf" },
      ),
    ],
    [
      "Vertrag mit einem Träger nach tatsächlichen Kosten",
      dieVertragsangaben(
        {
          bemessung: "ist_kosten",
          hoechstbetragJeVzaeCent: 5_500_000,
          aufstockungCent: 500_000,
          jmdMbeErklaerung: true,
          auflagen: "Erstens\nZweitens",
          weiterleitungErlaubt: true,
        },
        { art: "traeger", demodaten: true },
      ),
    ],
    ["Änderung", dieVertragsangaben({ aenderungen: [eineAngenommeneAenderung()] }, { fassung: 1 })],
    [
      "Vertrag mit Zeichen, die keine Schrift hat, und sehr langem Text",
      dieVertragsangaben({
        zweck: "中文 عربي 🙂",
        begruendung: "Wort ".repeat(700),
        stelleBezeichnung: "X".repeat(200),
      }),
    ],
  ])("%s: wird ohne Beanstandung gesetzt, und gleiche Angaben ergeben dieselben Bytes", async (_, lage) => {
    const pdf = await renderVertrag(lage);
    expect(Buffer.compare(pdf, await renderVertrag(lage))).toBe(0);
  });
});

describe("was im Vertrag steht", () => {
  test("Parteien, Stelle, Anteil, Betrag, Zeitraum und Nachweistag stehen oben", () => {
    const { titel, parteien, eckdaten } = vertragInhalt(dieVertragsangaben());
    expect(titel).toBe("Weiterleitungsvertrag");
    expect(parteien.map(({ name }) => name)).toEqual(["Kreis Musterhausen", "Stadt Neudorf"]);
    expect(Object.fromEntries(eckdaten)).toEqual({
      Geber: "Kreis Musterhausen (Kreis)",
      Empfänger: "Stadt Neudorf (Kreisangehörige Kommune)",
      Stelle: "Case Management Neudorf",
      Funktion: "Case Management",
      Förderung: "Baustein 2: Case Management",
      Anteil: "1,00 VZÄ",
      Zeitraum: "01.01.2022 bis 31.12.2022",
      "Weitergeleitete Mittel": "55.000,00 EUR als Pauschale",
      "Nachweis fällig am": "31.03.2023",
    });
  });

  test("tatsächliche Kosten haben Höchstbetrag und Deckel, die Aufstockung steht getrennt und ist kein Landesgeld", () => {
    const text = abschnitt(
      dieVertragsangaben({ bemessung: "ist_kosten", hoechstbetragJeVzaeCent: 5_700_000, aufstockungCent: 500_000 }),
      "Betrag und Bemessung",
    );
    for (const teil of [
      "tatsächlichen Personalkosten",
      "höchstens 55.000,00 EUR",
      "57.000,00 EUR anerkannt",
      "5.000,00 EUR aus eigenen Mitteln",
      "kein Teil der Landesmittel",
    ])
      expect(text).toContain(teil);
    expect(abschnitt(dieVertragsangaben(), "Betrag und Bemessung")).not.toContain("Aufstockung");
  });

  test("ein Träger bekommt die ANBest-P und erklärt sich zu JMD und MBE (R13), eine Kommune die ANBest-G und erklärt nichts", () => {
    const traeger = dieVertragsangaben({ jmdMbeErklaerung: true }, { art: "traeger" });
    expect(abschnitt(traeger, "Nebenbestimmungen")).toContain("(ANBest-P)");
    expect(abschnitt(traeger, "Zweckbindung")).toMatch(/Jugendmigrationsdienstes \(JMD\).*\(MBE\)/);
    const kommune = dieVertragsangaben({ jmdMbeErklaerung: true });
    expect(abschnitt(kommune, "Nebenbestimmungen")).toContain("(ANBest-G)");
    expect(abschnitt(kommune, "Zweckbindung")).not.toContain("JMD");
  });

  test("Prüfrecht, Nachweis mit Frist, Aufbewahrung, Erstattung mit Zins und Anschlussbescheid fehlen nie", () => {
    for (const form of ["vertrag", "bescheid"] as const) {
      const lage = dieVertragsangaben({ form });
      for (const wer of ["Geber", "Rechnungsprüfung", "Bezirksregierung", "Landesrechnungshof"])
        expect(abschnitt(lage, "Prüfrecht")).toContain(wer);
      expect(abschnitt(lage, "Nachweis der Verwendung")).toMatch(/bis zum 31\.03\.2023[^]*fünf Jahre/);
      expect(abschnitt(lage, "Erstattung und Verzinsung")).toContain("Prozentpunkten über dem Basiszinssatz");
      expect(abschnitt(lage, "Zeitraum und Anschlussbescheid")).toContain("Anschlussbescheid");
      expect(abschnitt(lage, "Auszahlung")).toContain("zwei Monaten");
    }
  });

  test.each([
    ["2023-05-04T21:59:59Z", "fünf"],
    ["2023-05-04T22:00:00Z", "drei"],
  ])(
    "R73: eine am %s angebotene Weiterleitung aus einer Zuwendung verzinst mit %s Prozentpunkten nach § 49a",
    (am, zahl) => {
      const text = abschnitt(dieVertragsangaben({ angebotenAm: am }), "Erstattung und Verzinsung");
      expect(text).toContain(`mit ${zahl} Prozentpunkten`);
      expect(text).toContain("§ 49a Absatz 3");
    },
  );

  test("R72, R73: eine Pauschale wird bis 31.03. zurückgezahlt, kennt keine Wirtschaftlichkeitsklausel und keinen § 49a", () => {
    const pauschale = dieVertragsangaben({}, { art: "traeger", foerderung: einePauschale });
    const text = JSON.stringify(vertragInhalt(pauschale));
    for (const fremd of ["wirtschaftlich und sparsam", "49a", "ANBest", "zwei Monaten"])
      expect(text).not.toContain(fremd);
    expect(abschnitt(pauschale, "Erstattung und Verzinsung")).toMatch(
      /spätestens bis zum 31\.03\.2023[^]*fünf Prozentpunkten[^]*§ 29 Absatz 5/,
    );
    expect(abschnitt(dieVertragsangaben(), "Zweckbindung")).toContain("wirtschaftlich und sparsam");
  });

  test("R32: die zwei Monate stehen nur da, wo sie gelten, und mit der Frist der Konditionen", () => {
    const mit = (mittelMonate: number | null) =>
      abschnitt(dieVertragsangaben({}, { foerderung: { ...eineZuwendung, mittelMonate } }), "Auszahlung");
    expect(mit(2)).toContain("zwei Monaten");
    expect(mit(3)).toContain("3 Monaten");
    expect(mit(null)).not.toContain("Monaten");
  });

  test("weiterleiten darf der Empfänger nur, wenn es erlaubt ist, und dann unter denselben Bedingungen (R22)", () => {
    expect(abschnitt(dieVertragsangaben(), "Weitere Weiterleitung")).toContain("darf weder die Stelle noch die Mittel");
    expect(abschnitt(dieVertragsangaben({ weiterleitungErlaubt: true }), "Weitere Weiterleitung")).toMatch(
      /denselben Bedingungen[^]*nicht mehr Mittel weiter, als er selbst erhält/,
    );
  });

  test("Auflagen und Übergang stehen nur da, wo es sie gibt; wer vorher besetzte, erfährt nur der Rechtsnachfolger", () => {
    expect(abschnitt(dieVertragsangaben(), "Besondere Auflagen")).toBeUndefined();
    expect(abschnitt(dieVertragsangaben({ auflagen: "Erstens\r\n\r\n Zweitens " }), "Besondere Auflagen")).toBe(
      "Erstens\nZweitens",
    );
    const nachfolge = dieVertragsangaben(
      { vorgaengerId: herkunft, uebergang: "rechtsnachfolge" },
      { vorgaenger: "Stadt Altdorf" },
    );
    expect(abschnitt(nachfolge, "Rechtsnachfolge")).toContain("Stadt Altdorf");
    const umzug = vertragInhalt(
      dieVertragsangaben({ vorgaengerId: herkunft, uebergang: "umzug" }, { vorgaenger: "Stadt Altdorf" }),
    );
    expect(umzug.abschnitte.map(({ titel }) => titel)).toContain("Übernahme der Stelle");
    expect(JSON.stringify(umzug)).not.toContain("Altdorf");
  });

  test("ein Bescheid zählt in Nummern, belehrt über die Klage und wird nur bestätigt; ein Vertrag wird von beiden unterschrieben", () => {
    expect(vertragInhalt(dieVertragsangaben({ form: "bescheid" }))).toMatchObject({
      titel: "Weiterleitungsbescheid",
      zeichen: "Nr.",
      rechtsbehelf: expect.stringContaining("Verwaltungsgericht"),
      unterschriften: [{}, { zeile: "Empfang bestätigt" }],
    });
    expect(vertragInhalt(dieVertragsangaben())).toMatchObject({
      zeichen: "§",
      rechtsbehelf: null,
      unterschriften: [{ zeile: "Rechtsverbindliche Unterschrift" }, { zeile: "Rechtsverbindliche Unterschrift" }],
    });
  });

  test("eine Änderung stellt bisher und neu für dieselben Tage nebeneinander und lässt alles Übrige gelten", () => {
    const inhalt = vertragInhalt(
      dieVertragsangaben({ betragCent: 3_650_000, aenderungen: [eineAngenommeneAenderung()] }, { fassung: 1 }),
    );
    expect(inhalt).toMatchObject({
      titel: "1. Änderungsvertrag",
      untertitel: "zum Weiterleitungsvertrag vom 01.12.2021",
      am: "2022-05-04",
    });
    expect(inhalt.vergleich?.zeilen).toEqual([
      ["Anteil an der Stelle", "1,00 VZÄ", "0,50 VZÄ"],
      ["Weitergeleitete Mittel", "18.300,00 EUR", "10.000,00 EUR"],
    ]);
    expect(JSON.stringify(inhalt.abschnitte)).toMatch(/28\.200,00 EUR.*Ab Juli besetzt.*unverändert fort/);
  });

  test("Demodaten sind gekennzeichnet", () => {
    expect(vertragInhalt(dieVertragsangaben({}, { demodaten: true })).demodaten).toBe(true);
    expect(vertragInhalt(dieVertragsangaben()).demodaten).toBe(false);
  });
});
