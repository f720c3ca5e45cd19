import { describe, expect, test } from "vitest";
import { summe } from "../grundlagen/geld.ts";
import type { Instrument } from "../grundlagen/instrument.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import type { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import { aBesetzung } from "../testing/factories.ts";
import { konditionenVon } from "../testing/kondition.ts";
import { bescheid2023, kosten2023, rechnungslage2023, sachkosten2023, stelle2023 } from "../testing/rechnungslage.ts";
import { herleitungDerZeile } from "./herleitung.ts";
import { berechneJahresrechnung } from "./jahresrechnung.ts";

// V5, for both categories of a coordination post: 57,000 EUR of staff and 9,700 EUR of workplace, 306 days of 365.
const stelle = stelle2023("koordination");
const konditionen = konditionenVon(2023);
const gerechnet = (
  methode: VakanzMethode,
  { bescheid = "zuwendung", regelFuer = "zuwendung" }: { bescheid?: Instrument; regelFuer?: Instrument } = {},
) =>
  berechneJahresrechnung(
    rechnungslage2023({
      stellen: [stelle],
      besetzungen: [aBesetzung(stelle, { von: plainDate("2023-03-01"), bis: plainDate("2023-12-31") })],
      konditionen: {
        ...konditionen,
        vakanz: {
          ...konditionen.vakanz,
          [regelFuer]: {
            ...konditionen.vakanz[regelFuer],
            arbeitsplaetze: { methode, quelle: "Nebenbestimmung 4", annahme: false },
          },
        },
      },
      bescheide: [
        bescheid2023({ baustein: 1, instrument: bescheid, personalCent: 57_000_00, arbeitsplaetzeCent: 9_700_00 }),
      ],
      ausgaben: [kosten2023(stelle, 52_400_00), sachkosten2023({ art: "arbeitsplatz", betragCent: 9_700_00 })],
    }),
  );
const zeile = (rechnung: ReturnType<typeof gerechnet>, gesucht: "personal" | "arbeitsplaetze") => {
  const gefunden = rechnung.zeilen.find(({ kategorie, stelle: s }) => kategorie === gesucht && s !== null);
  if (!gefunden) throw new Error(`keine Zeile ${gesucht}`);
  return gefunden;
};

describe("R35: Arbeitsplätze einer Zuwendung", () => {
  test.each([
    ["ohne_kuerzung", 9_700_00, 0],
    ["tagesgenau", 8_132_05, 1_567_95],
    ["monatsgenau", 8_083_33, 1_616_67],
  ] as const)("%s: förderfähig %i Cent, gekürzt %i", (methode, foerderfaehigCent, vakanzKuerzungCent) => {
    const rechnung = gerechnet(methode);
    const arbeitsplatz = zeile(rechnung, "arbeitsplaetze");
    expect(arbeitsplatz).toMatchObject({ planCent: 9_700_00, foerderfaehigCent, vakanzKuerzungCent });
    expect(zeile(rechnung, "personal").foerderfaehigCent, "Personal bleibt beim Bescheid").toBe(47_786_30);
    for (const art of ["vakanzKuerzungCent", "foerderfaehigCent"] as const) {
      const schritte = herleitungDerZeile(rechnung, arbeitsplatz, art).schritte.filter(({ zaehlt }) => zaehlt);
      expect(summe(schritte.map(({ cent }) => cent ?? 0))).toBe(arbeitsplatz[art]);
    }
  });

  test("sind gekürzt, welche Methode der Bescheid für Personal auch nennt", () => {
    const { kuerzungJeMethode, vakanzKuerzungCent } = zeile(gerechnet("tagesgenau"), "arbeitsplaetze");
    expect(Object.values(kuerzungJeMethode)).toEqual([vakanzKuerzungCent, vakanzKuerzungCent, vakanzKuerzungCent]);
  });
});

test.each([
  ["zuwendung", "fachbezogene_pauschale", 0],
  ["fachbezogene_pauschale", "zuwendung", 0],
  ["fachbezogene_pauschale", "fachbezogene_pauschale", 1_567_95],
] as const)("R35: ein Bescheid als %s folgt der Regel für %s: gekürzt %i Cent", (bescheid, regelFuer, cent) => {
  const rechnung = gerechnet("tagesgenau", { bescheid, regelFuer });
  expect(zeile(rechnung, "arbeitsplaetze").vakanzKuerzungCent).toBe(cent);
});
