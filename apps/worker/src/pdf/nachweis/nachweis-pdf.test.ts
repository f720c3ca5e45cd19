import { createHash } from "node:crypto";
import { plainDate } from "@kim/domain/grundlagen";
import { begriffe } from "@kim/domain/jahresrechnung";
import { einfrieren, unterschriebenerText } from "@kim/domain/nachweis";
import { unzip, cellsOf } from "@kim/xlsx/testing";
import { afterAll, describe, expect, test } from "vitest";
import { closePdf } from "../jahresrechnung.ts";
import {
  dieGutschrift,
  einBeleg,
  eineFassung,
  eineWeiterleitungszeile,
  einNachweisinhalt,
} from "../testing/nachweisfassung.ts";
import { einzeilig } from "../testing/einzeilig.ts";
import { pdfAnlagen, pdfSeiten } from "../testing/pdf-seiten.ts";
import { blankopapier } from "./nachweis-papier.ts";
import { nachweisEntwurfPdf, nachweisPdf, nachweisXlsx } from "./nachweis-pdf.ts";

afterAll(closePdf);

const arten = ["verwendungsnachweis", "verwendungsbestaetigung", "teilnachweis"] as const;
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const roh = (pdf: Uint8Array) => Buffer.from(pdf).toString("latin1");
const fuerMenschen = (fassung: Parameters<typeof nachweisPdf>[0]) => nachweisPdf(fassung, { fuer: "menschen" });

