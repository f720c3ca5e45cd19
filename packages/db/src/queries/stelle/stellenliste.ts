import type { OrganisationId, PlainDate, WeiterleitungId } from "@kim/domain/grundlagen";
import type { Stelle } from "@kim/domain/stelle";
import type { Reading } from "../../scope/scope.ts";

/** One line of the list as the database sums it: an own post, or a part of somebody's post that the reader holds. */
export interface Stellensumme extends Pick<
  Stelle,
  "id" | "bezeichnung" | "baustein" | "funktion" | "anbindung" | "vzaeHundertstel" | "beginn" | "ende"
> {
  /** The part that is held, and who gave it; null on an own post. */
  weiterleitungId: WeiterleitungId | null;
  geberId: OrganisationId | null;
  geberName: string | null;
  weitergeleitet: { empfaenger: string; vzaeHundertstel: number; stand: "angeboten" | "angenommen" }[];
  /** Within the contracts, with everything below (R22). */
  besetztHundertstel: number;
  /** The last day before this one on which anybody filled it; asked only where nobody does. */
  besetztBis: PlainDate | null;
}

/** The tenant's own posts on a day, oldest first. */
export const eigeneStellensummen = (tenantId: OrganisationId, tag: PlainDate): Reading<Stellensumme[]> => ({
  text: eigene,
  params: [tenantId, tag],
  rows: toSummen,
});

/** The parts the tenant holds of others' posts, with what became of older ones on the same posts. */
export const gehalteneStellensummen = (tenantId: OrganisationId, tag: PlainDate): Reading<Stellensumme[]> => ({
  text: gehaltene,
  params: [tenantId, tag],
  rows: toSummen,
});

// $1 is the tenant, $2 the day. Explicit keys beside the policies: the planner finds the index by them, the policies
// stay the wall.
const gueltig = (b: string) => `${b}.von <= $2 and (${b}.bis is null or ${b}.bis >= $2)`;
const zurueckgezogen = (w: string) => `exists (select 1 from kim.weiterleitung_ruecknahme r
  where r.tenant_id = ${w}.tenant_id and r.weiterleitung_id = ${w}.id)`;
const schluss = (w: string) => `least(${w}.ende, (select min(e.letzter_tag) from kim.weiterleitung_ende e
  where e.geber_id = ${w}.tenant_id and e.weiterleitung_id = ${w}.id))`;
const vzaeAm = (w: string, tag: string) => `coalesce((select c.vzae_hundertstel from kim.weiterleitung_aenderung c
    join kim.weiterleitung_aenderung_antwort x on x.geber_id = c.tenant_id and x.aenderung_id = c.id and x.angenommen
  where c.tenant_id = ${w}.tenant_id and c.weiterleitung_id = ${w}.id and c.ab <= ${tag}
  order by c.ab desc, c.am desc limit 1), ${w}.vzae_hundertstel)`;
const besetztIn = (geber: string, id: string) => `coalesce((select sum(b.vzae_hundertstel) from kim.besetzung b
  where b.geber_id = ${geber} and b.weiterleitung_id = ${id} and ${gueltig("b")}), 0)`;

// What the tenant gave and that has not ended, by the part it was given from; what is occupied below only where the
// contract may be passed on (R22).
const gegeben = `
  gegeben as materialized (
    select g.id, g.stelle_id, g.herkunft_id, g.empfaenger_id, g.beginn, g.angeboten_am, g.weiterleitung_erlaubt,
      a.angenommen is true as angenommen, ${vzaeAm("g", "greatest($2::date, g.beginn)")} as vzae
    from kim.weiterleitung g
      left join kim.weiterleitung_antwort a on a.geber_id = g.tenant_id and a.weiterleitung_id = g.id
    where g.tenant_id = $1 and g.ende >= $2 and a.angenommen is distinct from false and not ${zurueckgezogen("g")}
      and not exists (select 1 from kim.weiterleitung_ende e
        where e.geber_id = g.tenant_id and e.weiterleitung_id = g.id and e.letzter_tag < $2)
  ), kette as materialized (
    select k.wurzel_id, k.vzae_hundertstel from kim.kette_besetzt_am($2) k
    where exists (select 1 from gegeben where weiterleitung_erlaubt and herkunft_id is null)
  ), vergeben as (
    select g.stelle_id, g.herkunft_id,
      sum(case when g.angenommen and g.beginn <= $2
        then least(g.vzae, coalesce(k.vzae_hundertstel, 0) + ${besetztIn("$1", "g.id")}) else 0 end)::int as besetzt,
      sum(case when g.angenommen and g.beginn <= $2 then g.vzae else 0 end)::int as vzae,
      json_agg(json_build_object('empfaenger', o.name, 'vzaeHundertstel', g.vzae,
        'stand', case when g.angenommen then 'angenommen' else 'angeboten' end) order by g.angeboten_am, g.id)
        as weitergeleitet
    from gegeben g join kim.organisation o on o.id = g.empfaenger_id left join kette k on k.wurzel_id = g.id
    group by 1, 2
  )`;

