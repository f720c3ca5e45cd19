import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asTenant, enqueue, openDb } from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import { JahreslaufId } from "@kim/domain/grundlagen";
import { nachweiseAnlegen, queueName } from "@kim/jobs";
import { describe, expect, test, vi } from "vitest";
import { backends, queueLocation } from "../../../tests/support/datenbank/queue-locations.ts";
import { openTestDatabase } from "../../../tests/support/datenbank/test-database.ts";
import { startOutboxRelay } from "./outbox-relay.ts";
import { openQueueBackend, startWorker } from "./worker.ts";

const viele = 300;

describe.each(backends)("die Warteschlange auf %s", (backend) => {
  test(`${viele} Aufträge eines Mandanten halten den einen eines anderen nicht auf`, async () => {
    const database = await openTestDatabase();
    const db = openDb(database.urls.worker);
    const location = queueLocation(backend, database);
    const queues = openQueueBackend(location.location);
    const queue = queues.queue(queueName);
    const auftrag = (schluessel: string) => ({
      laufId: JahreslaufId.parse(randomUUID()),
      jahr: 2030,
      empfaengerId: organisationIdOf(schluessel),
    });
    const bestelle = (schluessel: string, anzahl: number) =>
      asTenant(database.db, organisationIdOf(schluessel), randomUUID(), async (tx) => {
        for (let i = 0; i < anzahl; i += 1) await enqueue(tx, nachweiseAnlegen, auftrag(schluessel));
      });
    try {
      await database.admin`delete from kim.outbox`;
      await bestelle("05570", viele);
      await bestelle("05316", 1);
      const relay = await startOutboxRelay({
        db,
        queue,
        abgleichMs: 60_000,
        onGivenUp: async () => {},
        onError: (error) => console.error(error),
      });
      const offen = () => database.admin`select from kim.outbox where gesendet_am is null`;
      await vi.waitUntil(async () => (await offen()).length === 0, { timeout: 50_000, interval: 50 });
      await relay.stop();
      const worker = await startWorker({
        db,
        queue: location.location,
        postweg: { folder: join(tmpdir(), "kim-post-ungenutzt") },
        now: () => new Date("2026-11-22T10:00:00Z"),
        onError: (error) => console.error(error),
      });
      // Among whatever else the worker's calendar ordered meanwhile.
      const fertige = () => database.admin<{ mandant: string }[]>`
        select tenant_id as mandant from kim.outbox where name = ${nachweiseAnlegen.name} and erledigt_am is not null
        order by erledigt_am`;
      await vi.waitUntil(async () => (await fertige()).length === viele + 1, { timeout: 50_000, interval: 100 });
      await worker.close();
      expect(await queue.getCompletedCount()).toBe(0);
      const platz = (await fertige()).findIndex(({ mandant }) => mandant === organisationIdOf("05316"));
      expect(platz).toBeLessThan(10);
    } finally {
      await queue.close();
      await queues.close();
      await location.clean();
      await db.close();
      await database.close();
    }
  }, 120_000);
});
