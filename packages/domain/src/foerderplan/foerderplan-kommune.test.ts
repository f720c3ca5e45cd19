import { expect, test } from "vitest";
import { refusalVon } from "../testing/refusal-von.ts";
import { decideFoerderangaben } from "./foerderangaben.ts";
import type { FoerderplanEingabe } from "./foerderplan-eingabe.ts";
import { berechneFoerderplan } from "./foerderplan.ts";

const plane = (angaben: Partial<FoerderplanEingabe>) =>
  berechneFoerderplan({
    ags: "05570004",
    art_der_kommune: "kreisangehoerige_kommune",
    foerderjahr: 2022,
    stellen: [],
    ...angaben,
  });

test("eine Kommune plant ihre Stellen in Baustein 3 zum Satz aller", () => {
  const stellen: FoerderplanEingabe["stellen"] = [
    { baustein: 3, funktion: "auslaenderbehoerde", vzae_hundertstel: 75 },
    { baustein: 3, funktion: "einbuergerungsbehoerde", vzae_hundertstel: 50 },
  ];
  expect(plane({ stellen, massnahmen_cent: 0, personalkosten_ist_cent: 70_000_00 })).toMatchObject({
    ok: true,
    event: {
      baustein1_personal_cent: 0,
      baustein1_sachausgaben_cent: 0,
      baustein3_cent: 62_500_00,
      foerderung_gesamt_cent: 62_500_00,
      mehrkosten_der_kommune_cent: 7_500_00,
    },
  });
});

test.each<[Partial<FoerderplanEingabe>, object]>([
  [
    { stellen: [{ baustein: 1, funktion: "koordination", vzae_hundertstel: 50 }] },
    { reason: "direkt-nur-baustein-3", feld: "stellen[0].baustein" },
  ],
  [
    {
      stellen: [
        { baustein: 3, funktion: "auslaenderbehoerde", vzae_hundertstel: 50 },
        { baustein: 2, funktion: "case_management", vzae_hundertstel: 50 },
      ],
    },
    { reason: "direkt-nur-baustein-3", feld: "stellen[1].baustein" },
  ],
  [{ massnahmen_cent: 1 }, { reason: "direkt-nur-baustein-3", feld: "massnahmen_cent" }],
  [{ zusatzstellen_hundertstel: 50 }, { reason: "zusatzstellen-nur-im-kreis", regel: "R6" }],
])("der Plan einer Kommune mit %j wird abgewiesen: %j", (angaben, refusal) => {
  expect(refusalVon(plane(angaben))).toMatchObject(refusal);
});

test.each([
  ["kreisangehoerige_kommune", 0, undefined],
  ["kreisangehoerige_kommune", 1, "direkt-nur-baustein-3"],
  ["traeger", 1, "direkt-nur-baustein-3"],
  ["kreis", 1, undefined],
] as const)("in der Art %s werden %i Cent für Maßnahmen eingetragen: %s", (art, massnahmenPlanCent, reason) => {
  const angaben = { massnahmenPlanCent, personalkostenIstCent: null };
  expect(refusalVon(decideFoerderangaben(art, angaben))?.reason).toBe(reason);
});
