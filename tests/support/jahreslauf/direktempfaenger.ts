import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Sql } from "postgres";
import { setKontingent } from "../foerderung/kontingent.ts";

/** Three quarters of a post in Baustein 3 that a Kommune receives directly for one year, granted and standing. */
export async function hatBaustein3(admin: Sql, kommuneId: OrganisationId, jahr: number): Promise<void> {
  await setKontingent(admin, kommuneId, { jahr, baustein: 3, hundertstel: 75 });
  await admin`
    insert into kim.stelle (tenant_id, id, bezeichnung, baustein, funktion, vzae_hundertstel, anbindung, beginn, ende)
      values (${kommuneId}, gen_random_uuid(), 'Ausländerbehörde', 3, 'auslaenderbehoerde', 75, 'auslaenderbehoerde',
        ${`${jahr}-01-01`}, ${`${jahr}-12-31`})`;
}
