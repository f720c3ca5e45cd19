import type { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import { eq, sql } from "drizzle-orm";
import { fortschreibeRechnungsstand } from "../src/queries/foerderung/rechnungsstand.ts";
import { outbox } from "../src/schema/protokoll.ts";
import { rechnungsmarke } from "../src/schema/rechnungsstand.ts";
import type { Tx } from "../src/scope/scope.ts";
import type { TenantTx } from "../src/scope/tenant-tx.ts";
import { asOwnerOf } from "./grundstock/mandant.ts";

/** The stored figures of everybody, so that the first page of the demo is complete before a worker has run. */
export const rechneAlles = (tx: Tx, heute: PlainDate): Promise<void> =>
  jeMarkiertem(tx, async (eigene) => {
    await fortschreibeRechnungsstand(eigene, new Date(`${heute}T06:00:00Z`), heute);
    await wieEingetragen(eigene, heute);
  });

/**
 * The demo is written in one go, but its bodies have used the platform for years: each of them enters what happens
 * within a number of days that is its own, and a year is settled when the next one begins.
 */
async function wieEingetragen(tx: TenantTx, heute: PlainDate): Promise<void> {
  await tx.execute(sql`set local role kim_owner`);
  const verzug = sql`(abs(hashtext(tenant_id::text)) % 28)::integer`;
  for (const tabelle of ["landstellen", "landgeld"])
    await tx.execute(sql`update ${sql.raw(`kim.${tabelle}`)} set bekannt_von = least(${heute}::date, ab + ${verzug})
      where tenant_id = ${tx.tenantId}`);
  await tx.execute(sql`update kim.landjahr
    set bekannt_von = least(${heute}::date, make_date(jahr + 1, 1, 1) + ${verzug}) where tenant_id = ${tx.tenantId}`);
}

/** Published conditions mark every year of everybody; nobody has entered anything yet, so nothing is to be computed. */
export const vergissMarken = (tx: Tx): Promise<void> =>
  jeMarkiertem(tx, (eigene) => eigene.delete(rechnungsmarke).where(eq(rechnungsmarke.tenantId, eigene.tenantId)));

/** As the job of each marked body, one after the other; the orders to compute go with the marks. */
async function jeMarkiertem(tx: Tx, work: (eigene: TenantTx) => Promise<unknown>): Promise<void> {
  await tx.execute(sql`set local role kim_aggregat`);
  const markierte = await tx.execute<{ id: OrganisationId }>(
    sql`select distinct tenant_id as id from kim.rechnungsmarke order by 1`,
  );
  for (const { id } of markierte) {
    await tx.execute(sql`set local role kim_jobs`);
    await asOwnerOf(tx, id, () => work(Object.assign(tx, { tenantId: id })));
    await tx.execute(sql`set local role kim_owner`);
    await tx.delete(outbox).where(eq(outbox.name, "rechnungsstand-berechnen"));
  }
  await tx.execute(sql`set local role kim_owner`);
}
