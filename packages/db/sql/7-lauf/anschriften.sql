-- Two questions to the login path about people, and no table of it opened: they run with its rights alone.
grant create on schema kim to kim_auth;
set role kim_auth;

-- Where a letter to people of the elected body goes that have one of these roles there, and which; nobody's name. For
-- jobs, which write letters that no person writes.
create function kim.anschriften(p_rollen text[]) returns table (benutzer_id uuid, email text, rollen text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select b.id, b.email, array_agg(r.rolle::text order by r.rolle)
  from auth.rollenzuweisung r join auth.benutzer b on b.id = r.benutzer_id
  where r.organisation_id = kim.app_tenant() and r.rolle = any (p_rollen)
  group by b.id, b.email
  order by b.id
$$;

-- Whether a body has anybody with one of these roles. For the sums of a run.
create function kim.hat_person_mit(p_organisation uuid, p_rollen text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from auth.rollenzuweisung r
    where r.organisation_id = p_organisation and r.rolle = any (p_rollen))
$$;

revoke all on function kim.anschriften(text[]), kim.hat_person_mit(uuid, text[]) from public;
grant execute on function kim.anschriften(text[]) to kim_jobs;
grant execute on function kim.hat_person_mit(uuid, text[]) to kim_aggregat;

set role kim_owner;
revoke create on schema kim from kim_auth;
