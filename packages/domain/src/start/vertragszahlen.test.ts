import { describe, expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung, neueOrganisationId } from "../testing/factories.ts";
import { uebersichtsteile } from "../uebersicht/uebersicht.ts";
import { geberzahlen, gegebenzahlen, lebendeEmpfaenger } from "./vertragszahlen.ts";
import type { GegebeneWeiterleitung } from "../weiterleitung/vertrag/weiterleitung.ts";

const stelle = aStelle();
const kreis = stelle.organisationId;
const ahlen = neueOrganisationId();
const vertrag = (angaben: Partial<GegebeneWeiterleitung> = {}) => ({
  ...aWeiterleitung(stelle, { empfaengerId: ahlen, ...angaben }),
  geberName: "Kreis Warendorf",
  empfaengerName: "Ahlen",
});
const abgelehnt = { angenommen: false as const, am: "2021-12-05T09:00:00Z", von: "Karl Probe", grund: "Kein Bedarf." };

const gegeben = (weiterleitungen: ReturnType<typeof vertrag>[], tag = "2022-06-15") => {
  const heute = plainDate(tag);
  const teile = uebersichtsteile({
    leserId: kreis,
    heute,
    stellen: [{ stelle, besetzungen: [], weiterleitungen }],
    kette: [],
  });
  return gegebenzahlen({ leserId: kreis, weiterleitungen, teile, heute, ohneVerwaltung: [] });
};

describe("was der Geber zu tun hat", () => {
  test.each([
    ["2022-10-01", null],
    ["2022-10-02", { anzahl: 1, am: "2022-12-31" }],
    ["2022-12-31", { anzahl: 1, am: "2022-12-31" }],
    ["2023-01-01", null],
  ])("90 Tage vor dem letzten Tag zählt ein Vertrag als auslaufend, am %s: %j", (tag, frist) => {
    expect(gegeben([vertrag()], tag).endenBald).toEqual(frist);
  });

  test("ein Vertrag mit Nachfolger läuft nicht aus, mit einem abgelehnten schon", () => {
    const nachfolger = (angaben: Partial<GegebeneWeiterleitung>) =>
      vertrag({
        beginn: plainDate("2023-01-01"),
        ende: plainDate("2023-12-31"),
        nachweisFaelligAm: plainDate("2024-03-31"),
        ...angaben,
      });
    expect(gegeben([vertrag(), nachfolger({ antwort: null })], "2022-12-01").endenBald).toBeNull();
    expect(gegeben([vertrag(), nachfolger({ antwort: abgelehnt })], "2022-12-01").endenBald).toEqual({
      anzahl: 1,
      am: "2022-12-31",
    });
  });

  test("eine Ablehnung zählt, bis dieselbe Stelle neu angeboten ist", () => {
    expect(gegeben([vertrag({ antwort: abgelehnt })]).abgelehnteAngebote).toBe(1);
    expect(
      gegeben([vertrag({ antwort: abgelehnt }), vertrag({ antwort: null, angebotenAm: "2021-12-10T09:00:00Z" })]),
    ).toMatchObject({ abgelehnteAngebote: 0, offeneAngebote: 1 });
  });

  test.each([
    ["2023-01-29", null],
    ["2023-01-30", { anzahl: 1, am: "2023-03-31" }],
    ["2023-03-31", { anzahl: 1, am: "2023-03-31" }],
    ["2023-04-01", null],
  ])("60 Tage vorher wird ein Nachweis erwartet, am %s: %j", (tag, frist) => {
    expect(gegeben([vertrag()], tag).nachweiseBald).toEqual(frist);
  });

  test("eine zurückgegebene Stelle zählt, solange sie leer ist und niemand sie neu hat", () => {
    const zurueck = vertrag({
      enden: [
        {
          art: "zurueckgegeben",
          letzterTag: plainDate("2022-05-31"),
          grund: "Kein Bedarf mehr.",
          am: "2022-05-01T09:00:00Z",
          von: "K",
        },
      ],
    });
    expect(gegeben([zurueck]).zurueckgegeben).toBe(1);
    expect(gegeben([zurueck, vertrag({ beginn: plainDate("2022-07-01"), antwort: null })]).zurueckgegeben).toBe(0);
  });
});

test("ein Träger sieht jeden seiner Geber für sich, nach Namen", () => {
  const andere = { ...vertrag({ geberId: neueOrganisationId(), antwort: null }), geberName: "Kreis Gütersloh" };
  const lagen = geberzahlen(ahlen, [vertrag(), andere], plainDate("2022-06-15"));
  expect(lagen.map(({ id: _, ...rest }) => rest)).toEqual([
    { name: "Kreis Gütersloh", offeneAngebote: 1, offeneAenderungen: 0, endetBald: null, naechsterNachweisAm: null },
    {
      name: "Kreis Warendorf",
      offeneAngebote: 0,
      offeneAenderungen: 0,
      endetBald: null,
      naechsterNachweisAm: "2023-03-31",
    },
  ]);
});

test("eingeladen wird nur, mit wem etwas offen ist oder läuft", () => {
  const heute = plainDate("2022-06-15");
  expect(lebendeEmpfaenger(kreis, [vertrag(), vertrag({ antwort: null })], heute)).toEqual([ahlen]);
  expect(
    lebendeEmpfaenger(kreis, [vertrag({ antwort: abgelehnt }), vertrag({ ende: plainDate("2022-06-14") })], heute),
  ).toEqual([]);
});
