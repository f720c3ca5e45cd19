import { plainDate, type BasiszinssatzId } from "@kim/domain/grundlagen";
import { geltenderEintrag, type BasiszinsEingabe, type Basiszinseintrag, type Basiszinssatz } from "@kim/domain/zins";
import { desc, eq, sql } from "drizzle-orm";
import { basiszinssatz, basiszinssatzBestaetigung } from "../../schema/zins.ts";
import { must } from "../../scope/errors.ts";
import type { Tx } from "../../scope/scope.ts";
import type { BewilligungTx } from "../../scope/tenant-tx.ts";

/** An entry with who entered it and who compared it with its source. */
export type BasiszinsMitVerlauf = Basiszinseintrag & {
  begruendung: string | null;
  eingetragenAm: string;
  bestaetigtVonName: string | null;
};

type Person = { id: string; name: string };

/** Every entry, the newest half-year first, of one half-year the newest entry. Public to every reader. */
export const listBasiszinseintraege = async (tx: Tx): Promise<BasiszinsMitVerlauf[]> =>
  (await select(tx).orderBy(desc(basiszinssatz.ab), desc(basiszinssatz.eingetragenAm))).map(toEintrag);

/** R97: what is computed with: of each half-year the entry that was confirmed last. */
export async function listBasiszinssaetze(tx: Tx): Promise<Basiszinssatz[]> {
  const eintraege = await listBasiszinseintraege(tx);
  return [...new Set(eintraege.map(({ ab }) => ab))].toSorted().flatMap((ab) => {
    const gilt = geltenderEintrag(eintraege, ab);
    return gilt
      ? [{ ab, prozentHundertstel: gilt.prozentHundertstel, quelle: gilt.quelle, annahme: gilt.annahme }]
      : [];
  });
}

/** Throws `Missing`. */
export async function getBasiszinseintrag(tx: Tx, id: BasiszinssatzId): Promise<BasiszinsMitVerlauf> {
  const [row] = await select(tx).where(eq(basiszinssatz.id, id));
  return toEintrag(must(row, "basiszinssatz"));
}

/** Rates are entered and confirmed one command after the other. */
export async function lockBasiszinssaetze(tx: BewilligungTx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('basiszinssaetze', 0))`);
}

/** Throws a broken `basiszinssatz_pkey` when the id was recorded before: a second click. */
export async function recordBasiszinssatz(
  tx: BewilligungTx,
  eingabe: BasiszinsEingabe,
  von: Person,
  am: Date,
): Promise<void> {
  const autor = { eingetragenAm: am, eingetragenVon: von.id, eingetragenVonName: von.name };
  await tx.insert(basiszinssatz).values({ ...eingabe, ...autor });
}

export async function recordBasiszinsbestaetigung(
  tx: BewilligungTx,
  { id, eingetragenVon }: Basiszinseintrag,
  von: Person,
  am: Date,
): Promise<void> {
  await tx.insert(basiszinssatzBestaetigung).values({
    basiszinssatzId: id,
    eingetragenVon,
    bestaetigtAm: am,
    bestaetigtVon: von.id,
    bestaetigtVonName: von.name,
  });
}

const select = (tx: Tx) =>
  tx
    .select({
      satz: basiszinssatz,
      bestaetigtAm: basiszinssatzBestaetigung.bestaetigtAm,
      bestaetigtVonName: basiszinssatzBestaetigung.bestaetigtVonName,
    })
    .from(basiszinssatz)
    .leftJoin(basiszinssatzBestaetigung, eq(basiszinssatzBestaetigung.basiszinssatzId, basiszinssatz.id))
    .$dynamic();

const toEintrag = ({ satz, ...rest }: Awaited<ReturnType<typeof select>>[number]): BasiszinsMitVerlauf => ({
  ...satz,
  ab: plainDate(satz.ab),
  eingetragenAm: satz.eingetragenAm.toISOString(),
  bestaetigtAm: rest.bestaetigtAm?.toISOString() ?? null,
  bestaetigtVonName: rest.bestaetigtVonName,
});
