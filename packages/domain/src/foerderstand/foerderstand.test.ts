import { expect, test } from "vitest";
import { berechneFoerderstand } from "./foerderstand.ts";
import type { Rechnungslage } from "../jahresrechnung/rechnungslage.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { aBesetzung, anOrganisation, aStelle } from "../testing/factories.ts";
import { aBescheid, anAusgabe, konditionen2022, leverkusen2022 } from "../testing/foerderlage.ts";

const organisation = anOrganisation();
const eineStelle = (kosten: [number, number][], heute: string, besetzt = "2022-01-01"): Rechnungslage => {
  const stelle = aStelle({ organisationId: organisation.id });
  const bescheid = aBescheid(organisation.id, { personalCent: 55_000_00, vakanzMethode: "monatsgenau" });
  return {
    jahr: 2022,
    organisation,
    konditionen: konditionen2022(),
    kontingente: [],
    stellen: [stelle],
    weiterleitungen: [],
    abrufe: [],
    einnahmen: [],
    besetzungen: [aBesetzung(stelle, { von: plainDate(besetzt) })],
    bescheide: [bescheid],
    auszahlungen: [{ bescheidId: bescheid.id, betragCent: 55_000_00 }],
    ausgaben: kosten.map(([monat, betragCent]) =>
      anAusgabe(organisation.id, { stelleId: stelle.id, monat, betragCent }),
    ),
    heute: plainDate(heute),
  };
};

test("T27, R35: zehn Zwölftel besetzt bei 5.000 EUR im Monat: 45.833,33 EUR förderfähig, 9.166,67 EUR Rückzahlung", () => {
  const stand = berechneFoerderstand(
    eineStelle(
      [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((monat) => [monat, 5_000_00]),
      "2023-01-15",
      "2022-03-01",
    ),
  );
  expect(stand.summe).toMatchObject({
    ausgegebenCent: 50_000_00,
    foerderfaehigCent: 45_833_33,
    rueckzahlungCent: 9_166_67,
    vakanzKuerzungCent: 9_166_67,
    mehrkostenCent: 4_166_67,
  });
});

test("Die Prognose setzt den letzten bekannten Monat fort, bis das Jahr vorbei ist", () => {
  const prognoseCent = (kosten: [number, number][], heute: string) =>
    berechneFoerderstand(eineStelle(kosten, heute)).summe.prognoseCent;
  const januar: [number, number] = [1, 4_000_00];
  const februar: [number, number] = [2, 5_000_00];
  expect(prognoseCent([januar, februar], "2022-03-10")).toBe(59_000_00);
  expect(prognoseCent([februar, januar], "2022-12-31")).toBe(59_000_00);
  expect(prognoseCent([januar, februar], "2023-01-01")).toBe(9_000_00);
});

test("R37: abziehbare Vorsteuer ist keine Ausgabe", () => {
  const lage = leverkusen2022();
  const mitVorsteuer = {
    ...lage,
    ausgaben: lage.ausgaben.map((a) =>
      a.art === "massnahme" ? { ...a, betragCent: 58_310_00, vorsteuerCent: 9_310_00 } : a,
    ),
  };
  expect(berechneFoerderstand(mitVorsteuer).summe).toEqual(berechneFoerderstand(lage).summe);
});

test("R33: nur der neueste Bescheid einer Kette zählt, Zahlungen auf den alten bleiben", () => {
  const lage = eineStelle([], "2022-06-30");
  const [alt] = lage.bescheide;
  if (!alt) throw new Error("kein Bescheid");
  const neu = aBescheid(organisation.id, { art: "aenderungsbescheid", vorgaengerId: alt.id, personalCent: 60_000_00 });
  const stand = berechneFoerderstand({ ...lage, bescheide: [alt, neu] });
  expect(stand.summe).toMatchObject({ bewilligtCent: 60_000_00, ausgezahltCent: 55_000_00 });
  expect(stand.zeilen.map((z) => [z.bezeichnung, z.bewilligtCent])).toEqual([
    ["Stelle", 55_000_00],
    ["Bewilligt, noch ohne Stelle", 5_000_00],
  ]);
});

test("R33: ein Bescheid rechnet mit der Fassung, auf der er beruht, auch wenn inzwischen eine neuere gilt", () => {
  const lage = eineStelle([], "2022-06-30");
  const alte = konditionen2022();
  const neue = { ...alte, caseManagement: { ...alte.caseManagement, cent: 57_000_00 } };
  expect(berechneFoerderstand({ ...lage, konditionen: neue }).summe.planCent).toBe(57_000_00);
  expect(berechneFoerderstand({ ...lage, konditionen: neue, bescheidkonditionen: { 2: alte } }).summe.planCent).toBe(
    55_000_00,
  );
});

test("R25: ohne Bescheid ist nichts bewilligt; einen Antrag liest die Rechnung nirgends", () => {
  const lage = eineStelle([[1, 4_000_00]], "2022-03-10");
  const ohne = { ...lage, bescheide: [], auszahlungen: [] };
  const stand = berechneFoerderstand(ohne);
  expect(stand.summe).toMatchObject({ planCent: 55_000_00, bewilligtCent: 0, abgerufenCent: 0, ausgezahltCent: 0 });
});

test("Ein abgelehnter Mittelabruf ist nicht abgerufen", () => {
  const lage = eineStelle([], "2022-03-10");
  const bescheidId = lage.bescheide[0]?.id ?? "";
  const abruf = (entscheidung: { bewilligt: boolean } | null) => ({ bescheidId, betragCent: 10_000_00, entscheidung });
  expect(
    berechneFoerderstand({ ...lage, abrufe: [abruf(null), abruf({ bewilligt: true }), abruf({ bewilligt: false })] })
      .summe.abgerufenCent,
  ).toBe(20_000_00);
});

test.each([
  ["kreisangehoerige_kommune", [3], [["Personal"]]],
  [
    "kreisfreie_stadt",
    [1, 2, 3],
    [
      ["Personal inkl. Arbeitsplatz", "Maßnahmen"],
      ["Personal", "Sachausgaben (Arbeitsplätze, Maßnahmen)"],
    ],
  ],
] as const)(
  "eine %s mit Baustein 3 liest Bausteine %j und die Vorlage in Zeilen %j, mit derselben Summe",
  (art, bausteine, zeilen) => {
    const haus = anOrganisation({ art });
    const stelle = aStelle({
      organisationId: haus.id,
      funktion: "auslaenderbehoerde",
      anbindung: "auslaenderbehoerde",
    });
    const stand = berechneFoerderstand({
      ...eineStelle([], "2023-01-15"),
      organisation: haus,
      stellen: [stelle],
      besetzungen: [aBesetzung(stelle)],
      bescheide: [],
      auszahlungen: [],
      ausgaben: [anAusgabe(haus.id, { stelleId: stelle.id, monat: 5, betragCent: 4_000_00 })],
    });
    expect(stand.bausteine.map(({ baustein }) => baustein)).toEqual(bausteine);
    expect(stand.ratsvorlage.schnitte.map((schnitt) => schnitt.zeilen.map(({ position }) => position))).toEqual(zeilen);
    expect(stand.vakanzen.flatMap(({ gilt }) => gilt).toSorted()).toEqual(bausteine);
    for (const { zeilen: eigene } of stand.ratsvorlage.schnitte)
      expect(eigene.reduce((summe, z) => summe + z.aufwandCent, 0)).toBe(stand.summe.prognoseCent);
  },
);
