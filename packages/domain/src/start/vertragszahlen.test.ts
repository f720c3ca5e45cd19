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
  test("eine Ablehnung zählt, bis dieselbe Stelle neu angeboten ist", () => {
    expect(gegeben([vertrag({ antwort: abgelehnt })]).abgelehnteAngebote).toBe(1);
    expect(
      gegeben([vertrag({ antwort: abgelehnt }), vertrag({ antwort: null, angebotenAm: "2021-12-10T09:00:00Z" })]),
    ).toMatchObject({ abgelehnteAngebote: 0, offeneAngebote: 1 });
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
    { name: "Kreis Gütersloh", offeneAngebote: 1, offeneAenderungen: 0 },
    { name: "Kreis Warendorf", offeneAngebote: 0, offeneAenderungen: 0 },
  ]);
});

test("eingeladen wird nur, mit wem etwas offen ist oder läuft", () => {
  const heute = plainDate("2022-06-15");
  expect(lebendeEmpfaenger(kreis, [vertrag(), vertrag({ antwort: null })], heute)).toEqual([ahlen]);
  expect(
    lebendeEmpfaenger(kreis, [vertrag({ antwort: abgelehnt }), vertrag({ ende: plainDate("2022-06-14") })], heute),
  ).toEqual([]);
});
