import fc from "fast-check";
import { expect, test } from "vitest";
import type { Foerderkonditionen } from "./foerderkonditionen.ts";
import { auswirkung } from "./kondition-auswirkung.ts";
import { berechneFoerderplan } from "../foerderplan/foerderplan.ts";
import { Funktion } from "../stelle/stelle.ts";
import { neueOrganisationId } from "../testing/factories.ts";
import { konditionenVon } from "../testing/kondition.ts";

test("Leverkusen 2022: 57.000 statt 55.000 EUR für 2,5 Koordinationen und 5 Case-Management-Stellen sind 15.000 EUR mehr", () => {
  const leverkusen = {
    organisationId: neueOrganisationId(),
    stellen: [
      { funktion: "koordination", vzaeHundertstel: 250 },
      { funktion: "case_management", vzaeHundertstel: 500 },
    ] as const,
    massnahmenPlanCent: 49_000_00,
  };
  const neu = {
    ...konditionenVon(2022),
    koordination: konditionenVon(2023).koordination,
    caseManagement: konditionenVon(2023).caseManagement,
  };
  expect(auswirkung(konditionenVon(2022), neu, [leverkusen]).summe.differenzCent).toBe(15_000_00);
  expect(
    auswirkung(
      konditionenVon(2022),
      { ...neu, massnahmenHoechstbetrag: { ...neu.massnahmenHoechstbetrag, cent: 40_000_00 } },
      [leverkusen],
    ).summe.differenzCent,
  ).toBe(6_000_00);
});

const satz = fc.nat(10_000_000).map((cent) => ({ cent, quelle: "Erlass", annahme: false }));
const beliebige = fc
  .record({
    koordination: satz,
    assistenz: satz,
    caseManagement: satz,
    baustein3: satz,
    arbeitsplatz: satz,
    massnahmenHoechstbetrag: satz,
  })
  .map((betraege) => ({ ...konditionenVon(2022), ...betraege }));
const plaene = fc.array(
  fc.record({
    organisationId: fc.uuid().map(() => neueOrganisationId()),
    stellen: fc.tuple(
      ...Funktion.options.map((funktion) =>
        fc
          .integer({ min: 50, max: funktion === "assistenz" ? 50 : 350 })
          .map((vzaeHundertstel) => ({ funktion, vzaeHundertstel })),
      ),
    ),
    massnahmenPlanCent: fc.nat(10_000_000),
  }),
);

test("die Auswirkung ist die Differenz der Förderpläne, und die Summe ist die Summe der Empfänger", () => {
  fc.assert(
    fc.property(beliebige, beliebige, plaene, (alt, neu, plaeneJeOrganisation) => {
      const ergebnis = auswirkung(alt, neu, plaeneJeOrganisation);
      expect(ergebnis.summe.differenzCent).toBe(ergebnis.empfaenger.reduce((bisher, e) => bisher + e.differenzCent, 0));
      for (const [i, plan] of plaeneJeOrganisation.entries())
        expect(ergebnis.empfaenger[i]?.differenzCent).toBe(gesamt(plan, neu) - gesamt(plan, alt));
      expect(auswirkung(alt, neu, plaeneJeOrganisation.toReversed()).summe).toEqual(ergebnis.summe);
      expect(auswirkung(null, neu, plaeneJeOrganisation).summe.altCent).toBe(0);
    }),
    { numRuns: 50 },
  );
});

function gesamt(
  { stellen, massnahmenPlanCent }: Parameters<typeof auswirkung>[2][number],
  k: Foerderkonditionen,
): number {
  const baustein = {
    koordination: 1,
    assistenz: 1,
    case_management: 2,
    auslaenderbehoerde: 3,
    einbuergerungsbehoerde: 3,
  } as const;
  const zeilen = stellen.map(({ funktion, vzaeHundertstel }) => ({
    baustein: baustein[funktion],
    funktion,
    vzae_hundertstel: vzaeHundertstel,
  }));
  const plan = berechneFoerderplan(
    { ags: "05999", art_der_kommune: "kreis", foerderjahr: 2022, stellen: zeilen, massnahmen_cent: massnahmenPlanCent },
    k,
  );
  if (!plan.ok) throw new Error(JSON.stringify(plan.refusal));
  return plan.event.foerderung_gesamt_cent;
}
