import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  AntragInhalt,
  type Antragspositionen,
  type Ausnahmegenehmigung,
  type Voraussetzungen,
} from "./antrag-inhalt.ts";
import { gefordert, maengelDesAntrags, stellenAusserhalbKi, type Antragslage } from "./antrag-maengel.ts";
import { ersteLuecke, punktErledigt, skizzenpunkte, skizzenpunkteFuer } from "./antrag-skizze.ts";
import { antragMangelText } from "./antrag-texte.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { anAntrag, vollerInhalt } from "../testing/antrag.ts";
import { konditionenVon } from "../testing/kondition.ts";
import { aStelle } from "../testing/factories.ts";

const lage = (angaben: Partial<Antragslage> = {}): Antragslage => ({
  jahr: 2026,
  baustein: 1,
  inhalt: vollerInhalt(),
  art: "kreisfreie_stadt",
  konditionen: konditionenVon(2026),
  ausserhalbKi: [],
  zusatzstellen: 0,
  ...angaben,
});
const maengel = (angaben: Partial<Antragslage> = {}) => maengelDesAntrags(lage(angaben));
const positionen = (p: Partial<Antragspositionen>) =>
  vollerInhalt({ positionen: { ...vollerInhalt().positionen, ...p } });

test("Ein vollständiger Antrag hat keine Mängel", () => {
  for (const baustein of [1, 2] as const)
    for (const art of ["kreis", "staedteregion", "kreisfreie_stadt"] as const)
      expect(maengel({ baustein, art })).toEqual([]);
});

describe("Skizze", () => {
  test("Ein leerer Entwurf ist erlaubt und nennt jeden Punkt der Liste", () => {
    const leer = maengel({ inhalt: AntragInhalt.parse({}), art: "kreis" });
    expect(leer.filter((m) => m.reason === "skizze-fehlt").map((m) => m.punkt)).toEqual(Object.keys(skizzenpunkte));
  });

  test.each([
    ["kreis", true],
    ["staedteregion", true],
    ["kreisfreie_stadt", false],
  ] as const)("R10: das Konzept für den kreisangehörigen Raum verlangt %s: %s", (art, verlangt) => {
    const inhalt = vollerInhalt({ skizze: { ...vollerInhalt().skizze, kreisangehoerigerRaum: "" } });
    expect(maengel({ art, inhalt })).toEqual(
      verlangt
        ? [
            {
              reason: "skizze-fehlt",
              punkt: "kreisangehoerigerRaum",
              feld: "skizze.kreisangehoerigerRaum",
              regel: "R10",
            },
          ]
        : [],
    );
    expect(skizzenpunkteFuer(art).includes("kreisangehoerigerRaum")).toBe(verlangt);
  });

  test("Ein übernommener Textbaustein zählt erst, wenn seine Lücken gefüllt sind", () => {
    for (const { textbaustein } of Object.values(skizzenpunkte)) {
      expect(punktErledigt(textbaustein)).toBe(false);
      expect(punktErledigt(textbaustein.replaceAll(/\[[^\]]*\]/g, "ausgefüllt"))).toBe(true);
    }
    const inhalt = vollerInhalt({ skizze: { ...vollerInhalt().skizze, planung: "Bis [Zeitpunkt]." } });
    expect(maengel({ inhalt })).toMatchObject([{ reason: "skizze-luecke", punkt: "planung", luecke: "[Zeitpunkt]" }]);
    expect(ersteLuecke("ohne")).toBeUndefined();
  });
});

