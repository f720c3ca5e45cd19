set role kim_aggregat;

-- Where a letter to people of the elected body goes that have one of these roles there; nobody's name. For jobs, which
-- write letters that no person writes.
create function kim.anschriften(p_rollen text[]) returns table (benutzer_id uuid, email text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct b.id, b.email
  from auth.rollenzuweisung r join auth.benutzer b on b.id = r.benutzer_id
  where r.organisation_id = kim.app_tenant() and r.rolle = any (p_rollen)
  order by b.id
$$;

grant execute on function kim.anschriften(text[]) to kim_jobs;
