import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  asTenant,
  enqueue,
  getJahreslauf,
  listJahreslaeufe,
  listSchritte,
  openDb,
  startJahreslauf,
  type Db,
} from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import { JahreslaufId } from "@kim/domain/grundlagen";
import { jahreslaufStarten, queueName } from "@kim/jobs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { backends, queueLocation } from "../../../tests/support/datenbank/queue-locations.ts";
import { openTestDatabase, type TestDatabase } from "../../../tests/support/datenbank/test-database.ts";
import { hatBaustein3 } from "../../../tests/support/jahreslauf/direktempfaenger.ts";
import { handleJahreslaufPlanmaessig } from "./handlers/jahreslauf-planmaessig.ts";
import { aJob } from "./testing/job.ts";
import { openQueueBackend, startWorker } from "./worker.ts";

const bezirksregierung = organisationIdOf("bezreg-arnsberg");
const niemand = randomUUID();
const postweg = { folder: join(tmpdir(), "kim-post-ungenutzt") };
const jetzt = () => new Date("2026-11-22T10:00:00Z");

let database: TestDatabase;
let jobsDb: Db;

beforeEach(async () => {
  database = await openTestDatabase();
  jobsDb = openDb(database.urls.worker);
});
afterEach(async () => {
  await jobsDb.close();
  await database.close();
});

test("ein Worker, der mitten im Lauf getötet wird, hinterlässt nichts Halbes: ein anderer bringt den Lauf zu Ende", async () => {
  const id = JahreslaufId.parse(randomUUID());
  await asTenant(database.db, bezirksregierung, niemand, async (tx) => {
    await startJahreslauf(tx, { id, jahr: 2022, umfang: "land", ausloeser: "person", anzahl: 54 }, jetzt());
    await enqueue(tx, jahreslaufStarten, { laufId: id });
  });
  const stand = () =>
    asTenant(database.db, bezirksregierung, niemand, async (tx) => ({
      ...(await getJahreslauf(tx, id)),
      schritte: await listSchritte(tx, id),
    }));
  const fertig = async () => (await stand()).schritte.filter(({ status }) => status === "fertig").length;

  const opfer = spawn(process.execPath, ["--import", "tsx", fileURLToPath(new URL("main.ts", import.meta.url))], {
    env: {
      PATH: process.env["PATH"],
      WORKER_DATABASE_URL: database.urls.worker,
      QUEUE_DATABASE_URL: database.urls.queue,
      KIM_LOCK_MS: "2000",
    },
    stdio: "inherit",
  });
  await vi.waitUntil(async () => (await fertig()) >= 3, { timeout: 50_000, interval: 10 });
  opfer.kill("SIGKILL");
  await once(opfer, "exit");
  expect(await fertig()).toBeLessThan(54);

  const worker = await startWorker({
    db: jobsDb,
    queue: { postgresUrl: database.urls.queue },
    postweg,
    now: jetzt,
    onError: console.error,
    lockMs: 2_000,
  });
  try {
    await vi.waitUntil(async () => (await stand()).beendetAm !== null, { timeout: 50_000, interval: 100 });
  } finally {
    await worker.close();
  }
  expect(await fertig()).toBe(54);
  expect(await database.admin`select tenant_id from kim.jahresergebnis where jahr = 2022`).toHaveLength(54);
});

test("am 2. Januar startet der Zeitplan den Lauf des Vorjahres genau einmal", async () => {
  await hatBaustein3(database.admin, organisationIdOf("05570004"), 2025);
  const neujahr = () => new Date("2026-01-02T05:00:00Z");
  const lauf = () => handleJahreslaufPlanmaessig(aJob(jobsDb, bezirksregierung, {}, neujahr));
  await Promise.all([lauf(), lauf(), lauf()]);
  const laeufe = await asTenant(database.db, bezirksregierung, niemand, listJahreslaeufe);
  expect(laeufe).toMatchObject([{ jahr: 2025, umfang: "land", ausloeser: "zeitplan", anzahl: 55 }]);
  const auftraege = database.admin`select name from kim.outbox where name <> 'rechnungsstand-berechnen'`;
  expect(await auftraege).toEqual([{ name: "jahreslauf-starten" }]);
  expect(await database.admin`select benutzer_name, befehl from kim.protokoll`).toEqual([
    { benutzer_name: "Zeitplan", befehl: "jahreslauf.create" },
  ]);
});

describe.each(backends)("der Zeitplan auf %s", (backend) => {
  test("steht auf dem 2. Januar, 6 Uhr in Berlin, und auf jeder Nacht, auch nach dem zweiten Start nur einmal", async () => {
    const queue = queueLocation(backend, database);
    for (const _ of [1, 2]) {
      const worker = await startWorker({
        db: jobsDb,
        queue: queue.location,
        postweg,
        now: jetzt,
        onError: console.error,
      });
      await worker.close();
    }
    const reader = openQueueBackend(queue.location);
    const jobs = reader.queue(queueName);
    const schedulers = await jobs.getJobSchedulers();
    expect(schedulers.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toMatchObject([
      { key: "jahreslauf-planmaessig", pattern: "0 0 6 2 1 *", tz: "Europe/Berlin" },
      { key: "rechnungsstand-nachziehen", pattern: "0 5 0 * * *", tz: "Europe/Berlin" },
    ]);
    const next = new Date(Number(schedulers.find(({ key }) => key === "jahreslauf-planmaessig")?.next));
    expect(
      new Intl.DateTimeFormat("de-DE", { dateStyle: "short", timeStyle: "short", timeZone: "Europe/Berlin" }).format(
        next,
      ),
    ).toMatch(/^02\.01\.\d\d, 06:00$/);
    await jobs.close();
    await reader.close();
    await queue.clean();
  });
});
