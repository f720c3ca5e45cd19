import type { BenutzerId } from "@kim/domain/grundlagen";
import {
  LandesverteilungInhalt,
  type LandesverteilungAnlage,
  type LandesverteilungId,
  type Landesschritt,
  type Landesvorgang,
  type Verteilgegenstand,
} from "@kim/domain/landesverteilung";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { landesverteilung, landesverteilungVorgang } from "../../schema/landesverteilung.ts";
import { must, Stale } from "../../scope/errors.ts";
import type { Reading } from "../../scope/scope.ts";
import type { BewilligungTx, MinisteriumTx } from "../../scope/tenant-tx.ts";

/** With its acts, in the order in which they happened; the ministry finds the act of publishing alone. */
export interface Landesverteilung {
  id: LandesverteilungId;
  jahr: number;
  gegenstand: Verteilgegenstand;
  inhalt: LandesverteilungInhalt;
  version: number;
  geaendertAm: string;
  geaendertVon: string;
  vorgaenge: Landesvorgang[];
}

/** What was put forward: published as it stands, whatever changes meanwhile. */
export interface Landesvorlage {
  szenario: string;
  begruendung: string;
  satzAnnahme: boolean;
  anteile: {
    organisationId: string;
    hundertstel: number;
    vorjahrHundertstel: number;
    cent: number;
  }[];
}

type LesendeTx = BewilligungTx | MinisteriumTx;
type Autor = { id: BenutzerId; name: string };

/** Newest year first, within it the one changed last. */
export async function listLandesverteilungen(tx: LesendeTx): Promise<Landesverteilung[]> {
  const rows = await tx
    .select()
    .from(landesverteilung)
    .orderBy(desc(landesverteilung.jahr), desc(landesverteilung.geaendertAm));
  return withVorgaenge(tx, rows);
}

/** Throws `Missing`. */
export async function getLandesverteilung(tx: LesendeTx, id: LandesverteilungId): Promise<Landesverteilung> {
  const rows = await tx.select().from(landesverteilung).where(eq(landesverteilung.id, id));
  const [found] = await withVorgaenge(tx, rows);
  return must(found, "landesverteilung");
}

/** What never changes of it; undefined to whoever may not see it. */
export const landesverteilungskopf = (
  id: LandesverteilungId,
): Reading<Pick<Landesverteilung, "jahr" | "gegenstand"> | undefined> => ({
  text: "select jahr, gegenstand from kim.landesverteilung where id = $1::uuid",
  params: [id],
  rows: ([row]) => row as Pick<Landesverteilung, "jahr" | "gegenstand"> | undefined,
});

