import { describe, expect, test } from "vitest";
import { plainDate } from "../../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung } from "../../testing/factories.ts";
import { abgelehnt, eineAenderung, einEnde } from "../../testing/vertraege.ts";
import { anteileAnTraeger, traegerueberschreitung } from "./traegeranteil.ts";

const kontingente = [
  { jahr: 2022, baustein: 2 as const, vzaeHundertstel: 300 },
  { jahr: 2022, baustein: 3 as const, vzaeHundertstel: 1 },
  { jahr: 2023, baustein: 2 as const, vzaeHundertstel: 150 },
];
const bei = (vzaeHundertstel: number, von = "2022-01-01", bis = "2023-12-31") => ({
  von: plainDate(von),
  bis: plainDate(bis),
  vzaeHundertstel,
});
const fenster = (von: string, bis: string) => ({ von: plainDate(von), bis: plainDate(bis) });

describe("R12: an jedem Tag höchstens zwei Drittel des Kontingents seines Jahres", () => {
  test.each([
    [200, "2022-12-31", undefined],
    [201, "2022-12-31", { am: "2022-01-01", traegerHundertstel: 201, baustein2Hundertstel: 300 }],
    [200, "2023-01-01", { am: "2023-01-01", traegerHundertstel: 200, baustein2Hundertstel: 150 }],
    [100, "2023-01-01", undefined],
    [101, "2023-12-31", { am: "2023-01-01", traegerHundertstel: 101, baustein2Hundertstel: 150 }],
  ])("%i Hundertstel bis zum %s", (hundertstel, bis, erwartet) => {
    expect(traegerueberschreitung([bei(hundertstel)], kontingente, fenster("2022-01-01", bis))).toEqual(erwartet);
  });

  test.each([
    ["2022-06-30", undefined],
    ["2022-07-01", { am: "2022-07-01", traegerHundertstel: 250, baustein2Hundertstel: 300 }],
  ])("was bis zum %s nebeneinander liegt", (bis, erwartet) => {
    const traeger = [bei(150, "2022-01-01", bis), bei(100, "2022-07-01", "2022-12-31")];
    expect(traegerueberschreitung(traeger, kontingente, fenster("2022-01-01", "2022-12-31"))).toEqual(erwartet);
  });

  test("nur im gefragten Zeitraum", () => {
    const traeger = [bei(300, "2022-01-01", "2022-03-31")];
    expect(traegerueberschreitung(traeger, kontingente, fenster("2022-04-01", "2022-12-31"))).toBeUndefined();
    expect(traegerueberschreitung(traeger, kontingente, fenster("2022-03-31", "2022-12-31"))).toMatchObject({
      am: "2022-03-31",
    });
  });

  test("ein Jahr ohne Kontingent misst niemand (R33)", () => {
    expect(
      traegerueberschreitung([bei(900, "2024-01-01", "2024-12-31")], kontingente, fenster("2023-12-31", "2024-12-31")),
    ).toBeUndefined();
    expect(traegerueberschreitung([bei(1)], [], fenster("2022-01-01", "2023-12-31"))).toBeUndefined();
  });
});

test("R12: bei Trägern liegt, was angeboten oder angenommen ist, an den Tagen und mit den Anteilen des Vertrags", () => {
  const an = (angaben: Parameters<typeof aWeiterleitung>[1] = {}) =>
    aWeiterleitung(aStelle(), { empfaengerArt: "traeger", ...angaben });
  const vertraege = [
    an({ antwort: null }),
    an({ aenderungen: [eineAenderung("2022-07-01")], enden: [einEnde("2022-09-30")] }),
    an({ antwort: abgelehnt }),
    an({ zurueckgezogenAm: "2022-01-02T08:00:00Z" }),
    an({ baustein: 3 }),
    an({ empfaengerArt: "kreisangehoerige_kommune" }),
  ];
  expect(anteileAnTraeger(vertraege).map(({ von, bis, vzaeHundertstel }) => [von, bis, vzaeHundertstel])).toEqual([
    ["2022-01-01", "2022-12-31", 100],
    ["2022-01-01", "2022-06-30", 100],
    ["2022-07-01", "2022-09-30", 50],
  ]);
});