describe("R24: Voraussetzungen", () => {
  test.each([
    [2024, 1, 4],
    [2025, 1, 6],
    [2026, 2, 7],
  ] as const)("Für %i und Baustein %i sind es %i", (jahr, baustein, anzahl) => {
    expect(gefordert(jahr, baustein)).toHaveLength(anzahl);
    const inhalt = vollerInhalt({ voraussetzungen: AntragInhalt.parse({}).voraussetzungen });
    expect(maengel({ jahr, baustein, inhalt }).map((m) => m.feld)).toEqual(
      gefordert(jahr, baustein).map((v) => `voraussetzungen.${v}`),
    );
  });

  test.each([
    ["kiInBetrieb", false],
    ["lenkungsgruppe", null],
    ["konzeptDurchKi", false],
    ["handlungskonzeptAnerkannt", false],
    ["caseManagementKonzept", null],
    ["qualifizierteFachkraefte", false],
  ] as const)("%s = %s hält den Antrag auf", (name, wert) => {
    const voraussetzungen: Voraussetzungen = { ...vollerInhalt().voraussetzungen, [name]: wert };
    expect(maengel({ inhalt: vollerInhalt({ voraussetzungen }) })).toEqual([
      { reason: "voraussetzung-fehlt", regel: "R24", voraussetzung: name, feld: `voraussetzungen.${name}` },
    ]);
  });

  test("Ein beauftragtes Gremium genügt als Lenkungsgruppe, und das Konzept darf entfallen", () => {
    expect(
      maengel({
        inhalt: vollerInhalt({
          voraussetzungen: {
            ...vollerInhalt().voraussetzungen,
            lenkungsgruppe: "beauftragt",
            caseManagementKonzept: "entfaellt",
          },
        }),
      }),
    ).toEqual([]);
  });
});

describe("R9: Ausnahmegenehmigung", () => {
  const stelle = aStelle({ funktion: "koordination", anbindung: "sozialamt", bezeichnung: "Koordination Süd" });
  const ausnahme = (angaben: Partial<Ausnahmegenehmigung>): Ausnahmegenehmigung => ({
    stelleId: stelle.id,
    bezeichnung: stelle.bezeichnung,
    stand: "erteilt",
    datum: plainDate("2025-11-03"),
    aktenzeichen: "625-1",
    ...angaben,
  });
  const mit = (...ausnahmen: Ausnahmegenehmigung[]) =>
    maengel({ ausserhalbKi: [stelle], inhalt: vollerInhalt({ ausnahmen }) });

  test.each(["beantragt", "abgelehnt", null] as const)("Im Stand %s genügt sie nicht", (stand) => {
    expect(mit(ausnahme({ stand }))).toMatchObject([
      { reason: "ausnahmegenehmigung-fehlt", regel: "R9", stand, feld: "ausnahmen[0].stand" },
    ]);
  });

  test("Erteilt braucht sie Datum und Aktenzeichen; für jede Stelle eine eigene", () => {
    expect(mit(ausnahme({}))).toEqual([]);
    expect(mit(ausnahme({ datum: null }))).toMatchObject([
      { reason: "ausnahmegenehmigung-ohne-beleg", feld: "ausnahmen[0].datum" },
    ]);
    expect(mit(ausnahme({ aktenzeichen: "" }))).toMatchObject([
      { reason: "ausnahmegenehmigung-ohne-beleg", feld: "ausnahmen[0].aktenzeichen" },
    ]);
    expect(mit()).toMatchObject([{ reason: "ausnahmegenehmigung-fehlt", stand: null }]);
    expect(mit(ausnahme({ stelleId: aStelle().id }))).toMatchObject([{ reason: "ausnahmegenehmigung-fehlt" }]);
  });

  test("Sie betrifft Koordinationsstellen des Jahres außerhalb des KI, in Baustein 1", () => {
    const andere = [
      aStelle({ funktion: "koordination" }),
      aStelle({ funktion: "assistenz", anbindung: "sozialamt" }),
      aStelle({ anbindung: "sozialamt" }),
    ];
    const vorbei = aStelle({ funktion: "koordination", anbindung: "andere", ende: plainDate("2025-12-31") });
    expect(stellenAusserhalbKi(2026, 1, [...andere, vorbei, stelle])).toEqual([stelle]);
    expect(stellenAusserhalbKi(2025, 1, [vorbei])).toEqual([vorbei]);
    expect(stellenAusserhalbKi(2026, 2, [stelle])).toEqual([]);
  });
});

