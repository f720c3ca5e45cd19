-- The receiver sees a post only while the offer stands or the contract runs.
create policy stelle_select_as_empfaenger on kim.stelle for select to kim_app, kim_jobs using (
  exists (
    select 1 from kim.weiterleitung w
    where w.eigentuemer_id = stelle.tenant_id and w.stelle_id = stelle.id
      and w.empfaenger_id = (select kim.app_tenant())
      and w.ende >= (select kim.heute())
      and not exists (select 1 from kim.weiterleitung_antwort a
        where a.geber_id = w.tenant_id and a.weiterleitung_id = w.id and not a.angenommen)
      and not exists (select 1 from kim.weiterleitung_ruecknahme r
        where r.tenant_id = w.tenant_id and r.weiterleitung_id = w.id)
      and not exists (select 1 from kim.weiterleitung_ende e
        where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id and e.letzter_tag < (select kim.heute()))
  )
);
create policy stelle_select_for_aggregates on kim.stelle for select to kim_aggregat using (true);

grant select on kim.stelle to kim_app, kim_jobs, kim_aggregat;
grant insert (tenant_id, id, bezeichnung, baustein, funktion, vzae_hundertstel, anbindung, anbindung_begruendung,
    beginn, ende, version),
  update (bezeichnung, vzae_hundertstel, anbindung, anbindung_begruendung, beginn, ende, version)
  on kim.stelle to kim_app;
