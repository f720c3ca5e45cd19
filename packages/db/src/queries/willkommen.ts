import type { WeiterleitungId } from "@kim/domain/grundlagen";
import { sql } from "drizzle-orm";
import type { TenantTx } from "../tenant-tx.ts";

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
    select w.id, g.name as "geberName", w.stelle_bezeichnung as "stelleBezeichnung",
      w.vzae_hundertstel as "vzaeHundertstel",
      w.beginn::text as beginn, w.ende::text as ende
    from kim.weiterleitung w join kim.organisation g on g.id = w.tenant_id
    where w.empfaenger_id = ${tx.tenantId}
      and not exists (select from kim.weiterleitung_antwort a
        where a.geber_id = w.tenant_id and a.weiterleitung_id = w.id)
      and not exists (select from kim.weiterleitung_ruecknahme r
        where r.tenant_id = w.tenant_id and r.weiterleitung_id = w.id)
      and not exists (select from kim.weiterleitung_ende e where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id)
    order by w.angeboten_am, w.id`);
  return rows.map(({ id, geberName, stelleBezeichnung, vzaeHundertstel, beginn, ende }) => ({
    id,
    geberName,
    stelleBezeichnung,
    vzaeHundertstel,
    beginn,
    ende,
  }));
}
