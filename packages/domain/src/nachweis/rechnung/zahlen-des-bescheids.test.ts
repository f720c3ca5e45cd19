import { describe, expect, test } from "vitest";
import type { Bescheid } from "../../bescheid/bescheid-angaben.ts";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { berechneJahresrechnung } from "../../jahresrechnung/jahresrechnung.ts";
import type { Rechnungslage } from "../../jahresrechnung/rechnungslage.ts";
import { foerderkonditionen } from "../../kondition/foerderkonditionen.ts";
import { aBesetzung, anOrganisation, aWeiterleitung } from "../../testing/factories.ts";
import { einGlied } from "../../testing/nachweis.ts";
import {
  bescheid2023 as bescheid,
  gezahltAuf as gezahlt,
  kosten2023 as kosten,
  rechnungslage2023 as lage,
  sachkosten2023 as sachkosten,
  stelle2023 as stelle,
} from "../../testing/rechnungslage.ts";
import { verletzte } from "../papier/identitaeten.ts";
import type { Kettenglied } from "../ablauf/kette.ts";
import { nachgewieseneLage } from "./nachgewiesene-lage.ts";
import type { Verwendungsbestaetigungszahlen, Verwendungsnachweiszahlen } from "../papier/zahlen.ts";
import { zahlenDesBescheids, type Bescheidzahlenlage } from "./zahlen-des-bescheids.ts";
import { pruefsumme } from "../pruefung/zeilenpruefung.ts";

const fristen2023 = foerderkonditionen(2023)?.fristen;

function zahlen(
  situation: Rechnungslage,
  b: Bescheid,
  angaben: Partial<Bescheidzahlenlage> = {},
  glieder: Kettenglied[] = [],
) {
  if (!fristen2023) throw new Error("Für 2023 gibt es keine Fristen");
  return zahlenDesBescheids({
    rechnung: berechneJahresrechnung(nachgewieseneLage(situation, glieder)),
    baustein: b.baustein,
    bescheide: [b],
    auszahlungen: situation.auszahlungen.map(({ betragCent }) => ({ am: d("2023-05-01"), betragCent })),
    einnahmen: [],
    besetzungen: situation.besetzungen,
    glieder,
    fristen: fristen2023[b.baustein],
    ...angaben,
  });
}
function nachweis(...argumente: Parameters<typeof zahlen>): Verwendungsnachweiszahlen {
  const ergebnis = zahlen(...argumente);
  if (ergebnis?.art !== "verwendungsnachweis") throw new Error("Kein Verwendungsnachweis");
  return ergebnis;
}
function bestaetigung(...argumente: Parameters<typeof zahlen>): Verwendungsbestaetigungszahlen {
  const ergebnis = zahlen(...argumente);
  if (ergebnis?.art !== "verwendungsbestaetigung") throw new Error("Keine Verwendungsbestätigung");
  return ergebnis;
}

