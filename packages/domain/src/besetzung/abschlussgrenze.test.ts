import { expect, test } from "vitest";
import { decideBesetzung, decideBesetzungKorrektur } from "./besetzung-anlage.ts";
import type { Abschluss, Besetzung } from "../stelle/besetzung.ts";
import type { Funktion } from "../stelle/stelle.ts";
import { aBesetzung, aStelle } from "../testing/factories.ts";
import { refusalVon } from "../testing/refusal-von.ts";

type Angaben = Pick<Besetzung, "abschluss" | "gleichwertigWeil">;

const lageVon = (funktion: Funktion, angaben: Angaben) => {
  const stelle = aStelle({ funktion });
  const { organisationId, version: _, ...antrag } = aBesetzung(stelle, angaben);
  return { organisationId, stelle, weiterleitungen: [], vorhandene: [], antrag };
};
const neu = (funktion: Funktion, angaben: Angaben) => {
  const lage = lageVon(funktion, angaben);
  return refusalVon(decideBesetzung({ ...lage, heute: lage.stelle.beginn }))?.reason;
};

test.each([
  ["koordination", null, null, "abschluss-fehlt"],
  ["koordination", "diplom_fh", null, undefined],
  ["koordination", "bachelor", null, undefined],
  ["koordination", "master", null, undefined],
  ["koordination", "gleichwertig", null, "gleichwertigkeit-unbegruendet"],
  ["koordination", "gleichwertig", "x".repeat(19), "gleichwertigkeit-unbegruendet"],
  ["koordination", "gleichwertig", "x".repeat(20), undefined],
  ["assistenz", null, null, undefined],
  ["case_management", null, null, undefined],
] as const)("R18: in der Funktion %s mit Abschluss %s (%s): %s", (funktion, abschluss, gleichwertigWeil, reason) => {
  expect(neu(funktion, { abschluss, gleichwertigWeil })).toBe(reason);
});

test.each([
  [null, null, undefined],
  [null, "gleichwertig", "gleichwertigkeit-unbegruendet"],
  [null, "bachelor", undefined],
  ["master", null, "abschluss-fehlt"],
  ["master", "bachelor", undefined],
] as const)("R18: eine Besetzung mit Abschluss %s lässt sich auf %s berichtigen: %s", (bisher, abschluss, reason) => {
  const lage = lageVon("koordination", { abschluss, gleichwertigWeil: null });
  const besetzung = aBesetzung(lage.stelle, { id: lage.antrag.id, abschluss: bisher as Abschluss | null });
  expect(refusalVon(decideBesetzungKorrektur({ ...lage, besetzung }))?.reason).toBe(reason);
});
