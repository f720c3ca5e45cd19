import type { Standangaben } from "@kim/domain/fristenliste";
import type { Reading } from "../../scope/scope.ts";
import { nachweistaten } from "../nachweis/nachweisvorgang.ts";

/** For the granting authority: of a year every Bescheid that counts, what was submitted for it, who was reminded. */
export const fristenstaende = (jahr: number): Reading<Standangaben[]> => ({
  text: `select b.id as "bescheidId", b.tenant_id as "organisationId", o.name as "organisationName", b.jahr, b.baustein,
      b.instrument, b.aktenzeichen, b.nachweis_faellig_am::text as "nachweisFaelligAm", n.id as "nachweisId",
      ${nachweistaten("n")} as vorgaenge,
      (select max(e.am)::text from kim.fristerinnerung e where e.tenant_id = b.tenant_id
        and e.frist in ('nachweis-bescheid:' || b.jahr || ':' || b.baustein, 'nachweis:' || n.id)) as "erinnertAm"
    from kim.bescheid b join kim.organisation o on o.id = b.tenant_id
    left join kim.nachweis n on n.tenant_id = b.tenant_id and n.jahr = b.jahr and n.baustein = b.baustein
      and n.weiterleitung_id is null
    where b.jahr = $1 and not exists (select 1 from kim.bescheid s
      where s.tenant_id = b.tenant_id and s.vorgaenger_id = b.id)
    order by o.name collate "de-x-icu", b.baustein`,
  params: [jahr],
  rows: (rows) => rows as unknown as Standangaben[],
});
