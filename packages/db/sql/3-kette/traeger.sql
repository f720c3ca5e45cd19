set role kim_aggregat;

-- For the owner of the posts: the shares of Baustein 2 that a Traeger holds of a body that is none (R12), below each
-- contract
-- of the first level and day by day, as far as they reach into the period; who holds them is not said.
create function kim.kette_traeger(p_von date, p_bis date) returns table (wurzel_id uuid, von date, bis date,
  vzae_hundertstel integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with recursive a as materialized (
    select * from kim.vertragsabschnitte((select kim.app_tenant()), null, p_von) where baustein = 2
  ), v as materialized (
    select distinct geber_id, id, herkunft_id, empfaenger_id, stelle_id, ebene from a
  ), baum as (
    select v.id as wurzel, v.geber_id, v.id, v.empfaenger_id, v.stelle_id from v where v.ebene = 1
    union all
    select b.wurzel, v.geber_id, v.id, v.empfaenger_id, v.stelle_id from baum b
      join v on v.herkunft_id = b.id and v.geber_id = b.empfaenger_id and v.stelle_id = b.stelle_id
  )
  select b.wurzel, greatest(a.von, p_von), least(a.bis, p_bis), a.vzae_hundertstel
  from baum b join a on a.geber_id = b.geber_id and a.id = b.id join kim.organisation o on o.id = a.empfaenger_id
    join kim.organisation g on g.id = a.geber_id
  where a.ebene > 1 and o.art = 'traeger' and g.art <> 'traeger' and a.von <= p_bis and a.bis >= p_von;
end $$;

grant execute on function kim.kette_traeger(date, date) to kim_app, kim_jobs;