describe("für Menschen", () => {
  test.each(arten)("%s: jede Seite nennt Fassung und SHA-256 des eingefrorenen Textes", async (art) => {
    const fassung = eineFassung(art);
    const pdf = await fuerMenschen(fassung);
    const seiten = pdfSeiten(pdf);
    expect(seiten.length).toBeGreaterThan(1);
    for (const seite of seiten) {
      expect(seite).toContain("Fassung 2 vom 15.03.2024");
      expect(seite).toContain(`SHA-256 ${sha256(einfrieren(fassung))}`);
    }
    expect(roh(pdf)).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(pdfAnlagen(pdf).size).toBe(0);
  });

  test("eine andere Zahl ergibt eine andere Prüfsumme, dieselbe Fassung dieselben Bytes", async () => {
    const eine = await fuerMenschen(eineFassung("teilnachweis"));
    expect(Buffer.compare(eine, await fuerMenschen(eineFassung("teilnachweis")))).toBe(0);
    const gelesen = JSON.parse(einfrieren(eineFassung("teilnachweis"))) as ReturnType<typeof eineFassung>;
    expect(Buffer.compare(eine, await fuerMenschen(gelesen))).toBe(0);
    const andere = await fuerMenschen(
      eineFassung("teilnachweis", { inhalt: einNachweisinhalt("teilnachweis", { zahlen: { eigeneKostenCent: 1 } }) }),
    );
    expect(pdfSeiten(andere)[0]).not.toContain(sha256(einfrieren(eineFassung("teilnachweis"))));
  });

  test("der Verwendungsnachweis folgt dem Vordruck und nennt die Beträge der Rechnung", async () => {
    const text = einzeilig(pdfSeiten(await fuerMenschen(eineFassung("verwendungsnachweis"))));
    const teile = [
      "Zuwendungsempfänger Stadt Musterhausen",
      "Bescheide und Auszahlungen",
      "I. Sachbericht",
      "II.1 Einnahmen",
      "II.2 Ausgaben",
      "III. Ist-Ergebnis",
      "IV. Bestätigungen",
      "örtlichen Rechnungsprüfung",
      "V. Ergebnis der Prüfung",
      "Anlage Personal*",
      "Anlage Weiterleitung",
    ];
    const stellen = teile.map((teil) => text.indexOf(teil));
    expect(stellen).toEqual(stellen.toSorted((a, b) => a - b));
    expect(stellen).not.toContain(-1);
    expect(text).toContain("Zu erstatten 11.199,65");
    expect(text).toContain("Insgesamt 243.100,00 245.310,35 231.900,35");
    expect(text).toContain("Lars Landrat Hauptverwaltungsbeamtin/-beamter");
    expect(text).toContain("Es wurden keine Mittel weitergeleitet.");
  });

  test("am Ende steht, wie jede eingefrorene Zahl zustande kam, mit dem Zeichen der Annahme", async () => {
    const herleitungen = [
      {
        titel: "Koordination 1",
        begriff: begriffe.foerderfaehigCent,
        schritte: [
          {
            text: "Satz × besetzter Anteil",
            cent: 57_000_00,
            zaehlt: true,
            verweis: null,
            quelle: "Förderkonditionen 2023",
            annahme: true,
          },
        ],
        cent: 57_000_00,
        rundung: null,
      },
    ];
    const pdf = await fuerMenschen(eineFassung("verwendungsnachweis", { herleitungen }));
    const text = pdfSeiten(pdf).at(-1) ?? "";
    for (const satz of ["Anlage Rechenwege", "(Regel R35)", "[Annahme]", "Ergebnis"]) expect(text).toContain(satz);
    expect(einzeilig(pdfSeiten(await fuerMenschen(eineFassung("verwendungsnachweis"))))).not.toContain("Rechenwege");
  });

  test("wann und wie gezeichnet wurde, sagen die Vorgänge; ohne sie bleibt der Tag frei", async () => {
    const fassung = eineFassung("teilnachweis");
    const ohne = einzeilig(pdfSeiten(await fuerMenschen(fassung)));
    expect(ohne).not.toContain("KIM-Plattform gezeichnet");
    const zeichnung = {
      vorbereitetAm: plainDate("2024-03-14"),
      gezeichnetAm: plainDate("2024-03-18"),
      weg: "elektronisch",
    } as const;
    const mit = einzeilig(pdfSeiten(await nachweisPdf(fassung, { fuer: "menschen", zeichnung })));
    for (const satz of ["Musterhausen, 14.03.2024", "Musterhausen, 18.03.2024", "Auf der KIM-Plattform gezeichnet"])
      expect(mit).toContain(satz);
  });

  test("die Verwendungsbestätigung sagt ihren Satz und verspricht keine Sparsamkeit", async () => {
    const text = einzeilig(pdfSeiten(await fuerMenschen(eineFassung("verwendungsbestaetigung"))));
    expect(text.replaceAll("- ", "")).toContain("rechtsverbindlich bestätigt");
    expect(text).toContain("641.250,00 EUR");
    expect(text).toContain("31.03.2024 (§ 29 Absatz 5 Haushaltsgesetz NRW 2023)");
    for (const fremd of ["Sachbericht", "wirtschaftlich", "Belegliste", "II.1", "Zuwendung"])
      expect(text).not.toContain(fremd);
  });

  test("300 Belege stehen nach Position und Tag geordnet, der Kopf auf jeder Seite, Summen je Position", async () => {
    const belege = Array.from({ length: 299 }, (_, i) =>
      einBeleg(i, {
        tag: plainDate(`2023-${String((i % 12) + 1).padStart(2, "0")}-28`),
        ...(i % 3 === 0 ? { position: "veranstaltungen", person: null, empfaenger: "Druckerei Nord" } : {}),
      }),
    );
    const seiten = pdfSeiten(await fuerMenschen(eineFassung("teilnachweis", { belege: [...belege, dieGutschrift()] })));
    const liste = seiten.filter((seite) => seite.includes("Beleg-Nr."));
    expect(liste.length).toBeGreaterThan(5);
    expect(liste).toEqual(seiten.slice(-liste.length));
    const text = einzeilig(liste);
    expect(text.indexOf("Summe Personal Case Management")).toBeLessThan(text.indexOf("Summe Veranstaltungen"));
    expect(text).toContain("(Gutschrift zu LA-2023-009 aus 2023)");
    expect(text).toMatch(/Personal Case Management −120,00 −120,00 gutschrift.pdf/);
    const insgesamt = 299 * 483_334 - 12_000;
    expect(text).toContain(`Insgesamt ${(insgesamt / 100).toLocaleString("de-DE", { minimumFractionDigits: 2 })}`);
  });

  test("lange, arabische und kyrillische Namen stehen vollständig da", async () => {
    const lang = "Schwalmtal ".repeat(18).trim();
    const kyrillisch = "Товариство «Українська громада»";
    const arabisch = "مؤسسة السلام للاندماج";
    const fassung = eineFassung("teilnachweis", {
      inhalt: einNachweisinhalt("teilnachweis", {
        kopf: { inhaber: { name: lang, ags: null }, an: kyrillisch },
        zahlen: { weiterleitungen: [eineWeiterleitungszeile({ empfaengerName: arabisch })] },
      }),
    });
    const pdf = await fuerMenschen(fassung);
    // PDF/A-3a asks for more: every sign must say which letter it is.
    expect(pdfSeiten(await nachweisPdf(fassung, { fuer: "akte" }))).toEqual(pdfSeiten(pdf));
    const text = einzeilig(pdfSeiten(pdf));
    expect(text).toContain(`Empfänger der Weiterleitung ${lang}`);
    expect(text).toContain(kyrillisch);
    expect(roh(pdf)).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansArabic-Regular/);
    expect(text).not.toContain("[U+");
  });
});

