import fc from "fast-check";
import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import {
  aBesetzung,
  anOrganisation,
  aStelle,
  aWeiterleitung,
  neueWeiterleitungId,
  ohneKette,
} from "../testing/factories.ts";
import { refusalText } from "../texte/refusal-text.ts";
import { refusalVon } from "../testing/refusal-von.ts";
import {
  aVerteilbareStelle,
  aVerteilteKommune,
  aVerteilungslage,
  anInhalt,
  beelen,
  eigene,
  sassenberg,
  traegerId,
  warendorf,
} from "../testing/verteilung.ts";
import { berechneVerteilung, betragFuer, type Verteilungslage } from "./verteilung.ts";
import {
  decideVerteilung,
  decideVerteilungsaenderung,
  decideVerteilungsangebote,
  decideVerteilungsloeschung,
} from "./verteilung-angebote.ts";
import { decideVerzicht } from "./verteilung-verzicht.ts";
import { freieStellen } from "./verteilung-stellen.ts";
import { nachbarschaften } from "./verteilung-nachbarn.ts";
import { VerzichtAnlage, VerteilungId } from "./verteilung-inhalt.ts";
import { verteilungsplan } from "./verteilung-plan.ts";
import { verteilungsvorschlag } from "./verteilung-vorschlag.ts";
import { decideWeiterleitung } from "../weiterleitung/weiterleitung-angebot.ts";
import type { GegebeneWeiterleitung } from "../weiterleitung/weiterleitung.ts";

const id = "00000000-0000-4000-8000-00000000000a";
const zuZweit = (
  beelens: number,
  warendorfs: number,
  angaben: Partial<Verteilungslage["inhalt"]> = {},
): Verteilungslage =>
  aVerteilungslage({
    kommunen: [beelen, sassenberg, warendorf],
    inhalt: anInhalt({
      gesamtHundertstel: beelens + warendorfs,
      schluessel: eigene([
        [beelen, beelens],
        [warendorf, warendorfs],
      ]),
      ...angaben,
    }),
  });
const maengel = (lage: Verteilungslage) => berechneVerteilung(lage).maengel.map((mangel) => mangel.reason);

test.each([
  [50, []],
  [49, ["verteilungsteil-zu-klein"]],
])("R2: mit %i Hundertsteln fehlt %j", (umfang, erwartet) => {
  expect(maengel(zuZweit(umfang, 100, { gesamtHundertstel: umfang + 100 }))).toEqual(erwartet);
});

test("R1: bei der Koordination nennt die Ablehnung die eigene Regel und wie viel fehlt", () => {
  const [mangel] = berechneVerteilung({ ...zuZweit(12, 100), funktion: "koordination" }).maengel;
  expect(mangel).toEqual({
    reason: "verteilungsteil-zu-klein",
    regel: "R1",
    empfaenger: "Beelen",
    hundertstel: 12,
    fehltHundertstel: 38,
  });
});

test("zusammengelegt erhält die tragende Kommune die Summe und darf weiterleiten (R22)", () => {
  const lage = zuZweit(12, 88, {
    zusammenlegungen: [{ traegtId: warendorf.organisationId, mitgliedIds: [beelen.organisationId] }],
  });
  const ergebnis = berechneVerteilung(lage);
  expect(ergebnis.plan.zuteilungen).toMatchObject([
    { name: "Warendorf", hundertstel: 100, fuer: [{ name: "Beelen" }] },
  ]);
  const entscheidung = decideVerteilungsangebote({
    lage,
    ergebnis,
    angeboten: false,
    teile: ergebnis.teile.map((teil) => ({ ...teil, id })),
  });
  expect(entscheidung).toMatchObject({
    ok: true,
    event: {
      angebote: [
        {
          weiterleitungErlaubt: true,
          vzaeHundertstel: 100,
          betragCent: 57_000_00,
          begruendung: "Anteil an der Verteilung nach eigenem Schlüssel, zugleich für Beelen: 1,00 VZÄ.",
        },
      ],
    },
  });
});

test("verzichten alle, ist nichts anzubieten", () => {
  const lage = aVerteilungslage({
    kommunen: [beelen],
    inhalt: anInhalt({ gesamtHundertstel: 50, schluessel: eigene([[beelen, 50]]) }),
  });
  expect(maengel(lage)).toEqual([]);
  expect(maengel({ ...lage, verzichte: [verzicht(50)] })).toEqual(["verteilung-leer"]);
});

test.each([
  [100, []],
  [101, ["verteilung-summe-ueberschritten", "keine-passende-stelle"]],
])("zugeteilt werden %i von 1,00 VZÄ: %j", (hundertstel, erwartet) => {
  expect(
    maengel(zuZweit(0, 100, { zuteilungen: [{ organisationId: warendorf.organisationId, hundertstel }] })),
  ).toEqual(erwartet);
});

