import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { berechneFoerderstand } from "./foerderstand.ts";
import { betragsarten, type Betraege, type FoerderstandLage } from "./foerderstand-typen.ts";
import { teileAuf } from "../grundlagen/aufteilung.ts";
import { summe } from "../grundlagen/geld.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { aBesetzung, anOrganisation, aStelle } from "../testing/factories.ts";
import { aBescheid, anAusgabe, konditionen2022, leverkusen2022 } from "../testing/foerderlage.ts";

describe("Leverkusen 2022, Vorlage 2021/1121", () => {
  const stand = berechneFoerderstand(leverkusen2022());
  const plan = (baustein: number, kategorie: string) =>
    summe(stand.zeilen.filter((z) => z.baustein === baustein && z.kategorie === kategorie).map((z) => z.planCent));

  test.each([
    ["T1 Personal", 1, "personal", 160_000_00],
    ["T2 Arbeitsplätze", 1, "arbeitsplaetze", 29_100_00],
    ["T4 Case Management", 2, "personal", 275_000_00],
    ["T5 Baustein 3", 3, "personal", 112_500_00],
  ])("%s: Baustein %i, %s: %i Cent", (_, baustein, kategorie, cent) => {
    expect(plan(baustein, kategorie)).toBe(cent);
  });

  test("T3, T6, T7, T8: nach Form 547.500 und 78.100 EUR, mit Arbeitsplatz 576.600 und 49.000 EUR, zusammen 625.600 EUR", () => {
    const { nachForm, mitArbeitsplatz, gesamt } = stand.ratsvorlage;
    expect(
      [nachForm.personal, nachForm.sachausgaben, mitArbeitsplatz.personal, mitArbeitsplatz.massnahmen, gesamt].map(
        (z) => z.foerderungCent,
      ),
    ).toEqual([547_500_00, 78_100_00, 576_600_00, 49_000_00, 625_600_00]);
  });

  test("T9, R39: die Mehrkosten sind 336.657,24 EUR", () => {
    expect(stand.summe.mehrkostenCent).toBe(336_657_24);
    expect(stand.ratsvorlage.mitArbeitsplatz.personal).toEqual({
      aufwandCent: 913_257_24,
      foerderungCent: 576_600_00,
      mehrkostenCent: 336_657_24,
    });
    expect(stand.ratsvorlage.nachForm.personal.mehrkostenCent).toBe(365_757_24);
  });

  test("T10, T11: Aufwendungen 962.257,24 EUR, als Ansatz 962.300 EUR, Rundung 42,76 EUR", () => {
    const { gesamt, ansatzCent, rundungCent } = stand.ratsvorlage;
    expect([gesamt.aufwandCent, ansatzCent, rundungCent]).toEqual([962_257_24, 962_300_00, 42_76]);
    expect(ansatzCent - gesamt.foerderungCent - gesamt.mehrkostenCent).toBe(42_76);
  });

  test("R39: die Mehrkosten stehen je Stelle und je Arbeitgeber", () => {
    expect(stand.jeArbeitgeber.map((g) => g.bezeichnung)).toEqual(["Leverkusen", "Caritas"]);
    expect(stand.jeStelle).toHaveLength(13); // zwölf Stellen und die Maßnahmen
    for (const ansicht of [stand.jeStelle, stand.jeArbeitgeber])
      expect(summe(ansicht.map((g) => g.mehrkostenCent))).toBe(336_657_24);
  });

  test("Alles ist bewilligt, abgerufen wird nur die Zuwendung, alles ist ausgezahlt, nichts geht zurück", () => {
    expect(stand.summe).toMatchObject({
      planCent: 625_600_00,
      bewilligtCent: 625_600_00,
      abgerufenCent: 238_100_00,
      ausgezahltCent: 625_600_00,
      ausgegebenCent: 962_257_24,
      foerderfaehigCent: 625_600_00,
      vakanzKuerzungCent: 0,
      erwarteteRueckzahlungCent: 0,
    });
  });

  test("R36: alle Einnahmen stehen da, Eigenmittel mindern nichts", () => {
    expect(stand.einnahmen).toEqual({ gesamtCent: 6_000_00, dritteCent: 1_000_00 });
  });

  test.each([
    ["tagesgenau", 46_109_59],
    ["monatsgenau", 45_833_33],
    ["ohne_kuerzung", 55_000_00],
  ] as const)(
    "R35 %s: beginnt eine Person im Case Management am 1. März, sind %i Cent ihrer Stelle förderfähig",
    (vakanzMethode, cent) => {
      const lage = leverkusen2022();
      const spaet = berechneFoerderstand({
        ...lage,
        besetzungen: lage.besetzungen.map((b) =>
          b.pseudonym === "Case Management 1" ? { ...b, von: plainDate("2022-03-01") } : b,
        ),
        bescheide: lage.bescheide.map((b) => (b.baustein === 2 ? { ...b, vakanzMethode } : b)),
      });
      expect(spaet.zeilen.find((z) => z.bezeichnung === "Case Management 1")).toMatchObject({
        foerderfaehigCent: cent,
        vakanzKuerzungCent: 55_000_00 - cent,
        erwarteteRueckzahlungCent: 55_000_00 - cent,
      });
      expect(spaet.vakanzen.map((v) => v.kuerzungCent)).toEqual([8_890_41, 9_166_67, 0]);
    },
  );
});

