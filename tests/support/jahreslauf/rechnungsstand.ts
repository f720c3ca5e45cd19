import { isDeepStrictEqual } from "node:util";
import {
  asJob,
  fortschreibeRechnungsstand,
  listRechnungsempfaenger,
  loadRechnungslage,
  openDb,
  type Db,
} from "@kim/db";
import { heuteInBerlin, type OrganisationId } from "@kim/domain/grundlagen";
import { berechneJahresrechnung, Rechnungsstand, rechnungsstandDer } from "@kim/domain/jahresrechnung";
import type { TestDatabase } from "../datenbank/test-database.ts";

export interface Abweichung {
  jahr: number;
  gespeichert: Rechnungsstand | null;
  berechnet: Rechnungsstand | null;
}

/** What the worker would do about every mark that waits. Answers how many years it computed. */
export async function rechneNach(database: TestDatabase, now: Date): Promise<number> {
  const marken = await database.admin<{ id: OrganisationId }[]>`
    select distinct tenant_id as id from kim.rechnungsmarke order by 1`;
  return asWorker(database, async (db) => {
    let jahre = 0;
    for (const { id } of marken)
      jahre += await asJob(db, id, (tx) => fortschreibeRechnungsstand(tx, now, heuteInBerlin(now)));
    return jahre;
  });
}

const alleJahre = Array.from({ length: 8 }, (_, i) => 2020 + i);

/**
 * Years of a body whose stored figures are not those that its rows come to; [] where all agree. A year for which
 * nothing was ever entered needs no row.
 */
export async function abweichungen(
  database: TestDatabase,
  id: OrganisationId,
  now: Date,
  jahre: readonly number[] = alleJahre,
): Promise<Abweichung[]> {
  const heute = heuteInBerlin(now);
  const zeilen = await database.admin<{ jahr: number; werte: unknown }[]>`
    select jahr, werte from kim.rechnungsstand where tenant_id = ${id} order by jahr`;
  return asWorker(database, async (db) => {
    const alle: Abweichung[] = [];
    for (const jahr of jahre) {
      const lage = await asJob(db, id, (tx) => loadRechnungslage(tx, jahr, heute));
      const zeile = zeilen.find((z) => z.jahr === jahr);
      alle.push({
        jahr,
        gespeichert: zeile ? Rechnungsstand.parse(zeile.werte) : null,
        berechnet: lage ? rechnungsstandDer(berechneJahresrechnung(lage), lage) : null,
      });
    }
    return alle.filter(
      ({ gespeichert, berechnet }) =>
        !isDeepStrictEqual(gespeichert, berechnet) && (gespeichert !== null || !istLeer(berechnet)),
    );
  });
}

const istLeer = (stand: Rechnungsstand | null) => !stand || Object.values(stand.summe).every((cent) => cent === 0);

/** Everybody who has figures of its own. */
export const rechnungsempfaenger = (database: TestDatabase): Promise<OrganisationId[]> =>
  asWorker(database, (db) =>
    db.scoped({ role: "kim_jobs", tenantId: "00000000-0000-0000-0000-000000000000" }, listRechnungsempfaenger),
  );

async function asWorker<T>({ urls }: TestDatabase, work: (db: Db) => Promise<T>): Promise<T> {
  const db = openDb(urls.worker, 1);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}
