import { expect, test } from "vitest";
import { besetzungsstand } from "./besetzungsstand.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { aBesetzung, aStelle } from "../testing/factories.ts";

const stelle = aStelle({ beginn: plainDate("2022-01-01"), ende: plainDate("2022-12-31") });
const april = aBesetzung(stelle, { von: plainDate("2022-04-01"), bis: plainDate("2022-04-30"), vzaeHundertstel: 60 });
const mai = aBesetzung(stelle, { von: plainDate("2022-04-15"), bis: plainDate("2022-05-31"), vzaeHundertstel: 40 });
const standAm = (tag: string, besetzungen = [april, mai]) =>
  besetzungsstand({ ...stelle, besetzungen, tag: plainDate(tag) });

test.each([
  ["2021-12-31", { status: "noch-nicht" }],
  ["2022-01-01", { status: "vakant", seit: "2022-01-01" }],
  ["2022-03-31", { status: "vakant", seit: "2022-01-01" }],
  ["2022-04-01", { status: "teilweise", besetztHundertstel: 60 }],
  ["2022-04-14", { status: "teilweise", besetztHundertstel: 60 }],
  ["2022-04-15", { status: "besetzt" }],
  ["2022-04-30", { status: "besetzt" }],
  ["2022-05-01", { status: "teilweise", besetztHundertstel: 40 }],
  ["2022-06-01", { status: "vakant", seit: "2022-06-01" }],
  ["2022-12-31", { status: "vakant", seit: "2022-06-01" }],
  ["2023-01-01", { status: "beendet" }],
])("am %s ist der Stand %j", (tag, stand) => {
  expect(standAm(tag)).toEqual(stand);
  expect(standAm(tag, [mai, april]), "in anderer Reihenfolge").toEqual(stand);
});

test("ohne jede Besetzung ist die Stelle seit ihrem Beginn vakant", () => {
  expect(standAm("2022-08-01", [])).toEqual({ status: "vakant", seit: "2022-01-01" });
});
