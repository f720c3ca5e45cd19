import { expect, test } from "vitest";
import { summe } from "../grundlagen/geld.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { bescheid2023, gezahltAuf, kosten2023, rechnungslage2023, stelle2023 } from "../testing/rechnungslage.ts";
import { begriffe, betragsarten } from "./begriffe.ts";
import { aufDemDokument, rechenwege, rechenwegeJeZeile } from "./herleitung.ts";
import { berechneJahresrechnung } from "./jahresrechnung.ts";

const koordination = stelle2023("koordination", 100, "K1");
const unbelegt = stelle2023("koordination", 50, "K2");
const bescheid = bescheid2023({ baustein: 1, personalCent: 80_000_00 });
const rechnung = berechneJahresrechnung(
  rechnungslage2023({
    heute: plainDate("2024-02-01"),
    stellen: [koordination, unbelegt],
    bescheide: [bescheid],
    auszahlungen: [gezahltAuf(bescheid, 70_000_00)],
    ausgaben: [kosten2023(koordination, 30_000_00, 11), kosten2023(koordination, 4_000_00)],
  }),
);

test("der Anhang führt jeden Betrag des Dokuments her, Zeile für Zeile bis zu seiner Summe", () => {
  const alle = rechenwegeJeZeile(rechnung).flatMap(({ herleitungen }) => herleitungen);
  const geschlossene = aufDemDokument.filter((art) => art !== "prognoseCent");
  for (const art of geschlossene) {
    const dieser = alle.filter(({ begriff }) => begriff === begriffe[art]);
    expect([art, summe(dieser.map(({ cent }) => cent))]).toEqual([art, rechnung.summe[art]]);
    for (const { schritte, cent } of dieser)
      expect([art, summe(schritte.filter(({ zaehlt }) => zaehlt).map((s) => s.cent ?? 0))]).toEqual([art, cent]);
  }
  expect(geschlossene.filter((art) => rechnung.summe[art] === 0)).toEqual([]);
});

test("ein Betrag von null hat keinen Rechenweg, und eine Zeile ohne Betrag keinen Abschnitt", () => {
  const leer = berechneJahresrechnung(rechnungslage2023({ stellen: [], bescheide: [] }));
  expect(rechenwegeJeZeile(leer)).toEqual([]);
  expect(rechenwege(rechnung)).toHaveLength(
    summe(rechnung.zeilen.map((zeile) => betragsarten.filter((art) => zeile[art] !== 0).length)),
  );
});

test("die Prognose steht im Anhang des laufenden Jahres, was zurückgeht in dem des abgeschlossenen", () => {
  const namen = (tag: string) => {
    const lage = rechnungslage2023({
      heute: plainDate(tag),
      stellen: [koordination],
      bescheide: [bescheid],
      auszahlungen: [gezahltAuf(bescheid, 70_000_00)],
      ausgaben: [kosten2023(koordination, 3_000_00, 1)],
    });
    const wege = rechenwegeJeZeile(berechneJahresrechnung(lage)).flatMap(({ herleitungen }) => herleitungen);
    const [prognose, verbraucht] = [begriffe.prognoseCent, begriffe.nichtVerbrauchtCent];
    return [prognose, verbraucht].map((gesucht) => wege.some(({ begriff }) => begriff === gesucht));
  };
  expect(namen("2023-12-31")).toEqual([true, false]);
  expect(namen("2024-01-01")).toEqual([false, true]);
});
