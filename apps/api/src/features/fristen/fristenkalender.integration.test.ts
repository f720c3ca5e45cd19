import { createHash, randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hatBescheid } from "../../../../../tests/support/foerderung/mittel.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis, aPerson } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

async function abonniert({ api }: Besuch): Promise<string> {
  const token = randomBytes(32).toString("hex");
  const tokenHash = createHash("sha256").update(token).digest("hex");
  await api.fristenkalender.create.mutate({ id: randomUUID(), tokenHash });
  return `/fristen/${token}.ics`;
}
/** Without a session: as a calendar program asks. */
const hole = async (adresse: string) => {
  const antwort = await server.visit().send(adresse);
  return { status: antwort.status, art: antwort.headers.get("content-type"), text: await antwort.text() };
};

test("a subscribed calendar holds the person's own open dates and no other body's", async () => {
  const [kreis, anderer] = [await aKreis(server), await aKreis(server)];
  for (const k of [kreis, anderer]) await hatBescheid(server, k, { jahr: 2026 });
  const zeichnung = await aPerson(server, [{ organisationId: kreis.id, rollen: ["zeichnung"] }]);
  const { status, art, text } = await hole(await abonniert(kreis));
  expect([status, art]).toEqual([200, "text/calendar; charset=utf-8"]);
  expect(text).toContain("SUMMARY:Verwendungsnachweis 2026 einreichen\\, Baustein 1");
  expect(text).toContain(`X-WR-CALNAME:KIM-Fristen ${kreis.name}`);
  expect(text).not.toContain(anderer.name);
  expect(text).not.toContain("Petra Probe");
  expect((await hole(await abonniert(zeichnung))).text).not.toContain("VEVENT");
});

test("an address is good until its owner ends it, makes a new one, or works there no more", async () => {
  const kreis = await aKreis(server);
  const person = await aPerson(server, [{ organisationId: kreis.id, rollen: ["finanzen"] }]);
  const erste = await abonniert(person);
  const zweite = await abonniert(person);
  expect([(await hole(erste)).status, (await hole(zweite)).status]).toEqual([404, 200]);
  expect((await person.api.fristenkalender.get.query()).seit).not.toBeNull();
  await person.api.fristenkalender.delete.mutate({});
  expect((await hole(zweite)).status).toBe(404);
  expect(await person.api.fristenkalender.get.query()).toEqual({ seit: null });
  const dritte = await abonniert(person);
  await server.database.admin`delete from auth.rollenzuweisung where benutzer_id = ${person.benutzerId}`;
  expect((await hole(dritte)).status).toBe(404);
});

test("one person's calendar is another's neither to see nor to end, not even in the same body", async () => {
  const kreis = await aKreis(server);
  const andere = await aPerson(server, [{ organisationId: kreis.id, rollen: ["koordination"] }]);
  const adresse = await abonniert(kreis);
  expect(await andere.api.fristenkalender.get.query()).toEqual({ seit: null });
  await andere.api.fristenkalender.delete.mutate({});
  expect((await hole(adresse)).status).toBe(200);
});

test("nothing but the whole token opens anything, and only its hash is kept", async () => {
  const kreis = await aKreis(server);
  const adresse = await abonniert(kreis);
  const token = adresse.slice("/fristen/".length, -".ics".length);
  const hash = createHash("sha256").update(token).digest("hex");
  for (const falsch of [hash, token.slice(1), token.toUpperCase(), `${token}0`, "%00", "..%2F"])
    expect([falsch, (await hole(`/fristen/${falsch}.ics`)).status]).toEqual([falsch, 404]);
  expect((await hole(`/fristen/${token}`)).status).toBe(404);
  const kept = await server.database.admin<{ zeile: string }[]>`
    select k::text as zeile from kim.fristenkalender k union all select p::text from kim.protokoll p`;
  expect(kept.some(({ zeile }) => zeile.includes(hash))).toBe(true);
  expect(kept.filter(({ zeile }) => zeile.includes(token))).toEqual([]);
});
