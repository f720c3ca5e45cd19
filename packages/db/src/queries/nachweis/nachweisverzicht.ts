import { OrganisationId, WeiterleitungId, type BenutzerId } from "@kim/domain/grundlagen";
import { and, asc, desc, eq } from "drizzle-orm";
import { nachweisVerzicht } from "../../schema/nachweispruefung.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

/** R81: that a giver does without the proof of a contract that nobody began. */
export type GelesenerVerzicht = {
  geberId: OrganisationId;
  empfaengerId: OrganisationId;
  weiterleitungId: WeiterleitungId;
  jahr: number;
  grund: string;
  am: string;
  vonName: string;
};

/** Those that the tenant gave and those that it got, newest year first. */
export async function listNachweisverzichte(tx: TenantTx): Promise<GelesenerVerzicht[]> {
  const rows = await tx
    .select()
    .from(nachweisVerzicht)
    .orderBy(desc(nachweisVerzicht.jahr), asc(nachweisVerzicht.am), asc(nachweisVerzicht.weiterleitungId));
  return rows.map(({ jahr, grund, am, vonName, ...row }) => ({
    geberId: OrganisationId.parse(row.tenantId),
    empfaengerId: OrganisationId.parse(row.empfaengerId),
    weiterleitungId: WeiterleitungId.parse(row.weiterleitungId),
    jahr,
    grund,
    am: am.toISOString(),
    vonName,
  }));
}

/** Whether the giver of this contract did without its proof of the year. */
export async function hatNachweisverzicht(
  tx: TenantTx,
  { geberId, id }: { geberId: OrganisationId; id: WeiterleitungId },
  jahr: number,
): Promise<boolean> {
  const rows = await tx
    .select({ jahr: nachweisVerzicht.jahr })
    .from(nachweisVerzicht)
    .where(
      and(
        eq(nachweisVerzicht.tenantId, geberId),
        eq(nachweisVerzicht.weiterleitungId, id),
        eq(nachweisVerzicht.jahr, jahr),
      ),
    );
  return rows.length > 0;
}

export async function recordNachweisverzicht(
  tx: TenantTx,
  verzicht: { weiterleitungId: WeiterleitungId; empfaengerId: OrganisationId; jahr: number; grund: string },
  autor: { am: Date; vonId: BenutzerId; vonName: string },
): Promise<void> {
  await tx.insert(nachweisVerzicht).values({ ...verzicht, ...autor, tenantId: tx.tenantId });
}
