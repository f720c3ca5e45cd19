import { demoPasswort, demoPersonen } from "@kim/db/seed";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

type Antwort = { result: { data: { kontakt: string | null; demo: { passwort: string; personen: object[] } | null } } };
const seite = async () => ((await (await fetch(`${server.url}/trpc/anmeldeseite.get`)).json()) as Antwort).result.data;

test("die Demo nennt ihre Zugänge, und jeder von ihnen gilt", async () => {
  const { demo } = await seite();
  expect(demo?.personen).toEqual(demoPersonen.map(({ email, name, wer }) => ({ email, name, wer })));
  expect(demo?.passwort).toBe(demoPasswort);
  for (const { email } of demoPersonen) await expect(server.login(email)).resolves.toBeDefined();
});

test("wer in eine Demo eingeladen wurde, steht nicht dabei", async () => {
  await server.database.admin`
    insert into auth.benutzer (id, email, name, passwort_hash)
    values (gen_random_uuid(), 'gast@kim.example', 'Gast', 'x')`;
  expect(JSON.stringify(await seite())).not.toContain("gast@kim.example");
});

test("ohne Organisation, die als erfunden gezeichnet ist, nennt die Anmeldeseite niemanden", async () => {
  const { admin } = server.database;
  expect((await seite()).demo).not.toBeNull();
  await admin`update kim.organisation set demodaten = false`;
  expect((await seite()).demo).toBeNull();
});
