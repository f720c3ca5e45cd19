import type { BelegzeileId, DokumentId, NachweisId, PlainDate, StelleId } from "@kim/domain/grundlagen";
import { geordneteBelege, type Belegzeile } from "@kim/domain/nachweis";
import { and, eq, inArray, sql } from "drizzle-orm";
import { must, Stale } from "../../scope/errors.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";
import { belegzeile } from "../../schema/nachweis-beleg.ts";

export type GespeicherteBelegzeile = Belegzeile & { version: number };

/** R77: the lines of one's own draft, in the order of the form: what a version is made of. */
export async function listBelegzeilen(tx: TenantTx, nachweisId: NachweisId): Promise<Belegzeile[]> {
  return (await listGespeicherteBelegzeilen(tx, nachweisId)).map(({ version: _, ...zeile }) => zeile);
}

/** The same, each with the version that a change is made from. */
export async function listGespeicherteBelegzeilen(
  tx: TenantTx,
  nachweisId: NachweisId,
): Promise<GespeicherteBelegzeile[]> {
  const rows = await tx.select().from(belegzeile).where(ofProof(tx, nachweisId));
  const versionen = new Map(rows.map(({ id, version }) => [id, version]));
  return geordneteBelege(rows.map(toBelegzeile)).map((zeile) => ({ ...zeile, version: versionen.get(zeile.id) ?? 1 }));
}

/** Throws a broken `belegzeile_pkey` when an id was recorded before: a second click. */
export async function recordBelegzeilen(
  tx: TenantTx,
  nachweisId: NachweisId,
  zeilen: readonly Belegzeile[],
): Promise<void> {
  await tx
    .insert(belegzeile)
    .values(zeilen.map((zeile) => ({ ...rowOf(zeile), id: zeile.id, tenantId: tx.tenantId, nachweisId })));
}

/** `version` is the one the change was made from; throws `Stale` when it moved on. */
export async function recordBelegzeileAenderung(
  tx: TenantTx,
  nachweisId: NachweisId,
  zeile: Belegzeile,
  version: number,
): Promise<void> {
  const [row] = await tx
    .update(belegzeile)
    .set({ ...rowOf(zeile), version: version + 1 })
    .where(and(ofProof(tx, nachweisId), eq(belegzeile.id, zeile.id), eq(belegzeile.version, version)))
    .returning({ id: belegzeile.id });
  if (!row) throw new Stale("belegzeile");
}

/** Throws `Missing`, or `Stale` when the version moved on. */
export async function deleteBelegzeile(
  tx: TenantTx,
  nachweisId: NachweisId,
  id: BelegzeileId,
  version: number,
): Promise<void> {
  const own = and(ofProof(tx, nachweisId), eq(belegzeile.id, id));
  const [row] = await tx
    .delete(belegzeile)
    .where(and(own, eq(belegzeile.version, version)))
    .returning({ id: belegzeile.id });
  if (row) return;
  const [newer] = await tx.select({ id: belegzeile.id }).from(belegzeile).where(own);
  must(newer, "belegzeile");
  throw new Stale("belegzeile");
}

/** Takes a file off every line that names it. Answers those lines. */
export async function deleteBelegdatei(
  tx: TenantTx,
  nachweisId: NachweisId,
  dokumentId: DokumentId,
): Promise<BelegzeileId[]> {
  const rows = await tx
    .update(belegzeile)
    .set({ dokumentId: null, version: sql`${belegzeile.version} + 1` })
    .where(and(ofProof(tx, nachweisId), eq(belegzeile.dokumentId, dokumentId)))
    .returning({ id: belegzeile.id });
  return rows.map(({ id }) => id as BelegzeileId);
}

/** Puts a file to lines. */
export async function recordBelegdatei(
  tx: TenantTx,
  nachweisId: NachweisId,
  zeilen: readonly BelegzeileId[],
  dokumentId: DokumentId,
): Promise<void> {
  if (zeilen.length === 0) return;
  await tx
    .update(belegzeile)
    .set({ dokumentId, version: sql`${belegzeile.version} + 1` })
    .where(and(ofProof(tx, nachweisId), inArray(belegzeile.id, [...zeilen])));
}

const ofProof = (tx: TenantTx, nachweisId: NachweisId) =>
  and(eq(belegzeile.tenantId, tx.tenantId), eq(belegzeile.nachweisId, nachweisId));

const rowOf = ({ id: _, person, bezug, ...zeile }: Belegzeile) => ({
  ...zeile,
  stelleId: person?.stelleId ?? null,
  pseudonym: person?.pseudonym ?? null,
  monat: person?.monat ?? null,
  bezugBelegNr: bezug?.belegNr ?? null,
  bezugJahr: bezug?.jahr ?? null,
});

function toBelegzeile(row: typeof belegzeile.$inferSelect): Belegzeile {
  const { id, belegNr, tag, empfaenger, grund, betragCent, position, zuwendungsfaehigCent, dokumentId } = row;
  const { stelleId, pseudonym, monat, bezugBelegNr, bezugJahr } = row;
  return {
    id: id as BelegzeileId,
    belegNr,
    tag: tag as PlainDate,
    empfaenger,
    grund,
    betragCent,
    position: position as Belegzeile["position"],
    zuwendungsfaehigCent,
    person:
      stelleId === null || pseudonym === null || monat === null
        ? null
        : { stelleId: stelleId as StelleId, pseudonym, monat },
    bezug: bezugBelegNr === null || bezugJahr === null ? null : { belegNr: bezugBelegNr, jahr: bezugJahr },
    dokumentId: dokumentId as DokumentId | null,
  };
}
