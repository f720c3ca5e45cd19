-- The public register of bodies: everybody reads it, its owner writes it, a coordinator enters a Traeger that is
-- missing.
alter table kim.organisation enable row level security;
create policy organisation_lesen on kim.organisation for select
  to kim_app, kim_jobs, kim_relay, kim_aggregat, kim_auth, kim_bewilligung, kim_ministerium, kim_einsicht, kim_state
  using (true);
create policy organisation_traeger_anlegen on kim.organisation for insert to kim_app
  with check (art = 'traeger' and ags is null and kreis_id is null);

grant select on kim.organisation
  to kim_app, kim_state, kim_jobs, kim_relay, kim_aggregat, kim_auth, kim_bewilligung, kim_ministerium,
  kim_einsicht;
grant insert (id, art, name, kurzname) on kim.organisation to kim_app;