test("R23: wer keinen Anteil mehr hat, erhält auch keinen, der früher festgesetzt war", () => {
  const lage = zuZweit(50, 100, {
    zuteilungen: [sassenberg, beelen].map(({ organisationId }) => ({ organisationId, hundertstel: 50 })),
  });
  expect(berechneVerteilung(lage).plan.zuteilungen.map(({ name }) => name)).toEqual(["Beelen", "Warendorf"]);
  expect(berechneVerteilung({ ...lage, verzichte: [verzicht(50)] }).plan.zuteilungen.map(({ name }) => name)).toEqual([
    "Warendorf",
  ]);
});

test("was der Kreis behält, ist der Rest", () => {
  const { plan } = berechneVerteilung(
    zuZweit(0, 119, { zuteilungen: [{ organisationId: warendorf.organisationId, hundertstel: 100 }] }),
  );
  expect(plan).toMatchObject({ verteiltHundertstel: 100, beimKreisHundertstel: 19 });
});

test("wer in zwei Zusammenlegungen steht, wird genannt", () => {
  const zusammenlegungen = [beelen, sassenberg].map(({ organisationId }) => ({
    traegtId: warendorf.organisationId,
    mitgliedIds: [organisationId],
  }));
  expect(berechneVerteilung(zuZweit(12, 88, { zusammenlegungen })).maengel).toContainEqual({
    reason: "verteilung-empfaenger-doppelt",
    empfaenger: "Warendorf",
  });
});

test.each([
  ["ohne Schlüssel", { schluessel: eigene([]) }, "verteilung-ohne-schluessel"],
  [
    "mit fehlerhafter Tabelle",
    { schluessel: { art: "tabelle", text: "Beelen;1\nAtlantis;2" } },
    "verteilungstabelle-fehlerhaft",
  ],
  ["ohne Betrag", { jeVzaeCent: null }, "verteilung-ohne-betrag"],
  ["mit verdrehtem Zeitraum", { beginn: plainDate("2027-01-01") }, "zeitraum-verdreht"],
] as const)("%s wird nichts angeboten", (_fall, angaben, reason) => {
  expect(maengel(zuZweit(0, 100, angaben))).toContain(reason);
});

test("von einer fehlerhaften Tabelle gilt keine Zeile", () => {
  const { plan } = berechneVerteilung(
    zuZweit(0, 100, { schluessel: { art: "tabelle", text: "Beelen;1\nAtlantis;2" } }),
  );
  expect(plan.anteile.every(({ anteilHundertstel }) => anteilHundertstel === 0)).toBe(true);
});

const verzicht = (vzaeHundertstel: number, rest: Partial<VerzichtAnlage> = {}) =>
  VerzichtAnlage.parse({
    id,
    verteilungId: VerteilungId.parse(id),
    organisationId: beelen.organisationId,
    zugunstenId: null,
    vzaeHundertstel,
    grund: "Kein eigener Bedarf.",
    ...rest,
  });

test.each([
  [12, undefined],
  [13, "verzicht-groesser-als-anteil"],
])("R23: auf %i von 12 Hundertsteln zu verzichten ergibt %j", (umfang, reason) => {
  expect(refusalVon(decideVerzicht({ ...zuZweit(12, 88), angeboten: false, verzicht: verzicht(umfang) }))?.reason).toBe(
    reason,
  );
});

test("R23: ein Verzicht zugunsten einer anderen geht an diese, einer zugunsten des Kreises bleibt dort, einer zu eigenen Gunsten geht nicht", () => {
  const lage = zuZweit(12, 88);
  expect(
    verteilungsplan({ ...lage, verzichte: [verzicht(12, { zugunstenId: warendorf.organisationId })] }),
  ).toMatchObject({ beimKreisHundertstel: 0, zuteilungen: [{ name: "Warendorf", hundertstel: 100 }] });
  expect(verteilungsplan({ ...lage, verzichte: [verzicht(12)] })).toMatchObject({
    beimKreisHundertstel: 12,
    zuteilungen: [{ name: "Warendorf", hundertstel: 88 }],
  });
  expect(
    refusalVon(
      decideVerzicht({ ...lage, angeboten: false, verzicht: verzicht(12, { zugunstenId: beelen.organisationId }) }),
    )?.reason,
  ).toBe("verzicht-zu-eigenen-gunsten");
  expect(refusalVon(decideVerzicht({ ...lage, angeboten: true, verzicht: verzicht(12) }))?.reason).toBe(
    "verteilung-schon-angeboten",
  );
});

