import type { BenutzerId, NachrichtId, OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import type { JobName } from "@kim/jobs";
import { sql } from "drizzle-orm";
import type { Reading } from "../../scope/scope.ts";
import { announceOutbox } from "../betrieb/outbox.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

export interface Fristerinnerung {
  benutzerId: BenutzerId;
  /** The key of the date inside the body. */
  frist: string;
  faelligAm: PlainDate;
  stufe: string;
}

/** Letters of one body are prepared one after the other: two at once would each find nobody told. */
export async function lockFristerinnerungen(tx: TenantTx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`fristerinnerung:${tx.tenantId}`}, 0))`);
}

/** A letter with what it tells; the order to send it goes under its own id. */
export interface Erinnerungsbrief {
  id: NachrichtId;
  an: string;
  betreff: string;
  text: string;
  erinnerungen: readonly Fristerinnerung[];
}

/**
 * Letters, what each told, and the orders to send them, in three statements however many they are. Throws a broken
 * `fristerinnerung_pkey` for what somebody was told before.
 */
export async function recordErinnerungsbriefe(
  tx: TenantTx,
  briefe: readonly Erinnerungsbrief[],
  auftrag: { name: JobName; payload: (id: NachrichtId) => unknown },
  am: Date,
): Promise<void> {
  const zeit = am.toISOString();
  const alsJson = (zeilen: readonly object[]) => sql`${JSON.stringify(zeilen)}::text::json`;
  await tx.execute(sql`insert into kim.nachricht (tenant_id, id, an, betreff, text, erstellt_am)
    select ${tx.tenantId}, id, an, betreff, text, ${zeit}
    from json_to_recordset(${alsJson(briefe)}) b (id uuid, an text, betreff text, text text)`);
  const erzaehlt = briefe.flatMap(({ id, erinnerungen }) => erinnerungen.map((e) => ({ ...e, nachrichtId: id })));
  await tx.execute(sql`insert into kim.fristerinnerung
      (tenant_id, benutzer_id, frist, faellig_am, stufe, nachricht_id, am)
    select ${tx.tenantId}, "benutzerId", frist, "faelligAm", stufe, "nachrichtId", ${zeit}
    from json_to_recordset(${alsJson(erzaehlt)}) e ("benutzerId" uuid, frist text, "faelligAm" date, stufe text,
      "nachrichtId" uuid)`);
  const auftraege = briefe.map(({ id }) => ({ id, payload: auftrag.payload(id) }));
  await tx.execute(sql`insert into kim.outbox (tenant_id, id, name, payload)
    select ${tx.tenantId}, id, ${auftrag.name}, payload
    from json_to_recordset(${alsJson(auftraege)}) a (id uuid, payload jsonb)`);
  await announceOutbox(tx);
}

/** All that a body's people were told so far of these dates. */
export async function listFristerinnerungen(tx: TenantTx, fristen: readonly string[]): Promise<Fristerinnerung[]> {
  if (fristen.length === 0) return [];
  const rows = await tx.execute<{ benutzer_id: string; frist: string; faellig_am: string; stufe: string }>(
    sql`select benutzer_id, frist, faellig_am::text, stufe from kim.fristerinnerung
      where tenant_id = ${tx.tenantId} and frist in ${[...fristen]}`,
  );
  return rows.map(
    ({ benutzer_id, frist, faellig_am, stufe }) =>
      ({ benutzerId: benutzer_id, frist, faelligAm: faellig_am, stufe }) as Fristerinnerung,
  );
}

/** Addresses to which a reminder could not be delivered since this day, and nothing after it was. */
export const unzustellbareAnschriften = (tenantId: OrganisationId, seit: PlainDate): Reading<string[]> => ({
  text: `select distinct n.an from kim.nachricht n
    where n.tenant_id = $1 and n.gescheitert_am >= $2::date
      and exists (select 1 from kim.fristerinnerung e where e.tenant_id = n.tenant_id and e.nachricht_id = n.id)
      and not exists (select 1 from kim.nachricht s
        where s.tenant_id = n.tenant_id and s.an = n.an and s.gesendet_am > n.gescheitert_am)
    order by n.an`,
  params: [tenantId, seit],
  rows: (rows) => rows.map(({ an }) => String(an)),
});
