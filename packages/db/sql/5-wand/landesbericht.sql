-- An office of the state has its own reports; who in it may order one is a matter of rights. A job sets what was
-- frozen, once.
create policy landesbericht_einmal_gesetzt on kim.landesbericht as restrictive for update to kim_jobs
  using (gesetzt_am is null) with check (true);
create policy landesbericht_nur_das_land on kim.landesbericht as restrictive for insert to kim_app with check (exists (
  select from kim.organisation o where o.id = tenant_id and o.art in ('ministerium', 'bezirksregierung')
));

grant select on kim.landesbericht to kim_app, kim_jobs;
grant insert (tenant_id, id, jahr, stichtag, bekannt, text, sha256, am, von_name) on kim.landesbericht to kim_app;
grant update (dateiname, inhalt, akte, gesetzt_am) on kim.landesbericht to kim_jobs;
