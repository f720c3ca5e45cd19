import type { TraegerAngelegt } from "@kim/domain/organisation";
import { sql } from "drizzle-orm";
import { organisation } from "../../schema/organisation.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

/** The names of the whole register, read while nobody else can add one. */
export async function listRegister(tx: TenantTx): Promise<{ id: string; name: string }[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('kim_traeger'))`);
  return tx.select({ id: organisation.id, name: organisation.name }).from(organisation);
}

/** Throws a broken `organisation_pkey` when the id is taken. */
export async function recordTraeger(tx: TenantTx, { id, name }: TraegerAngelegt): Promise<void> {
  // The role may write exactly these columns; drizzle's insert would name all of them.
  await tx.execute(
    sql`insert into kim.organisation (id, art, name, kurzname) values (${id}, 'traeger', ${name}, ${name})`,
  );
}
