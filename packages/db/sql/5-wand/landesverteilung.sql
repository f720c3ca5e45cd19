-- A draft is the granting authority's. What it published the ministry reads as a whole, each recipient its own share
-- and nothing beside it.
create policy landesverteilung_bewilligung on kim.landesverteilung for all to kim_bewilligung
  using (tenant_id = (select kim.app_tenant())) with check (tenant_id = (select kim.app_tenant()));
-- What lies before a second person, or is published, is not written any more; what was put forward is not deleted.
create policy landesverteilung_offen on kim.landesverteilung as restrictive for update to kim_bewilligung using (
  not exists (
    select from kim.landesverteilung_vorgang v
    where v.tenant_id = landesverteilung.tenant_id and v.landesverteilung_id = landesverteilung.id
      and v.schritt = 'vorgelegt' and not exists (
        select from kim.landesverteilung_vorgang a
        where a.tenant_id = v.tenant_id and a.vorlage_id = v.id and a.schritt = 'zurueckgegeben'
      )
  )
);
create policy landesverteilung_select_for_ministerium on kim.landesverteilung for select to kim_ministerium using (
  exists (
    select from kim.landesverteilung_vorgang v
    where v.tenant_id = landesverteilung.tenant_id and v.landesverteilung_id = landesverteilung.id
      and v.schritt = 'veroeffentlicht'
  )
);

create policy landesverteilung_vorgang_bewilligung on kim.landesverteilung_vorgang for all to kim_bewilligung
  using (tenant_id = (select kim.app_tenant())) with check (tenant_id = (select kim.app_tenant()));
create policy landesverteilung_vorgang_select_for_ministerium on kim.landesverteilung_vorgang
  for select to kim_ministerium using (
  schritt = 'veroeffentlicht'
  and exists (select from kim.organisation o where o.id = (select kim.app_tenant()) and o.art = 'ministerium')
);

-- Nothing is held out to anybody before a second person published it.
create policy landesanteil_bewilligung on kim.landesanteil for all to kim_bewilligung
  using (tenant_id = (select kim.app_tenant())) with check (exists (
    select from kim.landesverteilung_vorgang v
    where v.tenant_id = (select kim.app_tenant()) and v.tenant_id = landesanteil.tenant_id
      and v.landesverteilung_id = landesanteil.landesverteilung_id and v.schritt = 'veroeffentlicht'
  ));
create policy landesanteil_select_as_empfaenger on kim.landesanteil for select to kim_app
  using (empfaenger_id = (select kim.app_tenant()));
create policy landesanteil_select_for_ministerium on kim.landesanteil for select to kim_ministerium using (
  exists (select from kim.organisation o where o.id = (select kim.app_tenant()) and o.art = 'ministerium')
);

grant select on kim.landesverteilung to kim_bewilligung, kim_ministerium;
grant insert (tenant_id, id, jahr, gegenstand, inhalt, version, geaendert_am, geaendert_von),
  update (inhalt, version, geaendert_am, geaendert_von), delete on kim.landesverteilung to kim_bewilligung;
grant select on kim.landesverteilung_vorgang to kim_bewilligung;
-- What a second person compared is shown by the shares themselves.
grant select (tenant_id, id, landesverteilung_id, nummer, schritt, am, von_id, von_name)
  on kim.landesverteilung_vorgang to kim_ministerium;
grant insert (tenant_id, id, landesverteilung_id, schritt, vorlage, grund, vorlage_id, vorgelegt_von_id, am, von_id,
  von_name) on kim.landesverteilung_vorgang to kim_bewilligung;
grant select on kim.landesanteil to kim_app, kim_jobs, kim_bewilligung, kim_ministerium;
grant insert (tenant_id, landesverteilung_id, empfaenger_id, jahr, gegenstand, vzae_hundertstel, vorjahr_hundertstel,
  betrag_cent, begruendung, satz_annahme, am) on kim.landesanteil to kim_bewilligung;
