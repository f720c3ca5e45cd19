import { NachweisId, type OrganisationId, type PlainDate, type WeiterleitungId } from "@kim/domain/grundlagen";
import { leereAngaben, Nachweisangaben, type EinNachweis, type Nachweisvorgang } from "@kim/domain/nachweis";
import type { Baustein } from "@kim/domain/stelle";
import { and, asc, desc, eq, isNotNull, isNull, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { must, Stale } from "../../scope/errors.ts";
import { nachweis, nachweisEntwurf } from "../../schema/nachweis.ts";
import { organisation } from "../../schema/organisation.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";
import type { NachweisMitNamen, NachweisTx } from "./nachweis-mit-namen.ts";
import { listVorgaengeJeNachweis } from "./nachweisvorgang.ts";

/** One's own and those to check, newest year first, each with its acts. */
export async function listNachweise(
  tx: NachweisTx,
): Promise<(NachweisMitNamen & { vorgaenge: readonly Nachweisvorgang[] })[]> {
  const [nachweise, vorgaenge] = await Promise.all([select(tx, sql`true`), listVorgaengeJeNachweis(tx)]);
  return nachweise.map((n) => ({ ...n, vorgaenge: vorgaenge(n) }));
}

/** The ids of the tenant's own of a year. */
export async function listEigeneNachweise(tx: TenantTx, jahr: number): Promise<NachweisId[]> {
  const rows = await tx
    .select({ id: nachweis.id })
    .from(nachweis)
    .where(both(eq(nachweis.tenantId, tx.tenantId), eq(nachweis.jahr, jahr)))
    .orderBy(asc(nachweis.id));
  return rows.map(({ id }) => NachweisId.parse(id));
}

/** Throws `Missing`. */
export async function getNachweis(tx: NachweisTx, { inhaberId, id }: EinNachweis): Promise<NachweisMitNamen> {
  const [row] = await select(tx, both(eq(nachweis.tenantId, inhaberId), eq(nachweis.id, id)));
  return must(row, "nachweis");
}

/** Everything else that happens to proofs of these bodies waits until the transaction ends. */
export async function lockNachweiseOf(tx: NachweisTx, ...inhaber: OrganisationId[]): Promise<void> {
  // In one order everywhere: two bodies that hold from each other never wait for each other.
  for (const id of [...new Set(inhaber)].sort())
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`nachweise:${id}`}, 0))`);
}

/** The tenant's own proof of a Baustein and year. */
export async function findBescheidnachweis(
  tx: TenantTx,
  jahr: number,
  baustein: Baustein,
): Promise<NachweisMitNamen | undefined> {
  const eigener = both(eq(nachweis.tenantId, tx.tenantId), isNull(nachweis.weiterleitungId));
  const [row] = await select(tx, both(eigener, eq(nachweis.jahr, jahr), eq(nachweis.baustein, baustein)));
  return row;
}

/** What the receiver of a contract began to prove of it; it and the giver see that there is one. */
export async function findTeilnachweis(
  tx: TenantTx,
  { id, geberId }: { id: WeiterleitungId; geberId: OrganisationId },
  jahr: number,
): Promise<NachweisMitNamen | undefined> {
  const desVertrags = both(eq(nachweis.pruefstelleId, geberId), eq(nachweis.weiterleitungId, id));
  const [row] = await select(tx, both(desVertrags, eq(nachweis.jahr, jahr)));
  return row;
}

/** The same paper of the same body in another year: for the Bescheid of its Baustein, or to the same giver. */
export async function findNachweisIm(
  tx: TenantTx,
  { inhaberId, pruefstelleId, baustein, weiterleitungId }: NachweisMitNamen,
  jahr: number,
): Promise<NachweisMitNamen | undefined> {
  const desselben = both(eq(nachweis.tenantId, inhaberId), eq(nachweis.pruefstelleId, pruefstelleId));
  const art = weiterleitungId === null ? isNull(nachweis.weiterleitungId) : isNotNull(nachweis.weiterleitungId);
  const rows = await select(tx, both(desselben, art, eq(nachweis.jahr, jahr), eq(nachweis.baustein, baustein)));
  return rows.find((n) => n.weiterleitungId === weiterleitungId) ?? rows[0];
}

/** Of the contracts that the tenant gave: what their holders owe it for a year. */
export const listTeilnachweiseDarunter = (tx: TenantTx, jahr: number): Promise<NachweisMitNamen[]> =>
  select(
    tx,
    both(eq(nachweis.pruefstelleId, tx.tenantId), isNotNull(nachweis.weiterleitungId), eq(nachweis.jahr, jahr)),
  );

/** With an empty draft. */
export async function recordNachweis(
  tx: TenantTx,
  neu: Pick<NachweisMitNamen, "id" | "pruefstelleId" | "art" | "jahr" | "baustein" | "weiterleitungId" | "frist">,
  autor: { am: Date; vonName: string },
): Promise<void> {
  const { frist, ...rest } = neu;
  await tx.insert(nachweis).values({
    ...rest,
    ...autor,
    tenantId: tx.tenantId,
    faelligAm: frist.am,
    fristQuelle: frist.quelle,
    fristAnnahme: frist.annahme,
  });
  await tx.insert(nachweisEntwurf).values({
    tenantId: tx.tenantId,
    nachweisId: neu.id,
    angaben: leereAngaben(),
    geaendertAm: autor.am,
    geaendertVon: autor.vonName,
  });
}

/** Throws `Missing`: a draft is its holder's alone. */
export async function getNachweisentwurf(
  tx: TenantTx,
  id: NachweisId,
): Promise<{ angaben: Nachweisangaben; version: number }> {
  const [row] = await tx
    .select()
    .from(nachweisEntwurf)
    .where(and(eq(nachweisEntwurf.tenantId, tx.tenantId), eq(nachweisEntwurf.nachweisId, id)));
  const { angaben, version } = must(row, "nachweis");
  return { angaben: Nachweisangaben.parse(angaben), version };
}

/** `version` is the one the form was filled from; throws `Stale` when it moved on. */
export async function recordNachweisangaben(
  tx: TenantTx,
  id: NachweisId,
  version: number,
  angaben: Nachweisangaben,
  autor: { am: Date; vonName: string },
): Promise<void> {
  const [row] = await tx
    .update(nachweisEntwurf)
    .set({ angaben, version: version + 1, geaendertAm: autor.am, geaendertVon: autor.vonName })
    .where(
      and(
        eq(nachweisEntwurf.tenantId, tx.tenantId),
        eq(nachweisEntwurf.nachweisId, id),
        eq(nachweisEntwurf.version, version),
      ),
    )
    .returning({ version: nachweisEntwurf.version });
  if (!row) throw new Stale("nachweis");
}

/** All of them hold. */
const both = (...conditions: (SQL | undefined)[]): SQL => and(...conditions) ?? sql`false`;

const inhaber = alias(organisation, "inhaber");
const pruefstelle = alias(organisation, "pruefstelle");

async function select(tx: NachweisTx, condition: SQL): Promise<NachweisMitNamen[]> {
  const rows = await tx
    .select({
      nachweis,
      inhaberName: inhaber.name,
      inhaberArt: inhaber.art,
      pruefstelleName: pruefstelle.name,
      verlaengertBis: sql<PlainDate | null>`(select v.bis::text from kim.fristverlaengerung v
        where v.inhaber_id = ${nachweis.tenantId} and v.jahr = ${nachweis.jahr}
          and v.weiterleitung_id is not distinct from ${nachweis.weiterleitungId}
          and (v.weiterleitung_id is not null or v.baustein = ${nachweis.baustein})
        order by v.nummer desc limit 1)`,
    })
    .from(nachweis)
    .innerJoin(inhaber, eq(inhaber.id, nachweis.tenantId))
    .innerJoin(pruefstelle, eq(pruefstelle.id, nachweis.pruefstelleId))
    .where(condition)
    .orderBy(desc(nachweis.jahr), asc(nachweis.baustein), sql`${inhaber.name} collate "de-x-icu"`, asc(nachweis.id));
  return rows.map(({ nachweis: n, verlaengertBis, ...namen }) => ({
    ...namen,
    id: NachweisId.parse(n.id),
    inhaberId: n.tenantId as OrganisationId,
    pruefstelleId: n.pruefstelleId as OrganisationId,
    art: n.art,
    jahr: n.jahr,
    baustein: n.baustein as Baustein,
    weiterleitungId: n.weiterleitungId as WeiterleitungId | null,
    // R106: more time that the level above gave.
    frist:
      verlaengertBis === null
        ? { am: n.faelligAm as PlainDate, quelle: n.fristQuelle, annahme: n.fristAnnahme }
        : { am: verlaengertBis, quelle: `Verlängert; ${n.fristQuelle}`, annahme: false },
  }));
}
