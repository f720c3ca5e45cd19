import { setTimeout as pause } from "node:timers/promises";
import { asJob, enqueue, openDb, type LoginUrls } from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import { fristenDurchsehen } from "@kim/jobs";
import type { Sql } from "postgres";
import { cpuOf, databaseCpu, peakMemoryMb } from "./processes.ts";
import { startWorker } from "./worker.ts";

export type Reminders = {
  reminders: number;
  seconds: number;
  /** What it took, whatever else ran: letters that went out meanwhile are in it. */
  cpuSeconds: { worker: number; database: number };
  memoryMb: number | undefined;
};

/** One morning: every recipient has `people` whose proofs of last year are due in a week. Letters go to a folder. */
export async function reminders(admin: Sql, urls: LoginUrls, people: number): Promise<Reminders> {
  await fill(admin, people);
  const worker = await startWorker(urls);
  const db = openDb(urls.worker, 1);
  try {
    const cpu = async () => ({ worker: cpuOf(worker.process.pid) / 1000, database: await databaseCpu(admin) });
    const before = await cpu();
    const begin = performance.now();
    await asJob(db, organisationIdOf("bezreg-arnsberg"), (tx) => enqueue(tx, fristenDurchsehen, {}));
    while (await isOpen(admin)) await pause(50);
    const seconds = (performance.now() - begin) / 1000;
    const after = await cpu();
    const [counted] = await admin<{ anzahl: number }[]>`select count(*)::int as anzahl from kim.fristerinnerung`;
    return {
      reminders: counted?.anzahl ?? 0,
      seconds,
      cpuSeconds: { worker: after.worker - before.worker, database: after.database - before.database },
      memoryMb: peakMemoryMb(worker.process.pid),
    };
  } finally {
    await Promise.all([worker.stop(), db.close()]);
  }
}

async function isOpen(admin: Sql): Promise<boolean> {
  const rows = await admin`
    select from kim.outbox where name in ('fristen-durchsehen', 'fristen-erinnern') and erledigt_am is null limit 1`;
  return rows.length > 0;
}

async function fill(admin: Sql, people: number): Promise<void> {
  await admin`
    insert into kim.bescheid (tenant_id, id, jahr, baustein, art, instrument, aktenzeichen, datum, von, bis,
      nachweis_faellig_am, vakanz_methode, kondition_id, vzae_hundertstel, personal_cent, arbeitsplaetze_cent,
      massnahmen_cent, nebenbestimmungen, am, von_name)
    select o.id, gen_random_uuid(), j, b, 'erstbescheid', 'zuwendung', '36-' || o.kurzname, make_date(j, 1, 20),
      make_date(j, 1, 1), make_date(j, 12, 31), current_date + 7, 'tagesgenau', k.id, 100, 1000000, 0, 0, '', now(), 'B'
    from kim.organisation o, generate_series(1, 3) b, (select id from kim.foerderkondition limit 1) k,
      (select extract(year from current_date)::int - 1 as j) jahr
    where o.art in ('kreis', 'staedteregion', 'kreisfreie_stadt')
      and not exists (select from kim.bescheid x where x.tenant_id = o.id and x.jahr = j and x.baustein = b)`;
  await admin`
    update kim.bescheid set nachweis_faellig_am = current_date + 7
    where jahr = extract(year from current_date)::int - 1`;
  await admin`
    insert into auth.benutzer (id, email, name, passwort_hash)
    select gen_random_uuid(), o.id || '-' || n || '@bench.example', 'Person ' || n, ''
    from kim.organisation o, generate_series(1, ${people}) n
    where o.art in ('kreis', 'staedteregion', 'kreisfreie_stadt')`;
  await admin`
    insert into auth.rollenzuweisung (benutzer_id, organisation_id, rolle)
    select b.id, left(b.email, 36)::uuid, 'finanzen' from auth.benutzer b where b.email like '%@bench.example'`;
  await admin`analyze`;
}
