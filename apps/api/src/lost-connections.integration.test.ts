import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../tests/support/datenbank/test-database.ts";
import { demoPasswort } from "@kim/db/seed";
import { buildServer, openAnnouncements, openSessions } from "./server.ts";

let database: TestDatabase;
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  database = await openTestDatabase();
  const { db, authDb } = database;
  const announcements = await openAnnouncements(db);
  const sessions = openSessions(authDb, { secure: false });
  // Requests that meet the end of their connection may be answered with a fault.
  const server = await buildServer(
    { db, authDb, sessions, announcements, clock: () => new Date(), adresse: "http://localhost:3000", geheimnis: "" },
    { secure: false },
  );
  url = await server.listen({ port: 0, host: "127.0.0.1" });
  close = async () => {
    await server.close();
    await announcements.close();
    await database.close();
  };
});
afterAll(() => close());

const endAll = () =>
  database.admin`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name like 'kim%'`;
const status = async (path: string, init: RequestInit = {}) =>
  (await fetch(`${url}${path}`, { ...init, signal: AbortSignal.timeout(10_000) })).status;
const health = () => status("/gesundheit");
const login = () =>
  fetch(`${url}/trpc/sitzung.create`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ email: "kreis@kim.example", passwort: demoPasswort }),
    signal: AbortSignal.timeout(10_000),
  });

test("after the database ended every connection, health, login and every kind of page are answered at once", async () => {
  const cookie = (await login()).headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const all = () =>
    Promise.all([
      ...Array.from({ length: 10 }, () => health()),
      ...Array.from({ length: 20 }, () => status("/trpc/sitzung.get", { headers: { cookie } })),
      ...Array.from({ length: 20 }, () => status("/trpc/startseite.get", { headers: { cookie } })),
      login().then(({ status: answered }) => answered),
    ]);
  expect(new Set(await all())).toEqual(new Set([200]));
  for (let i = 0; i < 3; i++) {
    await endAll();
    await pause(100);
    expect(new Set(await all())).toEqual(new Set([200]));
  }
});

test("ended again and again under load, every request gets an answer and the next ones are served", async () => {
  const cookie = (await login()).headers.getSetCookie()[0]?.split(";")[0] ?? "";
  let open = true;
  const ending = (async () => {
    for (let i = 0; i < 20; i++) {
      await endAll();
      await pause(30);
    }
    open = false;
  })();
  const seen: number[] = [];
  const asking = Array.from({ length: 24 }, async (_, i) => {
    while (open) seen.push(i % 2 === 0 ? await status("/trpc/sitzung.get", { headers: { cookie } }) : await health());
  });
  await Promise.all([ending, ...asking]);
  expect(seen).toContain(200);
  await pause(100);
  expect(await Promise.all([health(), status("/trpc/sitzung.get", { headers: { cookie } })])).toEqual([200, 200]);
  expect((await login()).status).toBe(200);
});
