import { BescheidId, KonditionId, OrganisationId, plainDate } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import type { BescheidZeile } from "./BescheidTable.tsx";
import { bescheideJeEmpfaenger, gefiltert, type Empfaenger } from "./bescheide-je-empfaenger.ts";

const orgId = (n: number) => OrganisationId.parse(`00000000-0000-4000-8000-00000000000${n}`);
const bonn: Empfaenger = { id: orgId(1), name: "Bonn", art: "kreisfreie_stadt", kreisName: null };
const soest: Empfaenger = { id: orgId(2), name: "Kreis Soest", art: "kreis", kreisName: null };
const werl: Empfaenger = { id: orgId(3), name: "Werl", art: "kreisangehoerige_kommune", kreisName: "Kreis Soest" };
const ense: Empfaenger = { id: orgId(4), name: "Ense", art: "kreisangehoerige_kommune", kreisName: "Kreis Soest" };
const id = "11111111-1111-4111-8111-111111111111";

const bescheid = (e: Empfaenger, baustein: 1 | 2 | 3, gilt = true): BescheidZeile => ({
  id: BescheidId.parse(id),
  organisationId: e.id,
  organisationName: e.name,
  organisationArt: e.art,
  jahr: 2025,
  baustein,
  art: "erstbescheid",
  vorgaengerId: null,
  antragId: null,
  instrument: "zuwendung",
  aktenzeichen: "1",
  datum: plainDate("2025-01-01"),
  von: plainDate("2025-01-01"),
  bis: plainDate("2025-12-31"),
  nachweisFaelligAm: plainDate("2026-06-30"),
  vakanzMethode: "tagesgenau",
  konditionId: KonditionId.parse(id),
  vzaeHundertstel: 100,
  personalCent: 1,
  arbeitsplaetzeCent: 0,
  massnahmenCent: 0,
  nebenbestimmungen: "",
  am: "2025-01-01T00:00:00Z",
  vonName: "V",
  gilt,
  summeCent: 1,
});

const zeilen = bescheideJeEmpfaenger(
  [bonn, soest, werl, ense],
  [
    bescheid(bonn, 1),
    bescheid(bonn, 2),
    bescheid(bonn, 3),
    bescheid(soest, 1, false),
    bescheid(soest, 2),
    bescheid(werl, 3),
  ],
);
const namen = (filter: Partial<Parameters<typeof gefiltert>[1]>) =>
  gefiltert(zeilen, { baustein: undefined, stand: undefined, suche: "", ...filter }).map(({ name }) => name);

test("ein ersetzter Bescheid zählt nicht, und Kommunen fehlt nichts, was niemand erwartet", () => {
  expect(zeilen.map(({ name, fehlend }) => [name, fehlend])).toEqual([
    ["Bonn", []],
    ["Kreis Soest", [1, 3]],
    ["Werl", []],
  ]);
});

test.each([
  [{}, ["Bonn", "Kreis Soest", "Werl"]],
  [{ stand: "fehlt" }, ["Kreis Soest"]],
  [{ stand: "fehlt", baustein: 2 }, []],
  [{ stand: "erlassen", baustein: 3 }, ["Bonn", "Werl"]],
  [{ suche: " soest" }, ["Kreis Soest", "Werl"]],
] as const)("der Filter %j zeigt %j", (filter, erwartet) => expect(namen(filter)).toEqual(erwartet));
