import { NachweisbemerkungId, type BenutzerId, type PlainDate } from "@kim/domain/grundlagen";
import type { Bemerkungseintrag, EinNachweis } from "@kim/domain/nachweis";
import { and, asc, eq } from "drizzle-orm";
import { nachweisBemerkung } from "../../schema/nachweispruefung.ts";
import type { NachweisMitNamen, NachweisTx } from "./nachweis-mit-namen.ts";

/** What both sides said about a proof, of every version, oldest first. */
export async function listNachweisbemerkungen(
  tx: NachweisTx,
  { inhaberId, id }: EinNachweis,
): Promise<Bemerkungseintrag[]> {
  const rows = await tx
    .select()
    .from(nachweisBemerkung)
    .where(and(eq(nachweisBemerkung.inhaberId, inhaberId), eq(nachweisBemerkung.nachweisId, id)))
    .orderBy(asc(nachweisBemerkung.nummer));
  return rows.map(({ version, ort, text, art, bis, erledigt, am, vonName, ...row }) => ({
    id: NachweisbemerkungId.parse(row.id),
    zuId: NachweisbemerkungId.nullable().parse(row.zuId),
    version,
    ort,
    text,
    art,
    bis: bis as PlainDate | null,
    erledigt,
    seite: row.tenantId === row.inhaberId ? "inhaber" : "pruefstelle",
    am: am.toISOString(),
    vonName,
  }));
}

/** Throws a broken `nachweis_bemerkung_pkey` when the id was recorded before: a second click. */
export async function recordNachweisbemerkungen(
  tx: NachweisTx,
  { id: nachweisId, inhaberId, pruefstelleId }: Pick<NachweisMitNamen, "id" | "inhaberId" | "pruefstelleId">,
  version: number,
  neue: readonly (Pick<Bemerkungseintrag, "id" | "zuId" | "ort" | "text" | "erledigt"> &
    Partial<Pick<Bemerkungseintrag, "art" | "bis">>)[],
  autor: { am: Date; vonId: BenutzerId; vonName: string },
): Promise<void> {
  if (neue.length === 0) return;
  await tx
    .insert(nachweisBemerkung)
    .values(
      neue.map((b) => ({ ...b, ...autor, tenantId: tx.tenantId, inhaberId, nachweisId, pruefstelleId, version })),
    );
}
