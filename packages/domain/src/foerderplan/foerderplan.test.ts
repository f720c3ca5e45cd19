import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FoerderplanEingabe, PlanStelle, type FoerderplanErgebnis, type PlanHalter } from "./foerderplan-eingabe.ts";
import { foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import { berechneFoerderplan } from "./foerderplan.ts";
import beispiele from "../testing/beispiele.json" with { type: "json" };
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";

const plaene = beispiele.foerderplaene.map(({ erwartet, ...plan }) => ({
  erwartet,
  plan: FoerderplanEingabe.parse(plan),
}));

const ergebnisVon = (plan: FoerderplanEingabe): FoerderplanErgebnis => {
  const decision = berechneFoerderplan(plan);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.event;
};
const ablehnung = (plan: FoerderplanEingabe) => refusalVon(berechneFoerderplan(plan));

const einPlan = (angaben: Partial<FoerderplanEingabe> = {}): FoerderplanEingabe => ({
  ags: "05316",
  art_der_kommune: "kreisfreie_stadt",
  foerderjahr: 2022,
  stellen: [],
  ...angaben,
});
const koordination = (vzae_hundertstel: number, teile_hundertstel?: number[]) =>
  ({
    baustein: 1,
    funktion: "koordination",
    vzae_hundertstel,
    ...(teile_hundertstel && { teile_hundertstel }),
  }) as const;
type Teil = [PlanHalter, number];
const caseManagement = (...davon: Teil[]) =>
  ({
    baustein: 2,
    funktion: "case_management",
    vzae_hundertstel: davon.reduce((summe, [, n]) => summe + n, 0),
    davon: davon.map(([bei, vzae_hundertstel]) => ({ bei, vzae_hundertstel })),
  }) as const;

describe.each(plaene)("Förderplan $plan.id", ({ plan, erwartet }) => {
  const ergebnis: Record<string, unknown> = ergebnisVon(plan);
  test.each(Object.entries(erwartet))("%s entspricht der Quelle", (schluessel, { art: _art, ...soll }) => {
    const ist = ergebnis[schluessel];
    expect("wert" in soll ? { wert: ist } : ist).toMatchObject(soll);
  });
});

test("die Ausgabe hat genau die Schlüssel beider Beispiele", () => {
  const schluessel = new Set(plaene.flatMap(({ erwartet }) => Object.keys(erwartet)));
  expect(new Set(Object.keys(ergebnisVon(einPlan())))).toEqual(schluessel);
});

const imKreis = (vzae: number, zusatzstellen_hundertstel: number) =>
  einPlan({ art_der_kommune: "kreis", ags: "05570", stellen: [koordination(vzae)], zusatzstellen_hundertstel });

test.each([
  [350, 0, undefined],
  [351, 0, { hoechstensHundertstel: 350 }],
  [450, 100, undefined],
  [451, 100, { hoechstensHundertstel: 450 }],
  [650, 300, undefined],
  [651, 300, { hoechstensHundertstel: 650 }],
])("R3, R6: %i Hundertstel Koordination bei %i bewilligten Zusatzstellen", (vzae, zusatz, grenze) => {
  const gefunden = ablehnung(imKreis(vzae, zusatz));
  if (grenze) expect(gefunden).toMatchObject({ reason: "planhoechstzahl-ueberschritten", regel: "R3", ...grenze });
  else expect(gefunden).toBeUndefined();
});

test("R6: eine kreisfreie Stadt hat keine Zusatzstellen, und weniger als keine gibt es nicht", () => {
  const feld = "zusatzstellen_hundertstel";
  expect(ablehnung(einPlan({ [feld]: 100 }))).toEqual({ reason: "zusatzstellen-nur-im-kreis", regel: "R6", feld });
  expect(ablehnung(einPlan({ [feld]: 0 }))).toBeUndefined();
  expect(ablehnung(imKreis(350, -1))).toMatchObject({ reason: "zahl-negativ", feld });
});

test("was der Plan nicht hergibt, bleibt null", () => {
  expect(ergebnisVon(einPlan())).toMatchObject({
    foerderung_gesamt_cent: 0,
    mehrkosten_der_kommune_cent: null,
    weiterleitung_an_freie_wohlfahrt: null,
    ein_drittel_bei_kommune: null,
    ein_drittel_beim_ki: null,
  });
});

test.each([
  [
    [
      ["freie_wohlfahrtspflege", 400],
      ["kommune", 200],
    ],
    "4/6",
    true,
  ],
  [
    [
      ["freie_wohlfahrtspflege", 401],
      ["kommune", 199],
    ],
    "4.01/6",
    false,
  ],
  [
    [
      ["freie_wohlfahrtspflege", 250],
      ["kommune_ki", 150],
    ],
    "2.5/4",
    true,
  ],
] satisfies [Teil[], string, boolean][])(
  "R12: %j ergibt %s, zulässig %s, und bleibt ein Ergebnis",
  (davon, anteil, zulaessig) => {
    const plan = einPlan({ stellen: [caseManagement(...davon)] });
    expect(ergebnisVon(plan).weiterleitung_an_freie_wohlfahrt).toEqual({ anteil, zulaessig, regel: "R12" });
  },
);

test.each([
  [100, 200, true],
  [99, 201, false],
])("R11: %i beim KI und %i bei Trägern erfüllen beide Lesarten: %s", (ki, traeger, erfuellt) => {
  const ergebnis = ergebnisVon(
    einPlan({ stellen: [caseManagement(["kommune_ki", ki], ["freie_wohlfahrtspflege", traeger])] }),
  );
  expect(ergebnis.ein_drittel_bei_kommune).toMatchObject({ erfuellt, regel: "R11" });
  expect(ergebnis.ein_drittel_beim_ki).toMatchObject({ erfuellt, regel: "R11" });
});

test("R11: ohne Aufteilung liegt die Stelle bei der Kommune, ob beim KI bleibt offen", () => {
  const stelle = { baustein: 2, funktion: "case_management", vzae_hundertstel: 300 } as const;
  expect(ergebnisVon(einPlan({ stellen: [stelle] }))).toMatchObject({
    weiterleitung_an_freie_wohlfahrt: { anteil: "0/3", zulaessig: true },
    ein_drittel_bei_kommune: { anteil: "3/3", erfuellt: true },
    ein_drittel_beim_ki: null,
  });
});

const grenzfaelle = beispiele.grenzfaelle.flatMap(({ regel, baustein, teil_hundertstel, erlaubt }) =>
  baustein === undefined || teil_hundertstel === undefined
    ? []
    : [[regel, baustein, teil_hundertstel, erlaubt] as const],
);
const stelleImBaustein = (baustein: number, n: number) =>
  [
    koordination(n),
    caseManagement(["kommune", n]),
    { baustein: 3, funktion: "auslaenderbehoerde", vzae_hundertstel: n } as const,
  ][baustein - 1];

test.each([...grenzfaelle, ["R2", 2, 50, true] as const])(
  "%s: Baustein %i mit einem Teil von %i ist erlaubt: %s",
  (regel, baustein, n, erlaubt) => {
    const stelle = stelleImBaustein(baustein, n);
    if (!stelle) throw new Error(`Baustein ${baustein} gibt es nicht`);
    const refusal = ablehnung(einPlan({ stellen: [stelle] }));
    expect(refusal).toEqual(
      nurWenn(erlaubt, { reason: "planteil-zu-klein", regel, feld: "stellen[0].vzae_hundertstel" }),
    );
  },
);

test.each([
  ["R1", koordination(150, [100, 50]), undefined],
  ["R1", koordination(150, [101, 49]), "stellen[0].teile_hundertstel[1]"],
  ["R2", caseManagement(["kommune", 100], ["freie_wohlfahrtspflege", 49]), "stellen[0].davon[1].vzae_hundertstel"],
] as const)("%s: der zu kleine Teil von %j ist %s", (regel, stelle, feld) => {
  const plan = einPlan({ stellen: [PlanStelle.parse(stelle)] });
  expect(ablehnung(plan)).toEqual(nurWenn(feld === undefined, { reason: "planteil-zu-klein", regel, feld }));
});

test.each([
  ["kreisfreie_stadt", 150, true],
  ["kreisfreie_stadt", 151, false],
  ["kreis", 250, true],
  ["kreis", 251, false],
  ["staedteregion", 250, true],
  ["staedteregion", 251, false],
] as const)("R3: in der Art %s gehen zu 100 Hundertsteln Koordination noch %i: %s", (art_der_kommune, n, erlaubt) => {
  const refusal = ablehnung(einPlan({ art_der_kommune, stellen: [koordination(100), koordination(n)] }));
  expect(refusal).toEqual(
    nurWenn(erlaubt, { reason: "planhoechstzahl-ueberschritten", regel: "R3", feld: "stellen[1].vzae_hundertstel" }),
  );
});

test("R3: die Ablehnung nennt die ganze Summe und die erste Stelle, die zu viel ist", () => {
  expect(ablehnung(einPlan({ stellen: [koordination(200), koordination(100), koordination(100)] }))).toMatchObject({
    feld: "stellen[1].vzae_hundertstel",
    summeHundertstel: 400,
  });
});

test.each([
  ["05316", true],
  ["05334002", true],
  ["0531", false],
  ["053160", false],
])("der Gemeindeschlüssel %s ist lesbar: %s", (ags, ok) => {
  expect(FoerderplanEingabe.safeParse(einPlan({ ags })).success).toBe(ok);
});

test.each([
  [50, true],
  [51, false],
])("R3: %i Hundertstel Assistenz sind erlaubt: %s", (vzae_hundertstel, erlaubt) => {
  const refusal = ablehnung(einPlan({ stellen: [{ baustein: 1, funktion: "assistenz", vzae_hundertstel }] }));
  expect(refusal === undefined).toBe(erlaubt);
});

test.each([
  [{ foerderjahr: 2019 }, { reason: "kein-foerderjahr", feld: "foerderjahr" }],
  [{ massnahmen_cent: -1 }, { reason: "zahl-negativ", feld: "massnahmen_cent", wert: -1 }],
  [{ personalkosten_ist_cent: -1 }, { reason: "zahl-negativ", feld: "personalkosten_ist_cent" }],
  [{ stellen: [koordination(-100)] }, { reason: "zahl-negativ", feld: "stellen[0].vzae_hundertstel" }],
  [{ stellen: [koordination(100, [150, -50])] }, { reason: "zahl-negativ", feld: "stellen[0].teile_hundertstel[1]" }],
  [
    { stellen: [koordination(100, [50, 51])] },
    { reason: "teile-ungleich-summe", feld: "stellen[0].teile_hundertstel", teileHundertstel: 101 },
  ],
  [
    { stellen: [{ ...caseManagement(["kommune", 100]), vzae_hundertstel: 99 }] },
    { reason: "teile-ungleich-summe", feld: "stellen[0].davon" },
  ],
  [
    { stellen: [{ ...koordination(100), baustein: 2 as const }] },
    { reason: "funktion-anderer-baustein", feld: "stellen[0].baustein", erwarteterBaustein: 1 },
  ],
] satisfies [Partial<FoerderplanEingabe>, object][])("der Plan mit %j wird abgewiesen: %j", (falsch, refusal) => {
  expect(ablehnung(einPlan(falsch))).toMatchObject(refusal);
});

test.each([
  [4_899_999, 4_899_999],
  [4_900_000, 4_900_000],
  [4_900_001, 4_900_000],
])("von %i Cent für Maßnahmen werden %i gefördert", (massnahmen_cent, gefoerdert) => {
  expect(ergebnisVon(einPlan({ massnahmen_cent })).foerderung_gesamt_cent).toBe(gefoerdert);
});

test("der Plan rechnet mit den Konditionen, die man ihm gibt, und mit keinen, wenn niemand welche veröffentlicht hat", () => {
  const seeded = foerderkonditionen(2022);
  if (!seeded) throw new Error("2022 fehlt");
  const eingabe = einPlan({ foerderjahr: 2031, stellen: [caseManagement(["kommune", 250])] });
  const teurer = { ...seeded, jahr: 2031, caseManagement: { cent: 60_000_01, quelle: "Erlass", annahme: false } };
  expect(berechneFoerderplan(eingabe, teurer)).toMatchObject({ ok: true, event: { baustein2_cent: 150_000_03 } });
  expect(refusalVon(berechneFoerderplan(eingabe, null))).toEqual({
    reason: "kein-foerderjahr",
    feld: "foerderjahr",
    jahr: 2031,
  });
});

const stelle = fc.record({
  baustein: fc.constant(3 as const),
  funktion: fc.constant("auslaenderbehoerde" as const),
  vzae_hundertstel: fc.nat(1000),
});
const plan = fc.record({
  koordination: fc.integer({ min: 50, max: 250 }).map((n) => koordination(n)),
  caseManagement: fc.array(fc.integer({ min: 50, max: 1000 }).map((n) => caseManagement(["kommune", n]))),
  behoerden: fc.array(stelle),
  massnahmen_cent: fc.nat(10_000_000),
  personalkosten_ist_cent: fc.nat(100_000_000),
});

test("die Teile ergeben das Ganze, und die Reihenfolge der Stellen ist gleichgültig", () => {
  fc.assert(
    fc.property(plan, ({ koordination, caseManagement, behoerden, ...betraege }) => {
      const stellen = [koordination, ...caseManagement, ...behoerden];
      const e = ergebnisVon(einPlan({ ...betraege, stellen }));
      expect(e.personal_alle_bausteine_cent).toBe(e.baustein1_personal_cent + e.baustein2_cent + e.baustein3_cent);
      expect(e.foerderung_gesamt_cent).toBe(e.personal_alle_bausteine_cent + e.baustein1_sachausgaben_cent);
      expect(e.mehrkosten_der_kommune_cent).toBe(
        Math.max(0, betraege.personalkosten_ist_cent - e.personal_inkl_arbeitsplaetze_cent),
      );
      expect(ergebnisVon(einPlan({ ...betraege, stellen: stellen.toReversed() }))).toEqual(e);
    }),
  );
});