describe("V1: Verwendungsnachweis über Baustein 1 im Jahr 2023", () => {
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
  const situation = lage({
    stellen: [...koordination, assistenz],
    bescheide: [b1],
    auszahlungen: [gezahlt(b1, 143_100_00), gezahlt(b1, 100_000_00)],
    ausgaben: [
      ...koordination.map((s, i) => kosten(s, [60_480_00, 60_480_00, 30_240_00][i] ?? 0)),
      kosten(assistenz, 21_000_00),
      sachkosten({ art: "arbeitsplatz", betragCent: 21_000_35 }),
      sachkosten({ art: "massnahme", massnahmeArt: "workshop", betragCent: 8_400_00 }),
      sachkosten({ art: "massnahme", massnahmeArt: "produkt", betragCent: 33_000_00 }),
      sachkosten({ art: "prozessbegleitung", tagArt: "beratung", tage: 6, betragCent: 7_140_00 }),
      sachkosten({ art: "prozessbegleitung", tagArt: "austausch", tage: 3, betragCent: 3_570_00 }),
    ],
  });

  test("die Ausgaben stehen nach dem Finanzierungsplan, wie die Jahresrechnung sie hat", () => {
    expect(
      nachweis(situation, b1).ausgaben.map((a) => [
        a.position,
        a.bewilligtCent,
        a.ausgegebenCent,
        a.zuwendungsfaehigCent,
      ]),
    ).toEqual([
      ["koordination", 142_500_00, 151_200_00, 142_500_00],
      ["assistenz", 22_500_00, 21_000_00, 21_000_00],
      ["arbeitsplatz_koordination", 24_250_00, 17_500_29, 17_500_29],
      ["arbeitsplatz_assistenz", 4_850_00, 3_500_06, 3_500_06],
      ["veranstaltungen", 10_000_00, 8_400_00, 8_400_00],
      ["massnahmen", 30_000_00, 33_000_00, 30_000_00],
      ["begleitung", 9_000_00, 10_710_00, 9_000_00],
    ]);
  });

  test("V2: bewilligt 243.100,00; anerkannt 231.900,35, zu erstatten 11.199,65", () => {
    const z = nachweis(situation, b1);
    expect(z.bewilligtCent).toBe(243_100_00);
    expect(z.ergebnis).toEqual({
      ausgegebenCent: 245_310_35,
      zuwendungsfaehigCent: 231_900_35,
      andereEinnahmenCent: 0,
      anerkanntCent: 231_900_35,
      erstattungCent: 11_199_65,
      nochAbrufbarCent: 0,
    });
    expect(verletzte(z)).toEqual([]);
  });

  test("R79: andere Einnahmen für den Zweck mindern, Eigenmittel nicht; der Eigenanteil ist der Rest", () => {
    const mit = (art: "dritte" | "oeffentlich" | "spende" | "sonstige" | "eigenmittel") =>
      nachweis(situation, b1, { einnahmen: [{ art, betragCent: 1_000_00 }] });
    for (const art of ["dritte", "oeffentlich", "spende", "sonstige"] as const)
      expect(mit(art).ergebnis).toMatchObject({ anerkanntCent: 230_900_35, erstattungCent: 12_199_65 });
    expect(mit("eigenmittel").ergebnis.anerkanntCent).toBe(231_900_35);
    expect(mit("dritte").einnahmen.map((e) => [e.schluessel, e.abrechnungCent])).toEqual([
      ["eigenanteil", 245_310_35 - 1_000_00 - 230_900_35],
      ["dritte", 1_000_00],
      ["zuwendung", 230_900_35],
    ]);
    expect(verletzte(mit("dritte"))).toEqual([]);
  });

  test("R79: mehr Einnahmen als Ausgaben gehen nicht auf", () => {
    const z = nachweis(situation, b1, { einnahmen: [{ art: "dritte", betragCent: 245_310_36 }] });
    expect(verletzte(z).map((i) => i.name)).toEqual(["Einnahmen laut Abrechnung = Ausgaben insgesamt"]);
    const genau = nachweis(situation, b1, { einnahmen: [{ art: "dritte", betragCent: 245_310_35 }] });
    expect(verletzte(genau)).toEqual([]);
  });

  test("eine Auszahlung, die fehlt, geht nicht auf", () => {
    const z = nachweis(situation, b1, { auszahlungen: [{ am: d("2023-05-01"), betragCent: 143_100_00 }] });
    expect(verletzte(z).map((i) => i.name)).toEqual(["Summe der Auszahlungen = ausgezahlt"]);
  });

  test("die Anlage Personal nennt Stellen und Qualifikationen, keine Namen", () => {
    const z = nachweis(situation, b1);
    expect(z.personal.map((p) => [p.bezeichnung, p.ausgegebenCent, p.hoechstbetragCent, p.anerkanntCent])).toEqual([
      ["K1", 60_480_00, 57_000_00, 57_000_00],
      ["K2", 60_480_00, 57_000_00, 57_000_00],
      ["K3", 30_240_00, 28_500_00, 28_500_00],
      ["assistenz", 21_000_00, 22_500_00, 21_000_00],
    ]);
    expect(z.personal[0]?.qualifikationen).toEqual(["Soziale Arbeit, Sozialpädagogik, Master"]);
    expect(JSON.stringify(z)).not.toContain("Person 1");
  });
});

describe("V6: eine Pauschale über 684.000,00, verwendet 641.250,00", () => {
  const stellen = Array.from({ length: 12 }, (_, i) => stelle("case_management", 100, `CM ${i}`));
  const b2 = bescheid({
    instrument: "fachbezogene_pauschale",
    verrechnung: "gesamter_bescheid",
    vakanzMethode: "ohne_kuerzung",
    personalCent: 684_000_00,
  });
  const situation = lage({
    stellen,
    bescheide: [b2],
    auszahlungen: [gezahlt(b2, 684_000_00)],
    ausgaben: stellen.map((s) => kosten(s, 53_437_50)),
  });

  test("R41: nicht verbraucht 42.750,00, zurück bis zum 31.03.2024", () => {
    const z = bestaetigung(situation, b2);
    expect(z).toMatchObject({
      eingesetztCent: 641_250_00,
      nichtVerbrauchtCent: 42_750_00,
      nichtNachgewiesenCent: 0,
      rueckzahlungCent: 42_750_00,
      rueckzahlungsfrist: { am: "2024-03-31" },
    });
    expect(verletzte(z)).toEqual([]);
  });

  test("R41: eine Stelle ohne Buchung ist nicht nachgewiesen, und es geht weiter auf", () => {
    const z = bestaetigung({ ...situation, ausgaben: situation.ausgaben.slice(1) }, b2);
    expect(z.nichtNachgewiesenCent).toBeGreaterThan(0);
    expect(z.nichtVerbrauchtCent + z.nichtNachgewiesenCent).toBe(684_000_00 - 11 * 53_437_50);
    expect(verletzte(z)).toEqual([]);
  });
});

