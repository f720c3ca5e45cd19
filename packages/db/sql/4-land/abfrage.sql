-- How many bodies are at an answer without having handed one in: the office that asks learns the number, not whose
-- drafts they are nor what stands in them.
create policy landesabfrage_entwurf_select_for_aggregates on kim.landesabfrage_entwurf for select to kim_aggregat
  using (true);
create policy landesabfrage_antwort_select_for_aggregates on kim.landesabfrage_antwort for select to kim_aggregat
  using (true);
grant select (tenant_id, amt_id, landesabfrage_id) on kim.landesabfrage_entwurf, kim.landesabfrage_antwort
  to kim_aggregat;

set role kim_aggregat;

create function kim.landesabfrage_entwuerfe() returns table (landesabfrage_id uuid, anzahl bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.landesabfrage_id, count(*) from kim.landesabfrage_entwurf e
  where e.amt_id = kim.app_tenant() and not exists (
    select from kim.landesabfrage_antwort a
    where a.tenant_id = e.tenant_id and a.amt_id = e.amt_id and a.landesabfrage_id = e.landesabfrage_id
  )
  group by 1
$$;

grant execute on function kim.landesabfrage_entwuerfe() to kim_bewilligung, kim_ministerium;
