import { randomUUID } from "node:crypto";
import { asTenant, enqueue, openDb, type Db } from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import { JahreslaufId, NachweisId } from "@kim/domain/grundlagen";
import { Envelope, nachweiseAnlegen, nachweisSetzen, queueName } from "@kim/jobs";
import { Redis } from "ioredis";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { backends, queueLocation } from "../../../tests/support/datenbank/queue-locations.ts";
import { openTestDatabase, type TestDatabase } from "../../../tests/support/datenbank/test-database.ts";
import { startOutboxRelay } from "./outbox-relay.ts";
import { openQueueBackend, startWorker, type QueueLocation } from "./worker.ts";

const kreis = organisationIdOf("05570");
const stadt = organisationIdOf("05316");
const jetzt = () => new Date("2026-11-22T10:00:00Z");
const auftrag = (empfaengerId = kreis) => ({ laufId: JahreslaufId.parse(randomUUID()), jahr: 2030, empfaengerId });
const geduld = { timeout: 120_000, interval: 50 };

describe.each(backends)("was beauftragt ist, auf %s", (backend) => {
  let database: TestDatabase;
  let jobsDb: Db;
  let queue: { location: QueueLocation; clean(): Promise<void> };
  const fehler: unknown[] = [];
  const offen: (() => Promise<unknown>)[] = [];

  beforeEach(async () => {
    database = await openTestDatabase();
    jobsDb = openDb(database.urls.worker);
    queue = queueLocation(backend, database);
    await database.admin`delete from kim.outbox`;
    fehler.length = 0;
  });
  afterEach(async () => {
    for (const close of offen.splice(0).toReversed()) await close();
    await jobsDb.close();
    await queue.clean();
    await database.close();
  });

  const oeffneSchlange = () => {
    const schlangen = openQueueBackend(queue.location);
    const schlange = schlangen.queue(queueName);
    schlange.on("error", () => {});
    let zu: Promise<void> | undefined;
    const close = () => (zu ??= schlange.close().then(() => schlangen.close()));
    offen.push(close);
    return { schlange, close };
  };
  const starteRelay = async (schlange: ReturnType<typeof oeffneSchlange>["schlange"]) => {
    const relay = await startOutboxRelay({
      db: jobsDb,
      queue: schlange,
      abgleichMs: 60_000,
      onGivenUp: async () => {},
      onError: (error) => fehler.push(error),
    });
    offen.push(relay.stop);
    return relay;
  };
  const starteWorker = async () => {
    const worker = await startWorker({
      db: jobsDb,
      queue: queue.location,
      postweg: { folder: "/nonexistent" },
      now: jetzt,
      onError: (error) => fehler.push(error),
    });
    offen.push(worker.close);
  };
  const beauftrage = (tenantId = kreis, anzahl = 1) =>
    asTenant(database.db, tenantId, randomUUID(), async (tx) => {
      for (let i = 0; i < anzahl; i += 1) await enqueue(tx, nachweiseAnlegen, auftrag(tenantId));
    });
  const zeilen = (name: string = nachweiseAnlegen.name) => database.admin<
    { id: string; gesendet: boolean; erledigt: boolean; grund: string | null; versuche: number | null }[]
  >`select id, gesendet_am is not null as gesendet, erledigt_am is not null as erledigt, grund, versuche
    from kim.outbox where name = ${name}`;
  const alle = (was: "gesendet" | "erledigt", name?: string) =>
    vi.waitUntil(async () => (await zeilen(name)).every((zeile) => zeile[was]), geduld);
  /** The queue answers, and refuses every new job; the answer mends it. */
  async function nimmtNichts(): Promise<() => Promise<unknown>> {
    if ("postgresUrl" in queue.location) {
      await database.admin.unsafe(`
        create function bullmq.nichts() returns trigger language plpgsql as $$ begin raise 'voll'; end $$;
        create trigger nichts before insert on bullmq.job execute function bullmq.nichts()`);
      return () => database.admin`drop function bullmq.nichts() cascade`;
    }
    const redis = new Redis(queue.location.redisUrl);
    offen.push(() => redis.quit());
    const zaehler = `${queue.location.prefix}:${queueName}:id`;
    await redis.lpush(zaehler, "keine Zahl");
    return () => redis.del(zaehler);
  }
  async function leere() {
    if ("postgresUrl" in queue.location) {
      const tabellen = await database.admin<{ name: string }[]>`
        select tablename as name from pg_tables where schemaname = 'bullmq' and tablename not like '%migration%'`;
      await database.admin.unsafe(`truncate ${tabellen.map(({ name }) => `bullmq.${name}`).join(", ")} cascade`);
    } else {
      const redis = new Redis(queue.location.redisUrl);
      const keys = await redis.keys(`${queue.location.prefix}:*`);
      expect(keys.length).toBeGreaterThan(0);
      await redis.del(keys);
      await redis.quit();
    }
  }

  test("gilt erst als gesendet, wenn die Schlange es genommen hat", async () => {
    await beauftrage();
    const { schlange } = oeffneSchlange();
    await schlange.waitUntilReady();
    const wiederHeil = await nimmtNichts();
    await starteRelay(schlange);
    await vi.waitUntil(() => fehler.length > 0, geduld);
    expect(await zeilen()).toMatchObject([{ gesendet: false, erledigt: false }]);
    await wiederHeil();
    await alle("gesendet");
    expect(await schlange.getJobCountByTypes("prioritized", "waiting")).toBe(1);
  });

  test("trägt in der Schlange den Mandanten seiner Zeile und deren Nummer", async () => {
    await beauftrage(kreis, 3);
    await beauftrage(stadt, 2);
    const { schlange } = oeffneSchlange();
    await starteRelay(schlange);
    await alle("gesendet");
    const gesendet = await database.admin`select id, tenant_id as mandant from kim.outbox order by 1`;
    const inDerSchlange = await schlange.getJobs(["prioritized", "waiting"]);
    expect(
      inDerSchlange
        .map(({ id, data }) => ({ id, mandant: Envelope.parse(data).tenantId }))
        .toSorted((a, b) => ((a.id ?? "") < (b.id ?? "") ? -1 : 1)),
    ).toEqual([...gesendet]);
  });

  test("geht nicht verloren, wenn die Schlange alles vergisst", async () => {
    await beauftrage(kreis, 60);
    await beauftrage(stadt, 5);
    const { schlange, close } = oeffneSchlange();
    const relay = await starteRelay(schlange);
    await alle("gesendet");
    await relay.stop();
    await leere();
    expect(await schlange.getJobCountByTypes("prioritized", "waiting", "active", "delayed")).toBe(0);
    await close();
    await starteWorker();
    await alle("erledigt");
    expect(await zeilen()).toHaveLength(65);
  });

  test("ohne Mandanten wird nicht getan und gilt als unlesbar, und der nächste Auftrag wartet nicht darauf", async () => {
    await beauftrage();
    const [zeile] = await zeilen();
    const id = zeile?.id ?? "";
    await database.admin`update kim.outbox set gesendet_am = now() where id = ${id}`;
    const { schlange } = oeffneSchlange();
    await schlange.add(nachweiseAnlegen.name, { payload: auftrag() }, { jobId: id, attempts: 5 });
    const [ohnePayload, gut] = [randomUUID(), randomUUID()];
    await asTenant(database.db, stadt, randomUUID(), async (tx) => {
      await enqueue(tx, nachweiseAnlegen, { ...auftrag(stadt), jahr: "2030" } as never, ohnePayload);
      await enqueue(tx, nachweiseAnlegen, auftrag(stadt), gut);
    });
    await starteWorker();
    const zeileVon = async (wer: string) => (await zeilen()).find((z) => z.id === wer);
    await vi.waitUntil(async () => (await zeileVon(gut))?.erledigt, geduld);
    await vi.waitUntil(async () => (await zeileVon(ohnePayload))?.grund, geduld);
    expect(await zeileVon(ohnePayload)).toMatchObject({ erledigt: false, grund: "unlesbar", versuche: 1 });
    const job = await schlange.getJob(id);
    await vi.waitUntil(() => job?.isFailed(), geduld);
    expect(await zeileVon(id)).toMatchObject({ erledigt: false });
    // Tried once, not five times: nothing about it would be better the next time.
    expect((await schlange.getJob(id))?.attemptsMade).toBe(1);
  });

  test("kann nicht gelingen: es steht mit Grund bei den aufgegebenen, hält niemanden auf und läuft verworfen nie wieder", async () => {
    await asTenant(database.db, kreis, randomUUID(), async (tx) => {
      for (let i = 0; i < 6; i += 1)
        await enqueue(tx, nachweisSetzen, { nachweisId: NachweisId.parse(randomUUID()), version: 1 });
    });
    await beauftrage(stadt, 3);
    await starteWorker();
    await alle("erledigt");
    const { schlange } = oeffneSchlange();
    // Eight attempts take two minutes of pauses; the last one is brought forward.
    await vi.waitUntil(async () => {
      for (const job of await schlange.getJobs(["delayed"])) await job.promote().catch(() => {});
      return (await zeilen(nachweisSetzen.name)).every(({ grund }) => grund);
    }, geduld);
    const aufgegeben = await zeilen(nachweisSetzen.name);
    expect(aufgegeben).toEqual(
      Array.from({ length: 6 }, () => expect.objectContaining({ erledigt: false, grund: "technisch", versuche: 8 })),
    );
    // Ordered again in the next round it is tried anew; dismissed meanwhile, whoever takes it up leaves it.
    const [erneut, verworfen] = aufgegeben;
    await database.admin`
      update kim.outbox set gesendet_am = null, runde = 1, aufgegeben_am = null, grund = null, versuche = null
      where id = ${erneut?.id ?? ""}`;
    await database.admin`
      update kim.outbox set verworfen_am = now(), verworfen_von_name = 'B', verworfen_weil = 'W'
      where id = ${verworfen?.id ?? ""}`;
    const [liegen, wieder] = [`${verworfen?.id}-1`, `${erneut?.id}-1`];
    const data = { tenantId: kreis, payload: { nachweisId: randomUUID(), version: 1 } };
    await schlange.add(nachweisSetzen.name, data, { jobId: liegen });
    const job = (id: string) => schlange.getJob(id);
    await vi.waitUntil(async () => (await job(liegen))?.isCompleted(), geduld);
    await vi.waitUntil(async () => ((await job(wieder))?.attemptsMade ?? 0) > 0, geduld);
    expect((await zeilen(nachweisSetzen.name)).find(({ id }) => id === verworfen?.id)).toMatchObject({
      erledigt: false,
      grund: "technisch",
    });
  });
});
