import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asJob, asRelay, enqueue, getEinzige, openDb } from "@kim/db";
import { addDays, heuteInBerlin } from "@kim/domain/grundlagen";
import { fristenDurchsehen } from "@kim/jobs";
import { expect, test, vi } from "vitest";
import { startWorkerProcess } from "../../../tests/support/betrieb/worker-process.ts";
import { backends, queueLocation } from "../../../tests/support/datenbank/queue-locations.ts";
import { hatBescheid } from "../../../tests/support/foerderung/mittel.ts";
import { openTestApi } from "../../../tests/support/welt/api.ts";
import { aKreis } from "../../../tests/support/welt/tenants.ts";

const haeuser = 8;
const geduld = { timeout: 120_000, interval: 20 };

test.each(backends)(
  "der Worker wird mitten in der Durchsicht mit SIGKILL beendet: jeder wird einmal erinnert, auf %s",
  async (backend) => {
    const server = await openTestApi();
    const { admin, urls } = server.database;
    const { location, clean } = queueLocation(backend, server.database);
    const daten = await mkdtemp(join(tmpdir(), "kim-fristen-"));
    const db = openDb(urls.worker, 2);
    try {
      // The process has the real clock: the proof falls due between the stages of 14 and 7 days before.
      const heute = heuteInBerlin(new Date());
      const jahr = Number(heute.slice(0, 4)) - 1;
      for (let i = 0; i < haeuser; i += 1) {
        const kreis = await aKreis(server);
        const id = await hatBescheid(server, kreis, { jahr, baustein: 2 });
        await admin`update kim.bescheid set nachweis_faellig_am = ${addDays(heute, 10)} where id = ${id}`;
      }
      const behoerde = await asRelay(db, (tx) => getEinzige(tx, "bezirksregierung"));
      await asJob(db, behoerde.id, (tx) => enqueue(tx, fristenDurchsehen, {}));
      const env = {
        WORKER_DATABASE_URL: urls.worker,
        QUEUE_DATABASE_URL: urls.queue,
        KIM_DATEN: daten,
        KIM_LOCK_MS: "2000",
        KIM_ABGLEICH_MS: "1000",
        ...("redisUrl" in location && { REDIS_URL: location.redisUrl, REDIS_PREFIX: location.prefix ?? "" }),
      };
      const erinnert = async () =>
        (await admin`select from kim.fristerinnerung where frist = ${`nachweis-bescheid:${jahr}:2`}`).length;
      const offen = async () => (await admin`select from kim.outbox where erledigt_am is null`).length;
      const erster = startWorkerProcess(env);
      await vi.waitUntil(async () => (await erinnert()) > 0, geduld);
      await erster.end("SIGKILL");
      const letzter = startWorkerProcess(env);
      await vi.waitUntil(async () => (await erinnert()) >= haeuser && (await offen()) === 0, geduld);
      await letzter.end("SIGTERM");
      expect(await erinnert()).toBe(haeuser);
      const briefe = await admin<{ id: string; an: string }[]>`
        select n.id, n.an from kim.nachricht n where n.gesendet_am is not null
          and exists (
            select from kim.fristerinnerung e where e.nachricht_id = n.id and e.frist like 'nachweis-bescheid%'
          )`;
      expect(briefe).toHaveLength(haeuser);
      expect(new Set(briefe.map(({ an }) => an)).size).toBe(haeuser);
      const dateien = await readdir(join(daten, "post"));
      expect(briefe.filter(({ id }) => dateien.includes(`${id}.eml`))).toHaveLength(haeuser);
    } finally {
      await db.close();
      await clean();
      await server.close();
      await rm(daten, { recursive: true, force: true });
    }
  },
  400_000,
);
