import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Baustein } from "@kim/domain/stelle";
import type { Sql } from "postgres";

/** Grants so many posts of a year in place of what counted before. */
export async function setKontingent(
  admin: Sql,
  tenantId: OrganisationId,
  { jahr, baustein, hundertstel }: { jahr: number; baustein: Baustein; hundertstel: number },
): Promise<void> {
  await admin`
    insert into kim.kontingent (tenant_id, jahr, baustein, vzae_hundertstel, quelle)
      values (${tenantId}, ${jahr}, ${baustein}, ${hundertstel}, 'Bescheid')
      on conflict (tenant_id, jahr, baustein) do update set vzae_hundertstel = excluded.vzae_hundertstel`;
}
