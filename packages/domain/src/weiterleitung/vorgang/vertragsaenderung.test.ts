import { describe, expect, test } from "vitest";
import { plainDate } from "../../grundlagen/plain-date.ts";
import {
  aBesetzung,
  anOrganisation,
  aStelle,
  aWeiterleitung,
  kontingent2022,
  ohneKette,
} from "../../testing/factories.ts";
import { nurWenn, refusalVon } from "../../testing/refusal-von.ts";
import { abgelehnt, angenommen, eineAenderung, einEnde, neueAenderungId } from "../../testing/vertraege.ts";
import { decideAenderungAntwort } from "./vertragsaenderung-antwort.ts";
import { decideAenderung, type Aenderungslage } from "./vertragsaenderung.ts";
import type { AenderungEingabe } from "../vertrag/vertragseingaben.ts";

const kreis = anOrganisation();
const stelle = aStelle({ organisationId: kreis.id });
const vertrag = aWeiterleitung(stelle, { geberId: kreis.id });
const heute = plainDate("2022-06-15");
const eingabe = (angaben: Partial<AenderungEingabe> = {}): AenderungEingabe => ({
  id: neueAenderungId(),
  weiterleitungId: vertrag.id,
  ab: plainDate("2022-07-01"),
  vzaeHundertstel: 50,
  betragCent: 100_000,
  aufstockungCent: 0,
  grund: "Der Bedarf ist kleiner.",
  ...angaben,
});

const schlageVor = (angaben: Partial<AenderungEingabe> = {}, lage: Partial<Aenderungslage> = {}) => {
  const weiterleitung = lage.weiterleitung ?? vertrag;
  return decideAenderung({
    ...ohneKette,
    stelle,
    besetzungen: [],
    bestehende: [weiterleitung],
    kontingente: kontingent2022(600),
    organisationId: kreis.id,
    heute,
    ...lage,
    weiterleitung,
    aenderung: eingabe(angaben),
  });
};

