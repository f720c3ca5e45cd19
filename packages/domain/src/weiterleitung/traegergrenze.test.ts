import { describe, expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung } from "../testing/factories.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";
import { biete, kreis, traeger } from "../testing/weitergabe.ts";

describe("R12: was Empfänger an Träger weitergaben, zählt beim Eigentümer mit", () => {
  test.each([
    [50, true],
    [100, false],
  ])(
    "mit %i Hundertsteln darunter ist von 3,0 VZÄ noch eine ganze Stelle für Träger frei, neben einer halben: %s",
    (darunter, ok) => {
      const lage = {
        geber: kreis,
        empfaenger: traeger,
        herkunft: null,
        baustein2Hundertstel: 300,
        bestehende: [aWeiterleitung(aStelle(), { empfaengerArt: "traeger" as const, vzaeHundertstel: 50 })],
        traegerDarunter: [{ von: plainDate("2022-07-01"), bis: plainDate("2022-12-31"), vzaeHundertstel: darunter }],
      };
      expect(refusalVon(biete({ vzaeHundertstel: 100 }, lage))).toEqual(
        nurWenn(ok, {
          reason: "traegeranteil-ueberschritten",
          regel: "R12",
          traegerHundertstel: 250,
          baustein2Hundertstel: 300,
        }),
      );
      expect(biete({ vzaeHundertstel: 100, ende: plainDate("2022-06-30") }, lage).ok, "nur an gemeinsamen Tagen").toBe(
        true,
      );
    },
  );
});
