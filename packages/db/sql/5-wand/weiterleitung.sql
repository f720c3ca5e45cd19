-- Contracts are never rewritten: giver and receiver read them, and what happens to them is added.
create policy weiterleitung_select_as_empfaenger on kim.weiterleitung for select to kim_app, kim_jobs
  using (empfaenger_id = (select kim.app_tenant()));
create policy weiterleitung_select_for_aggregates on kim.weiterleitung for select to kim_aggregat using (true);

create policy weiterleitung_antwort_select_as_geber on kim.weiterleitung_antwort for select to kim_app, kim_jobs
  using (geber_id = (select kim.app_tenant()));
create policy weiterleitung_antwort_select_for_aggregates on kim.weiterleitung_antwort for select to kim_aggregat
  using (true);

create policy weiterleitung_ruecknahme_select_as_empfaenger on kim.weiterleitung_ruecknahme for select
  to kim_app, kim_jobs using (empfaenger_id = (select kim.app_tenant()));
create policy weiterleitung_ruecknahme_select_for_aggregates on kim.weiterleitung_ruecknahme for select
  to kim_aggregat using (true);

grant select on kim.weiterleitung, kim.weiterleitung_antwort, kim.weiterleitung_ruecknahme
  to kim_app, kim_jobs, kim_aggregat;
grant insert (tenant_id, id, stelle_id, empfaenger_id, vzae_hundertstel, betrag_cent, beginn, ende, zweck,
    nachweis_faellig_am, begruendung, jmd_mbe_erklaerung, angeboten_am, eigentuemer_id, herkunft_id, stelle_bezeichnung,
    baustein, funktion, form, bemessung, hoechstbetrag_je_vzae_cent, aufstockung_cent, auflagen, pruefrecht,
    weiterleitung_erlaubt, vorgaenger_id, uebergang, angeboten_von, ebene)
  on kim.weiterleitung to kim_app;
grant insert (tenant_id, geber_id, weiterleitung_id, angenommen, grund, beantwortet_am, beantwortet_von)
  on kim.weiterleitung_antwort to kim_app;
grant insert (tenant_id, weiterleitung_id, empfaenger_id, zurueckgezogen_am, grund, zurueckgezogen_von)
  on kim.weiterleitung_ruecknahme to kim_app;

-- A draft is its author's alone.
grant select, insert (tenant_id, id, eigentuemer_id, stelle_id, inhalt, version, geaendert_am, geaendert_von),
  update (inhalt, version, geaendert_am, geaendert_von), delete
  on kim.weiterleitung_entwurf to kim_app;
