set role kim_aggregat;

-- For the owner of the posts: personnel cost below each contract of the first level, per month, in cents.
create function kim.kette_kosten(p_jahr integer) returns table (stelle_id uuid, wurzel_id uuid, monat smallint,
  betrag_cent bigint, vorsteuer_cent bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with recursive v as materialized (
    select distinct geber_id, id, herkunft_id, empfaenger_id, stelle_id, ebene
      from kim.vertragsabschnitte((select kim.app_tenant())) where angenommen
  ), baum as (
    select v.id as wurzel, v.geber_id, v.id, v.empfaenger_id, v.stelle_id from v where v.ebene = 1
    union all
    select b.wurzel, v.geber_id, v.id, v.empfaenger_id, v.stelle_id from baum b
      join v on v.herkunft_id = b.id and v.geber_id = b.empfaenger_id and v.stelle_id = b.stelle_id
  )
  select x.stelle_id, b.wurzel, x.monat, sum(x.betrag_cent)::bigint, sum(x.vorsteuer_cent)::bigint
  from baum b join v on v.geber_id = b.geber_id and v.id = b.id
    join kim.ausgabe x on x.geber_id = v.geber_id and x.weiterleitung_id = v.id
  where v.ebene > 1 and x.jahr = p_jahr and x.art = 'personal' group by 1, 2, 3;
end $$;

grant execute on function kim.kette_kosten(integer) to kim_app, kim_jobs;
