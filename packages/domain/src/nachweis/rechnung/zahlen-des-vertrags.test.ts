import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { berechneJahresrechnung } from "../../jahresrechnung/jahresrechnung.ts";
import { aBesetzung, aStelle, aWeiterleitung } from "../../testing/factories.ts";
import { einGlied } from "../../testing/nachweis.ts";
import { bescheid2023, gezahltAuf, rechnungslage2023, kosten2023, stelle2023 } from "../../testing/rechnungslage.ts";
import { besserstellungCent } from "../papier/besserstellung.ts";
import { BesetzungId } from "../../grundlagen/ids.ts";
import { verletzte } from "../papier/identitaeten.ts";
import { nachgewieseneLage } from "./nachgewiesene-lage.ts";
import { prozentteile } from "../papier/prozente.ts";
import { zahlenDesVertrags, type Vertragszahlenlage } from "./zahlen-des-vertrags.ts";
import { pruefsumme } from "../pruefung/zeilenpruefung.ts";

const vertrag2023 = (angaben: Parameters<typeof aWeiterleitung>[1] = {}) =>
  aWeiterleitung(aStelle(), {
    beginn: d("2023-01-01"),
    ende: d("2023-12-31"),
    nachweisFaelligAm: d("2024-01-31"),
    betragCent: 57_000_00,
    bemessung: "ist_kosten",
    hoechstbetragJeVzaeCent: 57_000_00,
    ...angaben,
  });
const zahlen = (angaben: Partial<Vertragszahlenlage> = {}) =>
  zahlenDesVertrags({
    jahr: 2023,
    vertrag: vertrag2023(),
    position: "case_management",
    eigeneKostenCent: 57_000_00,
    nichtZuwendungsfaehigCent: 0,
    besserstellungen: [],
    einnahmen: [],
    gehalteneHundertstelTage: 36_500,
    besetzteHundertstelTage: 36_500,
    glieder: [],
    ...angaben,
  });

test("V17: Kosten 58.000,04, Höchstbetrag 57.000: Eigenanteil 1.000,04, zusammen 100,00 %", () => {
  const z = zahlen({ eigeneKostenCent: 58_000_04 });
  expect(z).toMatchObject({ verwendetCent: 57_000_00, rueckgabeCent: 0 });
  expect(z.einnahmen.map((e) => [e.schluessel, e.abrechnungCent, e.abrechnungProzent])).toEqual([
    ["eigenanteil", 1_000_04, 1_72],
    ["zuwendung", 57_000_00, 98_28],
  ]);
  expect(verletzte(z)).toEqual([]);
});

const person = (angaben: object = {}) => ({
  besetzungId: BesetzungId.parse("00000000-0000-4000-8000-000000000001"),
  gezahltCent: 61_200_00,
  vergleichbarCent: 58_900_00,
  eigenerTarif: false,
  ...angaben,
});

describe("V18, R80: Besserstellungsverbot", () => {
  test("gezahlt 61.200,00, vergleichbar 58.900,00: nicht zuwendungsfähig 2.300,00, verwendet 57.000,00", () => {
    const z = zahlen({ eigeneKostenCent: 61_200_00, besserstellungen: [person()] });
    expect(z).toMatchObject({ besserstellungCent: 2_300_00, verwendetCent: 57_000_00 });
    expect(verletzte(z)).toEqual([]);
  });

  test("unter dem Höchstbetrag kürzt die Besserstellung, was verwendet ist", () => {
    const besserstellungen = [person({ gezahltCent: 57_000_00, vergleichbarCent: 56_000_00 })];
    expect(zahlen({ besserstellungen })).toMatchObject({ verwendetCent: 56_000_00, rueckgabeCent: 1_000_00 });
  });

  test.each([
    [58_899_99, 0],
    [58_900_00, 0],
    [58_900_01, 1],
  ])("von %i gezahlten Cent sind %i zu viel", (gezahltCent, cent) => {
    expect(besserstellungCent(person({ gezahltCent }))).toBe(cent);
  });

  test("ein eigener Tarifvertrag geht vor", () => {
    expect(besserstellungCent(person({ eigenerTarif: true }))).toBe(0);
  });
});

test("eine Pauschale: was nicht ausgegeben ist, steht als Überschuss da und bleibt nach dem Vertrag", () => {
  const vertrag = vertrag2023({ bemessung: "pauschale", hoechstbetragJeVzaeCent: null });
  const z = zahlen({ vertrag, eigeneKostenCent: 50_000_00 });
  expect(z).toMatchObject({ verwendetCent: 50_000_00, ueberschussCent: 7_000_00, rueckgabeCent: 0 });
  expect(verletzte(z)).toEqual([]);
});

test("die Aufstockung des Gebers steht neben der Förderung, höchstens in Höhe der Kosten", () => {
  const vertrag = vertrag2023({ aufstockungCent: 5_000_00 });
  const aufstockung = (eigeneKostenCent: number) =>
    zahlen({ vertrag, eigeneKostenCent }).einnahmen.find((e) => e.schluessel === "aufstockung")?.abrechnungCent;
  expect(aufstockung(63_000_00)).toBe(5_000_00);
  expect(aufstockung(60_000_00)).toBe(3_000_00);
  expect(aufstockung(57_000_00)).toBe(0);
});

