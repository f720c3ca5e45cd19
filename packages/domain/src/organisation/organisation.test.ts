import { expect, test } from "vitest";
import { istGemeindeschluesselVon, istZuwendungsempfaenger, OrganisationArt } from "./organisation.ts";

test("nur Kreis, Städteregion und kreisfreie Stadt sind Zuwendungsempfänger", () => {
  expect(OrganisationArt.options.filter(istZuwendungsempfaenger)).toEqual([
    "kreis",
    "staedteregion",
    "kreisfreie_stadt",
  ]);
});

test.each([
  ["05382", "05382012", true],
  ["05382", "05378012", false],
  ["05382", "05382", false],
  ["0538", "05382012", false],
  ["05382", "0538201x", false],
])("der Schlüssel %s umfasst die Gemeinde %s: %s", (kreis, gemeinde, ok) => {
  expect(istGemeindeschluesselVon(kreis, gemeinde)).toBe(ok);
});
