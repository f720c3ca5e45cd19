-- The one predicate of the wall: a row belongs to the organisation in tenant_id. It stands on every table that has the
-- column, forced, so that a new table cannot be forgotten. The select makes app_tenant() an init plan: evaluated once
-- per statement, not once per row.
do $$
declare
  tabelle record;
begin
  for tabelle in
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'kim'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'tenant_id'
      and not a.attisdropped
  loop
    execute format('alter table kim.%I enable row level security, force row level security', tabelle.name);
    execute format('create policy %I on kim.%I for all to kim_app, kim_jobs, kim_owner
      using (tenant_id = (select kim.app_tenant())) with check (tenant_id = (select kim.app_tenant()))',
      tabelle.name || '_own_tenant', tabelle.name);
  end loop;
end $$;

grant usage on schema kim to kim_app, kim_state, kim_jobs, kim_relay, kim_aggregat, kim_bewilligung, kim_ministerium,
  kim_einsicht, kim_auth;
