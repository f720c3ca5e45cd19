import type { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import type { Organisation } from "@kim/domain/organisation";
import type { Kettenglied } from "@kim/domain/uebersicht";
import { eq, sql } from "drizzle-orm";
import { organisation } from "../schema/organisation.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";

/** What lies below the first level of the tenant's own posts on a day, in sums. */
export async function listKette(tx: TenantTx, tag: PlainDate): Promise<Kettenglied[]> {
  const rows = await tx.execute<{ glied: Kettenglied }>(sql`
    select json_build_object('wurzelId', k.wurzel_id, 'ebene', k.ebene, 'empfaengerId', k.empfaenger_id,
      'empfaengerName', o.kurzname, 'stand', k.stand,
      'beginn', k.beginn, 'ende', k.ende, 'vzaeHundertstel', k.vzae_hundertstel,
      'besetztHundertstel', k.besetzt_hundertstel, 'nachweisFaelligAm', k.nachweis_faellig_am) as glied
    from kim.kette(${tag}::date, ${tag}::date) k join kim.organisation o on o.id = k.empfaenger_id
    where k.ende >= ${tag}::date order by k.ebene, o.kurzname, k.beginn`);
  return rows.map(({ glied }) => glied);
}

/** The Kommunen of a Kreis; none of anybody else. */
export async function listKommunen(
  tx: TenantTx,
  kreisId: OrganisationId,
): Promise<Pick<Organisation, "id" | "kurzname" | "ags">[]> {
  const { id, kurzname, ags } = organisation;
  const rows = await tx
    .select({ id, kurzname, ags })
    .from(organisation)
    .where(eq(organisation.kreisId, kreisId))
    .orderBy(sql`${kurzname} collate "de-x-icu"`);
  return rows.map((row) => ({ ...row, id: row.id as OrganisationId }));
}
