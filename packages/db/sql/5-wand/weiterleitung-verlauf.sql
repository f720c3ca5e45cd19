-- What happens to a contract. Either side reads it; whoever writes it owns the row.
create policy weiterleitung_ende_select_as_geber on kim.weiterleitung_ende for select to kim_app, kim_jobs
  using (geber_id = (select kim.app_tenant()));
create policy weiterleitung_ende_select_as_empfaenger on kim.weiterleitung_ende for select to kim_app, kim_jobs
  using (empfaenger_id = (select kim.app_tenant()));
create policy weiterleitung_ende_select_for_aggregates on kim.weiterleitung_ende for select to kim_aggregat
  using (true);
-- The trigger ends what hangs below an ended contract, and writes nothing else.
create policy weiterleitung_ende_mit_herkunft on kim.weiterleitung_ende for insert to kim_aggregat
  with check (art = 'mit_herkunft');

create policy weiterleitung_aenderung_select_as_empfaenger on kim.weiterleitung_aenderung for select
  to kim_app, kim_jobs using (empfaenger_id = (select kim.app_tenant()));
create policy weiterleitung_aenderung_select_for_aggregates on kim.weiterleitung_aenderung for select to kim_aggregat
  using (true);

create policy weiterleitung_aenderung_antwort_select_as_geber on kim.weiterleitung_aenderung_antwort for select
  to kim_app, kim_jobs using (geber_id = (select kim.app_tenant()));
create policy weiterleitung_aenderung_antwort_select_for_aggregates on kim.weiterleitung_aenderung_antwort for select
  to kim_aggregat using (true);

create policy weiterleitung_dokument_select_as_geber on kim.weiterleitung_dokument for select to kim_app, kim_jobs
  using (geber_id = (select kim.app_tenant()));
create policy weiterleitung_dokument_select_as_empfaenger on kim.weiterleitung_dokument for select to kim_app, kim_jobs
  using (empfaenger_id = (select kim.app_tenant()));

create policy korrekturbitte_select_as_empfaenger on kim.korrekturbitte for select to kim_app, kim_jobs
  using (empfaenger_id = (select kim.app_tenant()));
create policy korrekturantwort_select_as_geber on kim.korrekturantwort for select to kim_app, kim_jobs
  using (geber_id = (select kim.app_tenant()));

grant select on kim.weiterleitung_ende, kim.weiterleitung_aenderung, kim.weiterleitung_aenderung_antwort
  to kim_app, kim_jobs, kim_aggregat;
grant select on kim.weiterleitung_dokument to kim_app, kim_jobs;
grant select on kim.korrekturbitte, kim.korrekturantwort to kim_app;
grant insert (tenant_id, id, geber_id, weiterleitung_id, empfaenger_id, art, letzter_tag, grund, am, von)
  on kim.weiterleitung_ende to kim_app, kim_aggregat;
grant insert (tenant_id, id, weiterleitung_id, empfaenger_id, ab, vzae_hundertstel, betrag_cent, aufstockung_cent,
  grund, am, von) on kim.weiterleitung_aenderung to kim_app;
grant insert (tenant_id, geber_id, aenderung_id, angenommen, grund, am, von)
  on kim.weiterleitung_aenderung_antwort to kim_app;
grant insert (tenant_id, id, geber_id, weiterleitung_id, empfaenger_id, art, dateiname, bytes, sha256, inhalt, am, von)
  on kim.weiterleitung_dokument to kim_app, kim_jobs;
grant insert (tenant_id, id, weiterleitung_id, empfaenger_id, art, gegenstand_id, text, am, von)
  on kim.korrekturbitte to kim_app;
grant insert (tenant_id, geber_id, korrekturbitte_id, korrigiert, text, am, von) on kim.korrekturantwort to kim_app;
