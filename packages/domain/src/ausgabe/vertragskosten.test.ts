import { expect, test } from "vitest";
import { plainDate as d } from "../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung } from "../testing/factories.ts";
import { vertragskosten } from "./vertragskosten.ts";

const w = aWeiterleitung(aStelle(), {
  beginn: d("2022-11-16"),
  ende: d("2023-01-31"),
  betragCent: 7_700_00,
  enden: [
    {
      art: "beendet",
      letzterTag: d("2023-01-10"),
      grund: "Vereinbart",
      am: "2022-12-01T09:00:00Z",
      von: "Petra Probe",
    },
  ],
});
const kosten = (jahr: number, monat: number, betragCent: number) => ({ jahr, monat, betragCent, vorsteuerCent: 0 });

test("Monat für Monat über den Jahreswechsel, vom ersten bis zum wirksamen letzten Tag", () => {
  const ergebnis = vertragskosten({
    w,
    heute: d("2022-12-31"),
    eigene: [kosten(2022, 11, 2_000_00), kosten(2022, 12, 4_000_00)],
    darunter: [kosten(2022, 12, 500_00)],
    besetzt: [{ von: d("2022-12-01"), bis: null, vzaeHundertstel: 100 }],
  });
  expect(ergebnis.monate).toEqual([
    {
      jahr: 2022,
      monat: 11,
      kostenCent: 2_000_00,
      darunterCent: 0,
      gehalteneHundertstelTage: 1_500,
      besetzteHundertstelTage: 0,
    },
    {
      jahr: 2022,
      monat: 12,
      kostenCent: 4_000_00,
      darunterCent: 500_00,
      gehalteneHundertstelTage: 3_100,
      besetzteHundertstelTage: 3_100,
    },
    {
      jahr: 2023,
      monat: 1,
      kostenCent: 0,
      darunterCent: 0,
      gehalteneHundertstelTage: 1_000,
      besetzteHundertstelTage: 1_000,
    },
  ]);
  expect(ergebnis).toMatchObject({
    kostenCent: 6_500_00,
    gehalteneHundertstelTage: 5_600,
    besetzteHundertstelTage: 4_100,
    besetztBisHeute: { gehalten: 4_600, besetzt: 3_100 },
  });
  // 46 and 56 of 77 days.
  expect([ergebnis.anspruchBisHeute.foerderungCent, ergebnis.anspruch.foerderungCent]).toEqual([4_600_00, 5_600_00]);
});

test("vor dem ersten Tag ist nichts gehalten, nichts besetzt und nichts geschuldet", () => {
  const ergebnis = vertragskosten({
    w,
    heute: d("2022-11-15"),
    eigene: [],
    darunter: [],
    besetzt: [{ von: d("2022-11-16"), bis: null, vzaeHundertstel: 100 }],
  });
  expect([ergebnis.besetztBisHeute, ergebnis.anspruchBisHeute.gesamtCent]).toEqual([{ gehalten: 0, besetzt: 0 }, 0]);
});