test("R23: sinkt der Anteil unter einen festgehaltenen Verzicht, wird die Kommune genannt", () => {
  expect(berechneVerteilung({ ...zuZweit(10, 90), verzichte: [verzicht(12)] }).maengel).toContainEqual({
    reason: "verzicht-groesser-als-anteil",
    regel: "R23",
    kommune: "Beelen",
    verzichtHundertstel: 12,
    anteilHundertstel: 10,
  });
});

test.each([
  ["kurz ist", false],
  ["zehn Buch", false],
  ["zehn Buchs", true],
])("R23: der Grund „%s“ genügt: %s", (grund, ok) => {
  expect(VerzichtAnlage.safeParse({ ...verzicht(12), grund }).success).toBe(ok);
});

test("angeboten wird nur, was die Koordination gesehen hat, und nur einmal", () => {
  const lage = zuZweit(0, 100);
  const ergebnis = berechneVerteilung(lage);
  const teile = ergebnis.teile.map((teil) => ({ ...teil, id }));
  const mit = (rest: object) =>
    refusalVon(decideVerteilungsangebote({ lage, ergebnis, angeboten: false, teile, ...rest }))?.reason;
  expect(mit({})).toBeUndefined();
  expect(mit({ teile: teile.map((teil) => ({ ...teil, betragCent: teil.betragCent + 1 })) })).toBe(
    "verteilung-inzwischen-anders",
  );
  expect(mit({ teile: [] })).toBe("verteilung-inzwischen-anders");
  expect(mit({ angeboten: true })).toBe("verteilung-schon-angeboten");
});

test("ein Träger bekommt seinen Teil vom Rest, mit eigener Begründung und ohne Recht zum Weiterleiten", () => {
  const traeger = [{ organisationId: traegerId, name: "Caritasverband" }];
  const lage = {
    ...zuZweit(0, 150, {
      zuteilungen: [{ organisationId: warendorf.organisationId, hundertstel: 100 }],
      traeger: [
        { organisationId: traegerId, hundertstel: 50, begruendung: "Er erreicht viele.", jmdMbeErklaerung: true },
      ],
    }),
    traeger,
  };
  const ergebnis = berechneVerteilung(lage);
  expect(ergebnis).toMatchObject({ maengel: [], plan: { beimKreisHundertstel: 0 } });
  const entscheidung = decideVerteilungsangebote({
    lage,
    ergebnis,
    angeboten: false,
    teile: ergebnis.teile.map((teil) => ({ ...teil, id })),
  });
  expect(
    entscheidung.ok && entscheidung.event.angebote.find(({ empfaengerId }) => empfaengerId === traegerId),
  ).toMatchObject({
    vzaeHundertstel: 50,
    begruendung: "Er erreicht viele.",
    jmdMbeErklaerung: true,
    weiterleitungErlaubt: false,
  });
});

test.each([
  ["2026-01-01", "2026-12-31", 100, 57_000_00],
  ["2026-01-01", "2026-12-31", 50, 28_500_00],
  ["2026-07-01", "2026-12-31", 100, 28_734_25],
  ["2026-01-01", "2027-12-31", 100, 114_000_00],
  ["2026-12-31", "2026-01-01", 100, 0],
])("vom %s bis %s sind %i Hundertstel %i Cent wert", (beginn, ende, hundertstel, cent) => {
  expect(betragFuer(hundertstel, { beginn: plainDate(beginn), ende: plainDate(ende), jeVzaeCent: 57_000_00 })).toBe(
    cent,
  );
});

const orte = ["05570012", "05570036", "05570048", "05570052", "05570004", "05570008", null].map((ags, i) =>
  aVerteilteKommune(`Ort ${i}`, { ags }),
);
const zufall = fc.record({
  gesamt: fc.integer({ min: 1, max: 900 }),
  werte: fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: orte.length, maxLength: orte.length }),
  stellen: fc.array(
    fc.record({
      umfang: fc.constantFrom(100, 100, 75, 69, 50, 40),
      belegt: fc.constantFrom(0, 0, 30, 50, 100),
      art: fc.constantFrom("vergeben", "besetzt"),
    }),
    { maxLength: 10 },
  ),
});

