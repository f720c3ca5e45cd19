import { resolveResponse } from "@trpc/server/http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type Besuch, type TestApi } from "../../../tests/support/welt/api.ts";
import { openAnnouncements, openSessions } from "./server.ts";
import { appRouter } from "./router.ts";
import type { Context } from "./shell/trpc.ts";
import { queriesOf } from "./trpc-query.ts";

let server: TestApi;
let kreis: Besuch;
beforeAll(async () => {
  server = await openTestApi();
  kreis = await server.login("kreis@kim.example");
});
afterAll(() => server.close());

const input = (value: unknown) => encodeURIComponent(JSON.stringify(value));
const fremd = "00000000-0000-4000-8000-000000000000";

test.each([
  ["a list", "stelle.list", `input=${input({ gehalten: "eigen" })}`, 200],
  ["a query without input", "uebersicht.get", "", 200],
  ["an input the schema refuses", "stelle.list", `input=${input({ gehalten: "alle" })}`, 400],
  ["what does not exist", "stelle.get", `input=${input({ id: fremd })}`, 404],
  ["what the role may not", "antragseingang.list", `input=${input({})}`, 403],
  ["two at once", "stelle.list,kontingent.list", `batch=1&input=${input({ 0: {} })}`, 200],
  ["one of two refused", "stelle.list,stelle.get", `batch=1&input=${input({ 0: {}, 1: { id: fremd } })}`, 207],
  [
    "both refused alike",
    "stelle.get,stelle.get",
    `batch=1&input=${input({ 0: { id: fremd }, 1: { id: fremd } })}`,
    404,
  ],
])("%s is answered as the library would", async (_, path, search, status) => {
  expect(queriesOf(path, Object.fromEntries(new URLSearchParams(search)))).toBeDefined();
  const address = `/trpc/${path}?${search}`;
  const response = await kreis.send(address);
  const library = await fromLibrary(path, address, kreis.cookie());
  expect(response.status).toBe(status);
  expect(response.status).toBe(library.status);
  expect(await response.json()).toEqual(await library.json());
});

test("nobody reads without a session, and each of a batch is told so", async () => {
  const response = await server.visit().send("/trpc/stelle.list,kontingent.list?batch=1");
  expect([response.status, ((await response.json()) as unknown[]).length]).toEqual([401, 2]);
});

test.each([
  ["a mutation", "stelle.create", {}],
  ["a mutation in a batch of queries", "stelle.list,stelle.create", { batch: "1" }],
  ["a subscription", "jahreslauf.watch", {}],
  ["an unknown procedure", "stelle.vernichten", {}],
  ["a name every object has", "constructor", {}],
  ["input that is no JSON", "stelle.list", { input: "{" }],
  ["a list of inputs", "stelle.list,stelle.list", { batch: "1", input: "[]" }],
  ["two inputs", "stelle.list", { input: ["{}", "{}"] }],
])("%s is left to the library", (_, path, search) => {
  expect(queriesOf(path, search)).toBeUndefined();
});

async function fromLibrary(path: string, address: string, cookie: string): Promise<Response> {
  const { db, authDb } = server.database;
  const announcements = await openAnnouncements(db);
  const sessions = openSessions(authDb, { secure: false });
  const deps = {
    db,
    authDb,
    sessions,
    announcements,
    clock: () => server.clock.now,
    adresse: "https://kim.example",
    geheimnis: "",
  };
  const createContext = async (): Promise<Context> => {
    const found = await sessions.find(cookie, server.clock.now);
    return { deps, person: found?.person, now: server.clock.now, ip: "127.0.0.1", setCookie: () => {} };
  };
  try {
    const req = new Request(new URL(address, server.url), { headers: { cookie } });
    return await resolveResponse({ router: appRouter, path, req, error: null, createContext });
  } finally {
    await announcements.close();
  }
}
