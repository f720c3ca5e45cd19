-- Whoever started a run for several bodies sees how far it is with each of them.
create policy jahreslauf_schritt_select_as_ausloeser on kim.jahreslauf_schritt for select to kim_app, kim_jobs
  using (lauf_tenant_id = (select kim.app_tenant()));
-- He takes back what has not begun, and has repeated what failed; what came of a step only its own body's job writes.
create policy jahreslauf_schritt_update_as_ausloeser on kim.jahreslauf_schritt for update to kim_app, kim_jobs
  using (lauf_tenant_id = (select kim.app_tenant()));
create policy jahreslauf_schritt_nur_offene on kim.jahreslauf_schritt as restrictive for update to kim_app
  using (lauf_tenant_id = (select kim.app_tenant()) and status in ('wartet', 'fehlgeschlagen'))
  with check (status in ('wartet', 'zurueckgenommen'));
create policy jahreslauf_select_for_aggregates on kim.jahreslauf for select to kim_aggregat using (true);
create policy jahreslauf_schritt_select_for_aggregates on kim.jahreslauf_schritt for select to kim_aggregat
  using (true);
create policy jahresergebnis_select_for_aggregates on kim.jahresergebnis for select to kim_aggregat using (true);

grant select on kim.jahreslauf, kim.jahreslauf_schritt, kim.jahresergebnis to kim_app, kim_jobs, kim_aggregat;
grant insert (tenant_id, id, jahr, umfang, ausloeser, anzahl, gestartet_am, beendet_am, abgebrochen_am, fehler)
  on kim.jahreslauf to kim_app, kim_jobs;
grant update (beendet_am, abgebrochen_am) on kim.jahreslauf to kim_app;
grant update (beendet_am, fehler) on kim.jahreslauf to kim_jobs;
grant update (status, fehler, geaendert_am) on kim.jahreslauf_schritt to kim_app;
grant insert (tenant_id, lauf_tenant_id, lauf_id, status, fehler, versuche, geaendert_am),
  update (status, fehler, versuche, geaendert_am)
  on kim.jahreslauf_schritt to kim_jobs;
grant insert (tenant_id, jahr, ergebnis, fingerabdruck, pdf, berechnet_am),
  update (ergebnis, fingerabdruck, pdf, berechnet_am)
  on kim.jahresergebnis to kim_jobs;
