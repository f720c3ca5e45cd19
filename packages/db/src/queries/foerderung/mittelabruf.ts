import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Bescheid } from "@kim/domain/bescheid";
import type {
  Abruftermin,
  Auszahlung,
  Mittelabruf,
  MittelabrufEingabe,
  MittelabrufEntscheidungEingabe,
  MittelabrufId,
  MittelAusgezahlt,
} from "@kim/domain/mittelabruf";
import { and, asc, eq, sql, type SQL } from "drizzle-orm";
import { must } from "../../scope/errors.ts";
import { auszahlung, mittelabruf, mittelabrufEntscheidung } from "../../schema/bescheid.ts";
import { abruftermin } from "../../schema/konditionen.ts";
import type { Reading } from "../../scope/scope.ts";
import type { BewilligungTx, TenantTx } from "../../scope/tenant-tx.ts";

/** A row that belongs to a recipient, for readers of many. */
export type Empfangen<T> = T & { organisationId: OrganisationId };

type Autor = { am: Date; vonName: string };

/**
 * Serialises whatever counts over the money of these recipients: two calls at the same moment would each see room the
 * other one takes.
 */
export async function lockMittelOf(
  tx: TenantTx | BewilligungTx,
  organisationIds: readonly OrganisationId[],
): Promise<void> {
  // In one order: two batches that lock the same recipients must not wait for each other.
  for (const id of [...new Set(organisationIds)].sort())
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mittel:${id}`}, 0))`);
}

/** All calls of one recipient, newest first. */
export const listMittelabrufe = (tx: TenantTx | BewilligungTx, organisationId: OrganisationId) =>
  selectAbrufe(tx, sql`m.tenant_id = ${organisationId}`);

/** Throws `Missing`. */
export async function getMittelabruf(
  tx: BewilligungTx,
  organisationId: OrganisationId,
  id: MittelabrufId,
): Promise<Empfangen<Mittelabruf>> {
  const [row] = await selectAbrufe(tx, sql`m.tenant_id = ${organisationId} and m.id = ${id}`);
  return must(row, "mittelabruf");
}

/** How many calls of each year wait for a decision, earliest year first; years without one are left out. */
export const offeneAbrufeJeJahr = (): Reading<{ jahr: number; anzahl: number }[]> => ({
  text: `select b.jahr, count(*)::int as anzahl from kim.mittelabruf m
    join kim.bescheid b on b.tenant_id = m.tenant_id and b.id = m.bescheid_id
    where not exists (select 1 from kim.mittelabruf_entscheidung e
      where e.tenant_id = m.tenant_id and e.mittelabruf_id = m.id) group by 1 order by 1`,
  params: [],
  rows: (rows) => rows.map(({ jahr, anzahl }) => ({ jahr: Number(jahr), anzahl: Number(anzahl) })),
});

/** Throws a broken `mittelabruf_pkey` when the id was recorded before: a second click. */
export async function recordMittelabruf(tx: TenantTx, eingabe: MittelabrufEingabe, autor: Autor): Promise<void> {
  await tx.insert(mittelabruf).values({ ...eingabe, ...autor, tenantId: tx.tenantId });
}

/** Throws a broken `mittelabruf_entscheidung_pkey` when the call was decided before. */
export async function recordMittelabrufEntscheidung(
  tx: BewilligungTx,
  organisationId: OrganisationId,
  mittelabrufId: MittelabrufId,
  entscheidung: MittelabrufEntscheidungEingabe,
  autor: Autor,
): Promise<void> {
  await tx.insert(mittelabrufEntscheidung).values({
    tenantId: organisationId,
    mittelabrufId,
    bewilligt: entscheidung.bewilligt,
    grund: entscheidung.bewilligt ? null : entscheidung.grund,
    ...autor,
  });
}

