import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asTenant, enqueue, openDb, recordNachricht, type Db } from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import { NachrichtId } from "@kim/domain/grundlagen";
import { nachrichtSenden } from "@kim/jobs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../tests/support/datenbank/test-database.ts";
import { handleNachrichtSenden } from "./handlers/nachricht-senden.ts";
import type { Brief } from "./post/brief.ts";
import { aJob } from "./testing/job.ts";
import { startWorker } from "./worker.ts";

const kreis = organisationIdOf("05570");
const nachbar = organisationIdOf("05316");
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

async function eineNachricht(an = "neu@ahlen.example") {
  const id = NachrichtId.parse(randomUUID());
  await asTenant(database.db, kreis, randomUUID(), async (tx) => {
    await recordNachricht(tx, { id, an, betreff: "Einladung", text: "geheimer Link" }, jetzt());
    await enqueue(tx, nachrichtSenden, { nachrichtId: id });
  });
  return id;
}

const lage = (id: string) =>
  database.admin`select text, gesendet_am is not null as gesendet from kim.nachricht where id = ${id}`;

function handle(nachrichtId: NachrichtId, send: (brief: Brief) => Promise<void>, tenantId = kreis) {
  return handleNachrichtSenden({ ...aJob(jobsDb, tenantId, { nachrichtId }, jetzt), post: { send } });
}

test("der Worker sendet, was in der Outbox liegt, und behält den Text nicht", async () => {
  const folder = await mkdtemp(join(tmpdir(), "kim-post-"));
  const worker = await startWorker({
    db: jobsDb,
    queue: { postgresUrl: database.urls.queue },
    postweg: { folder },
    now: jetzt,
    onError: console.error,
  });
  try {
    const id = await eineNachricht();
    await vi.waitUntil(async () => (await lage(id))[0]?.["gesendet"], { timeout: 50_000, interval: 20 });
    expect(await readdir(folder)).toEqual([`${id}.eml`]);
    expect(await lage(id)).toEqual([{ text: null, gesendet: true }]);
  } finally {
    await worker.close();
    await rm(folder, { recursive: true });
  }
});

test("was nie zustellbar ist, wird aufgegeben; der Absender sieht es, und der Text geht mit", async () => {
  const folder = await mkdtemp(join(tmpdir(), "kim-post-"));
  const worker = await startWorker({
    db: jobsDb,
    queue: { postgresUrl: database.urls.queue },
    postweg: { folder },
    now: jetzt,
    onError: console.error,
  });
  try {
    const id = await eineNachricht("neu@ahlen.example\r\nBcc: alle@ahlen.example");
    const aufgegeben = () =>
      database.admin`select text, gesendet_am from kim.nachricht where id = ${id} and gescheitert_am is not null`;
    await vi.waitUntil(async () => (await aufgegeben()).length === 1, { timeout: 50_000, interval: 20 });
    expect(await aufgegeben()).toEqual([{ text: null, gesendet_am: null }]);
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await worker.close();
    await rm(folder, { recursive: true });
  }
});

test("eine gesendete Nachricht geht nicht noch einmal hinaus, eine misslungene bleibt stehen", async () => {
  const id = await eineNachricht();
  const gesendet: Brief[] = [];
  await expect(handle(id, () => Promise.reject(new Error("kein Mailserver")))).rejects.toThrow("kein Mailserver");
  expect(await lage(id)).toEqual([{ text: "geheimer Link", gesendet: false }]);
  for (const _ of [1, 2]) await handle(id, async (brief) => void gesendet.push(brief));
  expect(gesendet).toEqual([{ id, an: "neu@ahlen.example", betreff: "Einladung", text: "geheimer Link" }]);
});

test("unter fremdem Namen gibt es die Nachricht nicht", async () => {
  const id = await eineNachricht();
  const gesendet: Brief[] = [];
  await handle(id, async (brief) => void gesendet.push(brief), nachbar);
  expect(gesendet).toEqual([]);
  expect(await lage(id)).toMatchObject([{ gesendet: false }]);
});

test("den Text liest niemand außer dem Worker zurück", async () => {
  const id = await eineNachricht();
  const read = asTenant(database.db, kreis, randomUUID(), (tx) =>
    tx.execute(`select text from kim.nachricht where id = '${id}'`),
  );
  await expect(read).rejects.toMatchObject({ cause: { code: "42501" } });
});
