import { randomUUID } from "node:crypto";
import { Nachweisschritt, nachSchritt, type Nachweisstand } from "@kim/domain/nachweis";
import type { Rolle } from "@kim/domain/organisation";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  bescheinigt,
  dieBehoerde,
  einTeilnachweis,
  tut,
  type EinPapier,
} from "../../../../../tests/support/foerderung/nachweiskette.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis, aPerson } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const rollen = [
  "koordination",
  "ki_leitung",
  "finanzen",
  "case_management",
  "pruefung",
  "zeichnung",
  "mandantenverwaltung",
] as const satisfies Rolle[];
type Person = { seite: "inhaber" | "pruefstelle" | "fremd"; rolle: string; besuch: Besuch };

const bereitetVor = ["koordination", "finanzen"];
const zeichnet = ["ki_leitung", "zeichnung"];
const prueft = ["koordination", "ki_leitung", "finanzen"];
/** R85: whose step it is and which roles do it. */
const darf: Record<Nachweisschritt, [Person["seite"], readonly string[]]> = {
  vorbereitet: ["inhaber", bereitetVor],
  zurueck_an_bearbeitung: ["inhaber", zeichnet],
  gezeichnet: ["inhaber", zeichnet],
  eingereicht: ["inhaber", [...bereitetVor, ...zeichnet]],
  zurueckgezogen: ["inhaber", [...bereitetVor, ...zeichnet]],
  pruefung_begonnen: ["pruefstelle", prueft],
  zurueckgegeben: ["pruefstelle", prueft],
  geprueft: ["pruefstelle", prueft],
  zurueck_an_pruefung: ["pruefstelle", prueft],
  bescheinigt: ["pruefstelle", prueft],
  bescheinigung_aufgehoben: ["pruefstelle", prueft],
  zurueckgestelltes_verzichtet: ["pruefstelle", prueft],
  berichtigung_begonnen: ["inhaber", bereitetVor],
  verzichtet: ["pruefstelle", prueft],
};

test("R85, R87: in jedem Stand scheitert jeder mögliche Schritt an jeder Rolle, der er nicht zusteht, auf jeder Seite", async () => {
  const { kommune, kreis, papier } = await einTeilnachweis(server);
  const alle = await personen({ inhaber: kommune.id, pruefstelle: kreis.id, fremd: (await aKreis(server)).id });
  const gesehen: string[] = [];
  const weiter: [Nachweisstand, () => Promise<unknown>][] = [
    ["entwurf", () => tut(kommune, papier, "vorbereitet")],
    ["vorbereitet", () => tut(kommune.zeichnung, papier, "gezeichnet")],
    ["gezeichnet", () => tut(kommune.einreichung, papier, "eingereicht")],
    ["eingereicht", () => bescheinigt(kreis, papier)],
    ["bescheinigt", async () => {}],
  ];
  for (const [stand, schritt] of weiter) {
    expect(await standVon(kommune, papier)).toBe(stand);
    gesehen.push(...(await verwehrt(alle, papier, stand)));
    expect(await standVon(kommune, papier)).toBe(stand);
    await schritt();
  }
  // Every step that is possible in one of these states, refused to everybody but those three or four roles.
  expect(new Set(gesehen)).toEqual(
    new Set(weiter.flatMap(([stand]) => Nachweisschritt.options.filter((s) => nachSchritt(stand, s) !== undefined))),
  );
});

async function personen(haus: Record<Person["seite"], EinPapier["inhaberId"]>): Promise<Person[]> {
  const eigene = Object.entries(haus).flatMap(([seite, organisationId]) =>
    rollen.map(async (rolle) => ({
      seite: seite as Person["seite"],
      rolle,
      besuch: await aPerson(server, [{ organisationId: organisationId as never, rollen: [rolle] }]),
    })),
  );
  const land: Person[] = [
    { seite: "fremd", rolle: "bewilligungsbehoerde", besuch: (await dieBehoerde(server)).pruefung },
    { seite: "fremd", rolle: "ministerium", besuch: await server.login("ministerium@kim.example") },
  ];
  return [...(await Promise.all(eigene)), ...land];
}

/** The possible steps of the state, each tried by everybody it is not due to; throws where one went through. */
async function verwehrt(alle: Person[], nachweis: EinPapier, stand: Nachweisstand): Promise<Nachweisschritt[]> {
  const moegliche = Nachweisschritt.options.filter((schritt) => nachSchritt(stand, schritt) !== undefined);
  for (const schritt of moegliche) {
    const [seite, zustaendig] = darf[schritt];
    for (const person of alle.filter((p) => p.seite !== seite || !zustaendig.includes(p.rolle))) {
      const antwort = await person.besuch.api.nachweisvorgang.create
        .mutate({ id: randomUUID(), nachweis, schritt, text: "Das soll nicht gelingen.", ...zusatz[schritt] })
        .then(
          () => "getan",
          (error: { data?: { code?: string } }) => error.data?.code,
        );
      expect([person.seite, person.rolle, schritt, antwort]).toEqual([
        person.seite,
        person.rolle,
        schritt,
        expect.stringMatching(/^(FORBIDDEN|NOT_FOUND|CONFLICT)$/),
      ]);
    }
  }
  return moegliche;
}

const zusatz: Partial<Record<Nachweisschritt, object>> = {
  geprueft: { pruefart: "schreibtisch" },
  berichtigung_begonnen: { berichtigung: "nur_text" },
};

const standVon = async (wer: Besuch, papier: EinPapier) => (await wer.api.nachweis.get.query(papier)).lauf.stand;
