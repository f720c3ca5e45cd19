-- A draft is the office's that writes it. From the day on which it is put to them the bodies read what they are asked,
-- each with its own figures; nobody reads whom else it was put to. What a body hands in goes to the office that asked,
-- what it drafts goes nowhere.
create policy landesabfrage_amt on kim.landesabfrage for all to kim_bewilligung, kim_ministerium
  using (tenant_id = (select kim.app_tenant())) with check (tenant_id = (select kim.app_tenant()));
create policy landesabfrage_unveraendert on kim.landesabfrage as restrictive for update
  to kim_bewilligung, kim_ministerium using (
  not exists (
    select from kim.landesabfrage_vorgang v
    where v.tenant_id = landesabfrage.tenant_id and v.landesabfrage_id = landesabfrage.id
  )
);
create policy landesabfrage_select_as_empfaenger on kim.landesabfrage for select to kim_app, kim_jobs using (
  exists (
    select from kim.landesabfrage_empfaenger e
    where e.tenant_id = landesabfrage.tenant_id and e.landesabfrage_id = landesabfrage.id
      and e.empfaenger_id = (select kim.app_tenant())
  )
);

create policy landesabfrage_vorgang_amt on kim.landesabfrage_vorgang for all to kim_bewilligung, kim_ministerium
  using (tenant_id = (select kim.app_tenant())) with check (tenant_id = (select kim.app_tenant()));
create policy landesabfrage_vorgang_select_as_empfaenger on kim.landesabfrage_vorgang for select to kim_app, kim_jobs
  using (
  exists (
    select from kim.landesabfrage_empfaenger e
    where e.tenant_id = landesabfrage_vorgang.tenant_id and e.landesabfrage_id = landesabfrage_vorgang.landesabfrage_id
      and e.empfaenger_id = (select kim.app_tenant())
  )
);

-- Nobody is asked before it is put to the bodies, and nobody but the 54.
create policy landesabfrage_empfaenger_amt on kim.landesabfrage_empfaenger for all
  to kim_bewilligung, kim_ministerium
  using (tenant_id = (select kim.app_tenant())) with check (
    tenant_id = (select kim.app_tenant())
    and exists (
      select from kim.landesabfrage_vorgang v
      where v.tenant_id = landesabfrage_empfaenger.tenant_id
        and v.landesabfrage_id = landesabfrage_empfaenger.landesabfrage_id and v.schritt = 'gestellt'
    )
    and exists (
      select from kim.organisation o
      where o.id = empfaenger_id and o.art in ('kreis', 'staedteregion', 'kreisfreie_stadt')
    )
  );
create policy landesabfrage_empfaenger_select_as_empfaenger on kim.landesabfrage_empfaenger for select
  to kim_app, kim_jobs using (empfaenger_id = (select kim.app_tenant()));

create policy landesabfrage_antwort_select_as_amt on kim.landesabfrage_antwort for select
  to kim_bewilligung, kim_ministerium using (amt_id = (select kim.app_tenant()));
-- One that has ended takes no answers any more.
create policy landesabfrage_antwort_solange_gestellt on kim.landesabfrage_antwort as restrictive for insert to kim_app
  with check (
    not exists (
      select from kim.landesabfrage_vorgang v
      where v.tenant_id = amt_id and v.landesabfrage_id = landesabfrage_antwort.landesabfrage_id
        and v.schritt <> 'gestellt'
    )
  );

grant select on kim.landesabfrage to kim_bewilligung, kim_ministerium;
grant insert (tenant_id, id, titel, anlass, frist, felder, empfaenger, version, geaendert_am,
  geaendert_von), update (titel, anlass, frist, felder, empfaenger, version, geaendert_am, geaendert_von), delete
  on kim.landesabfrage to kim_bewilligung, kim_ministerium;
-- Whom else it was put to, and who wrote it, is not told.
grant select (tenant_id, id, titel, anlass, frist, felder) on kim.landesabfrage to kim_app;
grant select (tenant_id, id, frist) on kim.landesabfrage to kim_jobs;

grant select on kim.landesabfrage_vorgang to kim_bewilligung, kim_ministerium, kim_app;
grant insert (tenant_id, id, landesabfrage_id, schritt, stellung_id, grund, am, von_id, von_name)
  on kim.landesabfrage_vorgang to kim_bewilligung, kim_ministerium;
grant select (tenant_id, id, landesabfrage_id, schritt, am) on kim.landesabfrage_vorgang to kim_jobs;

grant select on kim.landesabfrage_empfaenger to kim_bewilligung, kim_ministerium, kim_app, kim_jobs;
grant insert (tenant_id, landesabfrage_id, empfaenger_id, vorbelegung)
  on kim.landesabfrage_empfaenger to kim_bewilligung, kim_ministerium;

grant select, insert, delete, update (zeilen, version, geaendert_am, geaendert_von)
  on kim.landesabfrage_entwurf to kim_app;

grant select on kim.landesabfrage_antwort to kim_bewilligung, kim_ministerium, kim_app;
grant insert (tenant_id, id, amt_id, landesabfrage_id, version, zeilen, am, von_id, von_name)
  on kim.landesabfrage_antwort to kim_app;
grant select (tenant_id, id, amt_id, landesabfrage_id) on kim.landesabfrage_antwort to kim_jobs;