// What the tenant keeps counts as occupied up to what it holds and did not pass on (wirksame-besetzung.ts).
const eigene = `with ${gegeben}, besetzt as (
    select b.stelle_id, sum(b.vzae_hundertstel)::int as eigene from kim.besetzung b
    where b.tenant_id = $1 and b.eigentuemer_id = $1 and ${gueltig("b")} group by 1
  ), summe as (
    select s.*, v.weitergeleitet, coalesce(v.besetzt, 0) + case when s.beginn <= $2 and (s.ende is null or s.ende >= $2)
      then greatest(0, least(s.vzae_hundertstel - coalesce(v.vzae, 0), coalesce(e.eigene, 0))) else 0 end as besetzt
    from kim.stelle s left join besetzt e on e.stelle_id = s.id
      left join vergeben v on v.stelle_id = s.id and v.herkunft_id is null
    where s.tenant_id = $1
  )
  select s.id, s.bezeichnung, s.baustein, s.funktion, s.anbindung, s.vzae_hundertstel, s.beginn, s.ende,
    null as weiterleitung_id, null as geber_id, null as geber_name, s.weitergeleitet, s.besetzt,
    case when s.besetzt = 0 and s.beginn <= $2 and (s.ende is null or s.ende >= $2)
      then kim.besetzt_bis(s.id, null, $2) end as besetzt_bis
  from summe s order by s.baustein, s.beginn, s.bezeichnung, s.id`;

const gehaltene = `with ${gegeben}, teil as materialized (
    select w.*, ${schluss("w")} as schluss from kim.weiterleitung w
      join kim.weiterleitung_antwort a on a.geber_id = w.tenant_id and a.weiterleitung_id = w.id and a.angenommen
    where w.empfaenger_id = $1 and not ${zurueckgezogen("w")}
  ), umfang as (
    select t.*, case when t.schluss < t.beginn then t.vzae_hundertstel
      else ${vzaeAm("t", "greatest(t.beginn, least($2::date, t.schluss))")} end as vzae from teil t
  ), summe as (
    select u.*, v.weitergeleitet, case when $2 between u.beginn and u.schluss
      then greatest(0, least(u.vzae - coalesce(v.vzae, 0), ${besetztIn("u.tenant_id", "u.id")})) else 0 end
      + coalesce(v.besetzt, 0) as besetzt
    from umfang u left join vergeben v on v.stelle_id = u.stelle_id and v.herkunft_id = u.id
  )
  select s.id, s.bezeichnung, s.baustein, s.funktion, s.anbindung, u.vzae as vzae_hundertstel, u.beginn,
    u.schluss as ende, u.id as weiterleitung_id, u.tenant_id as geber_id, g.name as geber_name, u.weitergeleitet,
    u.besetzt::int as besetzt,
    case when u.besetzt = 0 and $2 between u.beginn and u.schluss
      then kim.besetzt_bis(s.id, u.id, $2) end as besetzt_bis
  from summe u join kim.stelle s on s.tenant_id = u.eigentuemer_id and s.id = u.stelle_id
    join kim.organisation g on g.id = u.tenant_id
  order by s.baustein, s.beginn, s.bezeichnung, s.id, u.ebene, u.angeboten_am, u.id`;

function toSummen(rows: readonly Record<string, unknown>[]): Stellensumme[] {
  return (rows as readonly SummeRow[]).map((row) => ({
    id: row.id,
    bezeichnung: row.bezeichnung,
    baustein: row.baustein,
    funktion: row.funktion,
    anbindung: row.anbindung,
    vzaeHundertstel: row.vzae_hundertstel,
    beginn: row.beginn,
    ende: row.ende,
    weiterleitungId: row.weiterleitung_id,
    geberId: row.geber_id,
    geberName: row.geber_name,
    weitergeleitet: row.weitergeleitet ?? [],
    besetztHundertstel: row.besetzt,
    besetztBis: row.besetzt_bis,
  }));
}

type SummeRow = Pick<Stellensumme, "id" | "bezeichnung" | "baustein" | "funktion" | "anbindung" | "beginn" | "ende"> & {
  vzae_hundertstel: number;
  weiterleitung_id: WeiterleitungId | null;
  geber_id: OrganisationId | null;
  geber_name: string | null;
  weitergeleitet: Stellensumme["weitergeleitet"] | null;
  besetzt: number;
  besetzt_bis: PlainDate | null;
};
