import { describe, expect, test } from "vitest";
import { berechneJahresrechnung } from "./jahresrechnung.ts";
import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import { summe } from "../grundlagen/geld.ts";
import { plainDate as d } from "../grundlagen/plain-date.ts";
import { aBesetzung } from "../testing/factories.ts";
import {
  bescheid2023 as bescheid,
  gezahltAuf as gezahlt,
  kosten2023 as kosten,
  rechnungslage2023 as lage,
  sachkosten2023 as sachkosten,
  stelle2023 as stelle,
} from "../testing/rechnungslage.ts";

describe("V1: Baustein 1 im Jahr 2023, kreisfreie Stadt", () => {
  const koordination = [
    stelle("koordination", 100, "K1"),
    stelle("koordination", 100, "K2"),
    stelle("koordination", 50, "K3"),
  ];
  const assistenz = stelle("assistenz", 50);
  const b1 = bescheid({
    baustein: 1,
    personalCent: 165_000_00,
    arbeitsplaetzeCent: 29_100_00,
    massnahmenCent: 49_000_00,
    massnahmenAufteilung: { veranstaltungenCent: 10_000_00, massnahmenCent: 30_000_00, begleitungCent: 9_000_00 },
  });
  const rechnung = berechneJahresrechnung(
    lage({
      stellen: [...koordination, assistenz],
      bescheide: [b1],
      auszahlungen: [gezahlt(b1, 243_100_00)],
      ausgaben: [
        ...koordination.map((s, i) => kosten(s, [60_480_00, 60_480_00, 30_240_00][i] ?? 0)),
        kosten(assistenz, 21_000_00),
        sachkosten({ art: "arbeitsplatz", betragCent: 21_000_35 }),
        sachkosten({ art: "massnahme", massnahmeArt: "workshop", betragCent: 8_400_00 }),
        sachkosten({ art: "massnahme", massnahmeArt: "produkt", betragCent: 33_000_00 }),
        sachkosten({ art: "prozessbegleitung", tagArt: "beratung", tage: 6, betragCent: 7_140_00 }),
        sachkosten({ art: "prozessbegleitung", tagArt: "austausch", tage: 3, betragCent: 3_570_00 }),
      ],
    }),
  );
  const foerderfaehig = (...positionen: string[]) =>
    summe(rechnung.zeilen.filter((z) => positionen.includes(z.position)).map((z) => z.foerderfaehigCent));

  test("förderfähig sind 231.900,35 EUR, zurück gehen 11.199,65 EUR", () => {
    expect(foerderfaehig("koordination")).toBe(142_500_00);
    expect(foerderfaehig("assistenz")).toBe(21_000_00);
    expect(foerderfaehig("arbeitsplatz_koordination", "arbeitsplatz_assistenz")).toBe(19_870_35 + 1_130_00);
    expect(foerderfaehig("veranstaltungen")).toBe(8_400_00);
    expect(foerderfaehig("massnahmen")).toBe(30_000_00);
    expect(foerderfaehig("begleitung")).toBe(9_000_00);
    expect(rechnung.summe).toMatchObject({ foerderfaehigCent: 231_900_35, rueckzahlungCent: 11_199_65 });
  });

  test("V2: der Plan einer vollen Förderung sind 243.100,00 EUR, alles davon ist bewilligt", () => {
    expect(rechnung.summe).toMatchObject({
      planCent: 243_100_00,
      bewilligtCent: 243_100_00,
      ausgezahltCent: 243_100_00,
    });
    expect(rechnung.art).toBe("jahresrechnung");
  });
});

test.each([
  [9_500_00, 9_500_00],
  [10_000_00, 10_000_00],
  [10_200_00, 10_000_00],
])("V4, R74: von %i Cent für Veranstaltungen sind %i förderfähig", (betragCent, foerderfaehigCent) => {
  const ausgaben = [sachkosten({ art: "massnahme", massnahmeArt: "fachtagung", betragCent })];
  expect(berechneJahresrechnung(lage({ stellen: [], ausgaben })).summe.foerderfaehigCent).toBe(foerderfaehigCent);
});

