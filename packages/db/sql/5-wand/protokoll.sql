-- The state's writing roles leave audit lines of their own organisations. Append only: nobody changes or deletes one.
create policy protokoll_own_tenant_bewilligung on kim.protokoll for all to kim_bewilligung
  using (tenant_id = (select kim.app_tenant())) with check (tenant_id = (select kim.app_tenant()));
create policy protokoll_own_tenant_ministerium on kim.protokoll for all to kim_ministerium
  using (tenant_id = (select kim.app_tenant())) with check (tenant_id = (select kim.app_tenant()));

grant select on kim.protokoll to kim_app, kim_bewilligung, kim_ministerium;
grant insert (tenant_id, id, am, benutzer_id, benutzer_name, befehl, eingabe) on kim.protokoll
  to kim_app, kim_jobs, kim_bewilligung, kim_ministerium;
