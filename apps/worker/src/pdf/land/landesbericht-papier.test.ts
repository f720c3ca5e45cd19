import { plainDate } from "@kim/domain/grundlagen";
import { landesberichtAus, type Berichtszeile, type Landesbericht } from "@kim/domain/landesbericht";
import { kuerzelJeAgs, landsumme } from "@kim/domain/landesstand";
import { afterAll, describe, expect, test } from "vitest";
import { closePdf } from "../jahresrechnung.ts";
import { angabenAkte } from "../papier/angaben-akte.ts";
import { papierPdf } from "../papier/papier-pdf.ts";
import { einzeilig } from "../testing/einzeilig.ts";
import { pdfSeiten } from "../testing/pdf-seiten.ts";
import { landesberichtpapier } from "./landesbericht-papier.ts";

afterAll(closePdf);

const keine = landsumme([]);
const zeilen = Object.keys(kuerzelJeAgs).map((ags, i): Berichtszeile => ({
  ags,
  name: `Empfänger ${ags}`,
  kurzname: ags,
  regierungsbezirk: ["Arnsberg", "Detmold", "Düsseldorf", "Köln", "Münster"][i % 5] ?? null,
  kachel: { zeile: Math.floor(i / 9), spalte: i % 9 },
  demodaten: i === 0,
  kreis: null,
  bausteine: [
    {
      ...keine,
      baustein: 2,
      bewilligtHundertstel: 1000,
      besetztHundertstel: 400 + 15 * i,
      bewilligtCent: i === 53 ? 0 : 1_000_000_00,
      ausgezahltCent: 500_000_00,
      rueckzahlungCent: 1_00,
    },
  ],
  vorjahr: [],
}));
const bericht = (mehr: Partial<Landesbericht> = {}): Landesbericht => ({
  ...landesberichtAus({
    blick: { jahr: 2025, tag: plainDate("2025-12-31"), bekannt: null },
    absender: "Ministerium",
    heute: plainDate("2026-06-15"),
    empfaenger: zeilen,
    reihe: {
      monate: Array.from({ length: 60 }, (_, i) => ({
        jahr: 2021 + Math.floor(i / 12),
        monat: (i % 12) + 1,
        baustein: 2 as const,
        bewilligtHundertstel: 1_000 * (i + 1),
        eingerichtetHundertstel: 900 * (i + 1),
        besetztHundertstel: 800 * (i + 1),
        weitergeleitetHundertstel: 0,
      })),
      geld: [],
      jahre: [],
    },
    nachweise: [],
    erstesJahr: 2020,
  }),
  ...mehr,
});
const sha256 = "ab".repeat(32);
const gelesen = async (b: Landesbericht) => einzeilig(pdfSeiten(await papierPdf(landesberichtpapier(b, sha256))));

describe("the report for the Landtag", () => {
  test("tells in words what the tables hold", async () => {
    const text = await gelesen(bericht());
    expect(text).toContain("halten 53 von 54 Kreisen, kreisfreien Städten und der Städteregion einen Bescheid");
    expect(text).toContain("Bewilligt sind 540,00 VZÄ (im Jahr davor 0,00 VZÄ), besetzt 430,65 VZÄ, das sind 79,8 %.");
    expect(text).toContain("53.000.000,00 EUR bewilligt und 27.000.000,00 EUR ausgezahlt");
    expect(text).toContain("Enthält Demodaten");
    expect(text).toContain("Empfänger 05978");
    expect(text).toContain(sha256);
  });

  test("says which day's knowledge it shows", async () => {
    expect(await gelesen(bericht())).toContain("Stand 31.12.2025, nach allem, was am 15.06.2026 bekannt war");
    expect(await gelesen(bericht({ bekannt: plainDate("2025-12-31") }))).toContain("wie es an diesem Tag bekannt war");
  });

  test("stands where nothing is granted yet", async () => {
    const leer = zeilen.map((zeile) => ({ ...zeile, bausteine: [], demodaten: false }));
    const text = await gelesen(bericht({ zeilen: leer, monate: [], jahre: [] }));
    expect(text).toContain("halten 0 von 54");
    expect(text).toContain("Noch ist nichts bewilligt.");
    expect(text).not.toContain("Demodaten");
  });

  test("keeps its frozen figures and its tables inside the paper for the file", async () => {
    const papier = landesberichtpapier(bericht(), sha256);
    const akte = Buffer.from(await angabenAkte(papier, "{}")).toString("latin1");
    expect(akte).toContain("angaben.json");
    expect(akte).toContain("zahlen.xlsx");
  });
});
