import { asJob, getNachweis, loadEntwurf, openDb, type Entwurf, type LoginUrls } from "@kim/db";
import { plainDate, type NachweisId, type OrganisationId } from "@kim/domain/grundlagen";
import { nachweisEntwurfPdf } from "@kim/worker/nachweis-pdf";
import { renderer } from "@kim/worker/renderer";
import type { Sql } from "postgres";

/** Seconds that the papers of a year's drafts take when nothing else is done than setting them. */
export async function bareRender(
  admin: Sql,
  urls: LoginUrls,
  jahr: number,
): Promise<{ papers: number; seconds: number; cpuSeconds: number }> {
  const db = openDb(urls.worker, 2);
  const rows = await admin<{ inhaberId: OrganisationId; id: NachweisId }[]>`
    select tenant_id as "inhaberId", nachweis_id as id from kim.nachweis_ausdruck
    where nachweis_id in (select id from kim.nachweis where jahr = ${jahr})`;
  const umstaende = {
    heute: plainDate("2026-01-02"),
    lauf: { berichtigung: null },
    fassung: undefined,
    offenePunkte: [],
  };
  try {
    const entwuerfe: Entwurf[] = [];
    for (const row of rows)
      entwuerfe.push(
        await asJob(db, row.inhaberId, async (tx) => loadEntwurf(tx, await getNachweis(tx, row), umstaende)),
      );
    const set = async ({ inhalt, zeilen, papier: { belege } }: Entwurf) =>
      nachweisEntwurfPdf({ inhalt, zeilen, belege, version: 1, vorbereitet: false });
    await Promise.all(entwuerfe.slice(0, 2).map(set)); // the threads are open; setting is what is measured
    const [begin, cpuBefore] = [performance.now(), process.cpuUsage()];
    await Promise.all(entwuerfe.map(set));
    const seconds = (performance.now() - begin) / 1000;
    const { user, system } = process.cpuUsage(cpuBefore);
    return { papers: rows.length, seconds, cpuSeconds: (user + system) / 1_000_000 };
  } finally {
    await Promise.all([renderer.close(), db.close()]);
  }
}
