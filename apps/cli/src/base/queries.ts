import {
  type Db,
  findGeltendeFassung,
  getEinzige,
  getOrganisation,
  listFoerderempfaenger,
  openAuthDb,
  type Tx,
} from "@kim/db";
import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Organisation } from "@kim/domain/organisation";

/** An organisation by its Gemeindeschlüssel or its short name. */
export async function findOrganisation(db: Db, agsOderKuerzel: string): Promise<Organisation | undefined> {
  const [row] = await db.sql<{ id: OrganisationId }[]>`
    select id from kim.organisation where ags = ${agsOderKuerzel} or lower(kurzname) = lower(${agsOderKuerzel})`;
  return row && inRegister(db, (tx) => getOrganisation(tx, row.id));
}

/** Who takes part in a run of the whole state: the authority that starts it and the recipients of the year. */
export function beteiligteAmLandeslauf(
  db: Db,
  jahr: number,
): Promise<{ starter: Organisation; empfaenger: Organisation[] }> {
  return inRegister(db, async (tx) => ({
    starter: await getEinzige(tx, "bezirksregierung"),
    empfaenger: await listFoerderempfaenger(tx, jahr),
  }));
}

/** Whether anybody published conditions for the year. */
export const hatKonditionen = (db: Db, jahr: number): Promise<boolean> =>
  inRegister(db, async (tx) => (await findGeltendeFassung(tx, jahr)) !== undefined);

// The register is open to every job; without a tenant the same transaction sees nothing else.
export const inRegister = <T>(db: Db, work: (tx: Tx) => Promise<T>) =>
  db.scoped({ role: "kim_jobs", tenantId: "00000000-0000-0000-0000-000000000000" }, work);

/** Whether anybody can log in. */
export async function hatPersonen(url: string): Promise<boolean> {
  const auth = openAuthDb(url, 1);
  try {
    return (await auth.sql`select 1 from auth.benutzer limit 1`).length > 0;
  } finally {
    await auth.close();
  }
}

/** Whether a worker of this installation is connected: then a second one is not needed. */
export async function workerIsRunning(db: Db): Promise<boolean> {
  const rows = await db.sql`
    select 1 from pg_stat_activity where datname = current_database()
      and usename = current_database() || '_login_worker' limit 1`;
  return rows.length > 0;
}
