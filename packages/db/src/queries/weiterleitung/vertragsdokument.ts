import { createHash } from "node:crypto";
import type { DokumentId, OrganisationId } from "@kim/domain/grundlagen";
import {
  vertragsfassungen,
  type Dokumentart,
  type Vertragsfassung,
  type Weiterleitung,
} from "@kim/domain/weiterleitung";
import { and, desc, eq } from "drizzle-orm";
import { uuidOf } from "../../scope/ids.ts";
import { weiterleitungDokument as dokument } from "../../schema/weiterleitung-verlauf.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";
import type { Vorgang } from "./weiterleitung.ts";

/** A document of a contract without its bytes; `organisationId` is the side that put it there. */
export interface Vertragsdokument {
  id: DokumentId;
  organisationId: OrganisationId;
  art: Dokumentart;
  dateiname: string;
  bytes: number;
  am: string;
  von: string;
}

type Vertrag = Pick<Weiterleitung, "id" | "geberId" | "empfaengerId">;

const ofContract = ({ id, geberId }: Vertrag) => and(eq(dokument.geberId, geberId), eq(dokument.weiterleitungId, id));

/** Newest first. */
export async function listVertragsdokumente(tx: TenantTx, vertrag: Vertrag): Promise<Vertragsdokument[]> {
  const { id, tenantId, art, dateiname, bytes, am, von } = dokument;
  const rows = await tx
    .select({ id, tenantId, art, dateiname, bytes, am, von })
    .from(dokument)
    .where(ofContract(vertrag))
    .orderBy(desc(am), id);
  return rows.map(({ tenantId, ...row }) => ({
    ...row,
    id: row.id as DokumentId,
    organisationId: tenantId as OrganisationId,
    am: row.am.toISOString(),
  }));
}

/** Both sides make ids of their own: without the side, one could lay a document over the other's. */
export async function findVertragsdatei(
  tx: TenantTx,
  vertrag: Vertrag,
  organisationId: OrganisationId,
  id: DokumentId,
): Promise<{ art: Dokumentart; dateiname: string; inhalt: Uint8Array } | undefined> {
  const { art, dateiname, inhalt } = dokument;
  const [row] = await tx
    .select({ art, dateiname, inhalt })
    .from(dokument)
    .where(and(ofContract(vertrag), eq(dokument.tenantId, organisationId), eq(dokument.id, id)));
  return row;
}

/** The same for the same version of the same contract: however often it is set, it is one document. */
export const fassungsId = (vertrag: Pick<Vertrag, "id">, { aenderung }: Vertragsfassung): DokumentId =>
  uuidOf("vertragsdokument", vertrag.id, aenderung?.id ?? "") as DokumentId;

/**
 * The versions that nobody has set yet. Their ids can be worked out: a copy that somebody laid under one is not the
 * document.
 */
export function listFehlendeFassungen(
  vertrag: Weiterleitung,
  dokumente: readonly Vertragsdokument[],
): Vertragsfassung[] {
  const erzeugte = new Set(
    dokumente.filter((d) => d.art === "erzeugt" && d.organisationId === vertrag.geberId).map((d) => d.id),
  );
  return vertragsfassungen(vertrag).filter((fassung) => !erzeugte.has(fassungsId(vertrag, fassung)));
}

type Datei = { id: DokumentId; art: Dokumentart; dateiname: string; inhalt: Uint8Array };

/** Throws a broken `weiterleitung_dokument_pkey` when the id was stored before: a second click. */
export async function recordVertragsdokument(
  tx: TenantTx,
  vertrag: Vertrag,
  datei: Datei,
  vorgang: Vorgang,
): Promise<void> {
  await tx.insert(dokument).values(rowOf(tx, vertrag, datei, vorgang));
}

/** Leaves a document that is there already as it is. */
export async function recordFassung(tx: TenantTx, vertrag: Vertrag, datei: Datei, vorgang: Vorgang): Promise<void> {
  await tx
    .insert(dokument)
    .values(rowOf(tx, vertrag, datei, vorgang))
    .onConflictDoNothing({ target: [dokument.tenantId, dokument.id] });
}

const rowOf = (tx: TenantTx, { id, geberId, empfaengerId }: Vertrag, datei: Datei, vorgang: Vorgang) => ({
  tenantId: tx.tenantId,
  geberId,
  weiterleitungId: id,
  empfaengerId,
  ...datei,
  bytes: datei.inhalt.length,
  sha256: createHash("sha256").update(datei.inhalt).digest("hex"),
  ...vorgang,
});
