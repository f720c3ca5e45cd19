import type { OrganisationId, PlainDate, RegistermerkmalId } from "@kim/domain/grundlagen";
import type {
  MerkmalBeendet,
  Merkmalart,
  Merkmalstand,
  OrganisationArt,
  Registermerkmal,
} from "@kim/domain/organisation";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { registermerkmal } from "../../schema/register.ts";
import { must } from "../../scope/errors.ts";
import type { Tx } from "../../scope/scope.ts";
import type { BewilligungTx } from "../../scope/tenant-tx.ts";
import { seitenende, type Ausschnitt } from "../seite.ts";

/** A fact with who recorded it, and who ended it later. */
export type MerkmalMitVerlauf = Registermerkmal & {
  am: string;
  vonName: string;
  ende: { quelle: string; am: string; vonName: string } | null;
};

/** One body, and what it has on the day; what is not listed it has not. */
export interface Registerzeile {
  id: OrganisationId;
  name: string;
  art: OrganisationArt;
  kreisName: string | null;
  staende: Partial<Record<Merkmalart, Merkmalstand>>;
}

/** `null` filters nothing; `kreisId` finds the body itself and its Kommunen, `stand` alone any of the facts. */
export interface Registerauswahl {
  tag: PlainDate;
  kreisId: OrganisationId | null;
  merkmal: Merkmalart | null;
  stand: Merkmalstand | null;
  suche: string | null;
}

type Autor = { am: Date; vonName: string };

/** Serialises whatever counts over the facts of one Kommune. */
export async function lockRegisterOf(tx: BewilligungTx, kommuneId: OrganisationId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`register:${kommuneId}`}, 0))`);
}

/** Every fact of these Kommunen that the reader may see, by Kommune, kind and first day. */
export async function listMerkmale(tx: Tx, kommunen: readonly OrganisationId[]): Promise<MerkmalMitVerlauf[]> {
  if (kommunen.length === 0) return [];
  const rows = await tx
    .select()
    .from(registermerkmal)
    .where(inArray(registermerkmal.tenantId, [...kommunen]))
    .orderBy(
      asc(registermerkmal.tenantId),
      asc(registermerkmal.art),
      asc(registermerkmal.von),
      asc(registermerkmal.id),
    );
  return rows.map(toMerkmal);
}

/** Throws `Missing`. */
export async function getMerkmal(
  tx: BewilligungTx,
  kommuneId: OrganisationId,
  id: RegistermerkmalId,
): Promise<MerkmalMitVerlauf> {
  const [row] = await tx
    .select()
    .from(registermerkmal)
    .where(and(eq(registermerkmal.tenantId, kommuneId), eq(registermerkmal.id, id)));
  return toMerkmal(must(row, "registermerkmal"));
}

/** Throws a broken `registermerkmal_pkey` when the id was recorded before: a second click. */
export async function recordMerkmal(
  tx: BewilligungTx,
  { kommuneId, ...neu }: Registermerkmal,
  autor: Autor,
): Promise<void> {
  await tx.insert(registermerkmal).values({ ...neu, ...autor, tenantId: kommuneId });
}

export async function recordMerkmalende(
  tx: BewilligungTx,
  kommuneId: OrganisationId,
  { id, bis, quelle }: MerkmalBeendet,
  { am, vonName }: Autor,
): Promise<void> {
  const [row] = await tx
    .update(registermerkmal)
    .set({ bis, endeQuelle: quelle, beendetAm: am, beendetVonName: vonName })
    .where(and(eq(registermerkmal.tenantId, kommuneId), eq(registermerkmal.id, id)))
    .returning({ id: registermerkmal.id });
  must(row, "registermerkmal");
}

/** Kreise and towns first, then the Kommunen by Kreis; `gesamt` counts all that is found. */
export async function listRegisterkommunen(
  tx: Tx,
  { tag, kreisId, merkmal, stand, suche }: Registerauswahl,
  { ab, anzahl }: Ausschnitt,
): Promise<{ zeilen: Registerzeile[]; gesamt: number }> {
  // A proof goes before an assumption.
  const rows = await tx.execute<Record<keyof Registerzeile | "gesamt", unknown>>(sql`
    with zeile as (
      select o.id, o.name, o.art, k.name as kreis_name, coalesce((
        select jsonb_object_agg(x.art, x.stand) from (
          select m.art, case when bool_and(m.annahme) then 'annahme' else 'belegt' end as stand
          from kim.registermerkmal m
          where m.tenant_id = o.id and m.von <= ${tag} and coalesce(m.bis, ${tag}) >= ${tag} group by m.art) x
        ), '{}') as staende
      from kim.organisation o left join kim.organisation k on k.id = o.kreis_id
      where o.art in ('kreis', 'staedteregion', 'kreisfreie_stadt', 'kreisangehoerige_kommune')
        and (${kreisId}::uuid is null or o.id = ${kreisId} or o.kreis_id = ${kreisId})
        and (${suche}::text is null or strpos(lower(concat_ws(' ', o.name, k.name)), lower(${suche})) > 0)
    ), treffer as (
      select * from zeile where ${stand}::text is null or exists (
        select from unnest(array['auslaenderbehoerde', 'einbuergerungsbehoerde', 'jugendamt', 'integrationsrat']) a
        where (${merkmal}::text is null or a = ${merkmal}) and coalesce(staende ->> a, 'fehlt') = ${stand})
    )
    select id, name, art, kreis_name as "kreisName", staende, (select count(*)::int from treffer) as gesamt from treffer
    order by kreis_name collate "de-x-icu" nulls first, name collate "de-x-icu", id
    ${sql.raw(seitenende(String(anzahl), String(ab)))}`);
  return {
    zeilen: rows.map(({ gesamt: _, ...row }) => row as unknown as Registerzeile),
    gesamt: Number(rows[0]?.gesamt ?? 0),
  };
}

type Row = typeof registermerkmal.$inferSelect;

function toMerkmal({ tenantId, am, endeQuelle, beendetAm, beendetVonName, ...row }: Row): MerkmalMitVerlauf {
  const ende =
    beendetAm && endeQuelle !== null && beendetVonName !== null
      ? { quelle: endeQuelle, am: beendetAm.toISOString(), vonName: beendetVonName }
      : null;
  return { ...row, kommuneId: tenantId, am: am.toISOString(), ende } as MerkmalMitVerlauf;
}
