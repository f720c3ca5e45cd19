import type { NachweisId } from "@kim/domain/grundlagen";
import type { Nachweisinhalt } from "@kim/domain/nachweis";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { nachweisAusdruck as ausdruck } from "../../schema/nachweis-beleg.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

const desEigenen = (tx: TenantTx, nachweisId: NachweisId) =>
  and(eq(ausdruck.tenantId, tx.tenantId), eq(ausdruck.nachweisId, nachweisId));

/** The draft for reading, or what was prepared for signing; `pruefsumme` is of the figures and words it rests on. */
export type Ausdruckstand = { art: "entwurf" | "vorbereitet"; pruefsumme: string; am: string };

/** What was set last, without its bytes, and whether it is kept what it shows; undefined before. */
export type GesetzterAusdruck = Ausdruckstand & { vergleichbar: boolean };

export async function findAusdruckstand(tx: TenantTx, nachweisId: NachweisId): Promise<GesetzterAusdruck | undefined> {
  const { art, pruefsumme, am, gezeigt } = ausdruck;
  const [row] = await tx
    .select({ art, pruefsumme, am, vergleichbar: sql<boolean>`${gezeigt} is not null` })
    .from(ausdruck)
    .where(desEigenen(tx, nachweisId));
  return row && { ...row, am: row.am.toISOString() };
}

export async function findAusdruck(
  tx: TenantTx,
  nachweisId: NachweisId,
): Promise<{ dateiname: string; inhalt: Uint8Array } | undefined> {
  const { dateiname, inhalt } = ausdruck;
  const [row] = await tx.select({ dateiname, inhalt }).from(ausdruck).where(desEigenen(tx, nachweisId));
  return row;
}

/** What the paper shows that was set last. */
export async function findGezeigtes(tx: TenantTx, nachweisId: NachweisId): Promise<Nachweisinhalt | undefined> {
  const [row] = await tx
    .select({ gezeigt: ausdruck.gezeigt })
    .from(ausdruck)
    .where(and(desEigenen(tx, nachweisId), isNotNull(ausdruck.gezeigt)));
  return row?.gezeigt as Nachweisinhalt | undefined;
}

/** In place of the one before. */
export async function recordAusdruck(
  tx: TenantTx,
  neu: Omit<Ausdruckstand, "am"> & {
    nachweisId: NachweisId;
    dateiname: string;
    inhalt: Uint8Array;
    gezeigt: Nachweisinhalt;
  },
  am: Date,
): Promise<void> {
  await tx
    .insert(ausdruck)
    .values({ ...neu, tenantId: tx.tenantId, am })
    .onConflictDoUpdate({
      target: [ausdruck.tenantId, ausdruck.nachweisId],
      set: {
        art: sql`excluded.art`,
        pruefsumme: sql`excluded.pruefsumme`,
        dateiname: sql`excluded.dateiname`,
        inhalt: sql`excluded.inhalt`,
        gezeigt: sql`excluded.gezeigt`,
        am: sql`excluded.am`,
      },
    });
}
