import { gruppiertNach } from "@kim/domain/grundlagen";
import type { EinNachweis, Stichprobe, ZeileEntschieden, Zeilenentscheidung } from "@kim/domain/nachweis";
import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import { stichprobe, zeilenpruefung } from "../../schema/nachweispruefung.ts";
import type { NachweisleserTx, NachweisTx } from "./nachweis-mit-namen.ts";

type Version = EinNachweis & { version: number };

/** A decision with the amount that it is about and who made it. */
export type GelesenEntscheidung = Zeilenentscheidung & { erklaertCent: number; am: string; vonName: string };

/** What the level above decided on the lines of a version; its holder reads it once it came back. */
export const listZeilenentscheidungen = async (tx: NachweisleserTx, version: Version): Promise<GelesenEntscheidung[]> =>
  (await listEntscheidungenJeVersion(tx, [version]))(version);

/** The same of several versions, in one question. */
export async function listEntscheidungenJeVersion(
  tx: NachweisleserTx,
  versionen: readonly Version[],
): Promise<(version: Version) => GelesenEntscheidung[]> {
  if (versionen.length === 0) return () => [];
  const schluesselDer = ({ inhaberId, id, version }: Version) => `${inhaberId} ${id} ${version}`;
  const { inhaberId, nachweisId, version } = zeilenpruefung;
  const rows = await tx
    .select()
    .from(zeilenpruefung)
    .where(or(...versionen.map((v) => and(eq(inhaberId, v.inhaberId), eq(nachweisId, v.id), eq(version, v.version)))))
    .orderBy(asc(zeilenpruefung.schluessel));
  const jeVersion = gruppiertNach(rows, (r) => `${r.inhaberId} ${r.nachweisId} ${r.version}`);
  return (v) => (jeVersion.get(schluesselDer(v)) ?? []).map(toEntscheidung);
}

const toEntscheidung = ({
  schluessel,
  erklaertCent,
  anerkanntCent,
  gekuerztCent,
  zurueckgestelltCent,
  grund,
  satz,
  am,
  vonName,
}: typeof zeilenpruefung.$inferSelect): GelesenEntscheidung => ({
  schluessel,
  erklaertCent,
  anerkanntCent,
  gekuerztCent,
  zurueckgestelltCent,
  grund: grund as Zeilenentscheidung["grund"],
  satz,
  am: am.toISOString(),
  vonName,
});

/** A later decision on a line replaces the earlier one, while the check is under way. */
export async function recordZeilenentscheidungen(
  tx: NachweisTx,
  { inhaberId, id: nachweisId, version }: Version,
  entschieden: readonly ZeileEntschieden[],
  autor: { am: Date; vonName: string },
): Promise<void> {
  if (entschieden.length === 0) return;
  const neu = (spalte: string) => sql.raw(`excluded.${spalte}`);
  await tx
    .insert(zeilenpruefung)
    .values(
      entschieden.map(({ entscheidung, erklaertCent }) => ({
        ...entscheidung,
        ...autor,
        tenantId: tx.tenantId,
        inhaberId,
        nachweisId,
        version,
        erklaertCent,
      })),
    )
    .onConflictDoUpdate({
      target: [
        zeilenpruefung.tenantId,
        zeilenpruefung.inhaberId,
        zeilenpruefung.nachweisId,
        zeilenpruefung.version,
        zeilenpruefung.schluessel,
      ],
      set: {
        anerkanntCent: neu("anerkannt_cent"),
        gekuerztCent: neu("gekuerzt_cent"),
        zurueckgestelltCent: neu("zurueckgestellt_cent"),
        grund: neu("grund"),
        satz: neu("satz"),
        am: neu("am"),
        vonName: neu("von_name"),
      },
    });
}

/** R86: the sample of a version as it was extended last. */
export async function findStichprobe(
  tx: NachweisleserTx,
  { inhaberId, id, version }: Version,
): Promise<(Stichprobe & { am: string; vonName: string }) | undefined> {
  const [row] = await tx
    .select()
    .from(stichprobe)
    .where(and(eq(stichprobe.inhaberId, inhaberId), eq(stichprobe.nachweisId, id), eq(stichprobe.version, version)))
    .orderBy(desc(stichprobe.umfang))
    .limit(1);
  if (!row) return undefined;
  const { saat, listeSha256, umfang, schluessel, am, vonName } = row;
  return { saat, listeSha256, umfang, schluessel, am: am.toISOString(), vonName };
}

export async function recordStichprobe(
  tx: NachweisTx,
  { inhaberId, id: nachweisId, version }: Version,
  gezogen: Stichprobe,
  autor: { am: Date; vonName: string },
): Promise<void> {
  await tx.insert(stichprobe).values({ ...gezogen, ...autor, tenantId: tx.tenantId, inhaberId, nachweisId, version });
}
