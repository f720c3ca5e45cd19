import { randomUUID } from "node:crypto";
import { asTenant, enqueue, getJahreslauf, listSchritte, openDb, startJahreslauf, type Db } from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import { JahreslaufId } from "@kim/domain/grundlagen";
import { jahreslaufStarten } from "@kim/jobs";
import { Redis } from "ioredis";
import { expect, test, vi } from "vitest";
import { openRestartablePostgres } from "../../../tests/support/betrieb/restartable-postgres.ts";
import { startWorkerProcess } from "../../../tests/support/betrieb/worker-process.ts";
import { backends, queueLocation } from "../../../tests/support/datenbank/queue-locations.ts";
import { testDatabase, type TestDatabase } from "../../../tests/support/datenbank/test-database.ts";
import { bescheideAllerEmpfaenger } from "../../../tests/support/jahreslauf/bescheide.ts";

const bezirksregierung = organisationIdOf("bezreg-arnsberg");
const niemand = randomUUID();
// How often it happens in mid-run; more of them with KIM_KILLS=20.
const ausfaelle = Number(process.env["KIM_KILLS"] ?? 2);
const geduld = { timeout: 120_000, interval: 50 };

/** The run of the 54 in a worker's own process, disturbed in the middle as often as asked for. */
async function laufMitAusfaellen(
  { db, admin, env }: { db: Db; admin: TestDatabase["admin"]; env: Record<string, string> },
  ausfall: () => Promise<void>,
) {
  await bescheideAllerEmpfaenger(admin);
  const id = JahreslaufId.parse(randomUUID());
  await asTenant(db, bezirksregierung, niemand, async (tx) => {
    await startJahreslauf(
      tx,
      { id, jahr: 2022, umfang: "land", ausloeser: "person", anzahl: 54 },
      new Date("2026-11-22T10:00:00Z"),
    );
    await enqueue(tx, jahreslaufStarten, { laufId: id });
  });
  const stand = () =>
    asTenant(db, bezirksregierung, niemand, async (tx) => ({
      ...(await getJahreslauf(tx, id)),
      schritte: await listSchritte(tx, id),
    }));
  const fertig = async () => (await stand()).schritte.filter(({ status }) => status === "fertig").length;
  const worker = startWorkerProcess({ ...env, KIM_LOCK_MS: "2000", KIM_ABGLEICH_MS: "1000" });
  try {
    for (let i = 0; i < ausfaelle; i += 1) {
      const vorher = await fertig();
      const weitere = 1 + Math.floor(Math.random() * 4);
      await vi.waitUntil(async () => (await fertig()) >= Math.min(54, vorher + weitere), geduld);
      await ausfall();
    }
    await vi.waitUntil(async () => (await stand()).beendetAm !== null, geduld);
    const offen = () => admin`select name from kim.outbox where erledigt_am is null`;
    await vi.waitUntil(async () => (await offen()).length === 0, geduld);
    const [nachweise] = await admin<{ doppelt: number; fehlend: number; jeder_der_54: boolean }[]>`
      with ist as (select tenant_id, baustein from kim.nachweis where jahr = 2022 and weiterleitung_id is null),
        soll as (select distinct tenant_id, baustein from kim.bescheid where jahr = 2022)
      select (select count(*) - count(distinct (tenant_id, baustein)) from ist)::int as doppelt,
        (select count(*) from (select * from soll except select * from ist) x)::int as fehlend,
        (select count(distinct tenant_id) >= 54 from soll) as jeder_der_54`;
    return {
      lebt: worker.lives(),
      fertig: await fertig(),
      ergebnisse: (await admin`select from kim.jahresergebnis where jahr = 2022`).length,
      ...nachweise,
    };
  } finally {
    await worker.end("SIGTERM");
  }
}

const nichtsFehlt = { lebt: true, fertig: 54, ergebnisse: 54, doppelt: 0, fehlend: 0, jeder_der_54: true };

test.runIf(backends.includes("redis"))(
  `Redis wird mitten im Lauf ${ausfaelle}-mal geleert: kein Ergebnis und kein Nachweis fehlt oder steht doppelt`,
  async () => {
    const database = await testDatabase();
    const { location, clean } = queueLocation("redis", database);
    if (!("redisUrl" in location)) throw new Error("ohne Redis");
    const { redisUrl, prefix = "" } = location;
    const env = {
      WORKER_DATABASE_URL: database.urls.worker,
      QUEUE_DATABASE_URL: database.urls.queue,
      REDIS_URL: redisUrl,
      REDIS_PREFIX: prefix,
    };
    const redis = new Redis(redisUrl);
    try {
      const ausgang = await laufMitAusfaellen({ db: database.db, admin: database.admin, env }, async () => {
        const keys = await redis.keys(`${prefix}:*`);
        expect(keys.length).toBeGreaterThan(0);
        await redis.del(keys);
      });
      expect(ausgang).toEqual(nichtsFehlt);
    } finally {
      await redis.quit();
      await clean();
    }
  },
  600_000,
);

test(`PostgreSQL startet mitten im Lauf ${ausfaelle}-mal neu: kein Ergebnis und kein Nachweis fehlt oder steht doppelt`, async () => {
  const server = await openRestartablePostgres();
  const db = openDb(server.urls.api, 2);
  try {
    const env = { WORKER_DATABASE_URL: server.urls.worker, QUEUE_DATABASE_URL: server.urls.queue };
    const ausgang = await laufMitAusfaellen({ db, admin: server.admin, env }, () => server.restart());
    expect(ausgang).toEqual(nichtsFehlt);
  } finally {
    await db.close();
    await server.stop();
  }
}, 600_000);
