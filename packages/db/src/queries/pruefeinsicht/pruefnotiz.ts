import type { BenutzerId, NachweisId, OrganisationId, PruefeinsichtId, PruefnotizId } from "@kim/domain/grundlagen";
import type { EingesehenerNachweis, PruefnotizEingabe } from "@kim/domain/pruefeinsicht";
import { and, asc, eq, sql } from "drizzle-orm";
import { must, Stale } from "../../scope/errors.ts";
import { pruefabschluss, pruefnotiz } from "../../schema/pruefeinsicht.ts";
import type { EinsichtTx } from "../../scope/tenant-tx.ts";

export type Pruefnotiz = {
  id: PruefnotizId;
  einsichtId: PruefeinsichtId;
  inhaberId: OrganisationId;
  nachweisId: NachweisId;
  fassung: number;
  ort: string;
  text: string;
  version: number;
  am: string;
  geaendertAm: string;
  vonName: string;
};

type Autor = { am: Date; vonId: BenutzerId; vonName: string };
/** An Einsicht is keyed by whoever granted it. */
type Vorgang = EingesehenerNachweis & { geberId: OrganisationId };

/** The notes to one proof in the order in which they were written. */
export const listPruefnotizen = (tx: EinsichtTx, nachweis: EingesehenerNachweis): Promise<Pruefnotiz[]> =>
  select(tx, zu(pruefnotiz, nachweis));

/** All notes of an Einsicht, for its export. */
export const listAllePruefnotizen = (tx: EinsichtTx, einsichtId: PruefeinsichtId): Promise<Pruefnotiz[]> =>
  select(tx, eq(pruefnotiz.einsichtId, einsichtId));

/** Throws `Missing`. */
export async function getPruefnotiz(tx: EinsichtTx, id: PruefnotizId): Promise<Pruefnotiz> {
  const [notiz] = await select(tx, and(eq(pruefnotiz.tenantId, tx.tenantId), eq(pruefnotiz.id, id)));
  return must(notiz, "pruefnotiz");
}

/** Throws a broken `pruefnotiz_pkey` when the id was recorded before: a second click. */
export async function recordPruefnotiz(
  tx: EinsichtTx,
  neu: PruefnotizEingabe & Pick<Vorgang, "geberId"> & { fassung: number },
  autor: Autor,
): Promise<void> {
  await tx.insert(pruefnotiz).values({ ...neu, ...autor, tenantId: tx.tenantId, version: 1, geaendertAm: autor.am });
}

/** `version` is the one the form was filled from; throws `Stale` when it moved on. */
export async function recordPruefnotiztext(
  tx: EinsichtTx,
  { id, version, text }: Pick<Pruefnotiz, "id" | "version" | "text">,
  am: Date,
): Promise<void> {
  const [row] = await tx
    .update(pruefnotiz)
    .set({ text, version: version + 1, geaendertAm: am })
    .where(and(eq(pruefnotiz.tenantId, tx.tenantId), eq(pruefnotiz.id, id), eq(pruefnotiz.version, version)))
    .returning({ id: pruefnotiz.id });
  if (!row) throw new Stale("pruefnotiz");
}

/** Throws `Missing`. */
export async function deletePruefnotiz(tx: EinsichtTx, id: PruefnotizId): Promise<void> {
  const [row] = await tx
    .delete(pruefnotiz)
    .where(and(eq(pruefnotiz.tenantId, tx.tenantId), eq(pruefnotiz.id, id)))
    .returning({ id: pruefnotiz.id });
  must(row, "pruefnotiz");
}

/** Writing a note and closing the check of one proof happen one after the other. */
export async function lockPruefung(tx: EinsichtTx, { einsichtId, nachweisId }: EingesehenerNachweis): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`pruefung:${einsichtId}:${nachweisId}`}, 0))`);
}

/** When the auditor closed his check of this proof; null while it is open. */
export async function findPruefabschluss(tx: EinsichtTx, nachweis: EingesehenerNachweis): Promise<Date | null> {
  const [row] = await tx.select({ am: pruefabschluss.am }).from(pruefabschluss).where(zu(pruefabschluss, nachweis));
  return row?.am ?? null;
}

/** Throws a broken `pruefabschluss_pkey` when it was closed before: a second click. */
export async function recordPruefabschluss(tx: EinsichtTx, vorgang: Vorgang, autor: Autor): Promise<void> {
  await tx.insert(pruefabschluss).values({ ...vorgang, ...autor, tenantId: tx.tenantId });
}

const zu = (
  t: typeof pruefnotiz | typeof pruefabschluss,
  { einsichtId, inhaberId, nachweisId }: EingesehenerNachweis,
) => and(eq(t.einsichtId, einsichtId), eq(t.inhaberId, inhaberId), eq(t.nachweisId, nachweisId));

async function select(tx: EinsichtTx, condition: ReturnType<typeof zu>): Promise<Pruefnotiz[]> {
  const { id, einsichtId, inhaberId, nachweisId, fassung, ort, text, version, am, geaendertAm, vonName } = pruefnotiz;
  const rows = await tx
    .select({ id, einsichtId, inhaberId, nachweisId, fassung, ort, text, version, am, geaendertAm, vonName })
    .from(pruefnotiz)
    .where(condition)
    .orderBy(asc(am), asc(id));
  return rows.map((row) => ({
    ...(row as unknown as Pruefnotiz),
    am: row.am.toISOString(),
    geaendertAm: row.geaendertAm.toISOString(),
  }));
}
