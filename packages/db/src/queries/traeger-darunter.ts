import type { Anteil, PlainDate } from "@kim/domain";
import { sql } from "drizzle-orm";
import type { TenantTx } from "../tenant-tx.ts";

/**
 * What the tenant's receivers passed on to Träger from its own posts of Baustein 2 (R12), as the sum rises and falls.
 * Deeper than that a Träger may stand below a Träger and would count twice; the database counts those itself.
 */
export async function listTraegerDarunter(tx: TenantTx, { beginn, ende }: { beginn: PlainDate; ende: PlainDate }): Promise<Anteil[]> {
  const rows = await tx.execute<{ von: PlainDate; bis: PlainDate; hundertstel: number }>(sql`
    with tag as (
      select ${beginn}::date as tag
      union select k.beginn from kim.kette(${beginn}::date) k where k.beginn > ${beginn}::date and k.beginn <= ${ende}::date
      union select k.ende + 1 from kim.kette(${beginn}::date) k where k.ende >= ${beginn}::date and k.ende < ${ende}::date
    ), abschnitt as (
      select t.tag as von, coalesce(lead(t.tag) over (order by t.tag) - 1, ${ende}::date) as bis from tag t
    )
    select a.von::text, a.bis::text, sum(k.vzae_hundertstel)::integer as hundertstel
    from abschnitt a cross join lateral kim.kette(a.von) k
      join kim.stelle s on s.tenant_id = ${tx.tenantId} and s.id = k.stelle_id and s.baustein = 2
      join kim.weiterleitung w on w.tenant_id = ${tx.tenantId} and w.id = k.wurzel_id
      join kim.organisation mitte on mitte.id = w.empfaenger_id and mitte.art <> 'traeger'
      join kim.organisation unten on unten.id = k.empfaenger_id and unten.art = 'traeger'
    where k.ebene = 2 group by a.von, a.bis order by a.von`);
  return rows.map(({ von, bis, hundertstel }) => ({ von, bis, vzaeHundertstel: hundertstel }));
}