describe("der Vorschlag", () => {
  test("kommt vom Geber eines laufenden Vertrags", () => {
    expect(schlageVor()).toMatchObject({ ok: true, event: { type: "AenderungVorgeschlagen" } });
    expect(refusalVon(schlageVor({}, { organisationId: vertrag.empfaengerId }))).toEqual({
      reason: "vorgang-nicht-moeglich",
      stand: "laufend",
    });
    expect(refusalVon(schlageVor({}, { weiterleitung: { ...vertrag, antwort: null } }))).toEqual({
      reason: "vorgang-nicht-moeglich",
      stand: "angeboten",
    });
  });

  test.each([
    ["2021-12-31", false],
    ["2022-01-01", true],
    ["2022-12-31", true],
    ["2023-01-01", false],
  ])("gilt ab %s: %s", (ab, ok) => {
    expect(refusalVon(schlageVor({ ab: plainDate(ab) }))).toEqual(
      nurWenn(ok, { reason: "aenderung-ausserhalb", von: "2022-01-01", bis: "2022-12-31" }),
    );
  });

  test.each([
    ["2022-07-01", false],
    ["2022-07-02", true],
    ["2022-08-31", true],
    ["2022-09-01", false],
  ])("gilt nach der letzten Änderung und vor dem Ende ab %s: %s", (ab, ok) => {
    const weiterleitung = { ...vertrag, aenderungen: [eineAenderung("2022-07-01")], enden: [einEnde("2022-08-31")] };
    expect(schlageVor({ ab: plainDate(ab) }, { weiterleitung }).ok).toBe(ok);
  });

  test.each([
    ["unbeantwortet", null, false],
    ["abgelehnt", abgelehnt, true],
    ["angenommen", angenommen, true],
  ])("ist der einzige offene: die Änderung davor ist %s, eine neue möglich: %s", (_, antwort, ok) => {
    const weiterleitung = { ...vertrag, aenderungen: [eineAenderung("2022-03-01", { antwort })] };
    expect(refusalVon(schlageVor({}, { weiterleitung }))).toEqual(
      nurWenn(ok, { reason: "aenderung-schon-offen", ab: "2022-03-01" }),
    );
  });

  test.each([
    [50, true],
    [49, false],
  ])("R2: %i Hundertstel sind ein Teil: %s", (vzaeHundertstel, ok) => {
    expect(refusalVon(schlageVor({ vzaeHundertstel }))).toEqual(nurWenn(ok, { reason: "teil-zu-klein", regel: "R2" }));
  });

  test("vergrößert wird nur, was am selben Tag frei ist", () => {
    const halbe = { ...vertrag, vzaeHundertstel: 50 };
    const andere = aWeiterleitung(stelle, { geberId: kreis.id, vzaeHundertstel: 50, ende: plainDate("2022-06-30") });
    const lage = { weiterleitung: halbe, bestehende: [halbe, andere] };
    expect(schlageVor({ vzaeHundertstel: 100 }, lage).ok).toBe(true);
    expect(refusalVon(schlageVor({ vzaeHundertstel: 100, ab: plainDate("2022-06-30") }, lage))).toMatchObject({
      reason: "teil-nicht-frei",
      freiHundertstel: 50,
    });
    expect(
      refusalVon(
        schlageVor({ vzaeHundertstel: 100 }, { ...lage, besetzungen: [aBesetzung(stelle, { vzaeHundertstel: 50 })] }),
      ),
    ).toMatchObject({ reason: "teil-nicht-frei" });
  });

  test.each([
    [1_386_301, true],
    [1_386_302, false],
  ])("für 184 Tage einer halben Stelle zu 55.000 EUR sind %i Cent Fördergeld möglich: %s", (betragCent, ok) => {
    expect(refusalVon(schlageVor({ betragCent }, { saetze: [{ jahr: 2022, cent: 5_500_000 }] }))).toEqual(
      nurWenn(ok, { reason: "betrag-zu-hoch", regel: "R22", hoechstensCent: 1_386_301 }),
    );
  });

  test.each([
    [150, true],
    [149, false],
  ])(
    "R12: bei %i Hundertsteln in Baustein 2 darf ein Träger wieder eine ganze Stelle haben: %s",
    (baustein2Hundertstel, ok) => {
      const weiterleitung = { ...vertrag, vzaeHundertstel: 50, empfaengerArt: "traeger" as const };
      expect(
        refusalVon(
          schlageVor({ vzaeHundertstel: 100 }, { weiterleitung, kontingente: kontingent2022(baustein2Hundertstel) }),
        ),
      ).toEqual(nurWenn(ok, { reason: "traegeranteil-ueberschritten", regel: "R12" }));
    },
  );
});

describe("Was ein beendeter Vertrag nicht mehr zahlt, zählt nicht gegen das Erhaltene (R22)", () => {
  const oben = aWeiterleitung(stelle, { betragCent: 1_000_000 });
  const unten = aWeiterleitung(stelle, {
    geberId: oben.empfaengerId,
    herkunftId: oben.id,
    betragCent: 0,
    enden: [einEnde("2022-06-30")],
  });
  // 181 of 365 days of 20.165,75 EUR are 10.000,00 EUR.
  test.each([
    [2_016_575, true],
    [2_016_576, false],
  ])("%i Cent bis zum 31.12., die nur bis zum 30.06. fließen: %s", (betragCent, ok) => {
    expect(
      refusalVon(
        schlageVor(
          { ab: plainDate("2022-01-01"), vzaeHundertstel: 100, betragCent },
          { weiterleitung: unten, organisationId: unten.geberId, bestehende: [unten], herkunft: oben },
        ),
      ),
    ).toEqual(
      nurWenn(ok, {
        reason: "betrag-zu-hoch",
        regel: "R22",
        hoechstensCent: 2_016_575,
        grundlage: "erhaltener-betrag",
      }),
    );
  });
});

