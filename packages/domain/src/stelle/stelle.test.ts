import { expect, test } from "vitest";
import { einAntrag } from "../testing/stelle-anlage.ts";
import { StelleAnlage } from "./stelle.ts";

test.each([
  [{ vzaeHundertstel: 0 }, "vzaeHundertstel"],
  [{ vzaeHundertstel: 101 }, "vzaeHundertstel"],
  [{ vzaeHundertstel: 50.5 }, "vzaeHundertstel"],
  [{ bezeichnung: "   " }, "bezeichnung"],
  [{ beginn: "2022-02-30" }, "beginn"],
  [{ ende: "morgen" }, "ende"],
  [{ funktion: "leitung" }, "funktion"],
  [{ id: "1" }, "id"],
])("die Eingabe %j wird am Feld %s abgewiesen", (falsch, feld) => {
  const eingabe = StelleAnlage.safeParse({ ...einAntrag(), ...falsch });
  expect(eingabe.error?.issues.map((issue) => issue.path[0])).toEqual([feld]);
});

test("fehlende und leere freie Angaben der Eingabe sind null", () => {
  const { ende: _ende, anbindungBegruendung: _begruendung, ...knapp } = einAntrag();
  expect(StelleAnlage.parse(knapp)).toMatchObject({ ende: null, anbindungBegruendung: null });
  expect(StelleAnlage.parse({ ...knapp, anbindungBegruendung: " " })).toMatchObject({ anbindungBegruendung: null });
});
