import type { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import {
  LandesabfrageInhalt,
  type Abfragefeld,
  type Abgabe,
  type Abfrageschritt,
  type Abfragevorgang,
  type LandesabfrageId,
  type Vorbelegung,
} from "@kim/domain/landesabfrage";
import { and, eq, sql } from "drizzle-orm";
import { landesabfrage } from "../../schema/landesabfrage.ts";
import { must, Stale } from "../../scope/errors.ts";
import type { Reading } from "../../scope/scope.ts";
import type { BewilligungTx, MinisteriumTx, TenantTx } from "../../scope/tenant-tx.ts";

/** One of the two offices of the state that ask. */
export type AmtTx = BewilligungTx | MinisteriumTx;

export interface Landesabfrage {
  id: LandesabfrageId;
  inhalt: LandesabfrageInhalt;
  version: number;
  geaendertAm: string;
  geaendertVon: string;
  vorgaenge: Abfragevorgang[];
}

/** With how many were asked, answered, and are at an answer. */
export type Landesabfragezeile = Pick<Landesabfrage, "id" | "geaendertAm" | "vorgaenge"> & {
  titel: string;
  frist: PlainDate | null;
  gesamt: number;
  geantwortet: number;
  entwuerfe: number;
};

type Autor = { id: string; name: string };

const vorgaenge = sql.raw(`(select coalesce(json_agg(json_build_object('id', v.id, 'schritt', v.schritt, 'am', v.am,
      'vonName', v.von_name, 'grund', v.grund) order by v.schritt <> 'gestellt'), '[]')
    from kim.landesabfrage_vorgang v where v.tenant_id = l.tenant_id and v.landesabfrage_id = l.id) as vorgaenge`);

/** The office's own, the newest first. */
export async function listLandesabfragen(tx: AmtTx): Promise<Landesabfragezeile[]> {
  const rows = await tx.execute(sql`
    select l.id, l.titel, l.frist::text, l.geaendert_am as "geaendertAm", ${vorgaenge},
      (select count(*)::int from kim.landesabfrage_empfaenger e
        where e.tenant_id = l.tenant_id and e.landesabfrage_id = l.id) as gesamt,
      (select count(distinct a.tenant_id)::int from kim.landesabfrage_antwort a
        where a.amt_id = l.tenant_id and a.landesabfrage_id = l.id) as geantwortet,
      coalesce(w.anzahl, 0)::int as entwuerfe
    from kim.landesabfrage l left join kim.landesabfrage_entwuerfe() w on w.landesabfrage_id = l.id
    where l.tenant_id = ${tx.tenantId}
    order by l.geaendert_am desc, l.id`);
  return rows.map((row) => ({
    ...(row as unknown as Landesabfragezeile),
    geaendertAm: zeitpunkt(row["geaendertAm"]),
    vorgaenge: mitZeitpunkt(row["vorgaenge"]),
  }));
}

/** Throws `Missing`. */
export async function getLandesabfrage(tx: AmtTx, id: LandesabfrageId): Promise<Landesabfrage> {
  const [row] = await tx.execute(sql`
    select l.id, l.version, l.geaendert_am as "geaendertAm", l.geaendert_von as "geaendertVon", ${vorgaenge},
      json_build_object('titel', l.titel, 'anlass', l.anlass, 'frist', l.frist, 'felder', l.felder,
        'empfaenger', l.empfaenger) as inhalt
    from kim.landesabfrage l where l.tenant_id = ${tx.tenantId} and l.id = ${id}`);
  const found = must(row, "landesabfrage");
  return {
    ...(found as unknown as Landesabfrage),
    inhalt: LandesabfrageInhalt.parse(found["inhalt"]),
    geaendertAm: zeitpunkt(found["geaendertAm"]),
    vorgaenge: mitZeitpunkt(found["vorgaenge"]),
  };
}

/** What a draft asks; nothing to whom it does not belong. */
export const landesabfragefelder = (tenantId: OrganisationId, id: LandesabfrageId): Reading<Abfragefeld[]> => ({
  text: "select felder from kim.landesabfrage where tenant_id = $1::uuid and id = $2::uuid",
  params: [tenantId, id],
  rows: ([row]) => (row?.["felder"] ?? []) as Abfragefeld[],
});

/** Throws `Missing`. Whoever else changes it, puts it to the bodies or ends it waits until the transaction ends. */
export async function getLandesabfrageLocked(tx: AmtTx, id: LandesabfrageId): Promise<Landesabfrage> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`landesabfrage:${id}`}, 0))`);
  return getLandesabfrage(tx, id);
}

/** Throws a broken `landesabfrage_pkey` when the id was recorded before: a second click. */
export async function recordLandesabfrage(
  tx: AmtTx,
  id: LandesabfrageId,
  inhalt: LandesabfrageInhalt,
  { am, von }: { am: Date; von: string },
): Promise<void> {
  await tx
    .insert(landesabfrage)
    .values({ id, ...inhalt, version: 1, tenantId: tx.tenantId, geaendertAm: am, geaendertVon: von });
}

/** `version` is the one the page was filled from; throws `Stale` when it moved on. */
export async function recordLandesabfrageInhalt(
  tx: AmtTx,
  { id, version }: { id: LandesabfrageId; version: number },
  inhalt: LandesabfrageInhalt,
  { am, von }: { am: Date; von: string },
): Promise<void> {
  const [row] = await tx
    .update(landesabfrage)
    .set({ ...inhalt, version: version + 1, geaendertAm: am, geaendertVon: von })
    .where(and(own(tx, id), eq(landesabfrage.version, version)))
    .returning({ id: landesabfrage.id });
  if (!row) throw new Stale("landesabfrage");
}

/** Throws `Missing`. */
export async function deleteLandesabfrage(tx: AmtTx, id: LandesabfrageId): Promise<void> {
  const [row] = await tx.delete(landesabfrage).where(own(tx, id)).returning({ id: landesabfrage.id });
  must(row, "landesabfrage");
}

/** Throws a broken `landesabfrage_vorgang_pkey` when the act was recorded before: a second click. */
export async function recordAbfragevorgang(
  tx: AmtTx,
  { id: landesabfrageId, vorgaenge: bisher }: Pick<Landesabfrage, "id" | "vorgaenge">,
  { id, schritt, grund = null }: { id: string; schritt: Abfrageschritt; grund?: string | null },
  von: Autor,
  am: Date,
): Promise<void> {
  const stellungId = bisher.find((vorgang) => vorgang.schritt === "gestellt")?.id ?? null;
  await tx.execute(sql`insert into kim.landesabfrage_vorgang
      (tenant_id, id, landesabfrage_id, schritt, stellung_id, grund, am, von_id, von_name)
    values (${tx.tenantId}, ${id}, ${landesabfrageId}, ${schritt}, ${stellungId}, ${grund}, ${am.toISOString()},
      ${von.id}, ${von.name})`);
}

/** Who is asked, each with what the platform has of it. */
export async function recordAbfrageempfaenger(
  tx: AmtTx,
  landesabfrageId: LandesabfrageId,
  empfaenger: readonly { id: OrganisationId; vorbelegungen: readonly Vorbelegung[] }[],
): Promise<void> {
  const zeilen = empfaenger.map(({ id, vorbelegungen }) => ({ id, vorbelegung: vorbelegungen }));
  await tx.execute(sql`insert into kim.landesabfrage_empfaenger
      (tenant_id, landesabfrage_id, empfaenger_id, vorbelegung)
    select ${tx.tenantId}::uuid, ${landesabfrageId}::uuid, x.id, x.vorbelegung
    from jsonb_to_recordset(${JSON.stringify(zeilen)}::text::jsonb) as x (id uuid, vorbelegung jsonb)`);
}

/** One body that was asked, with what was handed in last. */
export type Befragter = {
  organisationId: OrganisationId;
  name: string;
  vorbelegungen: Vorbelegung[];
  abgabe: Abgabe | null;
};

/** By name. */
export async function listBefragte(tx: AmtTx, id: LandesabfrageId): Promise<Befragter[]> {
  const rows = await tx.execute(sql`
    select e.empfaenger_id as "organisationId", o.name, e.vorbelegung as vorbelegungen,
      (select json_build_object('version', a.version, 'am', a.am, 'vonName', a.von_name, 'zeilen', a.zeilen)
        from kim.landesabfrage_antwort a
        where a.tenant_id = e.empfaenger_id and a.amt_id = e.tenant_id and a.landesabfrage_id = e.landesabfrage_id
        order by a.version desc limit 1) as abgabe
    from kim.landesabfrage_empfaenger e join kim.organisation o on o.id = e.empfaenger_id
    where e.tenant_id = ${tx.tenantId} and e.landesabfrage_id = ${id}
    order by o.name collate "de-x-icu"`);
  return rows.map((row) => ({ ...row })) as unknown as Befragter[];
}

/** Whom the tenant's office asked, for its jobs. */
export async function listBefragteIds(tx: TenantTx, id: LandesabfrageId): Promise<OrganisationId[]> {
  const rows = await tx.execute<{ id: OrganisationId }>(sql`
    select empfaenger_id as id from kim.landesabfrage_empfaenger
    where tenant_id = ${tx.tenantId} and landesabfrage_id = ${id} order by empfaenger_id`);
  return rows.map((row) => row.id);
}

/** How many bodies are at an answer to this one and have handed none in. */
export async function countAntwortentwuerfe(tx: AmtTx, id: LandesabfrageId): Promise<number> {
  const [row] = await tx.execute<{ anzahl: number }>(
    sql`select anzahl::int from kim.landesabfrage_entwuerfe() where landesabfrage_id = ${id}`,
  );
  return row?.anzahl ?? 0;
}

const own = (tx: AmtTx, id: LandesabfrageId) => and(eq(landesabfrage.tenantId, tx.tenantId), eq(landesabfrage.id, id));

const zeitpunkt = (am: unknown): string => new Date(am as string).toISOString();
const mitZeitpunkt = (gelesen: unknown): Abfragevorgang[] =>
  (gelesen as Abfragevorgang[]).map((vorgang) => ({ ...vorgang, am: zeitpunkt(vorgang.am) }));
