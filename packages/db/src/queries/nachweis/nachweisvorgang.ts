import {
  BenutzerId,
  gruppiertNach,
  heuteInBerlin,
  type NachweisId,
  type NachweisvorgangId,
} from "@kim/domain/grundlagen";
import {
  Vorgangsangaben,
  type EinNachweis,
  type NachweisschrittGetan,
  type Nachweisvorgang,
} from "@kim/domain/nachweis";
import { and, eq, inArray, sql, type SQL } from "drizzle-orm";
import { nachweisVorgang } from "../../schema/nachweis.ts";
import type { NachweisMitNamen, NachweisleserTx, NachweisTx } from "./nachweis-mit-namen.ts";

type Nachweisschluessel = Pick<EinNachweis, "inhaberId" | "id">;

/** In the order in which they happened, as far as this reader sees them. */
export const listNachweisvorgaenge = async (
  tx: NachweisleserTx,
  { id, inhaberId }: Nachweisschluessel,
): Promise<Nachweisvorgang[]> =>
  (
    await select(tx, and(eq(nachweisVorgang.inhaberId, inhaberId), eq(nachweisVorgang.nachweisId, id)) ?? sql`false`)
  ).map(toVorgang);

/** Of the proofs with these ids, or of every proof that this reader sees. Two holders may have chosen the same id. */
export async function listVorgaengeJeNachweis(
  tx: NachweisTx,
  ids?: readonly NachweisId[],
): Promise<(nachweis: Nachweisschluessel) => Nachweisvorgang[]> {
  const schluessel = (inhaberId: string, id: string) => `${inhaberId} ${id}`;
  const rows = await select(tx, ids ? inArray(nachweisVorgang.nachweisId, [...ids]) : sql`true`);
  const jeNachweis = gruppiertNach(rows, (v) => schluessel(v.inhaberId, v.nachweisId));
  return ({ inhaberId, id }) => (jeNachweis.get(schluessel(inhaberId, id)) ?? []).map(toVorgang);
}

/** Throws a broken `nachweis_vorgang_pkey` when the id was recorded before: a second click. */
export async function recordNachweisvorgang(
  tx: NachweisTx,
  { id: nachweisId, inhaberId, pruefstelleId }: Pick<NachweisMitNamen, "id" | "inhaberId" | "pruefstelleId">,
  { schritt, version, text }: NachweisschrittGetan,
  vorgang: Pick<Nachweisvorgang, "pruefsumme" | "berichtigung" | "angaben" | "vonId" | "vonName"> & {
    id: NachweisvorgangId;
    am: Date;
  },
): Promise<void> {
  await tx
    .insert(nachweisVorgang)
    .values({ ...vorgang, tenantId: tx.tenantId, inhaberId, nachweisId, pruefstelleId, version, schritt, text });
}

/**
 * The order in which acts happened, for `order by`. Two of one moment stand in the order of their transactions: where a
 * row lies on its page says nothing. `v` is the name of the table in the statement.
 */
export const nachweisreihenfolge = (v: string): string => `${v}.am, age(${v}.xmin) desc`;

/** The same, the newest first. */
export const neuesteZuerst = (v: string): string => `${v}.am desc, age(${v}.xmin)`;

/** The acts of the proof `n` as JSON, as much of each as its course is read from (`Nachweistat`). */
export const nachweistaten = (n: string): string => `coalesce((
  select json_agg(json_build_object('schritt', v.schritt, 'am', v.am, 'vonId', v.von_id, 'vonName', v.von_name,
    'berichtigung', v.berichtigung) order by ${nachweisreihenfolge("v")})
  from kim.nachweis_vorgang v where v.inhaber_id = ${n}.tenant_id and v.nachweis_id = ${n}.id), '[]')`;

const select = (tx: NachweisleserTx, condition: SQL) =>
  tx
    .select()
    .from(nachweisVorgang)
    .where(condition)
    .orderBy(sql.raw(nachweisreihenfolge("nachweis_vorgang")));

const toVorgang = (row: typeof nachweisVorgang.$inferSelect): Nachweisvorgang => ({
  schritt: row.schritt,
  am: row.am.toISOString(),
  tag: heuteInBerlin(row.am),
  vonId: BenutzerId.parse(row.vonId),
  vonName: row.vonName,
  text: row.text,
  pruefsumme: row.pruefsumme,
  angaben: Vorgangsangaben.parse(row.angaben ?? {}),
  berichtigung: row.berichtigung,
});
