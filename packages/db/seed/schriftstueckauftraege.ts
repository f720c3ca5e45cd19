import { EinSchriftstueck, Gegenstaende } from "@kim/domain/schriftstueck";
import { schriftstueckSetzen } from "@kim/jobs";
import { sql } from "drizzle-orm";
import { enqueue } from "../src/queries/betrieb/outbox.ts";
import { listSchriftstuecke } from "../src/queries/foerderung/schriftstueck.ts";
import { uuidOf } from "../src/scope/ids.ts";
import type { Tx } from "../src/scope/scope.ts";
import { asOwnerOf } from "./grundstock/mandant.ts";
import { organisationIdOf } from "./grundstock/organisationen.ts";

/** Kreis Warendorf, whose people show the demo. */
const gezeigter = organisationIdOf("05570");

/** Has the worker set the papers of the two newest years of one body, the way a button does: through the outbox. */
export async function beauftrageSchriftstuecke(demo: Tx): Promise<void> {
  await asOwnerOf(demo, gezeigter, async (scope) => {
    const tx = Object.assign(scope, { tenantId: gezeigter });
    const gegenstaende = await tx.execute<{ art: string; ids: string[] }>(sql`
      with neue as (select id from kim.bescheid
        where tenant_id = ${gezeigter} and jahr >= (select max(jahr) - 1 from kim.bescheid))
      select art, json_agg(id order by id) as ids from (
        select 'antrag' as art, id from kim.antrag
          where tenant_id = ${gezeigter} and jahr >= (select max(jahr) - 1 from kim.antrag)
        union all select 'bescheid', id from neue
        union all select 'mittelabruf', id from kim.mittelabruf where bescheid_id in (select id from neue)
        union all select 'auszahlung', id from kim.auszahlung where bescheid_id in (select id from neue)) s
      group by art order by art`);
    for (const { art: worum, ids } of gegenstaende) {
      // As many as one question takes.
      const gefragt = Gegenstaende.parse({ art: worum, ids: ids.slice(0, 100) });
      for (const zeile of await listSchriftstuecke(tx, gefragt)) {
        const { inhaberId, art, vorgangId } = zeile;
        if (zeile.setzbar)
          await enqueue(
            tx,
            schriftstueckSetzen,
            EinSchriftstueck.parse({ inhaberId, art, vorgangId }),
            uuidOf("schriftstueck-setzen", inhaberId, art, vorgangId),
          );
      }
    }
  });
}
