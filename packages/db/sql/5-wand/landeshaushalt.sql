-- What the state's budget provides is the ministry's to enter, and nobody's to change; the granting authority reads it,
-- and no other body.
create policy landesansatz_ministerium on kim.landesansatz for all to kim_ministerium
  using (tenant_id = (select kim.app_tenant())) with check (
  tenant_id = (select kim.app_tenant())
  and exists (select from kim.organisation o where o.id = (select kim.app_tenant()) and o.art = 'ministerium')
);
create policy landesansatz_select_for_bewilligung on kim.landesansatz for select to kim_bewilligung using (
  exists (select from kim.organisation o where o.id = (select kim.app_tenant()) and o.art = 'bezirksregierung')
);

grant select on kim.landesansatz to kim_bewilligung, kim_ministerium;
grant insert (tenant_id, id, jahr, posten, fassung, cent, quelle, annahme, grund, am, von_id, von_name)
  on kim.landesansatz to kim_ministerium;
