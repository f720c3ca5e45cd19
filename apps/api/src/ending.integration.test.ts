import { once } from "node:events";
import { networkInterfaces } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import Fastify from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { openTestApi, testTag } from "../../../tests/support/welt/api.ts";
import { aStelleAnlage } from "../../../tests/support/welt/stellen.ts";
import { aKreis } from "../../../tests/support/welt/tenants.ts";
import { listen } from "./listen.ts";
import { openRequests } from "./open-requests.ts";
import { buildServer, openAnnouncements, openSessions } from "./server.ts";

test("asked to end, the server finishes the write it has begun, answers it, and takes no new one", async () => {
  const { requests, server, write, heldUp } = await aServer();
  const begun = write();
  const goOn = await heldUp();
  const ended = requests.finish(20_000).then(() => server.close());
  expect((await write()).status).toBe(503);
  await goOn();
  expect((await begun).status).toBe(200);
  await ended;
  await expect(write()).rejects.toThrow("fetch failed");
});

test("it finishes the write too whose sender has gone meanwhile", async () => {
  const { requests, server, write, heldUp, stellen } = await aServer();
  const gone = new AbortController();
  const begun = write(gone.signal);
  const goOn = await heldUp();
  gone.abort();
  await expect(begun).rejects.toThrow("aborted");
  let finished = false;
  const ended = requests.finish(20_000).then(() => (finished = true));
  await pause(200);
  expect(finished).toBe(false);
  await goOn();
  await ended;
  expect(await stellen()).toBe(1);
  await server.close();
});

test("an answer that never comes is waited for no longer than the patience, a stream of events not at all", async () => {
  const { requests, app, ask } = await neverAnswering();
  const stream = ask({ accept: "text/event-stream" });
  await once(app.server, "request");
  const quick = performance.now();
  await requests.finish(20_000);
  expect(performance.now() - quick).toBeLessThan(10_000);

  const other = await neverAnswering();
  const hanging = other.ask({});
  await once(other.app.server, "request");
  const slow = performance.now();
  await other.requests.finish(300);
  expect(performance.now() - slow).toBeGreaterThan(250);
  await Promise.all([app.close(), other.app.close(), stream, hanging]);
});

test("under its name the machine answers at both of its addresses", async () => {
  const app = Fastify({ forceCloseConnections: true });
  app.get("/", async () => "hier");
  const { port } = new URL(await listen(app, { port: 0, host: "localhost" }));
  const hosts = ["127.0.0.1", ...(hasIpv6() ? ["[::1]"] : [])];
  for (const host of hosts) expect(await (await fetch(`http://${host}:${port}/`)).text()).toBe("hier");
  await app.close();
  for (const host of hosts) await expect(fetch(`http://${host}:${port}/`)).rejects.toThrow("fetch failed");
});

/** A server of a Kreis without any post. `heldUp` settles when a write waits; what it answers lets the write go on. */
async function aServer() {
  const world = await openTestApi();
  const { database } = world;
  const kreis = await aKreis(world);
  const lock = await database.admin.reserve();
  await lock`begin`;
  await lock`lock table kim.stelle in access exclusive mode`;
  const requests = openRequests();
  const announcements = await openAnnouncements(database.db);
  const sessions = openSessions(database.authDb, { secure: false });
  const server = await buildServer(
    {
      db: database.db,
      authDb: database.authDb,
      sessions,
      announcements,
      clock: () => testTag,
      adresse: "http://localhost:3000",
      geheimnis: "nur hier bekannt",
    },
    { secure: false, requests },
  );
  onTestFinished(() => announcements.close().then(() => world.close()));
  const url = await listen(server, { port: 0, host: "127.0.0.1" });
  return {
    requests,
    server,
    write: (signal?: AbortSignal) =>
      fetch(`${url}/trpc/stelle.create`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: url, cookie: kreis.cookie() },
        body: JSON.stringify(aStelleAnlage()),
        ...(signal ? { signal } : {}),
      }),
    heldUp: async () => {
      const waiting = () => lock`select 1 from pg_locks where not granted and relation = 'kim.stelle'::regclass`;
      await expect.poll(async () => (await waiting()).length, { timeout: 10_000 }).toBeGreaterThan(0);
      return async () => {
        await lock`rollback`;
        lock.release();
      };
    },
    stellen: async () => (await database.admin`select 1 from kim.stelle where tenant_id = ${kreis.id}`).length,
  };
}

const hasIpv6 = () => Object.values(networkInterfaces()).some((list) => list?.some(({ address }) => address === "::1"));

async function neverAnswering() {
  const requests = openRequests();
  const app = Fastify({ forceCloseConnections: true });
  requests.watch(app);
  app.get("/", () => new Promise(() => {}));
  const url = await listen(app, { port: 0, host: "127.0.0.1" });
  const ask = (headers: Record<string, string>) => fetch(url, { headers }).catch(() => undefined);
  return { requests, app, ask };
}