test("R70: jedes Jahr steht für sich: was eines übrig lässt, deckt das andere nicht", () => {
  const vertrag = vertrag2023({ ende: d("2024-12-31"), betragCent: 114_000_00 });
  expect(zahlen({ vertrag, eigeneKostenCent: 50_000_00 })).toMatchObject({
    verwendetCent: 50_000_00,
    rueckgabeCent: 7_000_00,
  });
  expect(zahlen({ vertrag, jahr: 2024, eigeneKostenCent: 64_000_00 })).toMatchObject({
    weitergeleitetCent: 57_000_00,
    verwendetCent: 57_000_00,
    rueckgabeCent: 0,
  });
});

describe("V25: drei Ebenen, jede schuldet nur der nächsten", () => {
  const stellen = [stelle2023("case_management", 100, "A"), stelle2023("case_management", 100, "B")];
  const [eigene, gegebene] = stellen;
  if (!eigene || !gegebene) throw new Error("Zwei Stellen");
  const anStadt = aWeiterleitung(gegebene, {
    beginn: d("2023-01-01"),
    ende: d("2023-12-31"),
    betragCent: 57_000_00,
    bemessung: "ist_kosten",
    hoechstbetragJeVzaeCent: 57_000_00,
    weiterleitungErlaubt: true,
  });
  const anTraeger = vertrag2023({ betragCent: 28_500_00, vzaeHundertstel: 50, herkunftId: anStadt.id });

  const traeger = zahlen({ vertrag: anTraeger, eigeneKostenCent: 24_500_00 });
  const zurStadt = einGlied(
    { weitergeleitetCent: 28_500_00, empfaengerName: "Träger", rueckgabeCent: traeger.rueckgabeCent },
    24_500_00,
  );
  const stadt = zahlen({ vertrag: anStadt, eigeneKostenCent: 23_500_00, glieder: [zurStadt] });
  const zumKreis = einGlied({ weiterleitungId: anStadt.id, rueckgabeCent: stadt.rueckgabeCent }, 48_000_00);

  test("der Träger schuldet der Stadt 4.000,00, die Stadt dem Kreis 9.000,00", () => {
    expect(traeger.rueckgabeCent).toBe(4_000_00);
    expect(stadt).toMatchObject({
      eigeneKostenCent: 23_500_00,
      kostenDarunterCent: 24_500_00,
      rueckgabeCent: 9_000_00,
    });
  });

  test("der Kreis schuldet dem Land 9.000,00, nie 13.000,00", () => {
    const b = bescheid2023({ personalCent: 114_000_00 });
    const lage = rechnungslage2023({
      stellen,
      besetzungen: [aBesetzung(eigene), aBesetzung(gegebene, { weiterleitungId: anStadt.id })],
      weiterleitungen: [{ ...anStadt, empfaengerName: "Stadt" }],
      bescheide: [b],
      auszahlungen: [gezahltAuf(b, 114_000_00)],
      ausgaben: [kosten2023(eigene, 57_000_00)],
    });
    expect(berechneJahresrechnung(nachgewieseneLage(lage, [zumKreis])).summe.rueckzahlungCent).toBe(9_000_00);
  });
});

test("R79: Prozente haben zwei Stellen und ergeben immer 100,00; der Rest liegt in der größten Zeile", () => {
  expect(prozentteile([1, 1, 1])).toEqual([33_34, 33_33, 33_33]);
  expect(prozentteile([0, 0])).toEqual([0, 0]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000_00 }), { minLength: 1, maxLength: 8 }), (betraege) => {
      const teile = prozentteile(betraege);
      const summe = teile.reduce((a, b) => a + b, 0);
      expect(summe).toBe(betraege.some((b) => b > 0) ? 100_00 : 0);
    }),
  );
});

test("R41, R79: ein Teilnachweis geht auf, was auch immer er kostete", () => {
  const cent = fc.integer({ min: 0, max: 90_000_00 });
  fc.assert(
    fc.property(cent, cent, cent, fc.boolean(), cent, (kosten, betragCent, aufstockungCent, pauschale, darunter) => {
      const zeile = [{ schluessel: "z", bezeichnung: "", erklaertCent: darunter }];
      const glied = einGlied({
        pruefsumme: { ...pruefsumme(zeile, []), anerkanntCent: darunter },
        weitergeleitetCent: darunter,
      });
      const vertrag = vertrag2023({
        betragCent,
        aufstockungCent,
        ...(pauschale ? { bemessung: "pauschale" as const, hoechstbetragJeVzaeCent: null } : {}),
      });
      const z = zahlen({ vertrag, eigeneKostenCent: kosten, glieder: darunter > 0 ? [glied] : [] });
      expect(verletzte(z)).toEqual([]);
      expect(z.rueckgabeCent).toBeGreaterThanOrEqual(0);
      expect(z.ueberschussCent).toBeGreaterThanOrEqual(0);
    }),
  );
});