describe("Beträge und Stellen", () => {
  test.each([
    ["kreisfreie_stadt", 0, 250],
    ["kreis", 0, 350],
    ["staedteregion", 0, 350],
    ["kreis", 2, 550],
  ] as const)(
    "R3: %s mit %i Zusatzstellen beantragt höchstens %i Hundertstel Koordination",
    (art, zusatzstellen, hoechstens) => {
      const bei = (koordinationHundertstel: number) =>
        maengel({ art, zusatzstellen, inhalt: positionen({ koordinationHundertstel }) });
      expect(bei(hoechstens)).toEqual([]);
      expect(bei(hoechstens + 1)).toEqual([
        {
          reason: "stellen-ueber-hoechstzahl",
          regel: "R3",
          feld: "positionen.koordinationHundertstel",
          hoechstensHundertstel: hoechstens,
        },
      ]);
    },
  );

  test("R3: die Assistenz ist eine halbe Stelle", () => {
    expect(maengel({ inhalt: positionen({ assistenzHundertstel: 51 }) })).toMatchObject([
      { reason: "stellen-ueber-hoechstzahl", hoechstensHundertstel: 50 },
    ]);
  });

  test.each([
    ["personalCent", 165_000_00],
    ["arbeitsplaetzeCent", 17_100_00],
    ["massnahmenCent", 49_000_00],
  ] as const)("%s: %i Cent gehen, einer mehr nicht", (feld, hoechstensCent) => {
    expect(maengel({ inhalt: positionen({ [feld]: hoechstensCent }) })).toEqual([]);
    expect(maengel({ inhalt: positionen({ [feld]: hoechstensCent + 1 }) })).toEqual([
      { reason: "betrag-ueber-hoechstbetrag", feld: `positionen.${feld}`, hoechstensCent },
    ]);
  });

  test("Baustein 2 kennt nur Personal, und ohne Betrag ist nichts beantragt", () => {
    expect(maengel({ baustein: 2, inhalt: positionen({ personalCent: 285_000_00 }) })).toEqual([]);
    expect(maengel({ baustein: 2, inhalt: positionen({ massnahmenCent: 1 }) })).toMatchObject([
      { feld: "positionen.massnahmenCent", hoechstensCent: 0 },
    ]);
    expect(maengel({ inhalt: positionen({ personalCent: 0 }) })).toEqual([
      { reason: "nichts-beantragt", feld: "positionen.personalCent" },
    ]);
  });
});

test("Jeder Mangel hat ein Feld und einen Satz, gleich welche Angaben fehlen", () => {
  const stelle = aStelle({ bezeichnung: "Koordination Süd" });
  const skizze = fc.record(
    Object.fromEntries(Object.keys(skizzenpunkte).map((p) => [p, fc.constantFrom("", "Text", "[Lücke]")])),
  );
  fc.assert(
    fc.property(skizze, fc.nat(600), fc.nat(1e9), fc.boolean(), (texte, koordinationHundertstel, personalCent, ki) => {
      const inhalt = AntragInhalt.parse({
        skizze: texte,
        voraussetzungen: { kiInBetrieb: ki },
        positionen: { koordinationHundertstel, personalCent },
      });
      for (const m of maengel({ inhalt, art: "kreis", ausserhalbKi: [stelle] })) {
        expect(m.feld).toMatch(/^(skizze|voraussetzungen|ausnahmen|positionen)[.[]/);
        expect(antragMangelText(m)).toMatch(/^[A-ZÄÖÜ].*\.$/);
      }
    }),
  );
});

test("Was gespeichert war, liest sich unverändert wieder", () => {
  const { inhalt } = anAntrag();
  expect(AntragInhalt.parse(JSON.parse(JSON.stringify(inhalt)))).toEqual(inhalt);
  expect(AntragInhalt.parse(AntragInhalt.parse({}))).toEqual(AntragInhalt.parse({}));
});
