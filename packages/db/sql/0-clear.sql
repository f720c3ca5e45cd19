-- Whatever the files of this folder, of this version or another, ever brought is taken away: what none of them holds is
-- gone. Tables, keys and indexes stay. Not forced, row security lets the owner's migrations reach every row; nobody
-- else meets the tables before the whole transaction stands.
do $$
declare
  command text;
begin
  for command in
    select format('drop policy %I on %s', polname, polrelid::regclass) from pg_policy
      join pg_class c on c.oid = polrelid where c.relnamespace = 'kim'::regnamespace
  loop execute command; end loop;
  for command in
    select format('drop trigger %I on %s', tgname, tgrelid::regclass) from pg_trigger
      join pg_class c on c.oid = tgrelid where c.relnamespace = 'kim'::regnamespace and not tgisinternal
  loop execute command; end loop;
  for command in
    select 'drop view ' || string_agg(oid::regclass::text, ', ') from pg_class
      where relnamespace = 'kim'::regnamespace and relkind = 'v' having count(*) > 0
  loop execute command; end loop;
  for command in
    select 'drop routine ' || string_agg(oid::regprocedure::text, ', ') from pg_proc
      where pronamespace = 'kim'::regnamespace having count(*) > 0
  loop execute command; end loop;
  for command in
    select 'drop type ' || string_agg(oid::regtype::text, ', ') from pg_type
      where typnamespace = 'kim'::regnamespace and typtype = 'c'
        and typrelid in (select oid from pg_class where relkind = 'c') having count(*) > 0
  loop execute command; end loop;
  for command in
    select format('alter table %s no force row level security', oid::regclass) from pg_class
      where relnamespace = 'kim'::regnamespace and relforcerowsecurity
  loop execute command; end loop;
end $$;

revoke all on all tables in schema kim, auth from kim_app, kim_state, kim_jobs, kim_relay, kim_auth, kim_bewilligung,
  kim_ministerium, kim_einsicht, kim_aggregat;
revoke all on all sequences in schema kim, auth from kim_app, kim_state, kim_jobs, kim_relay, kim_auth, kim_bewilligung,
  kim_ministerium, kim_einsicht, kim_aggregat;
revoke all on schema kim, auth from kim_app, kim_state, kim_jobs, kim_relay, kim_auth, kim_bewilligung,
  kim_ministerium, kim_einsicht, kim_aggregat;

-- Taken back by the last file.
grant usage, create on schema kim to kim_aggregat;
