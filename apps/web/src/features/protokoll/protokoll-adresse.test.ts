import { expect, test } from "vitest";
import { leseProtokollAnsicht, mitFilter } from "./protokoll-adresse.ts";

test("die Adresse sagt Seite und Filter; Unsinn darin gilt als nicht gesagt", () => {
  const lese = (adresse: string) => leseProtokollAnsicht(new URLSearchParams(adresse));
  expect(lese("seite=3&befehl=stelle.create&von=2026-01-01")).toMatchObject({
    seite: 3,
    befehl: "stelle.create",
    von: "2026-01-01",
  });
  for (const unsinn of ["seite=0", "seite=-1", "seite=x", "seite=1.5", "seite=9999999", "von=2026-02-30", ""]) {
    expect(lese(unsinn)).toMatchObject({ seite: 1, von: undefined });
  }
});

test("ein anderer Filter beginnt auf der ersten Seite", () => {
  const suche = new URLSearchParams("seite=3&befehl=stelle.create");
  expect(String(mitFilter(suche, "person", "Nele"))).toBe("befehl=stelle.create&person=Nele");
  expect(String(mitFilter(suche, "befehl", ""))).toBe("");
});
