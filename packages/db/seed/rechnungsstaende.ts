import type { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import { eq, sql } from "drizzle-orm";
import { fortschreibeRechnungsstand } from "../src/queries/rechnungsstand.ts";
import { outbox } from "../src/schema/protokoll.ts";
import type { Tx } from "../src/scope/scope.ts";
import { asOwnerOf } from "./bestand.ts";

/** The stored figures of everybody, so that the first page of the demo is complete before a worker has run. */
export async function rechneAlles(tx: Tx, heute: PlainDate): Promise<void> {
  await tx.execute(sql`set local role kim_aggregat`);
  const marken = await tx.execute<{ id: OrganisationId }>(
    sql`select distinct tenant_id as id from kim.rechnungsmarke order by 1`,
  );
  for (const { id } of marken) {
    await tx.execute(sql`set local role kim_jobs`);
    await asOwnerOf(tx, id, () =>
      fortschreibeRechnungsstand(Object.assign(tx, { tenantId: id }), new Date(`${heute}T06:00:00Z`), heute),
    );
    await tx.execute(sql`set local role kim_owner`);
    await tx.delete(outbox).where(eq(outbox.name, "rechnungsstand-berechnen"));
  }
  await tx.execute(sql`set local role kim_owner`);
}
