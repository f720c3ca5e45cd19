import type { Auftragsgrund, Auftragslage } from "@kim/domain/betrieb";
import type { AuftragId, OrganisationId } from "@kim/domain/grundlagen";
import { JobName, jobs, type JobDefinition } from "@kim/jobs";
import { sql, type SQL } from "drizzle-orm";
import { Missing, must } from "../../scope/errors.ts";
import type { BewilligungTx } from "../../scope/tenant-tx.ts";
import { announceOutbox } from "./outbox.ts";

/** A job that nobody tries any more and nobody has dismissed. What it is about stays unread. */
export interface AufgegebenerAuftrag {
  organisationId: OrganisationId;
  organisationName: string;
  id: AuftragId;
  /** Of one that a newer version of the platform does not know any more, whatever it was called. */
  name: string;
  beauftragtAm: string;
  aufgegebenAm: string;
  grund: Auftragsgrund;
  versuche: number;
}

/** The newest first. */
export async function listAufgegebene(tx: BewilligungTx, anzahl: number): Promise<AufgegebenerAuftrag[]> {
  const rows = await tx.execute<{
    tenant_id: OrganisationId;
    organisation: string;
    id: AuftragId;
    name: string;
    erstellt_am: Date;
    aufgegeben_am: Date;
    grund: Auftragsgrund;
    versuche: number;
  }>(sql`
    select a.tenant_id, o.name as organisation, a.id, a.name, a.erstellt_am, a.aufgegeben_am, a.grund, a.versuche
    from kim.outbox a join kim.organisation o on o.id = a.tenant_id
    where a.aufgegeben_am is not null and a.verworfen_am is null order by a.aufgegeben_am desc, a.id limit ${anzahl}`);
  return rows.map((row) => ({
    organisationId: row.tenant_id,
    organisationName: row.organisation,
    id: row.id,
    name: row.name,
    beauftragtAm: new Date(row.erstellt_am).toISOString(),
    aufgegebenAm: new Date(row.aufgegeben_am).toISOString(),
    grund: row.grund,
    versuche: row.versuche,
  }));
}

/** How many there are of each kind. */
export async function countAufgegebene(tx: BewilligungTx): Promise<{ name: string; anzahl: number }[]> {
  const rows = await tx.execute<{ name: string; anzahl: number }>(sql`
    select name, count(*)::int as anzahl from kim.outbox
    where aufgegeben_am is not null and verworfen_am is null group by 1 order by 2 desc, 1`);
  return [...rows];
}

/** Throws `Missing` where nothing was ever given up. */
export async function getAuftragslage(
  tx: BewilligungTx,
  { organisationId, id }: { organisationId: OrganisationId; id: AuftragId },
): Promise<Auftragslage> {
  const [row] = await tx.execute<{ name: string; aufgegeben: boolean; verworfen: boolean }>(sql`
    select name, aufgegeben_am is not null as aufgegeben, verworfen_am is not null as verworfen from kim.outbox
    where tenant_id = ${organisationId} and id = ${id}`);
  const { name, aufgegeben, verworfen } = must(row, "auftrag");
  return { organisationId, id, aufgegeben, verworfen, nichtWiederholbarWeil: nichtWiederholbarWeil(name) };
}

/** Why a given-up job of that kind can't be ordered again; null where it can. */
export function nichtWiederholbarWeil(name: string): string | null {
  const art = JobName.safeParse(name).data;
  if (!art) return "Diese Version der Plattform kennt diese Art von Auftrag nicht.";
  const job: JobDefinition = jobs[art];
  return job.nichtWiederholbarWeil ?? null;
}

/** Back on its way to the queue, as if it had just been promised. Throws `Missing` when somebody else was faster. */
export async function recordAuftragWiederholt(
  tx: BewilligungTx,
  { organisationId, id }: { organisationId: OrganisationId; id: AuftragId },
): Promise<void> {
  const wiederholt = await wiederhole(tx, sql`tenant_id = ${organisationId} and id = ${id}`);
  if (wiederholt === 0) throw new Missing("auftrag");
}

/** The same for all of one kind; answers how many. */
export async function recordAuftraegeWiederholt(tx: BewilligungTx, name: JobName): Promise<number> {
  return wiederhole(tx, sql`name = ${name} and aufgegeben_am is not null and verworfen_am is null`);
}

async function wiederhole(tx: BewilligungTx, welche: SQL): Promise<number> {
  const rows = await tx.execute(sql`
    update kim.outbox set gesendet_am = null, runde = runde + 1, aufgegeben_am = null, grund = null, versuche = null
    where ${welche} returning 1`);
  await announceOutbox(tx);
  return rows.length;
}

/** Nobody waits for it any more. Throws `Missing` when somebody else was faster. */
export async function recordAuftragVerworfen(
  tx: BewilligungTx,
  { organisationId, id, weil }: { organisationId: OrganisationId; id: AuftragId; weil: string },
  von: { name: string; am: Date },
): Promise<void> {
  const rows = await tx.execute(sql`
    update kim.outbox set verworfen_am = ${von.am.toISOString()}, verworfen_von_name = ${von.name},
      verworfen_weil = ${weil}
    where tenant_id = ${organisationId} and id = ${id} returning id`);
  must(rows[0], "auftrag");
}
