import { expect, test } from "vitest";
import { OrganisationArt } from "./organisation.ts";
import { hatRecht, rechteJeRolle, Recht, Rolle, rolleMoeglich } from "./rollen.ts";

const land = [
  "land:lesen",
  "land:verteilen",
  "land:haushalt",
  "land:jahreslauf",
  "abfrage:stellen",
  "betrieb:auftraege",
  "bewilligung:entscheiden",
  "kondition:vorschlagen",
] as const;
// The conditions of a year are public among all who work with them; a proof is checked by whoever is above.
// Whoever owns or received a proof lets auditors into it.
const gemeinsam = ["kondition:lesen", "nachweis:lesen", "nachweis:pruefen", "einsicht:gewaehren"] as const;

test("Rechte des Landes und Rechte eines Mandanten liegen nie in derselben Rolle", () => {
  for (const rolle of Rolle.options) {
    const rechte = Recht.options.filter((recht) => hatRecht([rolle], recht) && !gemeinsam.some((g) => g === recht));
    const landesrechte = rechte.filter((recht) => land.some((l) => l === recht));
    expect([0, rechte.length]).toContain(landesrechte.length);
  }
});

test("jedes Recht hat mindestens eine Rolle", () => {
  expect(Recht.options.filter((recht) => !hatRecht(Rolle.options, recht))).toEqual([]);
});

test("die Rechnungsprüfung liest nur", () => {
  expect(rechteJeRolle.pruefung.every((recht) => recht.endsWith(":lesen"))).toBe(true);
});

test("wer Einsicht auf Zeit nimmt, hat dieses eine Recht und kein anderes", () => {
  expect(rechteJeRolle.pruefeinsicht).toEqual(["einsicht:nehmen"]);
  expect(Rolle.options.filter((rolle) => hatRecht([rolle], "einsicht:nehmen"))).toEqual(["pruefeinsicht"]);
});

test("ohne Rolle gibt es kein Recht, mit zweien gelten beide", () => {
  expect(hatRecht([], "stelle:lesen")).toBe(false);
  expect(hatRecht(["case_management"], "protokoll:lesen")).toBe(false);
  expect(hatRecht(["case_management", "pruefung"], "protokoll:lesen")).toBe(true);
});

const imHaus = [
  "koordination",
  "ki_leitung",
  "finanzen",
  "case_management",
  "pruefung",
  "zeichnung",
  "mandantenverwaltung",
] as const;

test.each([
  ["bezirksregierung", ["bewilligungsbehoerde"]],
  ["ministerium", ["ministerium"]],
  ["landesrechnungshof", ["mandantenverwaltung", "pruefeinsicht"]],
  ["kreis", [...imHaus, "pruefeinsicht"]],
  ["kreisangehoerige_kommune", [...imHaus, "pruefeinsicht"]],
  ["traeger", imHaus],
] as const)("in der Organisationsart %s gibt es die Rollen %j", (art, rollen) => {
  expect(Rolle.options.filter((rolle) => rolleMoeglich(art, rolle))).toEqual(rollen);
});

test("jede Organisationsart hat eine mögliche Rolle", () => {
  expect(OrganisationArt.options.filter((art) => !Rolle.options.some((rolle) => rolleMoeglich(art, rolle)))).toEqual(
    [],
  );
});