const organisation = anOrganisation();
const eineStelle = (kosten: [number, number][], heute: string, besetzt = "2022-01-01"): FoerderstandLage => {
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
    erwarteteRueckzahlungCent: 9_166_67,
    vakanzKuerzungCent: 9_166_67,
    mehrkostenCent: 4_166_67,
  });
});

test("Die Prognose setzt den letzten bekannten Monat fort, bis das Jahr vorbei ist", () => {
  expect(
    berechneFoerderstand(
      eineStelle(
        [
          [1, 4_000_00],
          [2, 5_000_00],
        ],
        "2022-03-10",
      ),
    ).summe.prognoseCent,
  ).toBe(59_000_00);
  expect(
    berechneFoerderstand(
      eineStelle(
        [
          [2, 5_000_00],
          [1, 4_000_00],
        ],
        "2022-12-31",
      ),
    ).summe.prognoseCent,
  ).toBe(59_000_00);
  expect(
    berechneFoerderstand(
      eineStelle(
        [
          [1, 4_000_00],
          [2, 5_000_00],
        ],
        "2023-01-01",
      ),
    ).summe.prognoseCent,
  ).toBe(9_000_00);
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

test("R25: ohne Bescheid ist nichts bewilligt, und ein Antrag ändert keine einzige Zahl", () => {
  const lage = eineStelle([[1, 4_000_00]], "2022-03-10");
  const ohne = { ...lage, bescheide: [], auszahlungen: [] };
  const stand = berechneFoerderstand(ohne);
  expect(stand.summe).toMatchObject({ planCent: 55_000_00, bewilligtCent: 0, abgerufenCent: 0, ausgezahltCent: 0 });
  // The arithmetic never opens the list; what stands in it cannot matter.
  const antraege = new Proxy([], {
    get: () => {
      throw new Error("Der Antrag wurde gelesen");
    },
  });
  expect(berechneFoerderstand({ ...ohne, antraege })).toEqual(stand);
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

const gemischt = <T>(dinge: readonly T[]) => fc.shuffledSubarray([...dinge], { minLength: dinge.length });
const zufaellig = fc
  .record({
    heute: fc.constantFrom("2022-02-20", "2022-11-03", "2023-04-01").map(plainDate),
    von: fc.array(
      fc.constantFrom("2022-01-01", "2022-02-15", "2022-03-16", "2022-07-31", "2022-12-24").map(plainDate),
      { minLength: 12, maxLength: 12 },
    ),
    betraege: fc.array(fc.integer({ min: 0, max: 9_000_00 }), { minLength: 13, maxLength: 13 }),
    bewilligt: fc.integer({ min: 0, max: 400_000_00 }),
    ausgezahlt: fc.integer({ min: 0, max: 400_000_00 }),
  })
  .map(({ heute, von, betraege, bewilligt, ausgezahlt }): FoerderstandLage => {
    const lage = leverkusen2022({ heute });
    return {
      ...lage,
      besetzungen: lage.besetzungen.map((b, i) => ({ ...b, von: von[i] ?? b.von })),
      ausgaben: lage.ausgaben.map((a, i) => ({
        ...a,
        betragCent: betraege[i] ?? 0,
        monat: a.monat === null ? null : 1 + (i % 12),
      })),
      bescheide: lage.bescheide.map((b) => (b.baustein === 2 ? { ...b, personalCent: bewilligt } : b)),
      auszahlungen: lage.auszahlungen.map((a, i) => (i === 1 ? { ...a, betragCent: ausgezahlt } : a)),
    };
  });

test("T7: die Summe der Teile ist in jeder Ansicht das Ganze", () => {
  fc.assert(
    fc.property(zufaellig, (lage) => {
      const stand = berechneFoerderstand(lage);
      const ansichten: readonly (readonly Betraege[])[] = [
        stand.zeilen,
        stand.jeBaustein,
        stand.jeKategorie,
        stand.jeStelle,
        stand.jeArbeitgeber,
      ];
      for (const art of betragsarten)
        for (const ansicht of ansichten) expect(summe(ansicht.map((z) => z[art]))).toBe(stand.summe[art]);
      expect(stand.summe.bewilligtCent).toBe(
        summe(lage.bescheide.map((b) => b.personalCent + b.arbeitsplaetzeCent + b.massnahmenCent)),
      );
      expect(stand.summe.ausgezahltCent).toBe(summe(lage.auszahlungen.map((a) => a.betragCent)));
      expect(stand.summe.ausgegebenCent).toBe(summe(lage.ausgaben.map((a) => a.betragCent)));
      for (const gruppe of stand.jeBaustein)
        expect(gruppe.erwarteteRueckzahlungCent).toBe(Math.max(0, gruppe.ausgezahltCent - gruppe.foerderfaehigCent));
    }),
    { numRuns: 60 },
  );
});

test("Die Reihenfolge der Stellen, Besetzungen, Bescheide, Zahlungen und Ausgaben ist gleichgültig", () => {
  const lage = leverkusen2022({ heute: plainDate("2022-08-01") });
  const listen = fc.record({
    stellen: gemischt(lage.stellen),
    besetzungen: gemischt(lage.besetzungen),
    weiterleitungen: gemischt(lage.weiterleitungen),
    bescheide: gemischt(lage.bescheide),
    auszahlungen: gemischt(lage.auszahlungen),
    ausgaben: gemischt(lage.ausgaben),
    einnahmen: gemischt(lage.einnahmen),
  });
  const erwartet = berechneFoerderstand(lage);
  fc.assert(
    fc.property(listen, (vertauscht) => {
      expect(berechneFoerderstand({ ...lage, ...vertauscht })).toEqual(erwartet);
    }),
    { numRuns: 60 },
  );
});

test("Verteilte Cent gehen nie verloren und weichen nie um einen ganzen ab", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e11 }),
      fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 12 }),
      (cent, gewichte) => {
        const teile = teileAuf(cent, gewichte);
        const gesamt = summe(gewichte);
        expect(summe(teile)).toBe(gesamt === 0 ? 0 : cent);
        for (const [i, teil] of teile.entries())
          expect(Math.abs(teil - (gesamt === 0 ? 0 : (cent * (gewichte[i] ?? 0)) / gesamt))).toBeLessThan(1.01);
      },
    ),
  );
});
