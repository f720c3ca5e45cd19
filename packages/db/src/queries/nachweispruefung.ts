import type { EinNachweis, Stichprobe, ZeileEntschieden, Zeilenentscheidung } from "@kim/domain/nachweis";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { stichprobe, zeilenpruefung } from "../schema/nachweispruefung.ts";
import type { NachweisTx } from "./nachweis-mit-namen.ts";

type Version = EinNachweis & { version: number };

/** A decision with the amount that it is about and who made it. */
export type GelesenEntscheidung = Zeilenentscheidung & { erklaertCent: number; am: string; vonName: string };

/** What the level above decided on the lines of a version; its holder reads it once it came back. */
export async function listZeilenentscheidungen(
  tx: NachweisTx,
  { inhaberId, id, version }: Version,
): Promise<GelesenEntscheidung[]> {
  const rows = await tx
    .select()
    .from(zeilenpruefung)
    .where(
      and(
        eq(zeilenpruefung.inhaberId, inhaberId),
        eq(zeilenpruefung.nachweisId, id),
        eq(zeilenpruefung.version, version),
      ),
    )
    .orderBy(asc(zeilenpruefung.schluessel));
  return rows.map(
    ({ schluessel, erklaertCent, anerkanntCent, gekuerztCent, zurueckgestelltCent, grund, satz, ...r }) => ({
      schluessel,
      erklaertCent,
      anerkanntCent,
      gekuerztCent,
      zurueckgestelltCent,
      grund: grund as Zeilenentscheidung["grund"],
      satz,
      am: r.am.toISOString(),
      vonName: r.vonName,
    }),
  );
}

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
  tx: NachweisTx,
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
