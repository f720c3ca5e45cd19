import type { WeiterleitungId } from "@kim/domain/grundlagen";
import { sql } from "drizzle-orm";
import type { TenantTx } from "../../scope/tenant-tx.ts";

/** The answers this body ever gave. */
export async function listAntworten(tx: TenantTx): Promise<{ angenommen: boolean }[]> {
  const rows = await tx.execute<{ angenommen: boolean }>(
    sql`select distinct angenommen from kim.weiterleitung_antwort where tenant_id = ${tx.tenantId}`,
  );
  return rows.map(({ angenommen }) => ({ angenommen }));
}

export interface OffenesAngebot {
  id: WeiterleitungId;
  geberName: string;
  stelleBezeichnung: string;
  vzaeHundertstel: number;
  beginn: string;
  ende: string;
}

/** Offers that wait for this body's answer, oldest first. */
export async function listOffeneAngebote(tx: TenantTx): Promise<OffenesAngebot[]> {
  const rows = await tx.execute<OffenesAngebot & Record<string, unknown>>(sql`
    select v.id, g.name as "geberName", v.stelle_bezeichnung as "stelleBezeichnung",
      v.vzae_hundertstel as "vzaeHundertstel", v.beginn::text as beginn, v.ende::text as ende
    from kim.vertrag v join kim.organisation g on g.id = v.tenant_id
    where v.empfaenger_id = ${tx.tenantId} and not v.angenommen
      and v.letzter_tag = v.ende -- where the contract above ended, the offer can no longer be accepted
    order by v.angeboten_am, v.id`);
  return rows.map(({ id, geberName, stelleBezeichnung, vzaeHundertstel, beginn, ende }) => ({
    id,
    geberName,
    stelleBezeichnung,
    vzaeHundertstel,
    beginn,
    ende,
  }));
}
