set role kim_aggregat;

-- Personnel cost of a year below each contract of the first level, per month, in cents, from the walk down the chains
-- of the owner's posts. The owner is named beside the contract, or the planner reads the year's expenses of all.
create function kim.kosten_der_kette(p_glieder kim.kettenglied[], p_eigentuemer uuid, p_jahr integer)
returns table (stelle_id uuid, wurzel_id uuid, monat smallint, betrag_cent bigint, vorsteuer_cent bigint)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with vertrag as materialized (
    select distinct wurzel_id, geber_id, id from unnest(p_glieder) where angenommen and ebene > 1
  )
  select x.stelle_id, v.wurzel_id, x.monat, sum(x.betrag_cent)::bigint, sum(x.vorsteuer_cent)::bigint
  from vertrag v join kim.ausgabe x on x.geber_id = v.geber_id and x.weiterleitung_id = v.id
  where x.eigentuemer_id = p_eigentuemer and x.jahr = p_jahr and x.art = 'personal' group by 1, 2, 3;
end $$;

-- The same for the owner of the posts. A cost is booked on a day of its contract: what had ended by agreement before
-- the year has none.
create function kim.kette_kosten(p_jahr integer)
returns table (stelle_id uuid, wurzel_id uuid, monat smallint, betrag_cent bigint, vorsteuer_cent bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
  select * from kim.kosten_der_kette(
    array(select g from kim.vertragskette(kim.app_tenant(), make_date(p_jahr, 1, 1)) g), kim.app_tenant(), p_jahr);
end $$;

grant execute on function kim.kette_kosten(integer) to kim_app, kim_jobs;
