import { describe, expect, test } from "vitest";
import { plainDate } from "../../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung, kontingent2022 } from "../../testing/factories.ts";
import { nurWenn, refusalVon } from "../../testing/refusal-von.ts";
import { biete, kreis, traeger } from "../../testing/weitergabe.ts";

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
        kontingente: kontingent2022(300),
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

describe("R12: jeder Tag eines langen Angebots misst sich am Kontingent seines Jahres", () => {
  const lage = {
    geber: kreis,
    empfaenger: traeger,
    herkunft: null,
    stelle: aStelle({ organisationId: kreis.id }),
    bestehende: [aWeiterleitung(aStelle(), { empfaengerArt: "traeger" as const })],
  };
  const angebot = { stelleId: lage.stelle.id, herkunftId: null, nachweisFaelligAm: plainDate("2024-03-31") };
  test.each([
    [149, "2022-12-31", true],
    [150, "2023-01-01", true],
    [149, "2023-01-01", false],
  ])("eine ganze Stelle bei %i Hundertsteln für 2023, bis zum %s: %s", (zweites, ende, ok) => {
    const kontingente = [...kontingent2022(300), { jahr: 2023, baustein: 2 as const, vzaeHundertstel: zweites }];
    expect(
      refusalVon(biete({ ...angebot, vzaeHundertstel: 100, ende: plainDate(ende) }, { ...lage, kontingente })),
    ).toEqual(
      nurWenn(ok, {
        reason: "traegeranteil-ueberschritten",
        am: "2023-01-01",
        traegerHundertstel: 100,
        baustein2Hundertstel: 149,
      }),
    );
  });
});
