-- What a Kommune has is everybody's to rely on above it: its own people read it, the Kreis reads its Kommunen, the
-- ministry all. The granting authority keeps it; what it recorded it can only end.
create policy registermerkmal_select_as_kreis on kim.registermerkmal for select to kim_app using (
  exists (select 1 from kim.organisation o
    where o.id = registermerkmal.tenant_id and o.kreis_id = (select kim.app_tenant()))
);
create policy registermerkmal_all_for_bewilligung on kim.registermerkmal for all to kim_bewilligung
  using (true) with check (true);
create policy registermerkmal_select_for_ministerium on kim.registermerkmal for select to kim_ministerium using (
  exists (select 1 from kim.organisation o where o.id = (select kim.app_tenant()) and o.art = 'ministerium')
);

grant select on kim.registermerkmal to kim_app, kim_bewilligung, kim_ministerium;
grant insert (tenant_id, id, art, von, bis, quelle, annahme, am, von_name, ende_quelle, beendet_am, beendet_von_name),
  update (bis, ende_quelle, beendet_am, beendet_von_name) on kim.registermerkmal to kim_bewilligung;
