import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bescheidketten,
  bescheidsumme,
  BescheidEingabe,
  geltendeBescheide,
  type Bescheid,
} from "./bescheid-angaben.ts";
import { decideBescheid, type BescheidLage, type BeschiedenerAntrag } from "./bescheid.ts";
import { foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import { AntragId, BescheidId, KonditionId } from "../grundlagen/ids.ts";
import { anOrganisation } from "../testing/factories.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";

const organisation = anOrganisation({ art: "kreisfreie_stadt", name: "Leverkusen" });
const bescheidId = (n: number) => BescheidId.parse(`b0000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
const antragId = AntragId.parse("a0000000-0000-4000-8000-000000000001");
const konditionId = KonditionId.parse("c0000000-0000-4000-8000-000000000001");

const eineEingabe = (angaben: Partial<BescheidEingabe> = {}): BescheidEingabe => ({
  ...BescheidEingabe.parse({
    id: bescheidId(99),
    organisationId: organisation.id,
    jahr: 2022,
    baustein: 1,
    art: "erstbescheid",
    antragId,
    aktenzeichen: "36.02.01-KIM",
    datum: "2022-01-15",
    von: "2022-01-01",
    bis: "2022-12-31",
    nachweisFaelligAm: "2023-06-30",
    vzaeHundertstel: 300,
    personalCent: 16_000_000,
    arbeitsplaetzeCent: 2_910_000,
    massnahmenCent: 4_900_000,
  }),
  ...angaben,
});

const einBescheid = (n: number, angaben: Partial<Bescheid> = {}): Bescheid => {
  const { ohneAntrag: _, ...eingabe } = eineEingabe({ id: bescheidId(n) });
  return {
    ...eingabe,
    instrument: "zuwendung",
    konditionId,
    am: "2022-01-15T09:00:00Z",
    vonName: "Carsten Vogt",
    ...angaben,
  };
};

const einAntrag = (angaben: Partial<BeschiedenerAntrag> = {}): BeschiedenerAntrag => ({
  id: antragId,
  organisationId: organisation.id,
  jahr: 2022,
  baustein: 1,
  eingereicht: true,
  ...angaben,
});

const konditionen = (jahr: number) => {
  const werte = foerderkonditionen(jahr);
  return werte && { id: konditionId, konditionen: werte };
};

const entscheide = (eingabe: Partial<BescheidEingabe> = {}, lage: Partial<BescheidLage> = {}) =>
  decideBescheid({
    organisation,
    bescheide: [],
    antrag: einAntrag(),
    konditionen: konditionen(eingabe.jahr ?? 2022),
    ...lage,
    eingabe: eineEingabe(eingabe),
  });
const ablehnung = (...argumente: Parameters<typeof entscheide>) => refusalVon(entscheide(...argumente));

const ohneSachkosten = { arbeitsplaetzeCent: 0, massnahmenCent: 0 };

test("ein Bescheid trägt Instrument und Fassung der Konditionen seines Jahres", () => {
  expect(entscheide()).toMatchObject({
    ok: true,
    event: {
      type: "BescheidErlassen",
      bescheid: { instrument: "zuwendung", konditionId, vakanzMethode: "tagesgenau", antragId },
    },
  });
  const pauschale = entscheide({ baustein: 2, antragId: null, ...ohneSachkosten });
  expect(pauschale).toMatchObject({
    ok: true,
    event: { bescheid: { instrument: "fachbezogene_pauschale", antragId: null } },
  });
  expect(ablehnung({ jahr: 2030 })).toEqual({ reason: "keine-konditionen", feld: "jahr", jahr: 2030 });
});

test.each([
  ["kreisfreie_stadt", 1, true],
  ["kreis", 2, true],
  ["staedteregion", 3, true],
  ["kreisangehoerige_kommune", 1, false],
  ["kreisangehoerige_kommune", 2, false],
  ["kreisangehoerige_kommune", 3, true],
  ["traeger", 3, false],
  ["bezirksregierung", 1, false],
] as const)("in der Art %s lässt sich Baustein %i bewilligen: %s", (art, baustein, erlaubt) => {
  const eingabe = { baustein, antragId: baustein === 1 ? antragId : null, ...(baustein === 1 ? {} : ohneSachkosten) };
  expect(ablehnung(eingabe, { organisation: { ...organisation, art } })).toEqual(
    nurWenn(erlaubt, { reason: "empfaenger-nicht-moeglich", feld: "organisationId" }),
  );
});

test("R33: ein Erstbescheid ergeht einmal je Baustein und Jahr", () => {
  const bescheide = [einBescheid(1)];
  expect(ablehnung({}, { bescheide })).toMatchObject({ reason: "jahr-hat-bescheid", regel: "R33", feld: "art" });
  expect(
    ablehnung({}, { bescheide: [einBescheid(1, { jahr: 2021 }), einBescheid(2, { baustein: 2 })] }),
  ).toBeUndefined();
});

test("R33: ein Änderungsbescheid ersetzt den neuesten seiner Kette und keinen anderen", () => {
  const bescheide = [
    einBescheid(1),
    einBescheid(2, { art: "aenderungsbescheid", vorgaengerId: bescheidId(1), aktenzeichen: "Änderung 1" }),
    einBescheid(3, { baustein: 2 }),
    einBescheid(4, { jahr: 2021 }),
  ];
  const aenderung = (vorgaengerId: BescheidId | null) =>
    ablehnung({ art: "aenderungsbescheid", vorgaengerId }, { bescheide });
  expect(aenderung(bescheidId(2))).toBeUndefined();
  expect(aenderung(bescheidId(1))).toMatchObject({
    reason: "vorgaenger-nicht-der-neueste",
    regel: "R33",
    aktenzeichen: "Änderung 1",
  });
  for (const fremd of [null, bescheidId(3), bescheidId(4), bescheidId(77)])
    expect(aenderung(fremd)).toMatchObject({ reason: "vorgaenger-fehlt", feld: "vorgaengerId" });
  expect(ablehnung({ vorgaengerId: bescheidId(4) }, { bescheide: [] })).toMatchObject({
    reason: "vorgaenger-ueberzaehlig",
  });
});

test.each([
  ["2022-01-15", true],
  ["2022-01-14", false],
])("ein Änderungsbescheid vom %s zu einem Bescheid vom 15.01.2022 ist möglich: %s", (datum, erlaubt) => {
  const refusal = ablehnung(
    {
      art: "aenderungsbescheid",
      vorgaengerId: bescheidId(1),
      datum: eineEingabe().datum.replace("2022-01-15", datum) as Bescheid["datum"],
    },
    { bescheide: [einBescheid(1)] },
  );
  expect(refusal).toEqual(nurWenn(erlaubt, { reason: "datum-vor-vorgaenger", feld: "datum" }));
});

test("ein Änderungsbescheid braucht keinen neuen Antrag und behält den seines Vorgängers", () => {
  const entscheidung = entscheide(
    { art: "aenderungsbescheid", vorgaengerId: bescheidId(1), antragId: null },
    { bescheide: [einBescheid(1)], antrag: undefined },
  );
  expect(entscheidung).toMatchObject({ ok: true, event: { bescheid: { antragId } } });
});

test.each([
  [2021, true],
  [2020, false],
  [2022, false],
])("R33: ein Anschlussbescheid 2022 folgt auf einen Bescheid aus %i: %s", (jahr, erlaubt) => {
  const refusal = ablehnung({ art: "anschlussbescheid" }, { bescheide: [einBescheid(1, { jahr })] });
  expect(refusal).toEqual(nurWenn(erlaubt, { regel: "R33", feld: "art" }));
});

test.each([
  [{ von: "2022-01-01", bis: "2022-12-31" }, undefined],
  [{ von: "2022-07-01", bis: "2022-07-01" }, undefined],
  [{ von: "2021-12-31" }, "von"],
  [{ bis: "2023-01-01" }, "bis"],
  [{ von: "2022-07-02", bis: "2022-07-01" }, "bis"],
  [{ bis: "2022-06-30", nachweisFaelligAm: "2022-07-01" }, undefined],
  [{ bis: "2022-06-30", nachweisFaelligAm: "2022-06-30" }, "nachweisFaelligAm"],
])("R42: der Zeitraum %j wird am Feld beanstandet: %s", (zeiten, feld) => {
  const refusal = ablehnung({ ...(zeiten as Partial<BescheidEingabe>) });
  expect(refusal && "feld" in refusal ? refusal.feld : undefined).toBe(feld);
});

test.each([
  ["R24: eine Zuwendung ohne Antrag", { antragId: null }, {}, "antrag-fehlt"],
  [
    "R24: eine Zuwendung ohne Antrag und ohne Grund",
    { antragId: null, ohneAntrag: true, nebenbestimmungen: "x".repeat(19) },
    {},
    "grund-ohne-antrag-fehlt",
  ],
  [
    "R24: eine Zuwendung ohne Antrag, aber mit Grund",
    { antragId: null, ohneAntrag: true, nebenbestimmungen: "x".repeat(20) },
    {},
    undefined,
  ],
  [
    "R25: eine Zuwendung auf einen Entwurf",
    {},
    { antrag: einAntrag({ eingereicht: false }) },
    "antrag-nicht-eingereicht",
  ],
  ["eine Zuwendung auf einen unbekannten Antrag", {}, { antrag: undefined }, "antrag-passt-nicht"],
  [
    "eine Zuwendung auf den Antrag eines anderen Jahres",
    {},
    { antrag: einAntrag({ jahr: 2021 }) },
    "antrag-passt-nicht",
  ],
  [
    "eine Zuwendung auf den Antrag eines anderen Bausteins",
    {},
    { antrag: einAntrag({ baustein: 2 }) },
    "antrag-passt-nicht",
  ],
  [
    "eine Zuwendung auf den Antrag eines anderen Empfängers",
    {},
    { antrag: einAntrag({ organisationId: anOrganisation().id }) },
    "antrag-passt-nicht",
  ],
  ["eine fachbezogene Pauschale ohne Antrag", { baustein: 3, antragId: null, ...ohneSachkosten }, {}, undefined],
] as const)("%s endet mit: %j %j %s", (_titel, eingabe, lage, reason) => {
  expect(ablehnung(eingabe, lage)?.reason).toBe(reason);
});

test.each([
  ["kreisfreie_stadt", 0, 300, true],
  ["kreisfreie_stadt", 0, 301, false],
  ["kreis", 0, 400, true],
  ["kreis", 0, 401, false],
  ["kreis", 200, 600, true],
  ["kreis", 200, 601, false],
] as const)(
  "R3: in der Art %s mit %i Hundertsteln Zusatzstellen sind %i Hundertstel in Baustein 1 möglich: %s",
  (art, zusatzHundertstel, vzaeHundertstel, erlaubt) => {
    const refusal = ablehnung({ vzaeHundertstel }, { organisation: { ...organisation, art }, zusatzHundertstel });
    expect(refusal).toEqual(
      nurWenn(erlaubt, {
        reason: "koordination-ueber-anspruch",
        regel: "R3",
        hoechstensHundertstel: vzaeHundertstel - 1,
      }),
    );
  },
);

test("ein Bescheid bewilligt Stellen, und Maßnahmen bis zum Höchstbetrag", () => {
  expect(ablehnung({ vzaeHundertstel: 0 })).toMatchObject({ reason: "keine-stellen-bewilligt" });
  expect(ablehnung({ massnahmenCent: 4_900_001 })).toEqual({
    reason: "massnahmen-ueber-hoechstbetrag",
    feld: "massnahmenCent",
    hoechstensCent: 4_900_000,
  });
});

test.each(["arbeitsplaetzeCent", "massnahmenCent"] as const)("%s gibt es nur in Baustein 1", (feld) => {
  expect(ablehnung({ baustein: 2, antragId: null, ...ohneSachkosten, [feld]: 1 })).toEqual({
    reason: "nur-baustein-1",
    feld,
    baustein: 2,
  });
});

test("negative Beträge und Tage, die es nicht gibt, kommen gar nicht bis zur Regel", () => {
  const roh = { ...eineEingabe(), personalCent: -1, von: "2022-02-30", vzaeHundertstel: 0.5 };
  expect(
    BescheidEingabe.safeParse(roh)
      .error?.issues.map(({ path }) => path.join("."))
      .sort(),
  ).toEqual(["personalCent", "von", "vzaeHundertstel"]);
});

test("R33: von jeder Kette gilt genau der letzte, gleich in welcher Reihenfolge sie dasteht", () => {
  const ketten = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(ketten, fc.infiniteStream(fc.nat()), (laengen, zufall) => {
      const bescheide = laengen.flatMap((laenge, k) =>
        Array.from({ length: laenge }, (_, i) =>
          einBescheid(k * 10 + i, { vorgaengerId: i === 0 ? null : bescheidId(k * 10 + i - 1) }),
        ),
      );
      const gemischt = bescheide
        .map((b) => [zufall.next().value, b] as const)
        .sort(([a], [b]) => a - b)
        .map(([, b]) => b);
      expect(
        bescheidketten(gemischt)
          .map((kette) => kette.map(({ id }) => id))
          .sort(),
      ).toEqual(laengen.map((laenge, k) => Array.from({ length: laenge }, (_, i) => bescheidId(k * 10 + i))));
      expect(
        geltendeBescheide(gemischt)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(laengen.map((laenge, k) => bescheidId(k * 10 + laenge - 1)).sort());
    }),
  );
});

test("T3 und T1: der Bescheid über Baustein 1 für Leverkusen 2022 summiert sich auf 238.100 EUR", () => {
  expect(bescheidsumme(eineEingabe())).toBe(23_810_000);
});