/** Every payment to one recipient, newest first. Row security shows a tenant only its own. */
export async function listAuszahlungen(
  tx: TenantTx | BewilligungTx,
  organisationId: OrganisationId,
): Promise<Empfangen<Auszahlung>[]> {
  const rows = await tx.execute<AuszahlungRow>(sql`
      select * from kim.auszahlung where tenant_id = ${organisationId} order by ausgezahlt_am desc, am desc, id`);
  return rows.map((row) => ({
    organisationId: row.tenant_id,
    id: row.id,
    bescheidId: row.bescheid_id,
    mittelabrufId: row.mittelabruf_id,
    betragCent: Number(row.betrag_cent),
    ausgezahltAm: row.ausgezahlt_am,
    am: instant(row.am),
    vonName: row.von_name,
  }));
}

export async function recordAuszahlung(
  tx: BewilligungTx,
  { type: _, organisationId, ...zahlung }: MittelAusgezahlt,
  autor: Autor,
): Promise<void> {
  await tx.insert(auszahlung).values({ ...zahlung, ...autor, tenantId: organisationId });
}

/** Every day recorded for calls, earliest first. */
export async function listAbruftermine(tx: TenantTx | BewilligungTx): Promise<Abruftermin[]> {
  const rows = await tx.select().from(abruftermin).orderBy(asc(abruftermin.termin), asc(abruftermin.baustein));
  return rows.map((row) => row as Abruftermin);
}

/** False when the day was there before. */
export async function recordAbruftermin(tx: BewilligungTx, { jahr, baustein, termin }: Abruftermin): Promise<boolean> {
  const [row] = await tx
    .insert(abruftermin)
    .values({ jahr, baustein, termin })
    .onConflictDoNothing()
    .returning({ jahr: abruftermin.jahr });
  return row !== undefined;
}

/** False when the day was not there. */
export async function deleteAbruftermin(tx: BewilligungTx, { jahr, baustein, termin }: Abruftermin): Promise<boolean> {
  const [row] = await tx
    .delete(abruftermin)
    .where(and(eq(abruftermin.jahr, jahr), eq(abruftermin.baustein, baustein), eq(abruftermin.termin, termin)))
    .returning({ jahr: abruftermin.jahr });
  return row !== undefined;
}

async function selectAbrufe(tx: TenantTx | BewilligungTx, condition: SQL): Promise<Empfangen<Mittelabruf>[]> {
  const rows = await tx.execute<AbrufRow>(sql`
      select m.*, e.bewilligt, e.grund, e.am as entschieden_am, e.von_name as entschieden_von
    from kim.mittelabruf m
      left join kim.mittelabruf_entscheidung e on e.tenant_id = m.tenant_id and e.mittelabruf_id = m.id
    where ${condition} order by m.am desc, m.id`);
  return rows.map((row) => ({
    organisationId: row.tenant_id,
    id: row.id,
    bescheidId: row.bescheid_id,
    gegenstand: row.gegenstand,
    betragCent: Number(row.betrag_cent),
    termin: row.termin,
    benoetigtBis: row.benoetigt_bis,
    begruendung: row.begruendung,
    am: instant(row.am),
    vonName: row.von_name,
    entscheidung:
      row.bewilligt === null
        ? null
        : {
            bewilligt: row.bewilligt,
            grund: row.grund,
            am: instant(row.entschieden_am ?? ""),
            vonName: row.entschieden_von ?? "",
          },
  }));
}

interface AbrufRow extends Record<string, unknown> {
  tenant_id: OrganisationId;
  id: MittelabrufId;
  bescheid_id: Bescheid["id"];
  gegenstand: Mittelabruf["gegenstand"];
  betrag_cent: string;
  termin: Mittelabruf["termin"];
  benoetigt_bis: Mittelabruf["benoetigtBis"];
  begruendung: string;
  am: string;
  von_name: string;
  bewilligt: boolean | null;
  grund: string | null;
  entschieden_am: string | null;
  entschieden_von: string | null;
}

interface AuszahlungRow extends Record<string, unknown> {
  tenant_id: OrganisationId;
  id: Auszahlung["id"];
  bescheid_id: Bescheid["id"];
  mittelabruf_id: MittelabrufId | null;
  betrag_cent: string;
  ausgezahlt_am: Auszahlung["ausgezahltAm"];
  am: string;
  von_name: string;
}

// drizzle makes the client hand timestamps through as the server's text.
const instant = (text: string): string => new Date(text).toISOString();
