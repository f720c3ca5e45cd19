import type { Anteil, PlainDate } from "@kim/domain";
import { sql } from "drizzle-orm";
import type { TenantTx } from "../tenant-tx.ts";

/**
 * What the tenant's receivers passed on to Träger from its own posts of Baustein 2 (R12), as the sum rises and falls. Below
 * one contract only the uppermost level with a Träger counts: deeper ones may hold a part of its part. Where a chain reaches
 * Träger on two levels side by side the sum is too small; the database, which sees who gave what, counts exactly.
 */
export async function listTraegerDarunter(tx: TenantTx, { beginn, ende }: { beginn: PlainDate; ende: PlainDate }): Promise<Anteil[]> {
  const rows = await tx.execute<{ von: PlainDate; bis: PlainDate; hundertstel: number }>(sql`
    with kette as materialized (select k.beginn, k.ende from kim.kette(${beginn}::date) k),
    tag as (
      select ${beginn}::date as tag
      union select k.beginn from kette k where k.beginn > ${beginn}::date and k.beginn <= ${ende}::date
      union select k.ende + 1 from kette k where k.ende >= ${beginn}::date and k.ende < ${ende}::date
    ), abschnitt as (
      select t.tag as von, coalesce(lead(t.tag) over (order by t.tag) - 1, ${ende}::date) as bis from tag t
    ), teil as (
      select a.von, a.bis, k.vzae_hundertstel as hundertstel, k.ebene, min(k.ebene) over (partition by a.von, k.wurzel_id) as oberste
      from abschnitt a cross join lateral kim.kette(a.von) k
        join kim.stelle s on s.tenant_id = ${tx.tenantId} and s.id = k.stelle_id and s.baustein = 2
        join kim.weiterleitung w on w.tenant_id = ${tx.tenantId} and w.id = k.wurzel_id
        join kim.organisation mitte on mitte.id = w.empfaenger_id and mitte.art <> 'traeger'
        join kim.organisation unten on unten.id = k.empfaenger_id and unten.art = 'traeger'
      where k.vzae_hundertstel > 0
    )
    select von::text, bis::text, sum(hundertstel)::integer as hundertstel from teil where ebene = oberste group by von, bis order by von`);
  return rows.map(({ von, bis, hundertstel }) => ({ von, bis, vzaeHundertstel: hundertstel }));
}
