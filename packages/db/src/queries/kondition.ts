import { konditionenDer, KonditionenWerte, type Foerderkonditionen, type KonditionId, type Konditionsfassung } from "@kim/domain";
import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { foerderkondition, foerderkonditionFreigabe } from "../schema/konditionen.ts";
import type { Tx } from "../scope.ts";

/** Every Fassung of every year, published or not; the newest year and Fassung first. Public to every reader. */
export async function listKonditionsfassungen(tx: Tx): Promise<Konditionsfassung[]> {
  const rows = await fassungen(tx).orderBy(desc(foerderkondition.jahr), desc(foerderkondition.fassung));
  return rows.map(toFassung);
}

/** The published Fassung of the year with the highest number. */
export async function findGeltendeFassung(tx: Tx, jahr: number): Promise<Konditionsfassung | undefined> {
  const [row] = await fassungen(tx)
    .where(and(eq(foerderkondition.jahr, jahr), isNotNull(foerderkonditionFreigabe.freigegebenAm)))
    .orderBy(desc(foerderkondition.fassung)).limit(1);
  return row && toFassung(row);
}

/** What every computation of the year works with; null where nobody published any. */
export async function findGeltendeKonditionen(tx: Tx, jahr: number): Promise<Foerderkonditionen | null> {
  const fassung = await findGeltendeFassung(tx, jahr);
  return fassung ? konditionenDer(fassung) : null;
}

/** Years with a published Fassung, oldest first. */
export async function listKonditionsjahre(tx: Tx): Promise<number[]> {
  const rows = await tx.selectDistinct({ jahr: foerderkondition.jahr }).from(foerderkondition)
    .innerJoin(foerderkonditionFreigabe, eq(foerderkonditionFreigabe.konditionId, foerderkondition.id)).orderBy(asc(foerderkondition.jahr));
  return rows.map((row) => row.jahr);
}

const fassungen = (tx: Tx) =>
  tx.select({
    id: foerderkondition.id, jahr: foerderkondition.jahr, fassung: foerderkondition.fassung, werte: foerderkondition.werte, begruendung: foerderkondition.begruendung,
    vorgeschlagenAm: foerderkondition.vorgeschlagenAm, vorgeschlagenVon: foerderkondition.vorgeschlagenVon, vorgeschlagenVonName: foerderkondition.vorgeschlagenVonName,
    freigegebenAm: foerderkonditionFreigabe.freigegebenAm, freigegebenVonName: foerderkonditionFreigabe.freigegebenVonName,
  }).from(foerderkondition).leftJoin(foerderkonditionFreigabe, eq(foerderkonditionFreigabe.konditionId, foerderkondition.id)).$dynamic();

const toFassung = (row: Awaited<ReturnType<typeof fassungen>>[number]): Konditionsfassung => ({
  ...row,
  id: row.id as KonditionId,
  werte: KonditionenWerte.parse(row.werte),
  vorgeschlagenAm: row.vorgeschlagenAm.toISOString(),
  freigegebenAm: row.freigegebenAm?.toISOString() ?? null,
});
