import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis, aPerson, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const gebeten = async ({ api }: Besuch) =>
  (await api.startseite.get.query()).schritte.filter(({ ziel }) => ziel === "/personen").map(({ titel }) => titel);

/** A reminder that was given up so many days before today, or a letter that arrived. */
async function hatErinnerung({ id }: Pick<Mandant, "id">, an: string, was: "gescheitert" | "gesendet", vorTagen = 1) {
  const { admin } = server.database;
  const am = new Date(server.clock.now.getTime() - vorTagen * 86_400_000).toISOString();
  const nachrichtId = randomUUID();
  await admin`insert into kim.nachricht (tenant_id, id, an, betreff, text, erstellt_am, gesendet_am, gescheitert_am)
    values (${id}, ${nachrichtId}, ${an}, 'Fristen', null, ${am}, ${was === "gesendet" ? am : null},
      ${was === "gescheitert" ? am : null})`;
  await admin`insert into kim.fristerinnerung (tenant_id, benutzer_id, frist, faellig_am, stufe, nachricht_id, am)
    values (${id}, ${randomUUID()}, 'x', '2026-07-01', '7-tage', ${nachrichtId}, ${am})`;
}

test("a reminder that could not be delivered is a task of whoever administers people, until one arrives", async () => {
  const [kreis, anderer] = [await aKreis(server), await aKreis(server)];
  const verwaltung = await aPerson(server, [{ organisationId: kreis.id, rollen: ["mandantenverwaltung"] }]);
  const nebenan = await aPerson(server, [{ organisationId: anderer.id, rollen: ["mandantenverwaltung"] }]);
  await hatErinnerung(kreis, "weg@kim.example", "gescheitert", 2);
  await hatErinnerung(kreis, "da@kim.example", "gesendet");
  expect(await gebeten(verwaltung)).toEqual(["Anschrift prüfen: weg@kim.example"]);
  expect(await gebeten(kreis)).toEqual([]);
  expect(await gebeten(nebenan)).toEqual([]);
  await hatErinnerung(kreis, "weg@kim.example", "gesendet", 1);
  expect(await gebeten(verwaltung)).toEqual([]);
});

test.each([
  [59, 1],
  [62, 0],
])("and for 60 days: after %i of them %i times", async (tage, anzahl) => {
  const kreis = await aKreis(server);
  const verwaltung = await aPerson(server, [{ organisationId: kreis.id, rollen: ["mandantenverwaltung"] }]);
  await hatErinnerung(kreis, "weg@kim.example", "gescheitert", tage);
  expect(await gebeten(verwaltung)).toHaveLength(anzahl);
});
