import type { KonditionId, OrganisationId } from "@kim/domain/grundlagen";
import type { Funktion } from "@kim/domain/stelle";
import {
  konditionenDer,
  KonditionenWerte,
  type Foerderkonditionen,
  type Konditionsfassung,
  type KonditionVorschlag,
  type PlanJeOrganisation,
} from "@kim/domain/kondition";
import { and, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { foerderkondition, foerderkonditionFreigabe } from "../../schema/konditionen.ts";
import { organisation } from "../../schema/organisation.ts";
import type { Tx } from "../../scope/scope.ts";
import type { MinisteriumTx, StateTx } from "../../scope/tenant-tx.ts";

/** Every Fassung of every year or of one, published or not; the newest first. Public to every reader. */
export async function listKonditionsfassungen(tx: Tx, jahr?: number): Promise<Konditionsfassung[]> {
  const rows = await fassungen(tx)
    .where(jahr === undefined ? undefined : eq(foerderkondition.jahr, jahr))
    .orderBy(desc(foerderkondition.jahr), desc(foerderkondition.fassung));
  return rows.map(toFassung);
}

/** The published Fassung of the year with the highest number. */
export async function findGeltendeFassung(tx: Tx, jahr: number): Promise<Konditionsfassung | undefined> {
  const [row] = await fassungen(tx)
    .where(and(eq(foerderkondition.jahr, jahr), isNotNull(foerderkonditionFreigabe.freigegebenAm)))
    .orderBy(desc(foerderkondition.fassung))
    .limit(1);
  return row && toFassung(row);
}

/** What every computation of the year works with; null where nobody published any. */
export async function findGeltendeKonditionen(tx: Tx, jahr: number): Promise<Foerderkonditionen | null> {
  const fassung = await findGeltendeFassung(tx, jahr);
  return fassung ? konditionenDer(fassung) : null;
}

/**
 * Numbers and rules of a year are decided one command after the other; whoever adds a Bescheid to a year waits here
 * too.
 */
export async function lockKonditionen(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('konditionen', 0))`);
}

type Person = { id: string; name: string };

export async function recordVorschlag(
  tx: MinisteriumTx,
  { id, jahr, werte, begruendung, abloesung }: KonditionVorschlag,
  fassung: number,
  von: Person,
  now: Date,
): Promise<void> {
  await tx.insert(foerderkondition).values({
    id,
    jahr,
    fassung,
    werte,
    begruendung,
    abloesung,
    vorgeschlagenAm: now,
    vorgeschlagenVon: von.id,
    vorgeschlagenVonName: von.name,
  });
}

export async function recordFreigabe(
  tx: MinisteriumTx,
  { id, vorgeschlagenVon }: Konditionsfassung,
  von: Person,
  now: Date,
): Promise<void> {
  await tx.insert(foerderkonditionFreigabe).values({
    konditionId: id,
    vorgeschlagenVon,
    freigegebenAm: now,
    freigegebenVon: von.id,
    freigegebenVonName: von.name,
  });
}

/** Bescheide of every year that has any. */
export async function bescheideJeJahr(tx: MinisteriumTx | StateTx): Promise<Map<number, number>> {
  const rows = await tx.execute<{ jahr: number; anzahl: string }>(sql`select * from kim.land_bescheide_je_jahr()`);
  return new Map(rows.map(({ jahr, anzahl }) => [jahr, Number(anzahl)]));
}

export type BenannterPlan = PlanJeOrganisation & { name: string; ags: string | null };

/** What each body plans for the year, by name: posts by function and measures. */
export async function listLandPlaene(tx: MinisteriumTx | StateTx, jahr: number): Promise<BenannterPlan[]> {
  const stellen = await tx.execute<{ organisation_id: OrganisationId; funktion: Funktion; vzae_hundertstel: string }>(
    sql`select * from kim.land_funktionen(${jahr}) order by funktion`,
  );
  const massnahmen = await tx.execute<{ organisation_id: OrganisationId; massnahmen_plan_cent: string }>(
    sql`select * from kim.land_massnahmen(${jahr})`,
  );
  const ids = [...new Set([...stellen, ...massnahmen].map((row) => row.organisation_id))];
  if (ids.length === 0) return [];
  const namen = await tx
    .select({ id: organisation.id, name: organisation.name, ags: organisation.ags })
    .from(organisation)
    .where(inArray(organisation.id, ids))
    .orderBy(sql`${organisation.name} collate "de-x-icu"`);
  return namen.map(({ id, name, ags }) => ({
    organisationId: id as OrganisationId,
    name,
    ags,
    stellen: stellen
      .filter((row) => row.organisation_id === id)
      .map((row) => ({ funktion: row.funktion, vzaeHundertstel: Number(row.vzae_hundertstel) })),
    massnahmenPlanCent: Number(massnahmen.find((row) => row.organisation_id === id)?.massnahmen_plan_cent ?? 0),
  }));
}

const fassungen = (tx: Tx) =>
  tx
    .select({
      id: foerderkondition.id,
      jahr: foerderkondition.jahr,
      fassung: foerderkondition.fassung,
      werte: foerderkondition.werte,
      begruendung: foerderkondition.begruendung,
      abloesung: foerderkondition.abloesung,
      vorgeschlagenAm: foerderkondition.vorgeschlagenAm,
      vorgeschlagenVon: foerderkondition.vorgeschlagenVon,
      vorgeschlagenVonName: foerderkondition.vorgeschlagenVonName,
      freigegebenAm: foerderkonditionFreigabe.freigegebenAm,
      freigegebenVonName: foerderkonditionFreigabe.freigegebenVonName,
    })
    .from(foerderkondition)
    .leftJoin(foerderkonditionFreigabe, eq(foerderkonditionFreigabe.konditionId, foerderkondition.id))
    .$dynamic();

const toFassung = (row: Awaited<ReturnType<typeof fassungen>>[number]): Konditionsfassung => ({
  ...row,
  id: row.id as KonditionId,
  werte: KonditionenWerte.parse(row.werte),
  vorgeschlagenAm: row.vorgeschlagenAm.toISOString(),
  freigegebenAm: row.freigegebenAm?.toISOString() ?? null,
});
