grant select, insert (tenant_id, id, jahr, funktion, inhalt, version, geaendert_am, geaendert_von, angeboten_am),
  update (inhalt, version, geaendert_am, geaendert_von, angeboten_am), delete
  on kim.verteilung to kim_app;
grant select, insert (tenant_id, id, verteilung_id, organisation_id, zugunsten_id, vzae_hundertstel, grund, am, von),
  delete
  on kim.verzicht to kim_app;
