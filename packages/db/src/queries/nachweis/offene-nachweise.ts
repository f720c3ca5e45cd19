import type { WartenderNachweis } from "@kim/domain/start";
import type { Reading } from "../../scope/scope.ts";

/** Proofs that this reader sees and that are neither certified nor waived, each with who did what of it. */
export const offeneNachweise = (): Reading<WartenderNachweis[]> => ({
  text: `select n.id, n.tenant_id as "inhaberId", o.name as "inhaberName", n.pruefstelle_id as "pruefstelleId", n.art,
      n.jahr, n.baustein, n.faellig_am::text as "faelligAm", coalesce(v.vorgaenge, '[]') as vorgaenge
    from kim.nachweis n join kim.organisation o on o.id = n.tenant_id
    left join lateral (
      select json_agg(json_build_object('schritt', a.schritt, 'am', a.am, 'vonId', a.von_id, 'vonName', a.von_name,
          'berichtigung', a.berichtigung) order by a.am) as vorgaenge,
        (array_agg(a.schritt order by a.am desc))[1] as letzter
      from kim.nachweis_vorgang a where a.inhaber_id = n.tenant_id and a.nachweis_id = n.id
    ) v on true
    where coalesce(v.letzter, '') not in ('bescheinigt', 'zurueckgestelltes_verzichtet', 'verzichtet')
    order by n.faellig_am, n.id`,
  params: [],
  rows: (rows) => rows as WartenderNachweis[],
});
