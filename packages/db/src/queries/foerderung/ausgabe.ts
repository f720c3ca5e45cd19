import type { OrganisationId, WeiterleitungId } from "@kim/domain/grundlagen";
import type { Ausgabe, AusgabeId, Bedarf, BedarfAnlage } from "@kim/domain/ausgabe";
import { and, asc, eq, sql } from "drizzle-orm";
import { must, Stale } from "../../scope/errors.ts";
import { ausgabe, bedarf } from "../../schema/ausgabe.ts";
import { organisation } from "../../schema/organisation.ts";
import { weiterleitung } from "../../schema/weiterleitung.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

/** What the receiver of a contract spent on its part, as the giver reads it. */
export type AusgabeDesEmpfaengers = Ausgabe & { organisationName: string; stelleBezeichnung: string };

/**
 * Serialises what counts over a year's rows (`zaehltUeberDasJahr`): two at once would each see room the other one
 * takes. A house of twenty that enters at the same moment waits here, so nothing else does.
 */
export async function lockAusgaben(tx: TenantTx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`ausgaben:${tx.tenantId}`}, 0))`);
}

/** What the tenant itself spent in the year. */
export async function listAusgaben(tx: TenantTx, jahr: number): Promise<Ausgabe[]> {
  const rows = await tx
    .select()
    .from(ausgabe)
    .where(and(eq(ausgabe.tenantId, tx.tenantId), eq(ausgabe.jahr, jahr)))
    .orderBy(asc(ausgabe.datum), asc(ausgabe.id));
  return rows.map(toAusgabe);
}

/** What receivers spent in the year on the parts the tenant gave them: its own level below, no deeper one. */
export async function listAusgabenDerEmpfaenger(tx: TenantTx, jahr: number): Promise<AusgabeDesEmpfaengers[]> {
  const rows = await tx
    .select({ zeile: ausgabe, name: organisation.name, bezeichnung: weiterleitung.stelleBezeichnung })
    .from(ausgabe)
    .innerJoin(organisation, eq(organisation.id, ausgabe.tenantId))
    .innerJoin(
      weiterleitung,
      and(eq(weiterleitung.tenantId, ausgabe.geberId), eq(weiterleitung.id, ausgabe.weiterleitungId)),
    )
    .where(and(eq(ausgabe.geberId, tx.tenantId), eq(ausgabe.jahr, jahr)))
    .orderBy(asc(ausgabe.datum), asc(ausgabe.id));
  return rows.map(({ zeile, name, bezeichnung }) => ({
    ...toAusgabe(zeile),
    organisationName: name,
    stelleBezeichnung: bezeichnung,
  }));
}

/** What was spent on one part at any time, as its giver or its receiver reads it. */
export async function listAusgabenDerWeiterleitung(
  tx: TenantTx,
  { geberId, id }: { geberId: OrganisationId; id: WeiterleitungId },
): Promise<Ausgabe[]> {
  const rows = await tx
    .select()
    .from(ausgabe)
    .where(and(eq(ausgabe.geberId, geberId), eq(ausgabe.weiterleitungId, id)))
    .orderBy(asc(ausgabe.jahr), asc(ausgabe.monat));
  return rows.map(toAusgabe);
}

/** One expense of the tenant's own. Throws `Missing`. */
export async function getAusgabe(tx: TenantTx, id: AusgabeId): Promise<Ausgabe> {
  const [row] = await tx
    .select()
    .from(ausgabe)
    .where(and(eq(ausgabe.tenantId, tx.tenantId), eq(ausgabe.id, id)));
  return toAusgabe(must(row, "ausgabe"));
}

/** Throws a broken `ausgabe_pkey` when an id was recorded before: a second click. */
export async function recordAusgaben(tx: TenantTx, neue: readonly Ausgabe[]): Promise<void> {
  if (neue.length === 0) return;
  await tx.insert(ausgabe).values(neue.map(({ organisationId: _, ...rest }) => ({ ...rest, tenantId: tx.tenantId })));
}

/** `version` is the one the change was made from; throws `Stale` when it moved on. */
export async function recordAusgabeAenderung(tx: TenantTx, { id, version, ...neu }: Ausgabe): Promise<void> {
  const { bezeichnung, datum, betragCent, vorsteuerCent, massnahmeArt, bedarfId, tagArt, tage } = neu;
  const [row] = await tx
    .update(ausgabe)
    .set({ bezeichnung, datum, betragCent, vorsteuerCent, massnahmeArt, bedarfId, tagArt, tage, version: version + 1 })
    .where(and(eq(ausgabe.tenantId, tx.tenantId), eq(ausgabe.id, id), eq(ausgabe.version, version)))
    .returning({ id: ausgabe.id });
  if (!row) throw new Stale("ausgabe");
}

/** Throws `Missing`, or `Stale` when the version moved on. */
export async function deleteAusgabe(tx: TenantTx, id: string, version: number): Promise<void> {
  const own = and(eq(ausgabe.tenantId, tx.tenantId), eq(ausgabe.id, id));
  const [row] = await tx
    .delete(ausgabe)
    .where(and(own, eq(ausgabe.version, version)))
    .returning({ id: ausgabe.id });
  if (row) return;
  const [newer] = await tx.select({ id: ausgabe.id }).from(ausgabe).where(own);
  must(newer, "ausgabe");
  throw new Stale("ausgabe");
}

export async function listBedarfe(tx: TenantTx): Promise<Bedarf[]> {
  const rows = await tx
    .select()
    .from(bedarf)
    .where(eq(bedarf.tenantId, tx.tenantId))
    .orderBy(asc(bedarf.festgestelltAm), asc(bedarf.titel));
  return rows.map(({ tenantId: _, ...rest }) => rest as Bedarf);
}

/** Throws a broken `bedarf_pkey` when the id was recorded before: a second click. */
export async function recordBedarf(tx: TenantTx, neu: BedarfAnlage): Promise<void> {
  await tx.insert(bedarf).values({ ...neu, tenantId: tx.tenantId });
}

function toAusgabe({ tenantId, ...rest }: typeof ausgabe.$inferSelect): Ausgabe {
  return { ...rest, organisationId: tenantId } as Ausgabe;
}