test("jeder fehlerfreie Plan nach Vorschlag ergibt Angebote, die jede Regel der Weiterleitung bestehen", () => {
  let fehlerfreie = 0;
  fc.assert(
    fc.property(zufall, ({ gesamt, werte, stellen }) => {
      const kreis = anOrganisation();
      const posts = stellen.map(({ umfang }) => aStelle({ organisationId: kreis.id, vzaeHundertstel: umfang }));
      const verteilbare = stellen.map(({ umfang, belegt, art }, i) =>
        aVerteilbareStelle(umfang, {
          ...(posts[i] && { id: posts[i].id }),
          [art]:
            belegt === 0
              ? []
              : [{ von: plainDate("2026-01-01"), bis: null, vzaeHundertstel: Math.min(umfang, belegt) }],
        }),
      );
      const inhalt = anInhalt({
        gesamtHundertstel: gesamt,
        schluessel: eigene(orte.map((ort, i) => [ort, werte[i] ?? 0])),
      });
      const lage = aVerteilungslage({ kommunen: orte, inhalt, stellen: verteilbare });
      const vorschlag = verteilungsvorschlag(
        lage,
        nachbarschaften(orte),
        freieStellen(verteilbare, { von: inhalt.beginn, bis: inhalt.ende }),
      );
      const angenommen = {
        ...lage,
        inhalt: { ...inhalt, zusammenlegungen: vorschlag.zusammenlegungen, zuteilungen: vorschlag.zuteilungen },
        verzichte: vorschlag.verzichte.map(({ organisationId, hundertstel }) => ({
          organisationId,
          zugunstenId: null,
          vzaeHundertstel: hundertstel,
        })),
      };
      const ergebnis = berechneVerteilung(angenommen);
      expect(ergebnis.plan.verteiltHundertstel + ergebnis.plan.beimKreisHundertstel).toBe(gesamt);
      expect(ergebnis.plan.verteiltHundertstel).toBeLessThanOrEqual(gesamt);
      const entscheidung = decideVerteilungsangebote({
        lage: angenommen,
        ergebnis,
        angeboten: false,
        teile: ergebnis.teile.map((teil) => ({ ...teil, id: neueWeiterleitungId() })),
      });
      if (!entscheidung.ok) {
        expect(ergebnis.maengel).not.toEqual([]);
        return;
      }
      fehlerfreie += 1;
      const belegte = stellen.flatMap(({ umfang, belegt, art }, i) => {
        const post = posts[i];
        return post && belegt > 0 ? [{ post, art, vzaeHundertstel: Math.min(umfang, belegt) }] : [];
      });
      const besetzungen = belegte
        .filter(({ art }) => art === "besetzt")
        .map(({ post, vzaeHundertstel }) => aBesetzung(post, { vzaeHundertstel }));
      const bestehende: GegebeneWeiterleitung[] = belegte
        .filter(({ art }) => art === "vergeben")
        .map(({ post, vzaeHundertstel }) =>
          aWeiterleitung(post, { vzaeHundertstel, beginn: plainDate("2026-01-01"), ende: plainDate("2026-12-31") }),
        );
      for (const angebot of entscheidung.event.angebote) {
        const stelle = posts.find((post) => post.id === angebot.stelleId);
        const empfaenger = anOrganisation({
          id: angebot.empfaengerId,
          art: "kreisangehoerige_kommune",
          kreisId: kreis.id,
        });
        if (!stelle) throw new Error("post of nobody");
        const regel = decideWeiterleitung({
          ...ohneKette,
          geber: kreis,
          empfaenger,
          stelle,
          bestehende,
          baustein2Hundertstel: 900,
          besetzungen,
          angebot,
          saetze: [{ jahr: 2026, cent: 57_000_00 }],
        });
        expect(regel).toMatchObject({ ok: true });
        bestehende.push(aWeiterleitung(stelle, { ...angebot, antwort: null }));
      }
    }),
    { numRuns: 500 },
  );
  expect(fehlerfreie).toBeGreaterThan(20);
});

test.each([
  ["kreis", true],
  ["staedteregion", true],
  ["kreisfreie_stadt", false],
  ["kreisangehoerige_kommune", false],
  ["traeger", false],
] as const)("verteilen kann %s: %s", (art, ok) => {
  expect(refusalVon(decideVerteilung(art))?.reason).toBe(ok ? undefined : "verteilung-nur-im-kreis");
});

test.each([
  [false, undefined],
  [true, "verteilung-schon-angeboten"],
])("angeboten (%s) lässt sich die Verteilung ändern und löschen: %j", (angeboten, reason) => {
  expect(refusalVon(decideVerteilungsaenderung(angeboten))?.reason).toBe(reason);
  expect(refusalVon(decideVerteilungsloeschung(angeboten))?.reason).toBe(reason);
});

test.each([
  [{ hundertstel: 119, fehltHundertstel: 0, haelftenFrei: 4 }, "1,00 VZÄ oder 1,50 VZÄ zuteilen"],
  [{ hundertstel: 119, fehltHundertstel: 0, haelftenFrei: 2 }, "Bitte 1,00 VZÄ zuteilen"],
  [{ hundertstel: 150, fehltHundertstel: 50, haelftenFrei: 2 }, "Es fehlen 0,50 VZÄ an freien Stellen"],
])("fehlt die passende Stelle wie bei %j, sagt der Satz: %s", (fall, teil) => {
  expect(refusalText({ reason: "keine-passende-stelle", regel: "R2", empfaenger: "Ahlen", ...fall })).toContain(teil);
});
