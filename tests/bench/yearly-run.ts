import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { asTenant, enqueue, openDb, startJahreslauf, type LoginUrls } from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import { JahreslaufId } from "@kim/domain/grundlagen";
import { jahreslaufStarten } from "@kim/jobs";
import type { Sql } from "postgres";
import { bareRender } from "./bare-render.ts";
import { cpuOf, databaseCpu, peakMemoryMb } from "./processes.ts";
import { fillTenants } from "./tenants.ts";
import { startWorker } from "./worker.ts";

const bezirksregierung = organisationIdOf("bezreg-arnsberg");

export type YearlyRun = {
  recipients: number;
  papers: number;
  /** From the commit that starts the run until all figures with their PDFs and all papers of drafts are stored. */
  seconds: number;
  /** The same papers, set without queue and database. */
  bareSeconds: number;
  /** Of worker and database, and of nothing but setting the papers: how long both take when nothing else runs. */
  cpuSeconds: { worker: number; database: number; bare: number };
  memoryMb: number | undefined;
};

/** The run of 2022 for `recipients` bodies with a Bescheid of each Baustein; further bodies are made up. */
export async function yearlyRun(admin: Sql, urls: LoginUrls, recipients: number): Promise<YearlyRun> {
  await fill(admin, recipients);
  const worker = await startWorker(urls);
  const db = openDb(urls.api, 2);
  try {
    const id = JahreslaufId.parse(randomUUID());
    const begin = performance.now();
    await asTenant(db, bezirksregierung, randomUUID(), async (tx) => {
      await startJahreslauf(
        tx,
        { id, jahr: 2022, umfang: "land", ausloeser: "person", anzahl: recipients },
        new Date(),
      );
      await enqueue(tx, jahreslaufStarten, { laufId: id });
    });
    while (await isOpen(admin, id, recipients * 3)) await pause(50);
    const seconds = (performance.now() - begin) / 1000;
    const cpu = { worker: cpuOf(worker.process.pid) / 1000, database: await databaseCpu(admin) };
    const memoryMb = peakMemoryMb(worker.process.pid);
    await worker.stop();
    const bare = await bareRender(admin, urls, 2022);
    return {
      recipients,
      papers: bare.papers,
      seconds,
      bareSeconds: bare.seconds,
      cpuSeconds: { ...cpu, bare: bare.cpuSeconds },
      memoryMb,
    };
  } finally {
    await Promise.all([worker.stop(), db.close()]);
  }
}

async function isOpen(admin: Sql, id: JahreslaufId, papers: number): Promise<boolean> {
  const [stand] = await admin<{ beendet: boolean; gesetzt: number; gescheitert: number }[]>`
    select (select beendet_am is not null from kim.jahreslauf where id = ${id}) as beendet,
      (select count(*)::int from kim.nachweis_ausdruck a join kim.nachweis n on n.tenant_id = a.tenant_id
        and n.id = a.nachweis_id where n.jahr = 2022 and n.weiterleitung_id is null) as gesetzt,
      (select count(*)::int from kim.jahreslauf_schritt where lauf_id = ${id} and status = 'fehlgeschlagen')
        as gescheitert`;
  if (!stand || stand.gescheitert > 0) throw new Error(`${stand?.gescheitert} steps of the run failed`);
  return !stand.beendet || stand.gesetzt < papers;
}

/** A Bescheid of each Baustein for everybody who receives. */
async function fill(admin: Sql, recipients: number): Promise<void> {
  await fillTenants(admin, recipients);
  await admin`
    insert into kim.bescheid (tenant_id, id, jahr, baustein, art, instrument, aktenzeichen, datum, von, bis,
      nachweis_faellig_am, vakanz_methode, kondition_id, vzae_hundertstel, personal_cent, arbeitsplaetze_cent,
      massnahmen_cent, nebenbestimmungen, am, von_name)
    select o.id, gen_random_uuid(), 2022, b, 'erstbescheid',
      case b when 1 then 'zuwendung' else 'fachbezogene_pauschale' end, '36-' || o.kurzname, '2022-01-20', '2022-01-01',
      '2022-12-31', '2023-06-30', 'tagesgenau', k.id, 100, 1000000, 0, 0, '', now(), 'B'
    from kim.organisation o, generate_series(1, 3) b, (select id from kim.foerderkondition where jahr = 2022 limit 1) k
    where o.art in ('kreis', 'staedteregion', 'kreisfreie_stadt')
      and not exists (select from kim.bescheid x where x.tenant_id = o.id and x.jahr = 2022 and x.baustein = b)`;
  await admin`analyze`;
}
