import { jahrVon, type OrganisationId, type PlainDate } from "@kim/domain/grundlagen";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import {
  berechneJahresrechnung,
  rechnungsfassung,
  Rechnungsstand,
  rechnungsstandDer,
} from "@kim/domain/jahresrechnung";
import { keinLandesstand, landesstandDer, type Landesstand } from "@kim/domain/landesstand";
import { and, eq, inArray, sql } from "drizzle-orm";
import { rechnungsmarke, rechnungsstand } from "../../schema/rechnungsstand.ts";
import type { Reading, Tx } from "../../scope/scope.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";
import { loadRechnungslage } from "./foerderlage.ts";
import { recordLandesstand } from "./landesstand.ts";

/**
 * Computes the marked years of the tenant anew and takes their marks away; answers how many years it computed. With
 * `alle` every year, marked or not. Runs one after the other for one tenant: a mark is read before the inputs it stands
 * for, so whatever is committed in between leaves a mark of its own.
 */
export async function fortschreibeRechnungsstand(
  tx: TenantTx,
  now: Date,
  heute: PlainDate,
  { alle = false }: { alle?: boolean } = {},
): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`rechnungsstand:${tx.tenantId}`}, 0))`);
  const marken = await tx.select().from(rechnungsmarke).where(eq(rechnungsmarke.tenantId, tx.tenantId));
  const jahre = rechenjahre(heute).filter((jahr) => alle || marken.some((m) => m.vonJahr <= jahr && jahr <= m.bisJahr));
  // While one year is computed, the database reads the next one.
  let naechste = geladen(tx, jahre[0], heute);
  const landesstaende: { jahr: number; stand: Landesstand }[] = [];
  for (const [i, jahr] of jahre.entries()) {
    const lage = await naechste;
    naechste = geladen(tx, jahre[i + 1], heute);
    naechste.catch(() => {}); // told when its turn comes, where the year before it did not fail
    const rechnung = lage && berechneJahresrechnung(lage);
    await recordRechnungsstand(tx, jahr, rechnung && rechnungsstandDer(rechnung, lage), now, heute);
    landesstaende.push({ jahr, stand: rechnung ? landesstandDer(lage, rechnung) : keinLandesstand });
  }
  await recordLandesstand(tx, landesstaende, heute);
  if (marken.length > 0)
    await tx.delete(rechnungsmarke).where(
      and(
        eq(rechnungsmarke.tenantId, tx.tenantId),
        inArray(
          rechnungsmarke.id,
          marken.map(({ id }) => id),
        ),
      ),
    );
  return jahre.length;
}

/** From the first year of the programme to the one after the running one, for which applications are made already. */
const rechenjahre = (heute: PlainDate): number[] =>
  Array.from({ length: jahrVon(heute) + 2 - erstesFoerderjahr }, (_, i) => erstesFoerderjahr + i);

const geladen = async (tx: TenantTx, jahr: number | undefined, heute: PlainDate) =>
  jahr === undefined ? undefined : loadRechnungslage(tx, jahr, heute);

async function recordRechnungsstand(
  tx: TenantTx,
  jahr: number,
  stand: Rechnungsstand | undefined,
  now: Date,
  heute: PlainDate,
): Promise<void> {
  if (!stand) {
    const dieser = and(eq(rechnungsstand.tenantId, tx.tenantId), eq(rechnungsstand.jahr, jahr));
    await tx.delete(rechnungsstand).where(dieser);
    return;
  }
  const werte = { werte: stand, stand: heute, berechnetAm: now };
  await tx
    .insert(rechnungsstand)
    .values({ tenantId: tx.tenantId, jahr, ...werte })
    .onConflictDoUpdate({ target: [rechnungsstand.tenantId, rechnungsstand.jahr], set: werte });
}

/** The stored sums of one year, and whether an input has changed since; null before the first computation. */
export const rechnungssumme = (
  tenantId: OrganisationId,
  jahr: number,
): Reading<{ werte: Rechnungsstand; veraltet: boolean } | null> => ({
  text: `select s.werte, exists (select from kim.rechnungsmarke m
        where m.tenant_id = s.tenant_id and s.jahr between m.von_jahr and m.bis_jahr) as veraltet
      from kim.rechnungsstand s where s.tenant_id = $1 and s.jahr = $2`,
  params: [tenantId, jahr],
  rows: ([row]) => {
    const werte = Rechnungsstand.safeParse(row?.["werte"]);
    return werte.success ? { werte: werte.data, veraltet: row?.["veraltet"] === true } : null;
  },
});

/** Every body that has figures of its own: the 54, and Kommunen that receive Baustein 3 directly. */
export async function listRechnungsempfaenger(tx: Tx): Promise<OrganisationId[]> {
  const rows = await tx.execute<{ id: OrganisationId }>(
    sql`select id from kim.rechnungsempfaenger() e(id) order by id`,
  );
  return rows.map(({ id }) => id);
}

/**
 * Marks what the calendar or a new version of the arithmetic has overtaken, and bodies without any figures; answers how
 * many bodies.
 */
export async function merkeUeberholte(tx: TenantTx, heute: PlainDate): Promise<number> {
  const [row] = await tx.execute<{ anzahl: string }>(
    sql`select kim.rechnungsmarke_nachziehen(${heute}, ${rechnungsfassung}) as anzahl`,
  );
  return Number(row?.anzahl ?? 0);
}
