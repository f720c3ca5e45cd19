set role kim_aggregat;

-- The stored figures of every body of a year, and whether an input has changed since. Without a row nothing was ever
-- entered for the year. Sums per Baustein and category; no post, no person, no contract.
create function kim.land_rechnung(p_jahr integer)
returns table (organisation_id uuid, werte jsonb, berechnet_am timestamptz, veraltet boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with marke as (
    select distinct m.tenant_id from kim.rechnungsmarke m where p_jahr between m.von_jahr and m.bis_jahr
  ), stand as (
    select s.tenant_id, s.werte, s.berechnet_am from kim.rechnungsstand s where s.jahr = p_jahr
  )
  select tenant_id, s.werte, s.berechnet_am, m.tenant_id is not null
  from stand s full join marke m using (tenant_id)
$$;

grant execute on function kim.land_rechnung(integer) to kim_state;
