import {
  BenutzerId,
  gruppiertNach,
  heuteInBerlin,
  NachweisId,
  type OrganisationId,
  type PlainDate,
} from "@kim/domain/grundlagen";
import { leereAngaben, Nachweisangaben, type Nachweisart, type Nachweisvorgang } from "@kim/domain/nachweis";
import type { Baustein } from "@kim/domain/stelle";
import { and, asc, desc, eq, isNull, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { must, Stale } from "../scope/errors.ts";
import { nachweis, nachweisEntwurf, nachweisVorgang } from "../schema/nachweis.ts";
import { organisation } from "../schema/organisation.ts";
import type { BewilligungTx, TenantTx } from "../scope/tenant-tx.ts";

/** The holder and the level above; the granting authority sees what was submitted to it. */
export type NachweisTx = TenantTx | BewilligungTx;

export interface NachweisMitNamen {
  id: NachweisId;
  inhaberId: OrganisationId;
  inhaberName: string;
  pruefstelleId: OrganisationId;
  pruefstelleName: string;
  art: Nachweisart;
  jahr: number;
  baustein: Baustein;
  weiterleitungId: string | null;
  frist: { am: PlainDate; quelle: string; annahme: boolean };
}

/** One's own and those to check, newest year first, each with its acts. */
export async function listNachweise(
  tx: NachweisTx,
): Promise<(NachweisMitNamen & { vorgaenge: readonly Nachweisvorgang[] })[]> {
  const [nachweise, vorgaenge] = await Promise.all([select(tx, sql`true`), selectVorgaenge(tx, sql`true`)]);
  // Two holders may have chosen the same id.
  const schluessel = (inhaberId: string, id: string) => `${inhaberId} ${id}`;
  const jeNachweis = gruppiertNach(vorgaenge, (v) => schluessel(v.inhaberId, v.nachweisId));
  return nachweise.map((n) => ({
    ...n,
    vorgaenge: (jeNachweis.get(schluessel(n.inhaberId, n.id)) ?? []).map(toVorgang),
  }));
}

/** Throws `Missing`. */
export async function getNachweis(tx: NachweisTx, id: NachweisId): Promise<NachweisMitNamen> {
  const [row] = await select(tx, eq(nachweis.id, id));
  return must(row, "nachweis");
}

/** Everything else that happens to proofs of this body waits until the transaction ends. */
export async function lockNachweiseOf(tx: NachweisTx, inhaberId: OrganisationId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`nachweise:${inhaberId}`}, 0))`);
}

/** The tenant's own proof of a Baustein and year. */
export async function findBescheidnachweis(
  tx: TenantTx,
  jahr: number,
  baustein: Baustein,
): Promise<NachweisMitNamen | undefined> {
  const eigener = eq(nachweis.tenantId, tx.tenantId);
  const desBescheids = isNull(nachweis.weiterleitungId);
  const [row] = await select(
    tx,
    and(eigener, desBescheids, eq(nachweis.jahr, jahr), eq(nachweis.baustein, baustein)) ?? sql`false`,
  );
  return row;
}

/** With an empty draft. */
export async function recordNachweis(
  tx: TenantTx,
  neu: Pick<NachweisMitNamen, "id" | "pruefstelleId" | "art" | "jahr" | "baustein" | "frist">,
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

/** In the order in which they happened, as far as this reader sees them. */
export async function listNachweisvorgaenge(
  tx: NachweisTx,
  { id, inhaberId }: Pick<NachweisMitNamen, "id" | "inhaberId">,
): Promise<Nachweisvorgang[]> {
  const rows = await selectVorgaenge(
    tx,
    and(eq(nachweisVorgang.inhaberId, inhaberId), eq(nachweisVorgang.nachweisId, id)) ?? sql`false`,
  );
  return rows.map(toVorgang);
}

const selectVorgaenge = (tx: NachweisTx, condition: SQL) =>
  tx.select().from(nachweisVorgang).where(condition).orderBy(asc(nachweisVorgang.am));

const toVorgang = ({
  schritt,
  am,
  vonId,
  vonName,
  text,
  pruefsumme,
  berichtigung,
}: typeof nachweisVorgang.$inferSelect): Nachweisvorgang => ({
  schritt,
  am: am.toISOString(),
  tag: heuteInBerlin(am),
  vonId: BenutzerId.parse(vonId),
  vonName,
  text,
  pruefsumme,
  berichtigung,
});

const inhaber = alias(organisation, "inhaber");
const pruefstelle = alias(organisation, "pruefstelle");

async function select(tx: NachweisTx, condition: SQL): Promise<NachweisMitNamen[]> {
  const rows = await tx
    .select({ nachweis, inhaberName: inhaber.name, pruefstelleName: pruefstelle.name })
    .from(nachweis)
    .innerJoin(inhaber, eq(inhaber.id, nachweis.tenantId))
    .innerJoin(pruefstelle, eq(pruefstelle.id, nachweis.pruefstelleId))
    .where(condition)
    .orderBy(desc(nachweis.jahr), asc(nachweis.baustein), sql`${inhaber.name} collate "de-x-icu"`, asc(nachweis.id));
  return rows.map(({ nachweis: n, ...namen }) => ({
    ...namen,
    id: NachweisId.parse(n.id),
    inhaberId: n.tenantId as OrganisationId,
    pruefstelleId: n.pruefstelleId as OrganisationId,
    art: n.art,
    jahr: n.jahr,
    baustein: n.baustein as Baustein,
    weiterleitungId: n.weiterleitungId,
    frist: { am: n.faelligAm as PlainDate, quelle: n.fristQuelle, annahme: n.fristAnnahme },
  }));
}
