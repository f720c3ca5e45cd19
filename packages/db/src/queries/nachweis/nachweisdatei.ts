import { createHash } from "node:crypto";
import type { BenutzerId, DokumentId, NachweisId, OrganisationId } from "@kim/domain/grundlagen";
import type { EingefroreneDatei, Nachweisdateiart, Nachweisdateityp } from "@kim/domain/nachweis";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { must } from "../../scope/errors.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";
import { nachweisDatei as datei } from "../../schema/nachweis-beleg.ts";
import { nachweisFassung } from "../../schema/nachweis.ts";
import type { NachweisleserTx } from "./nachweis-mit-namen.ts";

/** A file of a proof without its bytes. */
export interface Nachweisdatei {
  id: DokumentId;
  art: Nachweisdateiart;
  dateiname: string;
  typ: Nachweisdateityp;
  bytes: number;
  sha256: string;
  ersetztId: DokumentId | null;
  am: string;
  vonId: BenutzerId;
  vonName: string;
  /** A submitted version names it: it stays (R90). */
  eingereicht: boolean;
}

/** The holder's own, oldest first. */
export async function listNachweisdateien(tx: TenantTx, nachweisId: NachweisId): Promise<Nachweisdatei[]> {
  const { id, art, dateiname, typ, bytes, sha256, ersetztId, am, vonId, vonName } = datei;
  const genannte = await listGenannteDateien(tx, nachweisId);
  const rows = await tx
    .select({ id, art, dateiname, typ, bytes, sha256, ersetztId, am, vonId, vonName })
    .from(datei)
    .where(ofProof(tx, nachweisId))
    .orderBy(asc(am), asc(id));
  return rows.map((row) => ({
    ...row,
    id: row.id as DokumentId,
    ersetztId: row.ersetztId as DokumentId | null,
    vonId: row.vonId as BenutzerId,
    am: row.am.toISOString(),
    eingereicht: genannte.has(row.id),
  }));
}

/** With its bytes, for whoever the wall lets read it: the holder, and those that a version was submitted to. */
export async function findNachweisdatei(
  tx: NachweisleserTx,
  { inhaberId, nachweisId, id }: { inhaberId: OrganisationId; nachweisId: NachweisId; id: DokumentId },
): Promise<{ dateiname: string; typ: Nachweisdateityp; inhalt: Uint8Array } | undefined> {
  const { dateiname, typ, inhalt } = datei;
  const [row] = await tx
    .select({ dateiname, typ, inhalt })
    .from(datei)
    .where(and(eq(datei.tenantId, inhaberId), eq(datei.nachweisId, nachweisId), eq(datei.id, id)));
  return row;
}

/** Files of one's own proof, as a version names them. */
export async function listEinzufrierendeDateien(
  tx: TenantTx,
  nachweisId: NachweisId,
  ids: readonly DokumentId[],
): Promise<EingefroreneDatei[]> {
  if (ids.length === 0) return [];
  const { id, dateiname, sha256 } = datei;
  const rows = await tx
    .select({ id, dateiname, sha256 })
    .from(datei)
    .where(and(ofProof(tx, nachweisId), inArray(id, [...ids])));
  return rows.map(({ id: dokumentId, ...rest }) => ({ dokumentId: dokumentId as DokumentId, ...rest }));
}

/** The uploaded scan of the signed paper, with who brought it. */
export async function findUnterschriftscan(
  tx: TenantTx,
  nachweisId: NachweisId,
  id: DokumentId,
): Promise<{ vonId: string; vonName: string } | undefined> {
  const { vonId, vonName } = datei;
  const [row] = await tx
    .select({ vonId, vonName })
    .from(datei)
    .where(and(ofProof(tx, nachweisId), eq(datei.id, id), eq(datei.art, "unterschrift")));
  return row;
}

/** Throws a broken `nachweis_datei_pkey` when the id was stored before: a second click. */
export async function recordNachweisdatei(
  tx: TenantTx,
  neu: Pick<Nachweisdatei, "id" | "art" | "dateiname" | "typ" | "ersetztId"> & {
    nachweisId: NachweisId;
    inhalt: Uint8Array;
  },
  autor: { am: Date; vonId: BenutzerId; vonName: string },
): Promise<void> {
  await tx.insert(datei).values({
    ...neu,
    ...autor,
    tenantId: tx.tenantId,
    bytes: neu.inhalt.length,
    sha256: createHash("sha256").update(neu.inhalt).digest("hex"),
  });
}

/** Throws `Missing`, also for one that the wall keeps (R90); no line may name it any more. */
export async function deleteNachweisdatei(tx: TenantTx, nachweisId: NachweisId, id: DokumentId): Promise<void> {
  const [row] = await tx
    .delete(datei)
    .where(and(ofProof(tx, nachweisId), eq(datei.id, id)))
    .returning({ id: datei.id });
  must(row, "dokument");
}

const ofProof = (tx: TenantTx, nachweisId: NachweisId) =>
  and(eq(datei.tenantId, tx.tenantId), eq(datei.nachweisId, nachweisId));

// One pass over the versions: asked per file, the server would unpack a long text hundreds of times.
async function listGenannteDateien(tx: TenantTx, nachweisId: NachweisId): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ id: sql<string>`(regexp_matches(${nachweisFassung.text}, ${genannt}, 'g'))[1]` })
    .from(nachweisFassung)
    .where(and(eq(nachweisFassung.tenantId, tx.tenantId), eq(nachweisFassung.nachweisId, nachweisId)));
  return new Set(rows.map(({ id }) => id));
}
const genannt = '"dokumentId":"([0-9a-f-]{36})"';
