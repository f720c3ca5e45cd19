import { expect, test } from "vitest";
import { balkenteile, hundertstelProzent } from "./balkenteile.ts";

const teile = (ansatzCent: number | null, bewilligtCent: number, ausgezahltCent: number) =>
  balkenteile({ ansatzCent, bewilligtCent, ausgezahltCent }).map(({ value }) => value);

test.each([
  [100, 60, 20, [20, 40, 40, 0]],
  [100, 100, 100, [100, 0, 0, 0]],
  [100, 101, 20, [20, 80, 0, 1]],
  [100, 130, 120, [100, 0, 0, 30]],
  [null, 60, 20, [20, 40, 0, 0]],
  [100, 0, 0, [0, 0, 100, 0]],
])("Ansatz %s, bewilligt %i, ausgezahlt %i: %j", (ansatz, bewilligt, ausgezahlt, erwartet) => {
  expect(teile(ansatz, bewilligt, ausgezahlt)).toEqual(erwartet);
});

test("a part is read with two digits", () => {
  expect([57_69, 100_00, 0, null].map(hundertstelProzent)).toEqual(["57,69 %", "100,00 %", "0,00 %", "–"]);
});
