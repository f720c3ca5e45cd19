-- The posts granted to a body follow from its Bescheide: the granting authority writes them.
create policy kontingent_all_for_bewilligung on kim.kontingent for all to kim_bewilligung
  using (true) with check (true);
create policy kontingent_select_for_aggregates on kim.kontingent for select to kim_aggregat using (true);
create policy foerderangaben_select_for_aggregates on kim.foerderangaben for select to kim_aggregat using (true);

grant select on kim.kontingent to kim_app, kim_jobs, kim_bewilligung, kim_aggregat;
grant select on kim.foerderangaben to kim_app, kim_jobs, kim_aggregat;
grant insert (tenant_id, jahr, baustein, vzae_hundertstel, quelle), update (vzae_hundertstel, quelle)
  on kim.kontingent to kim_bewilligung;
grant insert (tenant_id, jahr, massnahmen_plan_cent, personalkosten_ist_cent, version),
  update (massnahmen_plan_cent, personalkosten_ist_cent, version)
  on kim.foerderangaben to kim_app;