describe("V5: eine Stelle, besetzt vom 1. März an, im Nachweis", () => {
  test.each([
    ["tagesgenau", 47_786_30],
    ["monatsgenau", 47_500_00],
    ["ohne_kuerzung", 52_400_00],
  ] as const)("%s: anerkannt %i Cent", (vakanzMethode, anerkanntCent) => {
    const s = stelle("case_management");
    const b = bescheid({ personalCent: 57_000_00, vakanzMethode });
    const situation = lage({
      stellen: [s],
      besetzungen: [aBesetzung(s, { von: d("2023-03-01") })],
      bescheide: [b],
      ausgaben: [kosten(s, 52_400_00)],
    });
    expect(nachweis(situation, b).ergebnis.anerkanntCent).toBe(anerkanntCent);
  });
});

describe("V16, R81: die Bescheinigung darunter bestimmt, was oben zählt", () => {
  const s = stelle("case_management");
  const ahlen = anOrganisation({ art: "kreisangehoerige_kommune", name: "Stadt Ahlen" });
  const vertrag = aWeiterleitung(s, {
    empfaengerId: ahlen.id,
    beginn: d("2023-01-01"),
    ende: d("2023-12-31"),
    betragCent: 57_000_00,
  });
  const b = bescheid({ personalCent: 57_000_00 });
  const situation = lage({
    stellen: [s],
    besetzungen: [aBesetzung(s, { organisationId: ahlen.id, weiterleitungId: vertrag.id })],
    weiterleitungen: [{ ...vertrag, empfaengerName: "Stadt Ahlen" }],
    bescheide: [b],
    auszahlungen: [gezahlt(b, 57_000_00)],
    ausgaben: [{ ...kosten(s, 57_000_00), organisationId: ahlen.id, weiterleitungId: vertrag.id }],
  });
  const zeile = [{ schluessel: "z1", bezeichnung: "", erklaertCent: 57_000_00 }];
  const bescheinigt = (gekuerztCent: number, zurueckgestelltCent: number): Kettenglied =>
    einGlied({
      weiterleitungId: vertrag.id,
      pruefsumme: {
        ...pruefsumme(zeile, []),
        anerkanntCent: 57_000_00 - gekuerztCent - zurueckgestelltCent,
        gekuerztCent,
        zurueckgestelltCent,
      },
    });

  test("ganz anerkannt ändert keine Zahl", () => {
    expect(nachweis(situation, b, {}, [bescheinigt(0, 0)]).ergebnis).toEqual(nachweis(situation, b).ergebnis);
  });

  test("gekürzt 1.250,50 und zurückgestellt 800,00: anerkannt 54.949,50, zu erstatten 2.050,50", () => {
    const z = nachweis(situation, b, {}, [bescheinigt(1_250_50, 800_00)]);
    expect(z.ergebnis).toMatchObject({ anerkanntCent: 54_949_50, erstattungCent: 2_050_50 });
    expect(z.weiterleitungen).toMatchObject([{ gekuerztCent: 1_250_50, nichtNachgewiesenCent: 800_00 }]);
    expect(verletzte(z)).toEqual([]);
    // Without the parked line the repayment is 800.00 lower: that is what a waiver costs.
    expect(nachweis(situation, b, {}, [bescheinigt(1_250_50, 0)]).ergebnis.erstattungCent).toBe(1_250_50);
  });

  test("verzichtet: nichts davon ist nachgewiesen", () => {
    const verzicht = einGlied({
      weiterleitungId: vertrag.id,
      lauf: { stand: "verzichtet", version: 1, bescheinigung: null },
      pruefsumme: null,
    });
    expect(nachweis(situation, b, {}, [verzicht]).ergebnis).toMatchObject({
      anerkanntCent: 0,
      erstattungCent: 57_000_00,
    });
    const rechnung = berechneJahresrechnung(nachgewieseneLage(situation, [verzicht]));
    expect(rechnung.summe).toMatchObject({ nichtNachgewiesenCent: 57_000_00, nichtVerbrauchtCent: 0 });
  });

  test("solange nichts bescheinigt ist, zählt, was gebucht ist", () => {
    expect(nachgewieseneLage(situation, [einGlied({ weiterleitungId: vertrag.id, lauf: null })])).toBe(situation);
  });
});

test("ohne Bescheid gibt es keine Zahlen", () => {
  const b = bescheid({});
  expect(zahlen(lage({ stellen: [] }), b, { bescheide: [] })).toBeNull();
});
