import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { berechneJahresrechnung } from "../jahresrechnung/jahresrechnung.ts";
import { summe } from "../grundlagen/geld.ts";
import { stellenDes } from "./ergebniszeilen.ts";
import { berechneJahresergebnis, type JahresergebnisLage } from "./jahresergebnis.ts";
import type { BenannteWeiterleitung } from "../weiterleitung/vertrag/benannte-weiterleitung.ts";
import type { Kettenbesetzung } from "../weiterleitung/vertrag/kettenwerte.ts";
import {
  addDays,
  jahresbeginn,
  jahresende,
  maxDate,
  minDate,
  plainDate as d,
  tageVonBis,
} from "../grundlagen/plain-date.ts";
import {
  aBesetzung,
  anOrganisation,
  aStelle,
  aWeiterleitung,
  neueOrganisationId,
  neueWeiterleitungId,
} from "../testing/factories.ts";
import { anAusgabe, konditionen2022, leverkusen2022 } from "../testing/foerderlage.ts";
import type { Vertragsaenderung, Vertragsende } from "../weiterleitung/vertrag/weiterleitung.ts";
import { WeiterleitungAenderungId } from "../grundlagen/ids.ts";

const organisation = anOrganisation({ kurzname: "Kreis" });
const konditionen = {
  ...konditionen2022(),
  caseManagement: { ...konditionen2022().caseManagement, cent: 57_000_00 },
  vakanz: {
    ...konditionen2022().vakanz,
    fachbezogene_pauschale: {
      ...konditionen2022().vakanz.fachbezogene_pauschale,
      personal: { methode: "tagesgenau", quelle: "Bescheid", annahme: false } as const,
    },
  },
};
const stelle = aStelle({ organisationId: organisation.id });

const an = (empfaengerName: string, angaben: Partial<BenannteWeiterleitung> = {}): BenannteWeiterleitung => ({
  ...aWeiterleitung(stelle),
  empfaengerName,
  ...angaben,
});
const geaendert = (ab: string, vzaeHundertstel: number, angenommen = true): Vertragsaenderung => ({
  id: WeiterleitungAenderungId.parse(neueWeiterleitungId()),
  ab: d(ab),
  vzaeHundertstel,
  betragCent: 0,
  aufstockungCent: 0,
  grund: "Weniger Bedarf",
  am: "2022-05-01T09:00:00Z",
  von: "Petra Probe",
  antwort: angenommen
    ? { angenommen: true, am: "2022-05-02T09:00:00Z", von: "Karl Probe" }
    : { angenommen: false, am: "2022-05-02T09:00:00Z", von: "Karl Probe", grund: "Bedarf besteht fort." },
});
const beendet = (letzterTag: string, art: Vertragsende["art"] = "beendet"): Vertragsende => ({
  art,
  letzterTag: d(letzterTag),
  grund: "Vereinbart",
  am: "2022-01-01T09:00:00Z",
  von: "Petra Probe",
});
const person = (w: BenannteWeiterleitung, angaben: Partial<Kettenbesetzung> = {}) =>
  aBesetzung(stelle, { organisationId: w.empfaengerId, weiterleitungId: w.id, von: w.beginn, bis: w.ende, ...angaben });

const lage = (angaben: Partial<JahresergebnisLage>): JahresergebnisLage => ({
  jahr: 2022,
  konditionen,
  organisation,
  kontingente: [],
  stellen: [stelle],
  besetzungen: [],
  weiterleitungen: [],
  bescheide: [],
  abrufe: [],
  auszahlungen: [],
  ausgaben: [],
  einnahmen: [],
  massnahmenPlanCent: 0,
  heute: d("2022-12-31"),
  ...angaben,
});
const ergebnisVon = (angaben: Partial<JahresergebnisLage>) => {
  const decision = berechneJahresergebnis(lage(angaben));
  if (!decision.ok) throw new Error(decision.refusal.reason);
  return decision.event;
};
const betraege = (angaben: Partial<JahresergebnisLage>) =>
  stellenDes(ergebnisVon(angaben)).map((z) => [z.arbeitgeber.name, z.planCent, z.foerderfaehigCent]);

