import { expect, test } from "vitest";
import { OrganisationArt } from "../organisation/organisation.ts";
import { darfEigeneStellen, istFoerderempfaenger } from "./foerderempfaenger.ts";
import type { Kontingent } from "./stelle.ts";

const kontingent = (angaben: Partial<Kontingent>): Kontingent => ({
  jahr: 2025,
  baustein: 3,
  vzaeHundertstel: 1,
  ...angaben,
});

test.each<[string, Kontingent[], boolean, boolean]>([
  ["nichts bewilligt", [], false, false],
  ["ein Hundertstel Baustein 3 bewilligt", [kontingent({})], true, true],
  ["Baustein 3 bewilligt und auf null gesetzt", [kontingent({ vzaeHundertstel: 0 })], true, false],
  ["nur Baustein 2 bewilligt", [kontingent({ baustein: 2 })], false, false],
  ["Baustein 3 im Jahr davor bewilligt", [kontingent({ jahr: 2024 })], false, true],
  ["Baustein 3 im Jahr danach bewilligt", [kontingent({ jahr: 2026 })], false, true],
])(
  "eine Kommune, der %s ist: empfängt sie 2025 direkt, und hat sie eigene Stellen?",
  (_, kontingente, empfaengt, stellen) => {
    const kommune = { art: "kreisangehoerige_kommune", kontingente } as const;
    expect([istFoerderempfaenger(kommune, 2025), darfEigeneStellen(kommune)]).toEqual([empfaengt, stellen]);
  },
);

test("die 54 empfangen in jedem Jahr, Träger, Bezirksregierung und Ministerium auch mit Kontingent nie", () => {
  const empfaenger = OrganisationArt.options.filter((art) => istFoerderempfaenger({ art, kontingente: [] }, 2025));
  expect(empfaenger).toEqual(["kreis", "staedteregion", "kreisfreie_stadt"]);
  for (const art of ["traeger", "bezirksregierung", "ministerium"] as const) {
    const lage = { art, kontingente: [kontingent({})] };
    expect([istFoerderempfaenger(lage, 2025), darfEigeneStellen(lage)]).toEqual([false, false]);
  }
});
