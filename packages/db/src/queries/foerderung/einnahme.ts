import type { Besetzung } from "@kim/domain/stelle";
import type { Einnahme, EinnahmeId, Fremdfoerderung, FremdfoerderungAnlage } from "@kim/domain/ausgabe";
import { and, asc, eq, sql } from "drizzle-orm";
import { must, Stale } from "../../scope/errors.ts";
import { einnahme, fremdfoerderung } from "../../schema/ausgabe.ts";
import { besetzung } from "../../schema/besetzung.ts";
import { stelle } from "../../schema/stelle.ts";
import { weiterleitung } from "../../schema/weiterleitung.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

export async function listEinnahmen(tx: TenantTx, jahr: number): Promise<Einnahme[]> {
  const rows = await tx
    .select()
    .from(einnahme)
    .where(and(eq(einnahme.tenantId, tx.tenantId), eq(einnahme.jahr, jahr)))
    .orderBy(asc(einnahme.datum), asc(einnahme.id));
  return rows.map(toEinnahme);
}

/** Throws `Missing`. */
export async function getEinnahme(tx: TenantTx, id: EinnahmeId): Promise<Einnahme> {
  const [row] = await tx
    .select()
    .from(einnahme)
    .where(and(eq(einnahme.tenantId, tx.tenantId), eq(einnahme.id, id)));
  return toEinnahme(must(row, "einnahme"));
}

/** Throws a broken `einnahme_pkey` when the id was recorded before: a second click. */
export async function recordEinnahme(tx: TenantTx, neu: Omit<Einnahme, "organisationId" | "version">): Promise<void> {
  await tx.insert(einnahme).values({ ...neu, tenantId: tx.tenantId });
}

/** `version` is the one the change was made from; throws `Stale` when it moved on. */
export async function recordEinnahmeAenderung(
  tx: TenantTx,
  { id, art, bezeichnung, datum, betragCent }: Omit<Einnahme, "organisationId" | "version">,
  version: number,
): Promise<void> {
  const [row] = await tx
    .update(einnahme)
    .set({ art, bezeichnung, datum, betragCent, version: version + 1 })
    .where(and(eq(einnahme.tenantId, tx.tenantId), eq(einnahme.id, id), eq(einnahme.version, version)))
    .returning({ id: einnahme.id });
  if (!row) throw new Stale("einnahme");
}

/** Throws `Missing`, or `Stale` when the version moved on. */
export async function deleteEinnahme(tx: TenantTx, id: string, version: number): Promise<void> {
  const own = and(eq(einnahme.tenantId, tx.tenantId), eq(einnahme.id, id));
  const [row] = await tx
    .delete(einnahme)
    .where(and(own, eq(einnahme.version, version)))
    .returning({ id: einnahme.id });
  if (row) return;
  const [newer] = await tx.select({ id: einnahme.id }).from(einnahme).where(own);
  must(newer, "einnahme");
  throw new Stale("einnahme");
}

/** Occupancy the tenant keeps itself, with the name of its post. */
export async function listEigeneBesetzungen(
  tx: TenantTx,
): Promise<(Besetzung & { stelleBezeichnung: string | null })[]> {
  // The post disappears with its contract; the contract keeps its name.
  const bezeichnung = sql<string | null>`coalesce(${stelle.bezeichnung}, ${weiterleitung.stelleBezeichnung})`;
  const rows = await tx
    .select({ zeile: besetzung, bezeichnung })
    .from(besetzung)
    .leftJoin(stelle, and(eq(stelle.tenantId, besetzung.eigentuemerId), eq(stelle.id, besetzung.stelleId)))
    .leftJoin(
      weiterleitung,
      and(eq(weiterleitung.tenantId, besetzung.geberId), eq(weiterleitung.id, besetzung.weiterleitungId)),
    )
    .where(eq(besetzung.tenantId, tx.tenantId))
    .orderBy(asc(besetzung.pseudonym), asc(besetzung.von));
  return rows.map(
    ({ zeile: { tenantId, eigentuemerId: _, geberId: __, ...rest }, bezeichnung: name }) =>
      ({ ...rest, organisationId: tenantId, stelleBezeichnung: name }) as Besetzung & {
        stelleBezeichnung: string | null;
      },
  );
}

export async function listFremdfoerderungen(tx: TenantTx): Promise<Fremdfoerderung[]> {
  const rows = await tx
    .select()
    .from(fremdfoerderung)
    .where(eq(fremdfoerderung.tenantId, tx.tenantId))
    .orderBy(asc(fremdfoerderung.von), asc(fremdfoerderung.programm));
  return rows.map(({ tenantId: _, ...rest }) => rest as Fremdfoerderung);
}

/** Throws a broken `fremdfoerderung_pkey` when the id was recorded before: a second click. */
export async function recordFremdfoerderung(tx: TenantTx, neu: FremdfoerderungAnlage): Promise<void> {
  await tx.insert(fremdfoerderung).values({ ...neu, tenantId: tx.tenantId });
}

/** Throws `Missing`. */
export async function deleteFremdfoerderung(tx: TenantTx, id: string): Promise<void> {
  const [row] = await tx
    .delete(fremdfoerderung)
    .where(and(eq(fremdfoerderung.tenantId, tx.tenantId), eq(fremdfoerderung.id, id)))
    .returning({ id: fremdfoerderung.id });
  must(row, "fremdfoerderung");
}

function toEinnahme({ tenantId, ...rest }: typeof einnahme.$inferSelect): Einnahme {
  return { ...rest, organisationId: tenantId } as Einnahme;
}
