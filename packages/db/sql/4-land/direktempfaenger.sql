set role kim_aggregat;

-- The Kommunen to which Baustein 3 is granted directly in a year, or in any (stelle/foerderempfaenger.ts): with the 54
-- they are the recipients. Ids alone; the register says whose they are.
create function kim.direktempfaenger(p_jahr integer default null) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.tenant_id from kim.kontingent k join kim.organisation o on o.id = k.tenant_id
  where (p_jahr is null or k.jahr = p_jahr) and k.baustein = 3 and o.art = 'kreisangehoerige_kommune'
$$;

-- The yearly run of the whole state, and the state's views.
grant execute on function kim.direktempfaenger(integer) to kim_jobs, kim_state;
