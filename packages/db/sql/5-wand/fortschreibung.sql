grant select, insert (tenant_id, id, jahr, stelle_id, weiterleitung_id, grund, am, von_name), delete
  on kim.fortschreibung_ablehnung to kim_app;
