import { expect, test } from "vitest";
import type { BescheidId } from "../grundlagen/ids.ts";
import type { Bescheid } from "./bescheid-angaben.ts";
import {
  ablehnung,
  antragId,
  bescheidId,
  eineBescheidEingabe,
  einErlassenerBescheid,
  entscheide,
} from "../testing/bescheid.ts";
import { nurWenn } from "../testing/refusal-von.ts";

test("R33: ein Erstbescheid ergeht einmal je Baustein und Jahr", () => {
  const bescheide = [einErlassenerBescheid(1)];
  expect(ablehnung({}, { bescheide })).toMatchObject({ reason: "jahr-hat-bescheid", regel: "R33", feld: "art" });
  expect(
    ablehnung({}, { bescheide: [einErlassenerBescheid(1, { jahr: 2021 }), einErlassenerBescheid(2, { baustein: 2 })] }),
  ).toBeUndefined();
});

test("R33: ein Änderungsbescheid ersetzt den neuesten seiner Kette und keinen anderen", () => {
  const bescheide = [
    einErlassenerBescheid(1),
    einErlassenerBescheid(2, { art: "aenderungsbescheid", vorgaengerId: bescheidId(1), aktenzeichen: "Änderung 1" }),
    einErlassenerBescheid(3, { baustein: 2 }),
    einErlassenerBescheid(4, { jahr: 2021 }),
  ];
  const aenderung = (vorgaengerId: BescheidId | null) =>
    ablehnung({ art: "aenderungsbescheid", vorgaengerId }, { bescheide });
  expect(aenderung(bescheidId(2))).toBeUndefined();
  expect(aenderung(bescheidId(1))).toMatchObject({
    reason: "vorgaenger-nicht-der-neueste",
    regel: "R33",
    aktenzeichen: "Änderung 1",
  });
  for (const fremd of [null, bescheidId(3), bescheidId(4), bescheidId(77)])
    expect(aenderung(fremd)).toMatchObject({ reason: "vorgaenger-fehlt", feld: "vorgaengerId" });
  expect(ablehnung({ vorgaengerId: bescheidId(4) }, { bescheide: [] })).toMatchObject({
    reason: "vorgaenger-ueberzaehlig",
  });
});

test.each([
  ["2022-01-15", true],
  ["2022-01-14", false],
])("ein Änderungsbescheid vom %s zu einem Bescheid vom 15.01.2022 ist möglich: %s", (datum, erlaubt) => {
  const refusal = ablehnung(
    {
      art: "aenderungsbescheid",
      vorgaengerId: bescheidId(1),
      datum: eineBescheidEingabe().datum.replace("2022-01-15", datum) as Bescheid["datum"],
    },
    { bescheide: [einErlassenerBescheid(1)] },
  );
  expect(refusal).toEqual(nurWenn(erlaubt, { reason: "datum-vor-vorgaenger", feld: "datum" }));
});

test("ein Änderungsbescheid braucht keinen neuen Antrag und behält den seines Vorgängers", () => {
  const entscheidung = entscheide(
    { art: "aenderungsbescheid", vorgaengerId: bescheidId(1), antragId: null },
    { bescheide: [einErlassenerBescheid(1)], antrag: undefined },
  );
  expect(entscheidung).toMatchObject({ ok: true, event: { bescheid: { antragId } } });
});

test.each([
  [2021, true],
  [2020, false],
  [2022, false],
])("R33: ein Anschlussbescheid 2022 folgt auf einen Bescheid aus %i: %s", (jahr, erlaubt) => {
  const refusal = ablehnung({ art: "anschlussbescheid" }, { bescheide: [einErlassenerBescheid(1, { jahr })] });
  expect(refusal).toEqual(nurWenn(erlaubt, { regel: "R33", feld: "art" }));
});
