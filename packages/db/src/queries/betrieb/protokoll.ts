import { and, count, desc, eq, gte, lte, sql, type SQL } from "drizzle-orm";
import { protokoll } from "../../schema/protokoll.ts";
import type { BewilligungTx, EinsichtTx, MinisteriumTx, TenantTx } from "../../scope/tenant-tx.ts";

export interface Protokolleintrag {
  am: Date;
  benutzerId: string | null;
  benutzerName: string;
  befehl: string;
  eingabe: unknown;
}

/** Writes one audit line into the command's own transaction. */
export async function recordProtokoll(
  tx: TenantTx | BewilligungTx | MinisteriumTx | EinsichtTx,
  eintrag: Protokolleintrag,
): Promise<void> {
  await tx.insert(protokoll).values({ ...eintrag, tenantId: tx.tenantId, eingabe: eintrag.eingabe ?? {} });
}

/** Which lines: by command, by who wrote them, from the day `von` to the day `bis` in Berlin. */
export interface Protokollauswahl {
  befehl?: string | undefined;
  person?: string | undefined;
  von?: string | undefined;
  bis?: string | undefined;
}

export type Protokollzeile = Protokolleintrag & { id: string };

/** One page of the tenant's own lines, newest first, and how many there are. */
export async function listProtokoll(
  tx: TenantTx,
  auswahl: Protokollauswahl,
  seite: { ab: number; anzahl: number },
): Promise<{ zeilen: Protokollzeile[]; gesamt: number }> {
  const columns = {
    id: protokoll.id,
    am: protokoll.am,
    benutzerId: protokoll.benutzerId,
    benutzerName: protokoll.benutzerName,
    befehl: protokoll.befehl,
    eingabe: protokoll.eingabe,
  };
  const wo = condition(tx, auswahl);
  const zeilen = await tx
    .select(columns)
    .from(protokoll)
    .where(wo)
    .orderBy(desc(protokoll.am), desc(protokoll.id))
    .offset(seite.ab)
    .limit(seite.anzahl);
  const [row] = await tx.select({ gesamt: count() }).from(protokoll).where(wo);
  return { zeilen, gesamt: row?.gesamt ?? 0 };
}

/** What the tenant's lines can be narrowed by. */
export async function listProtokollwahl(tx: TenantTx): Promise<{ befehle: string[]; personen: string[] }> {
  const own = eq(protokoll.tenantId, tx.tenantId);
  const befehle = await tx.selectDistinct({ befehl: protokoll.befehl }).from(protokoll).where(own);
  const personen = await tx.selectDistinct({ name: protokoll.benutzerName }).from(protokoll).where(own);
  return { befehle: befehle.map(({ befehl }) => befehl), personen: personen.map(({ name }) => name) };
}

function condition(tx: TenantTx, { befehl, person, von, bis }: Protokollauswahl): SQL | undefined {
  const tag = sql`(${protokoll.am} at time zone 'Europe/Berlin')::date`;
  return and(
    eq(protokoll.tenantId, tx.tenantId),
    befehl ? eq(protokoll.befehl, befehl) : undefined,
    person ? eq(protokoll.benutzerName, person) : undefined,
    von ? gte(tag, von) : undefined,
    bis ? lte(tag, bis) : undefined,
  );
}
