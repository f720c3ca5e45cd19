import type { OrganisationId } from "@kim/domain/grundlagen";
import {
  VerteilungInhalt,
  type VerteilteFunktion,
  type VerteilungAnlage,
  type VerteilungId,
  type Verzicht,
  type VerzichtAnlage,
  type VerzichtId,
} from "@kim/domain/verteilung";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { must, Stale } from "../../scope/errors.ts";
import { verteilung, verzicht } from "../../schema/verteilung.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";
import type { Vorgang } from "./weiterleitung.ts";

/** A distribution as far as the coordinator has come, with the waivers recorded for it. */
export interface Verteilung {
  id: VerteilungId;
  jahr: number;
  funktion: VerteilteFunktion;
  inhalt: VerteilungInhalt;
  version: number;
  geaendertAm: string;
  geaendertVon: string;
  angebotenAm: string | null;
  verzichte: Verzicht[];
}

/** Newest year first, within it the one changed last. */
export async function listVerteilungen(tx: TenantTx): Promise<Verteilung[]> {
  const rows = await tx
    .select()
    .from(verteilung)
    .where(eq(verteilung.tenantId, tx.tenantId))
    .orderBy(desc(verteilung.jahr), desc(verteilung.geaendertAm));
  return withVerzichte(tx, rows);
}

/** Throws `Missing`. */
export async function getVerteilung(tx: TenantTx, id: VerteilungId): Promise<Verteilung> {
  const rows = await tx.select().from(verteilung).where(own(tx, id));
  const [found] = await withVerzichte(tx, rows);
  return must(found, "verteilung");
}

/** Throws `Missing`. Whoever else changes this distribution waits until the transaction ends. */
export async function getVerteilungLocked(tx: TenantTx, id: VerteilungId): Promise<Verteilung> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`verteilung:${tx.tenantId}:${id}`}, 0))`);
  return getVerteilung(tx, id);
}

/** Throws a broken `verteilung_pkey` when the id was recorded before: a second click. */
export async function recordVerteilung(
  tx: TenantTx,
  neu: VerteilungAnlage & { inhalt: VerteilungInhalt },
  { am, von }: Vorgang,
): Promise<void> {
  await tx.insert(verteilung).values({ ...neu, tenantId: tx.tenantId, geaendertAm: am, geaendertVon: von });
}

/** `version` is the one the page was filled from; throws `Stale` when it moved on. */
export async function recordVerteilungInhalt(
  tx: TenantTx,
  id: VerteilungId,
  version: number,
  inhalt: VerteilungInhalt,
  { am, von }: Vorgang,
): Promise<void> {
  const [row] = await tx
    .update(verteilung)
    .set({ inhalt, version: version + 1, geaendertAm: am, geaendertVon: von })
    .where(and(own(tx, id), eq(verteilung.version, version)))
    .returning({ id: verteilung.id });
  if (!row) throw new Stale("verteilung");
}

/** From here on the distribution stays as it is. */
export async function recordVerteilungAngeboten(tx: TenantTx, id: VerteilungId, { am }: Vorgang): Promise<void> {
  const [row] = await tx
    .update(verteilung)
    .set({ angebotenAm: am })
    .where(own(tx, id))
    .returning({ id: verteilung.id });
  must(row, "verteilung");
}

/** With the waivers recorded for it. Throws `Missing`. */
export async function deleteVerteilung(tx: TenantTx, id: VerteilungId): Promise<void> {
  await tx.delete(verzicht).where(and(eq(verzicht.tenantId, tx.tenantId), eq(verzicht.verteilungId, id)));
  const [row] = await tx.delete(verteilung).where(own(tx, id)).returning({ id: verteilung.id });
  must(row, "verteilung");
}

/** Throws a broken `verzicht_pkey` when the id was recorded before: a second click. */
export async function recordVerzicht(tx: TenantTx, neu: VerzichtAnlage, { am, von }: Vorgang): Promise<void> {
  await tx.insert(verzicht).values({ ...neu, tenantId: tx.tenantId, am, von });
}

/** Throws `Missing`. */
export async function deleteVerzicht(tx: TenantTx, verteilungId: VerteilungId, id: VerzichtId): Promise<void> {
  const [row] = await tx
    .delete(verzicht)
    .where(and(eq(verzicht.tenantId, tx.tenantId), eq(verzicht.verteilungId, verteilungId), eq(verzicht.id, id)))
    .returning({ id: verzicht.id });
  must(row, "verzicht");
}

const own = (tx: TenantTx, id: VerteilungId) => and(eq(verteilung.tenantId, tx.tenantId), eq(verteilung.id, id));

async function withVerzichte(tx: TenantTx, rows: (typeof verteilung.$inferSelect)[]): Promise<Verteilung[]> {
  const verzichte = await tx
    .select()
    .from(verzicht)
    .where(
      and(
        eq(verzicht.tenantId, tx.tenantId),
        inArray(
          verzicht.verteilungId,
          rows.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(verzicht.am, verzicht.id);
  return rows.map((row) => ({
    id: row.id as VerteilungId,
    jahr: row.jahr,
    funktion: row.funktion,
    inhalt: VerteilungInhalt.parse(row.inhalt),
    version: row.version,
    geaendertAm: row.geaendertAm.toISOString(),
    geaendertVon: row.geaendertVon,
    angebotenAm: row.angebotenAm?.toISOString() ?? null,
    verzichte: verzichte.filter(({ verteilungId }) => verteilungId === row.id).map(toVerzicht),
  }));
}

const toVerzicht = (row: typeof verzicht.$inferSelect): Verzicht => ({
  id: row.id as VerzichtId,
  verteilungId: row.verteilungId as VerteilungId,
  organisationId: row.organisationId as OrganisationId,
  zugunstenId: row.zugunstenId as OrganisationId | null,
  vzaeHundertstel: row.vzaeHundertstel,
  grund: row.grund,
  am: row.am.toISOString(),
  von: row.von,
});