describe("V5: eine Stelle, besetzt vom 1. März an, Kosten 52.400,00 EUR", () => {
  test.each([
    ["tagesgenau", 47_786_30],
    ["monatsgenau", 47_500_00],
    ["ohne_kuerzung", 52_400_00],
  ] as const)("%s sind %i Cent förderfähig", (vakanzMethode, foerderfaehigCent) => {
    const s = stelle("case_management");
    const b = bescheid({ personalCent: 57_000_00, vakanzMethode });
    const rechnung = berechneJahresrechnung(
      lage({
        stellen: [s],
        besetzungen: [aBesetzung(s, { von: d("2023-03-01") })],
        bescheide: [b],
        ausgaben: [kosten(s, 52_400_00)],
      }),
    );
    expect(rechnung.summe.foerderfaehigCent).toBe(foerderfaehigCent);
  });
});

describe("R35: was der Bescheid bewilligt, begrenzt, was eine Stelle bekommt", () => {
  const s = stelle("case_management");
  const mit = (personalCent: number) => {
    const b = bescheid({ personalCent });
    return berechneJahresrechnung(
      lage({
        stellen: [s],
        bescheide: [b],
        auszahlungen: [gezahlt(b, personalCent)],
        ausgaben: [kosten(s, 60_000_00)],
      }),
    ).summe;
  };

  test.each([
    [57_000_00, 57_000_00, 3_000_00],
    [56_999_99, 56_999_99, 3_000_01],
    [50_000_00, 50_000_00, 10_000_00],
    [60_000_00, 57_000_00, 3_000_00],
  ])(
    "bei %i Cent im Bescheid sind %i förderfähig und %i Mehrkosten",
    (bewilligt, foerderfaehigCent, mehrkostenCent) => {
      expect(mit(bewilligt)).toMatchObject({ foerderfaehigCent, mehrkostenCent });
    },
  );

  test("mehr bewilligt und gezahlt als der Satz: der Rest ist nicht verbraucht", () => {
    expect(mit(60_000_00)).toMatchObject({ rueckzahlungCent: 3_000_00, nichtVerbrauchtCent: 3_000_00 });
  });
});

describe("R31: eine günstige und eine teure Stelle", () => {
  const [guenstig, teuer] = [stelle("case_management", 100, "A"), stelle("case_management", 100, "B")];
  const mit = (verrechnung: Bescheid["verrechnung"]) => {
    const b = bescheid({ personalCent: 114_000_00, verrechnung });
    return berechneJahresrechnung(
      lage({
        stellen: [guenstig, teuer],
        bescheide: [b],
        auszahlungen: [gezahlt(b, 114_000_00)],
        ausgaben: [kosten(guenstig, 50_000_00), kosten(teuer, 61_000_00)],
      }),
    );
  };

  test.each([
    ["keine", [50_000_00, 57_000_00], 4_000_00, 7_000_00],
    ["innerhalb_der_kategorie", [50_000_00, 61_000_00], 0, 3_000_00],
    ["gesamter_bescheid", [50_000_00, 61_000_00], 0, 3_000_00],
  ] as const)(
    "Verrechnung %s: förderfähig %j, Mehrkosten %i, Rückzahlung %i",
    (art, je, mehrkostenCent, rueckzahlungCent) => {
      const rechnung = mit(art);
      expect(rechnung.zeilen.map((z) => z.foerderfaehigCent)).toEqual(je);
      expect(rechnung.summe).toMatchObject({ mehrkostenCent, rueckzahlungCent });
    },
  );

  test("Mehrkosten werden durch eine günstige Stelle nie negativ, ihre Minderkosten stehen daneben", () => {
    expect(mit("keine").zeilen.map((z) => [z.mehrkostenCent, z.minderkostenCent])).toEqual([
      [0, 7_000_00],
      [4_000_00, 0],
    ]);
  });

  test("die Verrechnung bleibt in der Position: eine günstige Assistenz deckt keine Koordination", () => {
    const [k, a] = [stelle("koordination"), stelle("assistenz", 50)];
    const b = bescheid({ baustein: 1, personalCent: 79_500_00 });
    const { summe: gesamt } = berechneJahresrechnung(
      lage({ stellen: [k, a], bescheide: [b], ausgaben: [kosten(k, 58_000_00), kosten(a, 20_000_00)] }),
    );
    expect(gesamt.foerderfaehigCent).toBe(57_000_00 + 20_000_00);
  });
});

