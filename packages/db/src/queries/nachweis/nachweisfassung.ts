import { createHash } from "node:crypto";
import type { OrganisationId } from "@kim/domain/grundlagen";
import {
  Befund,
  befundeDer,
  einfrieren,
  fassungssummen,
  type Berichtigungsart,
  type EinNachweis,
  type Nachweisfassung,
  type Nachweisart,
} from "@kim/domain/nachweis";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { bescheinigungVerwendung } from "../../schema/nachweispruefung.ts";
import { nachweisFassung } from "../../schema/nachweis.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";
import type { NachweisMitNamen, NachweisleserTx, NachweisTx } from "./nachweis-mit-namen.ts";

/** R89: a submitted version as it stands; `sha256` is computed anew from its text. */
export type GelesenFassung = {
  fassung: Nachweisfassung;
  sha256: string;
  am: string;
  verspaetet: boolean;
  befunde: Befund[];
};

export const sha256Of = (inhalt: string | Uint8Array): string => createHash("sha256").update(inhalt).digest("hex");

/** Of a proof the version asked for, otherwise the newest. */
export async function findNachweisfassung(
  tx: NachweisleserTx,
  { inhaberId, id }: EinNachweis,
  version?: number,
): Promise<GelesenFassung | undefined> {
  const [row] = await tx
    .select()
    .from(nachweisFassung)
    .where(
      and(
        eq(nachweisFassung.tenantId, inhaberId),
        eq(nachweisFassung.nachweisId, id),
        version === undefined ? undefined : eq(nachweisFassung.version, version),
      ),
    )
    .orderBy(desc(nachweisFassung.version))
    .limit(1);
  return row && toFassung(row);
}

/** A version by its number; its text is not read. */
export type Fassungszeile = { version: number; sha256: string; am: string; berichtigung: Berichtigungsart | null };

/** All versions of a proof, oldest first. */
export async function listNachweisfassungen(
  tx: NachweisleserTx,
  { inhaberId, id }: EinNachweis,
): Promise<Fassungszeile[]> {
  const { version, sha256, am, text, tenantId, nachweisId } = nachweisFassung;
  const rows = await tx
    .select({ version, sha256, am, berichtigung: sql<Berichtigungsart | null>`${text}::jsonb ->> 'berichtigung'` })
    .from(nachweisFassung)
    .where(and(eq(tenantId, inhaberId), eq(nachweisId, id)))
    .orderBy(asc(version));
  return rows.map((row) => ({ ...row, am: row.am.toISOString() }));
}

/** Whether anything was submitted. */
export async function hatNachweisfassung(tx: NachweisTx, { inhaberId, id }: EinNachweis): Promise<boolean> {
  const rows = await tx
    .select({ version: nachweisFassung.version })
    .from(nachweisFassung)
    .where(and(eq(nachweisFassung.tenantId, inhaberId), eq(nachweisFassung.nachweisId, id)))
    .limit(1);
  return rows.length > 0;
}

/** Freezes a version; answers its SHA-256. */
export async function recordNachweisfassung(
  tx: TenantTx,
  { pruefstelleId }: Pick<NachweisMitNamen, "pruefstelleId">,
  fassung: Nachweisfassung,
  { am, verspaetet }: { am: Date; verspaetet: boolean },
): Promise<string> {
  const text = einfrieren(fassung);
  const { nachweisId, version, inhalt } = fassung;
  const gemeinsam = { tenantId: tx.tenantId, nachweisId, version, pruefstelleId, verspaetet, am };
  await tx.insert(nachweisFassung).values({
    ...gemeinsam,
    ...fassungssummen(inhalt.zahlen),
    befunde: befundeDer(inhalt.zahlen, verspaetet),
    text,
    sha256: sha256Of(text),
  });
  return sha256Of(text);
}

/** R81: the certificates that this proof uses. One that an earlier version of it used already stays its own. */
export async function recordVerwendungen(
  tx: TenantTx,
  nachweisId: NachweisMitNamen["id"],
  unten: readonly { inhaberId: OrganisationId; nachweisId: string; version: number }[],
  am: Date,
): Promise<void> {
  if (unten.length === 0) return;
  await tx
    .insert(bescheinigungVerwendung)
    .values(
      unten.map((u) => ({
        tenantId: tx.tenantId,
        nachweisId,
        untenInhaberId: u.inhaberId,
        untenNachweisId: u.nachweisId,
        untenVersion: u.version,
        am,
      })),
    )
    .onConflictDoNothing();
}

/**
 * R82: what uses this certificate in a proof that is submitted now. The level above learns which proof of its own, the
 * holder only that there is one.
 */
export async function findVerwendung(
  tx: TenantTx,
  { inhaberId, id }: EinNachweis,
  version: number,
): Promise<{ art: Nachweisart; jahr: number; baustein: number } | "oben" | undefined> {
  if (inhaberId === tx.tenantId) {
    const rows = await tx.execute(sql`
      select from kim.bescheinigungen_verwendet() where nachweis_id = ${id} and version = ${version}`);
    return rows.length > 0 ? "oben" : undefined;
  }
  const [row] = await tx.execute<{ art: Nachweisart; jahr: number; baustein: number }>(sql`
    select n.art, n.jahr, n.baustein
    from kim.bescheinigung_verwendung b
      join kim.nachweis n on n.tenant_id = b.tenant_id and n.id = b.nachweis_id
      join kim.bescheinigungen_verwendet() v on v.nachweis_id = b.unten_nachweis_id and v.version = b.unten_version
    where b.tenant_id = ${tx.tenantId} and b.unten_inhaber_id = ${inhaberId} and b.unten_nachweis_id = ${id}
      and b.unten_version = ${version}`);
  return row;
}

/** R82: of the proofs that this body holds or checks, which certified versions are used above, as `verwendung`. */
export async function listVerwendete(tx: TenantTx): Promise<ReadonlySet<string>> {
  const rows = await tx.execute<{ id: string; version: number }>(
    sql`select nachweis_id as id, version from kim.bescheinigungen_verwendet()`,
  );
  return new Set(rows.map(({ id, version }) => verwendung(id, version)));
}

/** How a used version is called in `listVerwendete`. */
export const verwendung = (nachweisId: string, version: number): string => `${nachweisId} ${version}`;

function toFassung({ text, am, verspaetet, befunde }: typeof nachweisFassung.$inferSelect): GelesenFassung {
  // The platform wrote it itself; that it is unchanged says its hash.
  const fassung = JSON.parse(text) as Nachweisfassung;
  return {
    fassung,
    sha256: sha256Of(text),
    am: am.toISOString(),
    verspaetet,
    befunde: befunde ? Befund.array().parse(befunde) : befundeDer(fassung.inhalt.zahlen, verspaetet),
  };
}