/** Throws `Missing`. Whoever else changes it or publishes one of the same year waits until the transaction ends. */
export async function getLandesverteilungLocked(tx: BewilligungTx, id: LandesverteilungId): Promise<Landesverteilung> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`landesverteilung:${tx.tenantId}`}, 0))`);
  return getLandesverteilung(tx, id);
}

/** Throws a broken `landesverteilung_pkey` when the id was recorded before: a second click. */
export async function recordLandesverteilung(
  tx: BewilligungTx,
  neu: LandesverteilungAnlage & { inhalt: LandesverteilungInhalt },
  { am, von }: { am: Date; von: string },
): Promise<void> {
  await tx
    .insert(landesverteilung)
    .values({ ...neu, version: 1, tenantId: tx.tenantId, geaendertAm: am, geaendertVon: von });
}

/** `version` is the one the page was filled from; throws `Stale` when it moved on. */
export async function recordLandesverteilungInhalt(
  tx: BewilligungTx,
  id: LandesverteilungId,
  version: number,
  inhalt: LandesverteilungInhalt,
  { am, von }: { am: Date; von: string },
): Promise<void> {
  const [row] = await tx
    .update(landesverteilung)
    .set({ inhalt, version: version + 1, geaendertAm: am, geaendertVon: von })
    .where(and(own(tx, id), eq(landesverteilung.version, version)))
    .returning({ id: landesverteilung.id });
  if (!row) throw new Stale("landesverteilung");
}

/** Throws `Missing`. */
export async function deleteLandesverteilung(tx: BewilligungTx, id: LandesverteilungId): Promise<void> {
  const [row] = await tx.delete(landesverteilung).where(own(tx, id)).returning({ id: landesverteilung.id });
  must(row, "landesverteilung");
}

/** Throws a broken `landesverteilung_vorgang_pkey` when the act was recorded before: a second click. */
export async function recordLandesvorlage(
  tx: BewilligungTx,
  { id, landesverteilungId, vorlage }: { id: string; landesverteilungId: LandesverteilungId; vorlage: Landesvorlage },
  von: Autor,
  am: Date,
): Promise<void> {
  await recordVorgang(tx, { id, landesverteilungId, schritt: "vorgelegt", vorlage: JSON.stringify(vorlage) }, von, am);
}

/** Returns or publishes what was put forward last. */
export async function recordLandesantwort(
  tx: BewilligungTx,
  { id: landesverteilungId, vorgaenge }: Landesverteilung,
  antwort: { id: string; schritt: "zurueckgegeben"; grund: string } | { id: string; schritt: "veroeffentlicht" },
  von: Autor,
  am: Date,
): Promise<void> {
  const vorlage = must(vorgaenge.at(-1), "landesverteilung_vorgang");
  await recordVorgang(
    tx,
    { landesverteilungId, vorlageId: vorlage.id, vorgelegtVonId: vorlage.vonId, ...antwort },
    von,
    am,
  );
}

/** What the newest act put forward. Throws `Missing`. */
export async function getLandesvorlage(tx: BewilligungTx, id: LandesverteilungId): Promise<Landesvorlage> {
  const [row] = await tx
    .select({ vorlage: landesverteilungVorgang.vorlage })
    .from(landesverteilungVorgang)
    .where(
      and(
        eq(landesverteilungVorgang.tenantId, tx.tenantId),
        eq(landesverteilungVorgang.landesverteilungId, id),
        eq(landesverteilungVorgang.schritt, "vorgelegt"),
      ),
    )
    .orderBy(desc(landesverteilungVorgang.nummer))
    .limit(1);
  return must(row?.vorlage as Landesvorlage | undefined, "landesvorlage");
}

type NeuerVorgang = {
  id: string;
  landesverteilungId: LandesverteilungId;
  schritt: Landesschritt;
  vorlage?: string;
  grund?: string;
  vorlageId?: string;
  vorgelegtVonId?: BenutzerId;
};

// The role may write exactly these columns; drizzle's insert would name the number, too.
async function recordVorgang(tx: BewilligungTx, neu: NeuerVorgang, von: Autor, am: Date): Promise<void> {
  await tx.execute(sql`insert into kim.landesverteilung_vorgang (tenant_id, id, landesverteilung_id, schritt, vorlage,
      grund, vorlage_id, vorgelegt_von_id, am, von_id, von_name)
    values (${tx.tenantId}, ${neu.id}, ${neu.landesverteilungId}, ${neu.schritt}, ${neu.vorlage ?? null}::text::jsonb,
      ${neu.grund ?? null}, ${neu.vorlageId ?? null}, ${neu.vorgelegtVonId ?? null}, ${am.toISOString()}, ${von.id},
      ${von.name})`);
}

const own = (tx: BewilligungTx, id: LandesverteilungId) =>
  and(eq(landesverteilung.tenantId, tx.tenantId), eq(landesverteilung.id, id));

async function withVorgaenge(
  tx: LesendeTx,
  rows: (typeof landesverteilung.$inferSelect)[],
): Promise<Landesverteilung[]> {
  if (rows.length === 0) return [];
  const { landesverteilungId, id, schritt, vonId, vonName, am, nummer, grund } = landesverteilungVorgang;
  const keiner = sql<string | null>`null`;
  const vorgaenge = await tx
    // Why one was returned is between those who distribute; the ministry has no right to the column.
    .select({ landesverteilungId, id, schritt, vonId, vonName, am, grund: "bewilligung" in tx ? grund : keiner })
    .from(landesverteilungVorgang)
    .where(
      inArray(
        landesverteilungId,
        rows.map((row) => row.id),
      ),
    )
    .orderBy(asc(nummer));
  return rows.map(({ tenantId: _, ...row }) => ({
    ...row,
    id: row.id as LandesverteilungId,
    inhalt: LandesverteilungInhalt.parse(row.inhalt),
    geaendertAm: row.geaendertAm.toISOString(),
    vorgaenge: vorgaenge
      .filter((vorgang) => vorgang.landesverteilungId === row.id)
      .map(({ landesverteilungId: __, ...vorgang }) => ({
        ...vorgang,
        vonId: vorgang.vonId as BenutzerId,
        am: vorgang.am.toISOString(),
      })),
  }));
}
