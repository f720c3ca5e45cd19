import { describe, expect, test } from "vitest";
import { plainDate } from "../../grundlagen/plain-date.ts";
import { aBesetzung, neueWeiterleitungId } from "../../testing/factories.ts";
import { nurWenn, refusalVon } from "../../testing/refusal-von.ts";
import { abgelehnt, eineAenderung, einEnde } from "../../testing/vertraege.ts";
import { biete, herkunft, mitte, stelle, unter } from "../../testing/weitergabe.ts";

describe("der Anteil nach Tagen", () => {
  test("nie mehr als gehalten, auch nach einer Änderung nicht", () => {
    const kleiner = { ...herkunft, aenderungen: [eineAenderung("2022-07-01")] };
    expect(biete({ vzaeHundertstel: 50 }, { herkunft: kleiner }).ok).toBe(true);
    expect(refusalVon(biete({ vzaeHundertstel: 100 }, { herkunft: kleiner }))).toEqual({
      reason: "teil-nicht-frei",
      feld: "vzaeHundertstel",
      freiHundertstel: 50,
      am: "2022-07-01",
    });
    expect(biete({ vzaeHundertstel: 100, ende: plainDate("2022-06-30") }, { herkunft: kleiner }).ok).toBe(true);
  });

  test("eigene Besetzung und schon Weitergegebenes gehen ab, aus einem anderen Vertrag nichts", () => {
    const person = aBesetzung(stelle, { weiterleitungId: herkunft.id, organisationId: mitte.id, vzaeHundertstel: 50 });
    expect(biete({}, { besetzungen: [person] }).ok).toBe(true);
    expect(refusalVon(biete({ vzaeHundertstel: 100 }, { besetzungen: [person] }))).toMatchObject({
      reason: "teil-nicht-frei",
      freiHundertstel: 50,
    });
    expect(refusalVon(biete({}, { bestehende: [unter(), unter()] }))).toMatchObject({
      reason: "teil-nicht-frei",
      freiHundertstel: 0,
    });
    expect(biete({}, { bestehende: [unter(), unter({ herkunftId: neueWeiterleitungId() })] }).ok).toBe(true);
    expect(biete({}, { bestehende: [unter(), unter({ antwort: abgelehnt })] }).ok).toBe(true);
    expect(
      biete({ beginn: plainDate("2022-07-01") }, { bestehende: [unter(), unter({ enden: [einEnde("2022-06-30")] })] })
        .ok,
    ).toBe(true);
  });

  test.each([
    [50, true],
    [51, false],
    [100, true],
  ])(
    "R2: wer %i von 100 Hundertsteln weitergibt, behält einen förderfähigen Rest oder keinen: %s",
    (vzaeHundertstel, ok) => {
      expect(refusalVon(biete({ vzaeHundertstel }))).toEqual(
        nurWenn(ok, { reason: "rest-zu-klein", regel: "R2", restHundertstel: 49 }),
      );
    },
  );

  test("R2: der Rest wird an jedem Tag geprüft, nicht nur am engsten", () => {
    const bestehende = [unter({ ende: plainDate("2022-06-30") })];
    expect(biete({ vzaeHundertstel: 50 }, { bestehende }).ok).toBe(true);
    const groesser = { ...herkunft, aenderungen: [eineAenderung("2022-10-01", { vzaeHundertstel: 75 })] };
    expect(
      refusalVon(biete({ vzaeHundertstel: 50, beginn: plainDate("2022-07-01") }, { bestehende, herkunft: groesser })),
    ).toMatchObject({ reason: "rest-zu-klein", restHundertstel: 25 });
  });
});
