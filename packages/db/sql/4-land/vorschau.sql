set role kim_aggregat;

-- Posts of every recipient by function, standing on any day of the year: the ministry's preview of new rates.
-- Hundredths of a VZAE.
create function kim.land_funktionen(p_jahr integer)
returns table (organisation_id uuid, funktion text, vzae_hundertstel bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.tenant_id, s.funktion, sum(s.vzae_hundertstel)::bigint from kim.stelle s
  where s.beginn <= make_date(p_jahr, 12, 31) and (s.ende is null or s.ende >= make_date(p_jahr, 1, 1)) group by 1, 2
$$;

-- What every recipient plans to spend on measures: the preview of a new cap. Cents.
create function kim.land_massnahmen(p_jahr integer)
returns table (organisation_id uuid, massnahmen_plan_cent bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.tenant_id, f.massnahmen_plan_cent from kim.foerderangaben f
  where f.jahr = p_jahr and f.massnahmen_plan_cent > 0
$$;

-- How many Bescheide rest on the conditions of each year, for the rule that such a year is only superseded.
create function kim.land_bescheide_je_jahr()
returns table (jahr smallint, anzahl bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select b.jahr, count(*) from kim.bescheid b group by 1
$$;

grant execute on function kim.land_funktionen(integer), kim.land_massnahmen(integer), kim.land_bescheide_je_jahr()
  to kim_state, kim_ministerium;
