-- Files of a proof are its holder's. The level above reads those that a version submitted to it names; a version is
-- canonical text, so the name stands in it in exactly one spelling.
create policy nachweis_datei_select_eingereicht on kim.nachweis_datei for select to kim_app, kim_bewilligung using (
  exists (
    select from kim.nachweis_fassung f where f.tenant_id = nachweis_datei.tenant_id
      and f.nachweis_id = nachweis_datei.nachweis_id and f.pruefstelle_id = (select kim.app_tenant())
      and strpos(f.text, '"dokumentId":"' || nachweis_datei.id || '"') > 0
  )
);
-- R90: what a submitted version names can only be superseded.
create policy nachweis_datei_bleibt on kim.nachweis_datei as restrictive for delete to kim_app using (
  not exists (
    select from kim.nachweis_fassung f where f.tenant_id = nachweis_datei.tenant_id
      and f.nachweis_id = nachweis_datei.nachweis_id
      and strpos(f.text, '"dokumentId":"' || nachweis_datei.id || '"') > 0
  )
);

-- A job sets what is worked on, for its holder to read and to print; for that it reads the draft. Whoever started a run
-- learns how many there are.
create policy nachweis_ausdruck_select_for_aggregates on kim.nachweis_ausdruck for select to kim_aggregat using (true);
grant select on kim.nachweis_ausdruck to kim_app, kim_jobs;
grant select (tenant_id, nachweis_id) on kim.nachweis_ausdruck to kim_aggregat;
grant insert (tenant_id, nachweis_id, art, pruefsumme, dateiname, inhalt, gezeigt, am),
  update (art, pruefsumme, dateiname, inhalt, gezeigt, am)
  on kim.nachweis_ausdruck to kim_jobs;
grant select on kim.nachweis_entwurf, kim.belegzeile, kim.zeichnungsbefugnis to kim_jobs;

-- Both sides read what was set of a submitted version.
create policy nachweis_dokument_select_as_seite on kim.nachweis_dokument for select to kim_app, kim_jobs
  using ((select kim.app_tenant()) in (inhaber_id, pruefstelle_id));
create policy nachweis_dokument_select_as_behoerde on kim.nachweis_dokument for select to kim_bewilligung
  using (pruefstelle_id = (select kim.app_tenant()));

grant select on kim.nachweis_datei to kim_app, kim_bewilligung;
grant insert (tenant_id, id, nachweis_id, art, dateiname, typ, bytes, sha256, inhalt, ersetzt_id, am, von_id, von_name),
  delete on kim.nachweis_datei to kim_app;
grant select on kim.nachweis_dokument to kim_app, kim_bewilligung, kim_jobs;
grant insert (tenant_id, inhaber_id, nachweis_id, version, pruefstelle_id, art, dateiname, bytes, sha256, inhalt, am),
  update (dateiname, bytes, sha256, inhalt, am) on kim.nachweis_dokument to kim_jobs;