describe("57.000,00 EUR im Jahr folgen der Stelle nach Tagen", () => {
  test("Anteil 1,0 bis 30. Juni, 0,5 ab 1. Juli: 42.632,88 EUR bei der Kommune, 14.367,12 EUR beim Kreis", () => {
    const w = an("Neudorf", { aenderungen: [geaendert("2022-07-01", 50)] });
    // The person's entry still says 1.0: from July on only the moved half counts.
    expect(betraege({ weiterleitungen: [w], besetzungen: [person(w)] })).toEqual([
      ["Kreis", 14_367_12, 0],
      ["Neudorf", 42_632_88, 42_632_88],
    ]);
  });

  test("eine abgelehnte Änderung ändert keine Zahl: 57.000,00 EUR bleiben bei der Kommune", () => {
    const w = an("Neudorf", { aenderungen: [geaendert("2022-07-01", 50, false)] });
    expect(betraege({ weiterleitungen: [w], besetzungen: [person(w)] })).toEqual([["Neudorf", 57_000_00, 57_000_00]]);
  });

  test("zurückgegeben zum 15. September: 40.290,41 EUR bei der Kommune, 16.709,59 EUR beim Kreis", () => {
    const w = an("Neudorf", { enden: [beendet("2022-09-15", "zurueckgegeben")] });
    expect(betraege({ weiterleitungen: [w], besetzungen: [person(w)] })).toEqual([
      ["Kreis", 16_709_59, 0],
      ["Neudorf", 40_290_41, 40_290_41],
    ]);
  });

  test("umgezogen zum 1. April, dort besetzt ab 15. April: 14.054,79 EUR, dann 42.945,21 EUR, davon 40.758,90 EUR förderfähig", () => {
    const alt = an("Altdorf", { enden: [beendet("2022-03-31")] });
    const neu = an("Neudorf", { beginn: d("2022-04-01"), vorgaengerId: alt.id, uebergang: "umzug" });
    expect(
      betraege({
        weiterleitungen: [alt, neu],
        besetzungen: [person(alt), person(neu, { von: d("2022-04-15") })],
      }).sort(),
    ).toEqual([
      ["Altdorf", 14_054_79, 14_054_79],
      ["Neudorf", 42_945_21, 40_758_90],
    ]);
  });

  test("Arbeitgeber zum 1. Oktober verschmolzen, dieselbe Person bleibt: 42.632,88 EUR und 14.367,12 EUR, nichts geht verloren", () => {
    const alt = an("Verein A", { empfaengerArt: "traeger", enden: [beendet("2022-09-30")] });
    const neu = an("Verein B", {
      empfaengerArt: "traeger",
      beginn: d("2022-10-01"),
      vorgaengerId: alt.id,
      uebergang: "rechtsnachfolge",
    });
    const ergebnis = ergebnisVon({ weiterleitungen: [alt, neu], besetzungen: [person(alt), person(neu)] });
    expect(
      stellenDes(ergebnis)
        .map((z) => [z.arbeitgeber.name, z.foerderfaehigCent])
        .sort(),
    ).toEqual([
      ["Verein A", 42_632_88],
      ["Verein B", 14_367_12],
    ]);
    expect(ergebnis.summe).toMatchObject({ planCent: 57_000_00, foerderfaehigCent: 57_000_00, vakanzKuerzungCent: 0 });
  });

  test("drei Ebenen: halb selbst besetzt, halb weitergegeben und dort ab 1. Mai besetzt: 47.630,14 EUR der Kommune", () => {
    const w = an("Neudorf");
    const kettenbesetzung: Kettenbesetzung[] = [
      { stelleId: stelle.id, weiterleitungId: w.id, von: d("2022-05-01"), bis: d("2022-12-31"), vzaeHundertstel: 50 },
    ];
    const teile = { weiterleitungen: [w], besetzungen: [person(w, { vzaeHundertstel: 50 })] };
    expect(betraege({ ...teile, kettenbesetzung })).toEqual([["Neudorf", 57_000_00, 47_630_14]]);
    expect(betraege(teile)).toEqual([["Neudorf", 57_000_00, 28_500_00]]);
  });
});

describe("die Jahresrechnung rechnet ebenso", () => {
  const stand = (angaben: Partial<Parameters<typeof berechneJahresrechnung>[0]>) =>
    berechneJahresrechnung(
      leverkusen2022({
        organisation,
        konditionen,
        stellen: [stelle],
        besetzungen: [],
        weiterleitungen: [],
        bescheide: [],
        abrufe: [],
        auszahlungen: [],
        ausgaben: [],
        einnahmen: [],
        massnahmenPlanCent: 0,
        kontingente: [],
        heute: d("2022-12-31"),
        ...angaben,
      }),
    ).zeilen.map((z) => [z.arbeitgeber.name, z.planCent, z.foerderfaehigCent, z.ausgegebenCent]);

  test("ein beendeter Vertrag besetzt den nächsten nicht mit: 42.632,88 EUR bis September, 0,00 EUR danach", () => {
    const empfaengerId = neueOrganisationId();
    const alt = an("Neudorf", { empfaengerId, enden: [beendet("2022-09-30")] });
    const neu = an("Neudorf", { empfaengerId, beginn: d("2022-10-01") });
    // The first contract's entry runs to the end of the year; nobody was entered on the second.
    expect(stand({ weiterleitungen: [alt, neu], besetzungen: [person(alt)] })).toEqual([
      ["Neudorf", 57_000_00, 42_632_88, 0],
    ]);
  });

  test("Kosten der dritten Ebene zählen zur Kommune der ersten: 30.000,00 EUR und 20.000,00 EUR netto sind 50.000,00 EUR", () => {
    const w = an("Neudorf");
    const kette = { stelleId: stelle.id, weiterleitungId: w.id };
    expect(
      stand({
        weiterleitungen: [w],
        besetzungen: [person(w, { vzaeHundertstel: 50 })],
        ausgaben: [
          anAusgabe(w.empfaengerId, {
            eigentuemerId: organisation.id,
            stelleId: stelle.id,
            geberId: organisation.id,
            weiterleitungId: w.id,
            monat: 6,
            betragCent: 30_000_00,
          }),
        ],
        kettenbesetzung: [{ ...kette, von: d("2022-01-01"), bis: d("2022-12-31"), vzaeHundertstel: 50 }],
        kettenkosten: [{ ...kette, monat: 12, betragCent: 21_000_00, vorsteuerCent: 1_000_00 }],
      }),
    ).toEqual([["Neudorf", 57_000_00, 50_000_00, 50_000_00]]);
  });

  test("Kosten eines Vertrags, der vor dem Jahr endete, gehen nicht verloren", () => {
    const w = an("Neudorf", { beginn: d("2021-01-01"), ende: d("2021-12-31") });
    const zeilen = stand({
      weiterleitungen: [w],
      kettenkosten: [{ stelleId: stelle.id, weiterleitungId: w.id, monat: 1, betragCent: 100_00, vorsteuerCent: 0 }],
    });
    expect(summe(zeilen.map(([, , , ausgegeben]) => Number(ausgegeben)))).toBe(100_00);
  });
});