describe("§ 29 HHG: fachbezogene Pauschale", () => {
  const [a, b] = [stelle("case_management", 100, "A"), stelle("case_management", 100, "B")];
  const pauschale = (angaben: Partial<Bescheid> = {}) =>
    bescheid({
      instrument: "fachbezogene_pauschale",
      verrechnung: "gesamter_bescheid",
      vakanzMethode: "ohne_kuerzung",
      personalCent: 114_000_00,
      ...angaben,
    });
  const mit = (bescheid: Bescheid, ausgezahlt: number, je: [number, number], besetztAb = "2023-01-01") =>
    berechneJahresrechnung(
      lage({
        stellen: [a, b],
        besetzungen: [aBesetzung(a), aBesetzung(b, { von: d(besetztAb) })],
        bescheide: [bescheid],
        auszahlungen: [gezahlt(bescheid, ausgezahlt)],
        ausgaben: [kosten(a, je[0]), kosten(b, je[1])],
      }),
    ).summe;

  test("V6 im Kleinen: verwendet ist, was für den Zweck ausgegeben wurde; der Rest geht zurück", () => {
    expect(mit(pauschale(), 114_000_00, [50_000_00, 55_000_00])).toMatchObject({
      foerderfaehigCent: 105_000_00,
      nichtVerbrauchtCent: 9_000_00,
      rueckzahlungCent: 9_000_00,
    });
  });

  test("keine Stelle hat einen Satz für sich: die teure darf über 57.000 EUR liegen", () => {
    expect(mit(pauschale(), 114_000_00, [40_000_00, 74_000_00]).foerderfaehigCent).toBe(114_000_00);
    expect(mit(pauschale(), 114_000_00, [40_000_00, 74_000_01]).foerderfaehigCent).toBe(114_000_00);
  });

  test("höchstens, was ausgezahlt wurde", () => {
    expect(mit(pauschale(), 100_000_00, [57_000_00, 57_000_00])).toMatchObject({
      foerderfaehigCent: 100_000_00,
      rueckzahlungCent: 0,
      mehrkostenCent: 14_000_00,
    });
  });

  test("Vakanzen kürzen nur, wenn der Bescheid es sagt", () => {
    const je: [number, number] = [57_000_00, 57_000_00];
    expect(mit(pauschale(), 114_000_00, je, "2023-07-01").foerderfaehigCent).toBe(114_000_00);
    expect(mit(pauschale({ vakanzMethode: "monatsgenau" }), 114_000_00, je, "2023-07-01").foerderfaehigCent).toBe(
      57_000_00 + 28_500_00,
    );
  });
});

describe("Planung und Buchung werden nicht gemischt", () => {
  const [gebucht, leer] = [stelle("case_management", 100, "A"), stelle("case_management", 100, "B")];
  const b = bescheid({ personalCent: 114_000_00 });
  const am = (heute: string) =>
    berechneJahresrechnung(
      lage({
        stellen: [gebucht, leer],
        bescheide: [b],
        auszahlungen: [gezahlt(b, 114_000_00)],
        ausgaben: [1, 2, 3].map((monat) => kosten(gebucht, 4_000_00, monat)),
        heute: d(heute),
      }),
    );

  test("im laufenden Jahr zählen Buchungen und eine Prognose für den Rest", () => {
    const rechnung = am("2023-12-31");
    expect(rechnung.art).toBe("laufende_rechnung");
    expect(rechnung.zeilen.map((z) => z.prognoseCent)).toEqual([48_000_00, 57_000_00]);
    expect(rechnung.summe).toMatchObject({ foerderfaehigCent: 105_000_00, nichtNachgewiesenCent: 0 });
  });

  test("R41: am Tag nach Jahresende zählen nur Buchungen; eine Stelle ohne Buchung ist nicht nachgewiesen", () => {
    const rechnung = am("2024-01-01");
    expect(rechnung.art).toBe("jahresrechnung");
    expect(rechnung.zeilen.map((z) => [z.foerderfaehigCent, z.nichtVerbrauchtCent, z.nichtNachgewiesenCent])).toEqual([
      [12_000_00, 45_000_00, 0],
      [0, 0, 57_000_00],
    ]);
    expect(rechnung.summe.rueckzahlungCent).toBe(102_000_00);
  });

  test("ohne Buchung ist es eine Planrechnung", () => {
    expect(berechneJahresrechnung(lage({ stellen: [leer], heute: d("2023-06-01") })).art).toBe("planrechnung");
  });
});