describe("die Antwort", () => {
  const offen = eineAenderung("2022-07-01", { antwort: null });
  const offener = { ...vertrag, aenderungen: [offen] };
  const antworte = (lage: Partial<Parameters<typeof decideAenderungAntwort>[0]> = {}) =>
    decideAenderungAntwort({
      weiterleitung: offener,
      organisationId: vertrag.empfaengerId,
      heute,
      aenderungId: offen.id,
      antwort: { angenommen: true },
      besetzungen: [],
      weitergegeben: [],
      ...lage,
    });
  const person = (vzaeHundertstel: number, bis: string | null = null) =>
    aBesetzung(stelle, { weiterleitungId: vertrag.id, vzaeHundertstel, bis: bis === null ? null : plainDate(bis) });

  test("kommt vom Empfänger", () => {
    expect(antworte()).toMatchObject({ ok: true, event: { aenderungId: offen.id } });
    expect(refusalVon(antworte({ organisationId: kreis.id }))).toEqual({
      reason: "vorgang-nicht-moeglich",
      stand: "laufend",
    });
  });

  test("gilt nur dem neuesten Vorschlag, und nur einmal", () => {
    const neuere = eineAenderung("2022-08-01", { antwort: null });
    expect(
      refusalVon(
        antworte({ weiterleitung: { ...vertrag, aenderungen: [{ ...offen, am: "2022-01-01T09:00:00Z" }, neuere] } }),
      ),
    ).toEqual({ reason: "aenderung-ueberholt" });
    expect(
      refusalVon(antworte({ weiterleitung: { ...vertrag, aenderungen: [{ ...offen, antwort: abgelehnt }] } })),
    ).toEqual({ reason: "aenderung-schon-beantwortet", angenommen: false });
    expect(refusalVon(antworte({ aenderungId: neueAenderungId() }))).toEqual({ reason: "aenderung-ueberholt" });
  });

  test.each([
    ["2022-07-01", true],
    ["2022-06-30", false],
  ])("ein Vertrag mit dem letzten Tag %s nimmt die Änderung ab 01.07. noch auf: %s", (tag, ok) => {
    const weiterleitung = { ...offener, enden: [einEnde(tag)] };
    expect(refusalVon(antworte({ weiterleitung }))).toEqual(nurWenn(ok, { reason: "aenderung-nicht-moeglich" }));
    expect(
      antworte({ weiterleitung, antwort: { angenommen: false, grund: "Wir brauchen die ganze Stelle." } }).ok,
      "ablehnen geht immer",
    ).toBe(true);
  });

  test.each([
    [50, null, true],
    [51, null, false],
    [51, "2022-06-30", true],
    [51, "2022-07-01", false],
  ])("wer %i Hundertstel bis %s besetzt hat, nimmt die halbe Stelle an: %s", (hundertstel, bis, ok) => {
    expect(refusalVon(antworte({ besetzungen: [person(hundertstel, bis)] }))).toEqual(
      nurWenn(ok, { reason: "aenderung-unter-gebrauch", belegtHundertstel: 51, am: "2022-07-01" }),
    );
  });

  test("auch was weitergegeben ist, braucht seinen Teil; was abgelehnt wurde, nicht", () => {
    const weiter = aWeiterleitung(stelle, {
      herkunftId: vertrag.id,
      geberId: vertrag.empfaengerId,
      vzaeHundertstel: 50,
      betragCent: 0,
    });
    expect(antworte({ weitergegeben: [weiter] }).ok).toBe(true);
    expect(refusalVon(antworte({ weitergegeben: [weiter], besetzungen: [person(1)] }))).toMatchObject({
      reason: "aenderung-unter-gebrauch",
      belegtHundertstel: 51,
    });
    expect(antworte({ weitergegeben: [{ ...weiter, antwort: abgelehnt }], besetzungen: [person(50)] }).ok).toBe(true);
  });

  // 181 of 365 days at 55.000,00 EUR are 27.273,97 EUR; from 1 July the change brings 1.000,00 EUR.
  test.each([
    [2_827_397, true],
    [2_827_398, false],
  ])("R22: wer %i Cent weitergegeben hat, nimmt nicht weniger an: %s", (betragCent, ok) => {
    const weiter = aWeiterleitung(stelle, {
      herkunftId: vertrag.id,
      geberId: vertrag.empfaengerId,
      vzaeHundertstel: 50,
      betragCent,
    });
    expect(refusalVon(antworte({ weitergegeben: [weiter] }))).toEqual(
      nurWenn(ok, { reason: "aenderung-unter-weitergabe", weitergegebenCent: betragCent, bleibtCent: 2_827_397 }),
    );
  });
});
