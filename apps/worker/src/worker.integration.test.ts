import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
import { jahreslaufStarten } from "@kim/jobs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../tests/support/datenbank/test-database.ts";
import { startWorkerProcess } from "../../../tests/support/betrieb/worker-process.ts";
import { bescheideAllerEmpfaenger } from "../../../tests/support/jahreslauf/bescheide.ts";
import { hatBaustein3 } from "../../../tests/support/jahreslauf/direktempfaenger.ts";
import { handleJahreslaufPlanmaessig } from "./handlers/jahreslauf-planmaessig.ts";
import { aJob } from "./testing/job.ts";
import { orderDue } from "./job/schedule.ts";
import { startWorker } from "./worker.ts";

const bezirksregierung = organisationIdOf("bezreg-arnsberg");
const niemand = randomUUID();
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
  await bescheideAllerEmpfaenger(database.admin);
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
    const opfer = startWorkerProcess({
      WORKER_DATABASE_URL: database.urls.worker,
      QUEUE_DATABASE_URL: database.urls.queue,
      KIM_LOCK_MS: "2000",
      KIM_DATEN: daten,
    });
    const weitere = 1 + Math.floor(Math.random() * 4);
    await vi.waitUntil(async () => (await fertig()) >= Math.min(54, vorher + weitere), {
      timeout: 50_000,
      interval: 10,
    });
    await opfer.end("SIGKILL");
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

test("was der Kalender verlangt, ist zur Stunde beauftragt, wie viele Worker auch fragen, und nicht davor", async () => {
  const beauftragt = async () =>
    (
      await database.admin<{ name: string }[]>`
      select name from kim.outbox where name in ('jahreslauf-planmaessig', 'rechnungsstand-nachziehen') order by 1`
    ).map(({ name }) => name);
  const frage = (zeit: string) => Promise.all([1, 2, 3].map(() => orderDue(jobsDb, bezirksregierung, new Date(zeit))));
  await frage("2026-01-01T23:04:59Z");
  expect(await beauftragt()).toEqual([]);
  await frage("2026-01-01T23:05:00Z");
  await frage("2026-01-02T04:59:59Z");
  expect(await beauftragt()).toEqual(["rechnungsstand-nachziehen"]);
  await frage("2026-01-02T05:00:00Z");
  // Down for two weeks after that: the night is another one, the year's run is not ordered again.
  await frage("2026-01-16T10:00:00Z");
  expect(await beauftragt()).toEqual([
    "jahreslauf-planmaessig",
    "rechnungsstand-nachziehen",
    "rechnungsstand-nachziehen",
  ]);
});
