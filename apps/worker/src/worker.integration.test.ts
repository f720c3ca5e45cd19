import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
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

// How often the worker dies in mid-run; more of them with KIM_KILLS=20.
const toetungen = Number(process.env["KIM_KILLS"] ?? 2);

test(`ein Worker wird mitten im Lauf ${toetungen}-mal getötet: kein Ergebnis und kein Nachweis fehlt oder steht doppelt`, async () => {
  await bescheideAllerEmpfaenger();
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
  const daten = mkdtempSync(join(tmpdir(), "kim-opfer-"));
  const fertig = async () => (await stand()).schritte.filter(({ status }) => status === "fertig").length;

  for (let i = 0; i < toetungen; i += 1) {
    const vorher = await fertig();
    const opfer = spawn(process.execPath, ["--import", "tsx", fileURLToPath(new URL("main.ts", import.meta.url))], {
      env: {
        PATH: process.env["PATH"],
        WORKER_DATABASE_URL: database.urls.worker,
        QUEUE_DATABASE_URL: database.urls.queue,
        KIM_LOCK_MS: "2000",
        KIM_DATEN: daten,
      },
      stdio: "inherit",
    });
    const weitere = 1 + Math.floor(Math.random() * 4);
    await vi.waitUntil(async () => (await fertig()) >= Math.min(54, vorher + weitere), {
      timeout: 50_000,
      interval: 10,
    });
    opfer.kill("SIGKILL");
    await once(opfer, "exit");
  }

  const worker = await startWorker({
    db: jobsDb,
    queue: { postgresUrl: database.urls.queue },
    postweg: { folder: join(daten, "post") },
    now: jetzt,
    onError: console.error,
    lockMs: 2_000,
  });
  const nachweise = () => database.admin<{ anzahl: number; verschieden: number }[]>`
    select count(*)::int as anzahl, count(distinct (tenant_id, baustein))::int as verschieden
    from kim.nachweis where jahr = 2022 and weiterleitung_id is null`;
  const offenePapiere = async () =>
    (
      await database.admin`
        select from kim.nachweis n where jahr = 2022
          and not exists (select from kim.nachweis_ausdruck a where a.tenant_id = n.tenant_id and a.nachweis_id = n.id)
          and not exists (select from kim.nachweis_fassung f where f.tenant_id = n.tenant_id and f.nachweis_id = n.id)`
    ).length;
  const briefe = () => database.admin<{ anzahl: number; verschieden: number; ungesendet: number }[]>`
    select count(*)::int as anzahl, count(distinct (tenant_id, an))::int as verschieden,
      (count(*) filter (where gesendet_am is null))::int as ungesendet
    from kim.nachricht where betreff like 'Nachweise 2022%'`;
  const [erwartet] = await database.admin<{ papiere: number }[]>`
    select count(distinct (tenant_id, baustein))::int as papiere from kim.bescheid where jahr = 2022`;
  try {
    await vi.waitUntil(async () => (await stand()).beendetAm !== null, { timeout: 50_000, interval: 100 });
    await vi.waitUntil(async () => (await nachweise())[0]?.anzahl === erwartet?.papiere, {
      timeout: 50_000,
      interval: 100,
    });
    // Every draft of the year with its paper, also of whoever holds contracts.
    await vi.waitUntil(async () => (await offenePapiere()) === 0, { timeout: 150_000, interval: 200 });
    await vi.waitUntil(async () => (await briefe())[0]?.ungesendet === 0, { timeout: 50_000, interval: 100 });
  } finally {
    await worker.close();
    rmSync(daten, { recursive: true });
  }
  expect(await fertig()).toBe(54);
  expect(await database.admin`select tenant_id from kim.jahresergebnis where jahr = 2022`).toHaveLength(54);
  expect(erwartet?.papiere).toBeGreaterThanOrEqual(54);
  expect(await nachweise()).toEqual([{ anzahl: erwartet?.papiere, verschieden: erwartet?.papiere }]);
  const [zuSchreiben] = await database.admin<{ anzahl: number }[]>`
    select count(distinct (organisation_id, benutzer_id))::int as anzahl from auth.rollenzuweisung
    where rolle in ('koordination', 'ki_leitung', 'finanzen', 'zeichnung')
      and organisation_id in (select tenant_id from kim.nachweis where jahr = 2022 and von_name = 'Jahreslauf')`;
  const anzahl = zuSchreiben?.anzahl ?? 0;
  expect(anzahl).toBeGreaterThan(0);
  expect(await briefe()).toEqual([{ anzahl, verschieden: anzahl, ungesendet: 0 }]);
  expect(await database.admin`select from kim.outbox where gesendet_am is null`).toHaveLength(0);
}, 300_000);

/** A Bescheid of Baustein 2 and 2022 for every recipient that has none. */
async function bescheideAllerEmpfaenger() {
  await database.admin`
    insert into kim.bescheid (tenant_id, id, jahr, baustein, art, instrument, aktenzeichen, datum, von, bis,
      nachweis_faellig_am, vakanz_methode, kondition_id, vzae_hundertstel, personal_cent, arbeitsplaetze_cent,
      massnahmen_cent, nebenbestimmungen, am, von_name)
    select o.id, gen_random_uuid(), 2022, 2, 'erstbescheid', 'fachbezogene_pauschale', '36-' || o.kurzname,
      '2022-01-20', '2022-01-01', '2022-12-31', '2023-06-30', 'tagesgenau', k.id, 100, 1000000, 0, 0, '', now(), 'B'
    from kim.organisation o, (select id from kim.foerderkondition where jahr = 2022 limit 1) k
    where o.art in ('kreis', 'staedteregion', 'kreisfreie_stadt')
      and not exists (select from kim.bescheid b where b.tenant_id = o.id and b.jahr = 2022 and b.baustein = 2)`;
}

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
