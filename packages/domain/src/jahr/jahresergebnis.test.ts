import fc from "fast-check";
import { expect, test } from "vitest";
import type { Besetzung } from "../stelle/besetzung.ts";
import { foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import { betragsarten } from "../jahresrechnung/begriffe.ts";
import { postenDes, stellenDes } from "./ergebniszeilen.ts";
import type { Jahresergebnis } from "./jahresergebnis-schema.ts";
import { berechneJahresergebnis } from "./jahresergebnis.ts";
import type { BenannteWeiterleitung } from "../weiterleitung/vertrag/benannte-weiterleitung.ts";
import { addDays, plainDate } from "../grundlagen/plain-date.ts";
import type { Stelle } from "../stelle/stelle.ts";
import { ergebnisVon, lage, tagesgenau } from "../testing/jahresergebnis.ts";
import { aBesetzung, anOrganisation, aStelle, aWeiterleitung } from "../testing/factories.ts";

const d = plainDate;
const an = (
  stelle: Stelle,
  empfaengerName: string,
  angaben: Partial<BenannteWeiterleitung>,
): BenannteWeiterleitung => ({
  ...aWeiterleitung(stelle),
  empfaengerName,
  ...angaben,
});

const beiWem = (ergebnis: Jahresergebnis) => stellenDes(ergebnis).map(({ arbeitgeber }) => arbeitgeber.name);

const leverkusen = [
  ...[100, 100, 50].map((vzaeHundertstel) => aStelle({ funktion: "koordination", vzaeHundertstel })),
  aStelle({ funktion: "assistenz", vzaeHundertstel: 50 }),
  ...Array.from({ length: 5 }, () => aStelle()),
  ...[75, 75, 75].map((vzaeHundertstel) => aStelle({ funktion: "auslaenderbehoerde", vzaeHundertstel })),
];

test("Leverkusen 2022, voll besetzt, erreicht die Beträge des Förderplans", () => {
  const ergebnis = ergebnisVon({
    stellen: leverkusen,
    besetzungen: leverkusen.map((stelle) => aBesetzung(stelle)),
    massnahmenPlanCent: 4_900_000,
  });
  expect(
    ergebnis.bausteine.map((b) => [b.stellenHundertstel, b.kontingentHundertstel, b.instrument, b.foerderfaehigCent]),
  ).toEqual([
    [300, null, "zuwendung", 16_000_000 + 2_910_000 + 4_900_000],
    [500, 500, "fachbezogene_pauschale", 27_500_000],
    [225, null, "fachbezogene_pauschale", 11_250_000],
  ]);
  expect(postenDes(ergebnis).map((p) => [p.bezeichnung, p.planCent])).toEqual([
    ["Arbeitsplätze Koordination", 2_425_000],
    ["Arbeitsplätze Verwaltungsassistenz", 485_000],
    ["Veranstaltungen, Maßnahmen und Begleitung", 4_900_000],
  ]);
  expect(ergebnis).toMatchObject({
    art: "planrechnung",
    summe: { planCent: 62_560_000, foerderfaehigCent: 62_560_000, rueckzahlungCent: 0 },
  });
  expect(ergebnis.hinweise).toEqual([]);
});

test.each([
  ["2022-01-01", 5_500_000, 0],
  ["2022-01-02", 5_484_932, 15_068],
  ["2022-03-01", 4_610_959, 889_041],
  ["2022-12-31", 15_068, 5_484_932],
])("R35: eine Stelle, besetzt ab %s, erhält tagesgenau %i Cent", (von, foerderfaehigCent, vakanzKuerzungCent) => {
  const stelle = aStelle();
  const ergebnis = ergebnisVon({ stellen: [stelle], besetzungen: [aBesetzung(stelle, { von: d(von) })] });
  expect(stellenDes(ergebnis)).toMatchObject([{ planCent: 5_500_000, foerderfaehigCent, vakanzKuerzungCent }]);
  expect(ergebnis.hinweise.some(({ reason }) => reason === "vakanz")).toBe(vakanzKuerzungCent > 0);
});

test("R35: im Schaltjahr teilt sich der Satz durch 366 Tage", () => {
  const stelle = aStelle({ funktion: "auslaenderbehoerde", beginn: d("2024-12-31") });
  expect(stellenDes(ergebnisVon({ jahr: 2024, stellen: [stelle] }))[0]?.planCent).toBe(13_661);
});

test("eine unterjährige Stelle zählt nur ihre Tage, und Tage anderer Jahre zählen nicht", () => {
  const stelle = aStelle({ beginn: d("2021-10-01"), ende: d("2022-06-30") });
  const besetzung = aBesetzung(stelle, { von: d("2021-11-01") });
  expect(stellenDes(ergebnisVon({ stellen: [stelle], besetzungen: [besetzung] }))).toMatchObject([
    {
      zeitraum: { von: "2022-01-01", bis: "2022-06-30" },
      sollHundertstelTage: 18_100,
      besetzteHundertstelTage: 18_100,
      planCent: 2_727_397,
    },
  ]);
});

test("ein weitergeleiteter Teil ist eine eigene Zeile beim Empfänger, der Rest bleibt beim Geber", () => {
  const stelle = aStelle();
  const weiterleitung = an(stelle, "Stadt Neudorf", { vzaeHundertstel: 50, beginn: d("2022-07-01") });
  const besetzungen = [
    aBesetzung(stelle, { vzaeHundertstel: 50, bis: null }),
    aBesetzung(stelle, {
      vzaeHundertstel: 50,
      weiterleitungId: weiterleitung.id,
      von: d("2022-10-01"),
      bis: d("2022-12-31"),
    }),
  ];
  const zeilen = stellenDes(ergebnisVon({ stellen: [stelle], besetzungen, weiterleitungen: [weiterleitung] }));
  expect(zeilen).toMatchObject([
    {
      arbeitgeber: { name: "Leverkusen" },
      vzaeHundertstel: 100,
      sollHundertstelTage: 181 * 100 + 184 * 50,
      besetzteHundertstelTage: 365 * 50,
    },
    {
      arbeitgeber: { name: "Stadt Neudorf" },
      vzaeHundertstel: 50,
      zeitraum: { von: "2022-07-01", bis: "2022-12-31" },
      sollHundertstelTage: 184 * 50,
      besetzteHundertstelTage: 92 * 50,
    },
  ]);
});

test("eine Besetzung füllt nur ihre eigene Stelle, und ein Kontingent gilt nur in seinem Jahr", () => {
  const [besetzt, vakant] = [aStelle({ bezeichnung: "A" }), aStelle({ bezeichnung: "B" })];
  const kontingente = [{ jahr: 2021, baustein: 2, vzaeHundertstel: 400 }, ...lage({}).kontingente] as const;
  const ergebnis = ergebnisVon({ stellen: [vakant, besetzt], besetzungen: [aBesetzung(besetzt)], kontingente });
  expect(stellenDes(ergebnis).map((zeile) => [zeile.bezeichnung, zeile.besetzteHundertstelTage])).toEqual([
    ["A", 36_500],
    ["B", 0],
  ]);
  expect(ergebnis.bausteine[1]?.kontingentHundertstel).toBe(500);
});

test("ein ganz weitergeleitetes Jahr lässt beim Geber keine Zeile", () => {
  const stelle = aStelle();
  const ergebnis = ergebnisVon({ stellen: [stelle], weiterleitungen: [an(stelle, "Caritas", {})] });
  expect(beiWem(ergebnis)).toEqual(["Caritas"]);
});

test.each([
  ["angeboten", { antwort: null }],
  [
    "abgelehnt",
    { antwort: { angenommen: false, am: "2022-01-01T08:00:00Z", von: "Petra Probe", grund: "kein Bedarf" } as const },
  ],
  ["zurückgezogen", { zurueckgezogenAm: "2022-01-01T08:00:00Z" }],
])("eine nur %se Weiterleitung lässt die Stelle beim Geber", (_stand, angaben) => {
  const stelle = aStelle();
  const ergebnis = ergebnisVon({ stellen: [stelle], weiterleitungen: [an(stelle, "Caritas", angaben)] });
  expect(beiWem(ergebnis)).toEqual(["Leverkusen"]);
});

test.each([
  [1, "ki", []],
  [2, "sozialamt", ["drittel-beim-ki"]],
  [3, "ki", ["drittel-bei-kommune", "drittel-beim-ki"]],
] as const)(
  "R11: mit %i von 3 Stellen bei Trägern und dem Rest bei %s lauten die Hinweise %j",
  (beiTraegern, anbindung, hinweise) => {
    const stellen = [1, 2, 3].map(() => aStelle({ anbindung }));
    const ergebnis = ergebnisVon({
      stellen,
      weiterleitungen: stellen
        .slice(0, beiTraegern)
        .map((stelle) => an(stelle, "Caritas", { empfaengerArt: "traeger" })),
    });
    expect(ergebnis.hinweise.filter(({ regel }) => regel === "R11").map(({ reason }) => reason)).toEqual(hinweise);
  },
);

test("R35: Arbeitsplätze werden bei Vakanz nicht gekürzt, und das steht dabei", () => {
  const ergebnis = ergebnisVon({ stellen: leverkusen.slice(0, 4) });
  expect(ergebnis.summe).toMatchObject({ foerderfaehigCent: 2_910_000, vakanzKuerzungCent: 16_000_000 });
  expect(ergebnis.hinweise.map(({ reason }) => reason)).toEqual(["vakanz", "arbeitsplaetze-ungekuerzt"]);
});

test.each([
  [4_900_000, 4_900_000],
  [4_900_001, 4_900_000],
])("von %i Cent für Maßnahmen zählen %i", (massnahmenPlanCent, zaehlt) => {
  expect(postenDes(ergebnisVon({ stellen: [aStelle()], massnahmenPlanCent })).map((p) => p.planCent)).toEqual([zaehlt]);
});

test("angenommene Sätze stehen als Hinweis beim Ergebnis", () => {
  const { hinweise } = ergebnisVon({ jahr: 2024, stellen: [aStelle()] });
  expect(hinweise).toContainEqual(expect.objectContaining({ reason: "kondition-angenommen", regel: null }));
});

test.each([
  ["kreisangehoerige_kommune", "Satz Baustein 3."],
  ["kreis", "Satz Koordination, Satz Verwaltungsassistenz, Satz Case Management, Satz Baustein 3, Arbeitsplatzkosten"],
] as const)("in den Hinweisen von Art %s stehen nur Sätze seiner Bausteine: %s", (art, saetze) => {
  const angenommen = { cent: 5_000_000, quelle: "Probe", annahme: true };
  const konditionen = tagesgenau(foerderkonditionen(2022));
  if (!konditionen) throw new Error("Für 2022 gibt es keine Fördersätze");
  for (const kostenart of ["koordination", "assistenz", "caseManagement", "baustein3", "arbeitsplatz"] as const)
    konditionen[kostenart] = angenommen;
  const { hinweise } = ergebnisVon({
    konditionen,
    organisation: anOrganisation({ art }),
    stellen: [aStelle({ funktion: "auslaenderbehoerde", anbindung: "auslaenderbehoerde" })],
  });
  const texte = hinweise.map(({ text }) => text).join(" ");
  expect(texte).toContain(`(Annahme): ${saetze}`);
  expect(texte.includes("Case Management")).toBe(art === "kreis");
  expect(texte).not.toMatch(/Drittel|Baustein [12]/);
});

test.each([
  [2019, "kein-foerderjahr"],
  [2021, "keine-stelle-im-jahr"],
  [2027, "kein-foerderjahr"],
])("für %i gibt es kein Ergebnis: %s", (jahr, reason) => {
  expect(berechneJahresergebnis(lage({ jahr, stellen: [aStelle()] }))).toMatchObject({
    ok: false,
    refusal: { reason, feld: "jahr", jahr },
  });
});

const zeitraum = fc.tuple(fc.integer({ min: -60, max: 420 }), fc.nat(400)).map(([start, dauer]) => {
  const von = addDays(d("2022-01-01"), start);
  return { von, bis: addDays(von, dauer) };
});
const anteil = fc.integer({ min: 1, max: 100 });

/** Deliberately wilder than the decide functions allow: overlapping, overfull and outside the post. */
const wildeStelle = fc
  .record({
    funktion: fc.constantFrom("koordination", "assistenz", "case_management", "auslaenderbehoerde"),
    vzaeHundertstel: anteil,
    beginn: fc.integer({ min: -100, max: 300 }),
    weiterleitungen: fc.array(fc.tuple(zeitraum, anteil), { maxLength: 2 }),
    besetzungen: fc.array(fc.tuple(zeitraum, anteil, fc.nat(2)), { maxLength: 4 }),
  })
  .map(({ funktion, vzaeHundertstel, beginn, ...teile }) => {
    const stelle = aStelle({ funktion, vzaeHundertstel, beginn: addDays(d("2022-01-01"), beginn) });
    const weiterleitungen = teile.weiterleitungen.map(([{ von, bis }, n]) =>
      an(stelle, "Stadt Neudorf", { vzaeHundertstel: n, beginn: von, ende: bis }),
    );
    const besetzungen: Besetzung[] = teile.besetzungen.map(([{ von, bis }, n, i]) =>
      aBesetzung(stelle, { von, bis, vzaeHundertstel: n, weiterleitungId: weiterleitungen[i]?.id ?? null }),
    );
    return { stelle, weiterleitungen, besetzungen };
  });
const wilderMandant = fc.array(wildeStelle, { minLength: 1, maxLength: 6 }).map((stellen) => ({
  stellen: [aStelle(), ...stellen.map(({ stelle }) => stelle)],
  weiterleitungen: stellen.flatMap(({ weiterleitungen }) => weiterleitungen),
  besetzungen: stellen.flatMap(({ besetzungen }) => besetzungen),
  massnahmenPlanCent: 1_234_567,
}));

test("R35: besetzte Tage und Förderung übersteigen nie das Soll, und jede Zeile geht auf", () => {
  fc.assert(
    fc.property(wilderMandant, (mandant) => {
      for (const zeile of stellenDes(ergebnisVon(mandant))) {
        expect(zeile.besetzteHundertstelTage).toBeLessThanOrEqual(zeile.sollHundertstelTage);
        expect(zeile.foerderfaehigCent + zeile.vakanzKuerzungCent).toBe(zeile.planCent);
      }
    }),
  );
});

test("Stellen und Posten ergeben die Bausteine, die Bausteine die Summe", () => {
  fc.assert(
    fc.property(wilderMandant, (mandant) => {
      const ergebnis = ergebnisVon(mandant);
      const { bausteine } = ergebnis;
      const [stellen, posten] = [stellenDes(ergebnis), postenDes(ergebnis)];
      for (const art of betragsarten) {
        for (const baustein of bausteine) {
          const eigene = [...stellen, ...posten].filter((zeile) => zeile.baustein === baustein.baustein);
          expect(baustein[art]).toBe(eigene.reduce((bisher, zeile) => bisher + zeile[art], 0));
        }
        expect(ergebnis.summe[art]).toBe(bausteine.reduce((bisher, baustein) => bisher + baustein[art], 0));
      }
    }),
  );
});

test("die Reihenfolge von Stellen, Besetzungen und Weiterleitungen ist gleichgültig", () => {
  fc.assert(
    fc.property(wilderMandant, (mandant) => {
      const umgekehrt = {
        ...mandant,
        stellen: mandant.stellen.toReversed(),
        besetzungen: mandant.besetzungen.toReversed(),
        weiterleitungen: mandant.weiterleitungen.toReversed(),
      };
      expect(ergebnisVon(umgekehrt)).toEqual(ergebnisVon(mandant));
    }),
  );
});
