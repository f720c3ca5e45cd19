import { plainDate } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { filterAus } from "./register-filter.ts";

const heute = plainDate("2026-06-15");
const kreisId = "11111111-1111-4111-8111-111111111111";

test("was die Adresse nicht meinen kann, filtert nicht", () => {
  expect(
    filterAus(
      new URLSearchParams(`tag=2025-01-01&kreisId=${kreisId}&merkmal=jugendamt&stand=fehlt&suche=Neuss&seite=2`),
      heute,
    ),
  ).toEqual({ tag: "2025-01-01", kreisId, merkmal: "jugendamt", stand: "fehlt", suche: "Neuss", seite: 2 });
  expect(filterAus(new URLSearchParams("tag=2025-02-30&kreisId=1&merkmal=x&stand=offen&seite=0"), heute)).toEqual({
    tag: heute,
    kreisId: null,
    merkmal: null,
    stand: null,
    suche: "",
    seite: 1,
  });
});
