set role kim_aggregat;

-- The stored figures of every body of a year, and whether an input has changed since. Sums per Baustein and category;
-- no post, no person, no contract.
create function kim.land_rechnung(p_jahr integer)
returns table (organisation_id uuid, werte jsonb, berechnet_am timestamptz, veraltet boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.tenant_id, s.werte, s.berechnet_am, exists (
    select from kim.rechnungsmarke m where m.tenant_id = s.tenant_id and p_jahr between m.von_jahr and m.bis_jahr
  )
  from kim.rechnungsstand s where s.jahr = p_jahr
$$;

grant execute on function kim.land_rechnung(integer) to kim_state;
