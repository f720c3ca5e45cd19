import { describe, expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import {
  aBesetzung,
  anOrganisation,
  aStelle,
  aWeiterleitung,
  neueOrganisationId,
  neueWeiterleitungId,
  ohneKette,
} from "../testing/factories.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";
import { abgelehnt, eineAenderung, einEnde } from "../testing/vertraege.ts";
import { decideWeiterleitung, type WeiterleitungLage } from "./weiterleitung-angebot.ts";
import { kannEmpfangen } from "./empfaengergrenze.ts";
import { vorbehalteneZusatzstellen } from "./zusatzstellengrenze.ts";
import type { GegebeneWeiterleitung, WeiterleitungAngebot } from "./weiterleitung.ts";

const kreis = anOrganisation();
const mitte = anOrganisation({ art: "kreisangehoerige_kommune", kreisId: kreis.id, name: "Ahlen" });
const nachbar = anOrganisation({ art: "kreisangehoerige_kommune", kreisId: kreis.id, name: "Beckum" });
const fremde = anOrganisation({ art: "kreisangehoerige_kommune", kreisId: neueOrganisationId() });
const traeger = anOrganisation({ art: "traeger" });
const stadt = anOrganisation({ art: "kreisfreie_stadt" });
const stelle = aStelle({ organisationId: kreis.id });
/** The whole post over 2022 for 36,500.00 EUR, to be proved by March. */
const herkunft = aWeiterleitung(stelle, {
  geberId: kreis.id,
  empfaengerId: mitte.id,
  betragCent: 3_650_000,
  weiterleitungErlaubt: true,
});

const biete = (angaben: Partial<WeiterleitungAngebot> = {}, lage: Partial<WeiterleitungLage> = {}) =>
  decideWeiterleitung({
    ...ohneKette,
    geber: mitte,
    empfaenger: nachbar,
    stelle,
    herkunft,
    bestehende: [],
    besetzungen: [],
    baustein2Hundertstel: null,
    ...lage,
    angebot: {
      id: neueWeiterleitungId(),
      stelleId: stelle.id,
      herkunftId: herkunft.id,
      empfaengerId: nachbar.id,
      form: "vertrag",
      bemessung: "pauschale",
      hoechstbetragJeVzaeCent: null,
      aufstockungCent: 0,
      auflagen: "",
      weiterleitungErlaubt: false,
      vzaeHundertstel: 50,
      betragCent: 1_000_000,
      beginn: plainDate("2022-01-01"),
      ende: plainDate("2022-12-31"),
      zweck: "Beratung",
      nachweisFaelligAm: plainDate("2023-02-28"),
      begruendung: "Beckum hat eine eigene Unterkunft in der Innenstadt.",
      jmdMbeErklaerung: true,
      ...angaben,
    },
  });
const unter = (angaben: Partial<GegebeneWeiterleitung> = {}) =>
  aWeiterleitung(stelle, {
    geberId: mitte.id,
    herkunftId: herkunft.id,
    ebene: 2,
    vzaeHundertstel: 50,
    betragCent: 1_000_000,
    ...angaben,
  });

describe("R22: wer hält, gibt weiter", () => {
  test("ein Angebot nennt den Eigentümer der Stelle und den Vertrag, durch den sie gehalten wird", () => {
    expect(biete()).toMatchObject({
      ok: true,
      event: { weiterleitung: { eigentuemerId: kreis.id, geberId: mitte.id, herkunftId: herkunft.id } },
    });
  });

  test.each([
    ["noch nicht angenommen", { antwort: null }, "stelle-nicht-gehalten"],
    ["abgelehnt", { antwort: abgelehnt }, "stelle-nicht-gehalten"],
    ["von einem anderen gehalten", { empfaengerId: nachbar.id }, "stelle-nicht-gehalten"],
    ["für eine andere Stelle", { stelleId: aStelle().id }, "stelle-nicht-gehalten"],
    ["ohne Erlaubnis zur Weitergabe", { weiterleitungErlaubt: false }, "weitergabe-nicht-erlaubt"],
  ] as const)("ein Vertrag, der %s ist, trägt keine Weitergabe", (_fall, angaben, reason) => {
    expect(refusalVon(biete({}, { herkunft: { ...herkunft, ...angaben } }))?.reason).toBe(reason);
  });

  test("nach oben geht nichts: weder an den Geber noch an den Eigentümer", () => {
    const darueber = { ...herkunft, geberId: nachbar.id };
    expect(refusalVon(biete({}, { herkunft: darueber }))).toEqual({
      reason: "empfaenger-steht-darueber",
      feld: "empfaengerId",
    });
    expect(refusalVon(biete({}, { empfaenger: mitte }))).toEqual({ reason: "an-sich-selbst", feld: "empfaengerId" });
  });
});

describe("wer von wem erhält", () => {
  const staedteregion = anOrganisation({ art: "staedteregion" });
  const ihre = anOrganisation({ art: "kreisangehoerige_kommune", kreisId: staedteregion.id });
  const andererTraeger = anOrganisation({ art: "traeger" });
  test.each([
    ["Kreis an eigene Kommune", kreis, mitte, true],
    ["Kreis an fremde Kommune", kreis, fremde, false],
    ["Kreis an Träger", kreis, traeger, true],
    ["Kreis an Kreis", kreis, anOrganisation(), false],
    ["Städteregion an eigene Kommune", staedteregion, ihre, true],
    ["kreisfreie Stadt an Träger", stadt, traeger, true],
    ["kreisfreie Stadt an Kommune", stadt, mitte, false],
    ["Kommune an Nachbarin im Kreis", mitte, nachbar, true],
    ["Kommune an Kommune eines anderen Kreises", mitte, fremde, false],
    ["Kommune an Träger", mitte, traeger, true],
    ["Kommune an den Kreis", mitte, kreis, false],
    ["Träger an Träger", traeger, andererTraeger, true],
    ["Träger an Kommune", traeger, mitte, false],
    ["Träger an sich selbst", traeger, traeger, false],
    ["Ministerium an Träger", anOrganisation({ art: "ministerium" }), traeger, false],
  ] as const)("%s", (_fall, geber, empfaenger, ok) => {
    expect(kannEmpfangen(geber, empfaenger)).toBe(ok);
  });

  test("ein Träger, der hält, gibt an Träger weiter und an keine Kommune", () => {
    const gehalten = { geber: traeger, herkunft: { ...herkunft, empfaengerId: traeger.id } };
    expect(refusalVon(biete({}, gehalten))).toEqual({ reason: "traeger-nur-an-traeger", feld: "empfaengerId" });
    expect(biete({}, { ...gehalten, empfaenger: andererTraeger }).ok).toBe(true);
  });

  test.each([
    ["case_management", true],
    ["koordination", false],
    ["einbuergerungsbehoerde", false],
  ] as const)("eine Kommune gibt eine Stelle %s an einen Träger: %s", (funktion, ok) => {
    expect(refusalVon(biete({}, { empfaenger: traeger, stelle: { ...stelle, funktion } }))).toEqual(
      nurWenn(ok, { reason: "traeger-nur-case-management" }),
    );
  });

  test("R12 zählt unter dem Eigentümer nur die Datenbank; R13 gilt auf jeder Ebene", () => {
    expect(biete({}, { empfaenger: traeger }).ok).toBe(true);
    expect(refusalVon(biete({ begruendung: "kurz" }, { empfaenger: traeger }))).toMatchObject({
      reason: "begruendung-zu-kurz",
      regel: "R13",
    });
    expect(refusalVon(biete({ jmdMbeErklaerung: false }, { empfaenger: traeger }))).toMatchObject({ regel: "R13" });
  });
});

describe("der Anteil nach Tagen", () => {
  test("nie mehr als gehalten, auch nach einer Änderung nicht", () => {
    const kleiner = { ...herkunft, aenderungen: [eineAenderung("2022-07-01")] };
    expect(biete({ vzaeHundertstel: 50 }, { herkunft: kleiner }).ok).toBe(true);
    expect(refusalVon(biete({ vzaeHundertstel: 100 }, { herkunft: kleiner }))).toEqual({
      reason: "teil-nicht-frei",
      feld: "vzaeHundertstel",
      freiHundertstel: 50,
      am: "2022-07-01",
    });
    expect(biete({ vzaeHundertstel: 100, ende: plainDate("2022-06-30") }, { herkunft: kleiner }).ok).toBe(true);
  });

  test("eigene Besetzung und schon Weitergegebenes gehen ab, aus einem anderen Vertrag nichts", () => {
    const person = aBesetzung(stelle, { weiterleitungId: herkunft.id, organisationId: mitte.id, vzaeHundertstel: 50 });
    expect(biete({}, { besetzungen: [person] }).ok).toBe(true);
    expect(refusalVon(biete({ vzaeHundertstel: 100 }, { besetzungen: [person] }))).toMatchObject({
      reason: "teil-nicht-frei",
      freiHundertstel: 50,
    });
    expect(refusalVon(biete({}, { bestehende: [unter(), unter()] }))).toMatchObject({
      reason: "teil-nicht-frei",
      freiHundertstel: 0,
    });
    expect(biete({}, { bestehende: [unter(), unter({ herkunftId: neueWeiterleitungId() })] }).ok).toBe(true);
    expect(biete({}, { bestehende: [unter(), unter({ antwort: abgelehnt })] }).ok).toBe(true);
    expect(
      biete({ beginn: plainDate("2022-07-01") }, { bestehende: [unter(), unter({ enden: [einEnde("2022-06-30")] })] })
        .ok,
    ).toBe(true);
  });

  test.each([
    [50, true],
    [51, false],
    [100, true],
  ])(
    "R2: wer %i von 100 Hundertsteln weitergibt, behält einen förderfähigen Rest oder keinen: %s",
    (vzaeHundertstel, ok) => {
      expect(refusalVon(biete({ vzaeHundertstel }))).toEqual(
        nurWenn(ok, { reason: "rest-zu-klein", regel: "R2", restHundertstel: 49 }),
      );
    },
  );

  test("R2: der Rest wird an jedem Tag geprüft, nicht nur am engsten", () => {
    const bestehende = [unter({ ende: plainDate("2022-06-30") })];
    expect(biete({ vzaeHundertstel: 50 }, { bestehende }).ok).toBe(true);
    const groesser = { ...herkunft, aenderungen: [eineAenderung("2022-10-01", { vzaeHundertstel: 75 })] };
    expect(
      refusalVon(biete({ vzaeHundertstel: 50, beginn: plainDate("2022-07-01") }, { bestehende, herkunft: groesser })),
    ).toMatchObject({ reason: "rest-zu-klein", restHundertstel: 25 });
  });
});

describe("Zeitraum und Nachweis", () => {
  test.each([
    [{ beginn: "2021-12-31" }, "zeitraum-ausserhalb-des-vertrags"],
    [{ ende: "2022-08-31" }, undefined],
    [{ ende: "2022-09-01" }, "zeitraum-ausserhalb-des-vertrags"],
  ])("in einem zum 31.08. beendeten Vertrag ergeben die Tage %j die Ablehnung %s", (tage, reason) => {
    const angaben = {
      ende: plainDate("2022-08-31"),
      ...Object.fromEntries(Object.entries(tage).map(([feld, tag]) => [feld, plainDate(tag)])),
    };
    expect(refusalVon(biete(angaben, { herkunft: { ...herkunft, enden: [einEnde("2022-08-31")] } }))?.reason).toBe(
      reason,
    );
  });

  test.each([
    ["2023-03-30", true],
    ["2023-03-31", false],
  ])("der eigene Nachweis ist am 31.03. fällig, der weitergegebene am %s: %s", (tag, ok) => {
    expect(refusalVon(biete({ nachweisFaelligAm: plainDate(tag) }))).toEqual(
      nurWenn(ok, { reason: "nachweis-nicht-vor-eigenem", eigenerAm: "2023-03-31" }),
    );
  });

  test.each([
    ["2023-06-29", true],
    ["2023-06-30", false],
  ])("der Kreis weist laut Bescheid am 30.06. nach, sein Empfänger am %s: %s", (tag, ok) => {
    const lage = {
      geber: kreis,
      empfaenger: mitte,
      herkunft: null,
      baustein2Hundertstel: 600,
      eigenerNachweisAm: plainDate("2023-06-30"),
    };
    expect(biete({ nachweisFaelligAm: plainDate(tag) }, lage).ok).toBe(ok);
    expect(biete({ nachweisFaelligAm: plainDate(tag) }, { ...lage, eigenerNachweisAm: null }).ok, "ohne Bescheid").toBe(
      true,
    );
  });
});

describe("das Geld", () => {
  const beimKreis = {
    geber: kreis,
    empfaenger: mitte,
    herkunft: null,
    baustein2Hundertstel: 600,
    saetze: [{ jahr: 2022, cent: 5_500_000 }],
  };

  test.each([
    [2_650_000, true],
    [2_650_001, false],
  ])("von 36.500 EUR sind nach 10.000 EUR noch %i Cent übrig: %s", (betragCent, ok) => {
    expect(refusalVon(biete({ betragCent }, { bestehende: [unter()] }))).toEqual(
      nurWenn(ok, {
        reason: "betrag-zu-hoch",
        feld: "betragCent",
        hoechstensCent: 2_650_000,
        grundlage: "erhaltener-betrag",
      }),
    );
  });

  test("was abgelehnt oder beendet ist, gibt sein Geld frei; eine Aufstockung ist eigenes Geld", () => {
    const bestehende = [
      unter({ betragCent: 3_650_000, antwort: abgelehnt }),
      unter({ betragCent: 3_650_000, enden: [einEnde("2021-12-31")] }),
    ];
    expect(biete({ betragCent: 3_650_000, aufstockungCent: 9_900_000 }, { bestehende }).ok).toBe(true);
  });

  test.each([
    [2_750_000, true],
    [2_750_001, false],
  ])("für eine halbe Stelle zu 55.000 EUR gibt der Kreis %i Cent weiter: %s", (betragCent, ok) => {
    expect(refusalVon(biete({ betragCent }, beimKreis))).toEqual(
      nurWenn(ok, { reason: "betrag-zu-hoch", hoechstensCent: 2_750_000, grundlage: "foerdersatz" }),
    );
  });

  test.each([
    [2_799_589, true],
    [2_799_590, false],
  ])(
    "184 Tage zu 55.000 und 181 zu 57.000 EUR für eine halbe Stelle sind 13.863,01 und 14.132,88 EUR, also sind %i Cent möglich: %s",
    (betragCent, ok) => {
      const lage = {
        ...beimKreis,
        saetze: [
          { jahr: 2023, cent: 5_700_000 },
          { jahr: 2022, cent: 5_500_000 },
        ],
      };
      const zeit = {
        beginn: plainDate("2022-07-01"),
        ende: plainDate("2023-06-30"),
        nachweisFaelligAm: plainDate("2023-09-30"),
      };
      expect(biete({ ...zeit, betragCent }, lage).ok).toBe(ok);
    },
  );

  test("ein Jahr ohne Satz übernimmt den des Jahres davor, das erste den danach; ganz ohne Sätze gibt es nichts zu überschreiten", () => {
    const zeit = {
      beginn: plainDate("2024-01-01"),
      ende: plainDate("2024-12-31"),
      nachweisFaelligAm: plainDate("2025-03-31"),
    };
    expect(biete({ ...zeit, betragCent: 2_750_000 }, beimKreis).ok).toBe(true);
    expect(biete({ ...zeit, betragCent: 2_750_001 }, beimKreis).ok).toBe(false);
    expect(biete({ betragCent: 2_850_000 }, { ...beimKreis, saetze: [{ jahr: 2025, cent: 5_700_000 }] }).ok).toBe(true);
    expect(biete({ betragCent: 9_900_000 }, { ...beimKreis, saetze: [] }).ok).toBe(true);
  });

  test.each([
    ["Ist-Kosten ohne Höchstbetrag", { bemessung: "ist_kosten" }, "hoechstbetrag-fehlt"],
    ["Pauschale mit Höchstbetrag", { hoechstbetragJeVzaeCent: 1 }, "hoechstbetrag-nur-bei-ist-kosten"],
    ["genau der Höchstbetrag", { bemessung: "ist_kosten", hoechstbetragJeVzaeCent: 2_000_000 }, undefined],
    [
      "ein Cent darüber",
      { bemessung: "ist_kosten", hoechstbetragJeVzaeCent: 2_000_000, betragCent: 1_000_001 },
      "betrag-ueber-hoechstbetrag",
    ],
  ] as const)("%s", (_fall, angaben, reason) => {
    expect(refusalVon(biete(angaben))?.reason).toBe(reason);
  });
});

describe("R12: was Empfänger an Träger weitergaben, zählt beim Eigentümer mit", () => {
  test.each([
    [50, true],
    [100, false],
  ])(
    "mit %i Hundertsteln darunter ist von 3,0 VZÄ noch eine ganze Stelle für Träger frei, neben einer halben: %s",
    (darunter, ok) => {
      const lage = {
        geber: kreis,
        empfaenger: traeger,
        herkunft: null,
        baustein2Hundertstel: 300,
        bestehende: [aWeiterleitung(aStelle(), { empfaengerArt: "traeger" as const, vzaeHundertstel: 50 })],
        traegerDarunter: [{ von: plainDate("2022-07-01"), bis: plainDate("2022-12-31"), vzaeHundertstel: darunter }],
      };
      expect(refusalVon(biete({ vzaeHundertstel: 100 }, lage))).toEqual(
        nurWenn(ok, {
          reason: "traegeranteil-ueberschritten",
          regel: "R12",
          traegerHundertstel: 250,
          baustein2Hundertstel: 300,
        }),
      );
      expect(biete({ vzaeHundertstel: 100, ende: plainDate("2022-06-30") }, lage).ok, "nur an gemeinsamen Tagen").toBe(
        true,
      );
    },
  );
});

describe("Koordinationsstellen", () => {
  const koordinationsstelle = aStelle({ organisationId: kreis.id, funktion: "koordination" });
  const beimKreis = {
    geber: kreis,
    empfaenger: mitte,
    herkunft: null,
    stelle: koordinationsstelle,
    baustein2Hundertstel: 600,
  };
  const posten = [1, 2].map(() => ({ von: plainDate("2022-01-01"), bis: null, vzaeHundertstel: 100 }));
  const fuerNachbar = {
    kommuneId: nachbar.id,
    kommuneName: "Beckum",
    jahr: 2022,
  };
  const bewilligt = {
    ...fuerNachbar,
    bewilligung: { am: "2022-01-10T09:00:00Z", vonName: "Berta Behörde" },
    verzichtGrund: null,
  };

  test.each([
    [29, false],
    [30, true],
  ])("R8: wer eine aus dem Team gibt, begründet es mit %i Zeichen: %s", (zeichen, ok) => {
    expect(refusalVon(biete({ begruendung: "x".repeat(zeichen) }, { ...beimKreis, koordination: posten }))).toEqual(
      nurWenn(ok, { reason: "begruendung-zu-kurz", regel: "R8" }),
    );
  });

  test("R6: die Zusatzstelle ist ihrer Kommune vorbehalten, bis diese verzichtet oder ablehnt", () => {
    const biete2 = (lage: Partial<WeiterleitungLage>, vzaeHundertstel = 100) =>
      biete(
        { vzaeHundertstel, empfaengerId: (lage.empfaenger ?? mitte).id },
        { ...beimKreis, koordination: posten, zusatzstellen: vorbehalteneZusatzstellen([bewilligt]), ...lage },
      );
    const schonEine = aWeiterleitung(aStelle({ ...koordinationsstelle, id: aStelle().id }), { empfaengerId: mitte.id });
    expect(biete2({}).ok, "eine von zweien ist frei").toBe(true);
    expect(refusalVon(biete2({ bestehende: [schonEine] }))).toEqual({
      reason: "zusatzstelle-anderer-kommune",
      regel: "R6",
      feld: "empfaengerId",
      kommunen: ["Beckum"],
      freiHundertstel: 0,
    });
    expect(biete2({ bestehende: [schonEine], empfaenger: nachbar }).ok, "die Kommune selbst").toBe(true);
    expect(
      biete2({
        bestehende: [schonEine],
        zusatzstellen: vorbehalteneZusatzstellen([{ ...bewilligt, bewilligung: null }]),
      }).ok,
      "noch nicht bewilligt",
    ).toBe(true);
    expect(
      biete2({ bestehende: [schonEine], zusatzstellen: [{ ...fuerNachbar, jahr: 2023 }] }).ok,
      "anderes Jahr",
    ).toBe(true);
    expect(
      biete2({
        bestehende: [schonEine],
        zusatzstellen: vorbehalteneZusatzstellen([{ ...bewilligt, verzichtGrund: "Kein Bedarf." }]),
      }).ok,
      "R7: verzichtet",
    ).toBe(true);
    const abgelehnte = aWeiterleitung(koordinationsstelle, { empfaengerId: nachbar.id, antwort: abgelehnt });
    expect(biete2({ bestehende: [schonEine, abgelehnte] }).ok, "R7: abgelehnt").toBe(true);
    const dort = aWeiterleitung(aStelle({ ...koordinationsstelle, id: aStelle().id }), { empfaengerId: nachbar.id });
    expect(biete2({ bestehende: [dort] }).ok, "sie hat ihre schon").toBe(true);
  });
});
