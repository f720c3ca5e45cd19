-- Whoever names a post names its giver's money: only the owner, or who accepted a part of exactly this post, may.
create policy ausgabe_nur_auf_gehaltene_stelle on kim.ausgabe as restrictive for insert to kim_app with check (
  eigentuemer_id is null or eigentuemer_id = tenant_id or exists (
    select 1 from kim.vertrag v
    where v.tenant_id = ausgabe.geber_id and v.id = ausgabe.weiterleitung_id
      and v.empfaenger_id = (select kim.app_tenant()) and v.angenommen
  )
);
-- The giver reads what the holder of its part spent on it; further up there are sums (kim.kette_kosten).
create policy ausgabe_select_as_geber on kim.ausgabe for select to kim_app, kim_jobs
  using (geber_id = (select kim.app_tenant()));
create policy ausgabe_select_for_aggregates on kim.ausgabe for select to kim_aggregat using (true);

grant select on kim.ausgabe to kim_app, kim_jobs, kim_aggregat;
grant select on kim.bedarf, kim.einnahme, kim.fremdfoerderung to kim_app, kim_jobs;
grant insert (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, vorsteuer_cent, eigentuemer_id, stelle_id,
    geber_id, weiterleitung_id, monat, massnahme_art, bedarf_id, tag_art, tage, version),
  update (bezeichnung, datum, betrag_cent, vorsteuer_cent, monat, massnahme_art, bedarf_id, tag_art, tage, version),
  delete
  on kim.ausgabe to kim_app;
grant insert (tenant_id, id, titel, festgestellt_am, ergebnis) on kim.bedarf to kim_app;
grant insert (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, version),
  update (art, bezeichnung, datum, betrag_cent, version), delete
  on kim.einnahme to kim_app;
grant insert (tenant_id, id, besetzung_id, programm, anteil_hundertstel, von, bis),
  update (programm, anteil_hundertstel, von, bis), delete
  on kim.fremdfoerderung to kim_app;
