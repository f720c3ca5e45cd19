-- The words of letters and duties are the same for everybody; the granting authority alone adds to them.
grant select on kim.vorlagenfassung to kim_app, kim_jobs, kim_state, kim_bewilligung, kim_ministerium;
grant insert (id, schluessel, inhalt, am, von_id, von_name) on kim.vorlagenfassung to kim_bewilligung;

-- A letter is read by who sent it and by the authority that it went to, and goes to nobody else.
create policy mitteilung_select_as_empfaenger on kim.mitteilung for select to kim_bewilligung
  using (an_id = (select kim.app_tenant()));
create policy mitteilung_nur_an_die_behoerde on kim.mitteilung as restrictive for insert to kim_app
  with check (exists (select from kim.organisation o where o.id = an_id and o.art = 'bezirksregierung'));
-- A paper that is set stays as it is.
create policy mitteilung_einmal_gesetzt on kim.mitteilung as restrictive for update to kim_jobs
  using (gesetzt_am is null) with check (true);

create policy mitteilungseingang_select_as_inhaber on kim.mitteilungseingang for select to kim_app
  using (inhaber_id = (select kim.app_tenant()));
create policy mitteilungseingang_bewilligung on kim.mitteilungseingang for all to kim_bewilligung
  using (tenant_id = (select kim.app_tenant())) with check (tenant_id = (select kim.app_tenant()));

grant select on kim.mitteilung to kim_app, kim_jobs, kim_bewilligung;
grant insert (tenant_id, id, an_id, pflicht, bezug, betreff, text, am, von_id, von_name) on kim.mitteilung to kim_app;
grant update (dateiname, inhalt, gesetzt_am) on kim.mitteilung to kim_jobs;
grant select on kim.mitteilungseingang to kim_app, kim_bewilligung;
grant insert (tenant_id, inhaber_id, mitteilung_id, antwort, am, von_id, von_name)
  on kim.mitteilungseingang to kim_bewilligung;
