-- The receiver sees a post only while the offer stands or the contract runs.
create policy stelle_select_as_empfaenger on kim.stelle for select to kim_app, kim_jobs using (
  exists (
    select 1 from kim.vertrag v
    where v.eigentuemer_id = stelle.tenant_id and v.stelle_id = stelle.id
      and v.empfaenger_id = (select kim.app_tenant())
      and v.letzter_tag >= (select kim.heute())
  )
);
create policy stelle_select_for_aggregates on kim.stelle for select to kim_aggregat using (true);

grant select on kim.stelle to kim_app, kim_jobs, kim_aggregat;
grant insert (tenant_id, id, bezeichnung, baustein, funktion, vzae_hundertstel, anbindung, anbindung_begruendung,
    beginn, ende, version),
  update (bezeichnung, vzae_hundertstel, anbindung, anbindung_begruendung, beginn, ende, version)
  on kim.stelle to kim_app;