describe("für die Akte", () => {
  test.each(arten)("%s: PDF/A-3a mit dem eingefrorenen Text und der Tabelle darin", async (art) => {
    const fassung = eineFassung(art);
    const pdf = await nachweisPdf(fassung, { fuer: "akte" });
    expect(roh(pdf)).toMatch(/<pdfaid:part>3<\/pdfaid:part><pdfaid:conformance>A/);
    const anlagen = pdfAnlagen(pdf);
    expect([...anlagen.keys()].sort()).toEqual(["nachweis.json", "zahlen.xlsx"]);
    expect(anlagen.get("nachweis.json")?.toString("utf8")).toBe(einfrieren(fassung));
    expect(anlagen.get("zahlen.xlsx")?.equals(await nachweisXlsx(fassung))).toBe(true);
    expect(Buffer.compare(pdf, await nachweisPdf(fassung, { fuer: "akte" }))).toBe(0);
  });

  test("die Tabelle hat je Tabelle des Papiers ein Blatt, Beträge als Zahlen, Summen fett", async () => {
    const blaetter = unzip(await nachweisXlsx(eineFassung("teilnachweis")));
    expect(blaetter.get("xl/workbook.xml")).toMatch(/"Fassung".*"Einnahmen".*"Ausgaben".*"Ergebnis".*"Belegliste"/);
    const belegliste = cellsOf(blaetter.get("xl/worksheets/sheet6.xml") ?? "");
    expect(belegliste).toMatchObject({
      B2: { value: "LA-2023-001" },
      G3: { value: "-120.00" },
      D4: { value: "Summe Personal Case Management" },
      G5: { value: "4713.34" },
    });
  });
});

describe("vor dem Einreichen", () => {
  const entwurf = (vorbereitet: boolean) => {
    const inhalt = einNachweisinhalt("teilnachweis");
    return { inhalt, belege: [einBeleg(1)], zeilen: [], version: 1, vorbereitet };
  };

  test("ein Entwurf ist auf jeder Seite einer und trägt keine Prüfsumme", async () => {
    for (const seite of pdfSeiten(await nachweisEntwurfPdf(entwurf(false)))) {
      expect(seite).toContain("ENTWURF");
      expect(seite).toContain("Entwurf – nicht zum Einreichen");
      expect(seite).not.toContain("SHA-256");
    }
  });

  test("ein vorbereiteter nennt die Prüfsumme dessen, was unterschrieben wird, und lässt die Unterschriften frei", async () => {
    const { inhalt, belege, zeilen } = entwurf(true);
    const summe = sha256(unterschriebenerText(inhalt, belege, zeilen));
    const seiten = pdfSeiten(await nachweisEntwurfPdf(entwurf(true), { demodaten: true }));
    for (const seite of seiten) {
      expect(seite).toContain(`SHA-256 des Vorbereiteten ${summe}`);
      expect(seite).toContain("Demodaten – ohne Rechtswirkung · Vorbereitet, nicht eingereicht");
      expect(seite).not.toContain("ENTWURF");
    }
    expect(einzeilig(seiten)).not.toContain("Lars Landrat");
  });
});

test.each([
  ["verwendungsnachweis", 2022, "Vordruckfassung 2020"],
  ["verwendungsnachweis", 2023, "Vordruckfassung 2023"],
  ["verwendungsnachweis", 2024, "Vordruckfassung 2023"],
  ["verwendungsnachweis", 2025, "Vordruckfassung 2025"],
  ["verwendungsbestaetigung", 2023, "Ein Stern (*) bezeichnet Teile, die Annahme sind."],
  ["verwendungsbestaetigung", 2024, "Der amtliche Vordruck liegt nicht oder nur zum Teil vor"],
] as const)("%s %i: %s", (art, jahr, satz) => {
  expect(blankopapier(art, jahr).ausgabe).toContain(satz);
});
