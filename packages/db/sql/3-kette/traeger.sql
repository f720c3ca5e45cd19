set role kim_aggregat;

-- The shares of Baustein 2 that a Traeger holds of a body that is none (R12), below each contract of the first level
-- and day by day, as far as they reach into the period, from the walk down the chains of the owner's posts.
create function kim.traeger_der_kette(p_glieder kim.kettenglied[], p_von date, p_bis date)
returns table (wurzel_id uuid, von date, bis date, vzae_hundertstel integer)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select g.wurzel_id, greatest(g.von, p_von), least(g.bis, p_bis), g.vzae_hundertstel
  from unnest(p_glieder) g
  join kim.organisation an on an.id = g.empfaenger_id
  join kim.organisation von on von.id = g.geber_id
  where g.baustein = 2 and g.ebene > 1 and an.art = 'traeger' and von.art <> 'traeger'
    and g.von <= p_bis and g.bis >= p_von;
end $$;

-- The same for the owner of the posts; who holds them is not said.
create function kim.kette_traeger(p_von date, p_bis date)
returns table (wurzel_id uuid, von date, bis date, vzae_hundertstel integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
  select * from kim.traeger_der_kette(
    array(select g from kim.vertragskette(kim.app_tenant(), p_von) g), p_von, p_bis);
end $$;

grant execute on function kim.kette_traeger(date, date) to kim_app, kim_jobs;