test("wie auch immer die Teile wandern: ihre Soll-Tage sind die der Stelle, ihre Beträge nie mehr als der Satz mal Anteil", () => {
  const tag = fc.integer({ min: -60, max: 420 }).map((n) => addDays(jahresbeginn(2022), n));
  const vertrag = fc.record({
    tage: fc.integer({ min: 1, max: 200 }),
    kappung: fc.integer({ min: -20, max: 220 }),
    aenderung: fc.option(
      fc.record({ nach: fc.integer({ min: 1, max: 150 }), anteil: fc.integer({ min: 1, max: 33 }) }),
    ),
    belegt: fc.integer({ min: 0, max: 40 }),
  });
  // Three places of a third each, in each of them contracts one after the other: never more than is held.
  const plaetze = fc.tuple(
    ...[0, 1, 2].map(() =>
      fc.record({ anteil: fc.integer({ min: 1, max: 33 }), ab: tag, vertraege: fc.array(vertrag, { maxLength: 4 }) }),
    ),
  );
  fc.assert(
    fc.property(
      plaetze,
      fc.integer({ min: 99, max: 100 }),
      tag,
      fc.option(tag),
      fc.integer({ min: 50_000_00, max: 60_000_00 }),
      (plan, vzaeHundertstel, beginn, endeTag, cent) => {
        const post = { ...stelle, vzaeHundertstel, beginn, ende: endeTag && maxDate(endeTag, beginn) };
        const besetzungen: ReturnType<typeof person>[] = [];
        const weiterleitungen = plan.flatMap(({ anteil, ab, vertraege }) => {
          let von = maxDate(ab, beginn);
          return vertraege.flatMap(({ tage, kappung, aenderung, belegt }) => {
            const ende = minDate(addDays(von, tage - 1), post.ende ?? d("2030-12-31"));
            if (ende < von) return [];
            const schluss = addDays(von, kappung);
            const w = an("K", {
              id: neueWeiterleitungId(),
              beginn: von,
              ende,
              vzaeHundertstel: anteil,
              enden: schluss < ende ? [beendet(schluss)] : [],
              aenderungen:
                aenderung && addDays(von, aenderung.nach) <= ende
                  ? [geaendert(addDays(von, aenderung.nach), aenderung.anteil)]
                  : [],
            });
            if (belegt > 0) besetzungen.push(person(w, { vzaeHundertstel: belegt, von: w.beginn, bis: w.ende }));
            von = addDays(ende, 1);
            return [w];
          });
        });
        const decision = berechneJahresergebnis(
          lage({
            stellen: [post],
            weiterleitungen,
            besetzungen,
            konditionen: { ...konditionen, caseManagement: { ...konditionen.caseManagement, cent } },
          }),
        );
        const tageDerStelle = tageVonBis(
          maxDate(beginn, jahresbeginn(2022)),
          minDate(post.ende ?? jahresende(2022), jahresende(2022)),
        );
        if (!decision.ok) return tageDerStelle === 0;
        const { summe: gesamt } = decision.event;
        const stellen = stellenDes(decision.event);
        expect(summe(stellen.map((z) => z.sollHundertstelTage))).toBe(vzaeHundertstel * tageDerStelle);
        expect(2 * 36_500 * gesamt.planCent).toBeLessThanOrEqual(2 * cent * vzaeHundertstel * tageDerStelle + 36_500);
        for (const z of stellen) expect(z.foerderfaehigCent).toBeLessThanOrEqual(z.planCent);
        return true;
      },
    ),
    { numRuns: 300 },
  );
});
