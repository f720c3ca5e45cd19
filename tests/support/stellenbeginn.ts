import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Sql } from "postgres";

/** Breaks and mends a tenant's year: contracts on its posts would forbid it, so it happens past the triggers. */
export async function setStellenbeginn(admin: Sql, tenantId: OrganisationId, beginn: string): Promise<void> {
  await admin.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`update kim.stelle set beginn = ${beginn} where tenant_id = ${tenantId}`;
  });
}
