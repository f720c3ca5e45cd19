-- A proof is its holder's; the level above reads that there is one, and what was submitted to it. Nobody reads a draft
-- but its holder, nobody two levels up reads anything here.
create policy nachweis_select_as_pruefstelle on kim.nachweis for select to kim_app, kim_jobs
  using (weiterleitung_id is not null and pruefstelle_id = (select kim.app_tenant()));
-- Its jobs too: they set what it found.
create policy nachweis_select_eingereicht on kim.nachweis for select to kim_bewilligung, kim_jobs using (
  pruefstelle_id = (select kim.app_tenant()) and exists (
    select from kim.nachweis_fassung f where f.tenant_id = nachweis.tenant_id and f.nachweis_id = nachweis.id
  )
);
create policy nachweis_select_for_aggregates on kim.nachweis for select to kim_aggregat using (true);
-- Without a contract the granting authority is above, and nobody else.
create policy nachweis_nur_an_die_behoerde on kim.nachweis as restrictive for insert to kim_app, kim_jobs with check (
  weiterleitung_id is not null
  or exists (select from kim.organisation o where o.id = pruefstelle_id and o.art = 'bezirksregierung')
);

create policy nachweis_fassung_select_as_pruefstelle on kim.nachweis_fassung for select
  to kim_app, kim_jobs, kim_bewilligung using (pruefstelle_id = (select kim.app_tenant()));
create policy nachweis_fassung_select_for_aggregates on kim.nachweis_fassung for select to kim_aggregat using (true);

create policy nachweis_vorgang_select_as_inhaber on kim.nachweis_vorgang for select to kim_app, kim_jobs
  using (inhaber_id = (select kim.app_tenant()));
create policy nachweis_vorgang_select_eingereicht on kim.nachweis_vorgang for select
  to kim_app, kim_jobs, kim_bewilligung using (
    pruefstelle_id = (select kim.app_tenant()) and exists (
      select from kim.nachweis_fassung f where f.tenant_id = nachweis_vorgang.inhaber_id
        and f.nachweis_id = nachweis_vorgang.nachweis_id and f.version = nachweis_vorgang.version
    )
  );
create policy nachweis_vorgang_select_for_aggregates on kim.nachweis_vorgang for select to kim_aggregat using (true);
-- The level above acts on what was submitted; of a draft it can only say that it does without.
create policy nachweis_vorgang_nur_eingereicht on kim.nachweis_vorgang as restrictive for insert to kim_app with check (
  tenant_id = inhaber_id or schritt = 'verzichtet' or exists (
    select from kim.nachweis_fassung f where f.tenant_id = nachweis_vorgang.inhaber_id
      and f.nachweis_id = nachweis_vorgang.nachweis_id and f.version = nachweis_vorgang.version
  )
);
create policy nachweis_vorgang_bewilligung on kim.nachweis_vorgang for insert to kim_bewilligung with check (
  tenant_id = (select kim.app_tenant()) and exists (
    select from kim.nachweis_fassung f where f.tenant_id = nachweis_vorgang.inhaber_id
      and f.nachweis_id = nachweis_vorgang.nachweis_id and f.version = nachweis_vorgang.version
  )
);

-- The holder reads what was decided once it comes back to it, not while the check is under way.
create policy zeilenpruefung_select_as_inhaber on kim.zeilenpruefung for select to kim_app using (
  inhaber_id = (select kim.app_tenant()) and exists (
    select from kim.nachweis_vorgang v where v.inhaber_id = zeilenpruefung.inhaber_id
      and v.nachweis_id = zeilenpruefung.nachweis_id and v.version = zeilenpruefung.version
      and v.schritt in ('zurueckgegeben', 'bescheinigt')
  )
);
create policy zeilenpruefung_bewilligung on kim.zeilenpruefung for all to kim_bewilligung
  using (tenant_id = (select kim.app_tenant())) with check (tenant_id = (select kim.app_tenant()));
create policy stichprobe_select_as_inhaber on kim.stichprobe for select to kim_app using (
  inhaber_id = (select kim.app_tenant()) and exists (
    select from kim.nachweis_vorgang v where v.inhaber_id = stichprobe.inhaber_id
      and v.nachweis_id = stichprobe.nachweis_id and v.version = stichprobe.version
      and v.schritt in ('zurueckgegeben', 'bescheinigt')
  )
);
create policy stichprobe_bewilligung on kim.stichprobe for all to kim_bewilligung
  using (tenant_id = (select kim.app_tenant())) with check (tenant_id = (select kim.app_tenant()));

create policy bescheinigung_verwendung_select_for_aggregates on kim.bescheinigung_verwendung for select to kim_aggregat
  using (true);

grant select on kim.nachweis, kim.nachweis_vorgang, kim.nachweis_fassung
  to kim_app, kim_jobs, kim_bewilligung, kim_aggregat;
grant select on kim.nachweis_entwurf, kim.belegzeile, kim.zeichnungsbefugnis to kim_app;
grant select on kim.zeilenpruefung, kim.stichprobe to kim_app, kim_jobs, kim_bewilligung;
grant select on kim.bescheinigung_verwendung to kim_app, kim_aggregat;
grant insert (tenant_id, id, pruefstelle_id, art, jahr, baustein, weiterleitung_id, faellig_am, frist_quelle,
  frist_annahme, am, von_name) on kim.nachweis to kim_app, kim_jobs;
-- The yearly run opens drafts; what is written into them it does not change.
grant insert (tenant_id, nachweis_id, angaben, version, geaendert_am, geaendert_von) on kim.nachweis_entwurf
  to kim_jobs;
grant insert (tenant_id, nachweis_id, angaben, version, geaendert_am, geaendert_von),
  update (angaben, version, geaendert_am, geaendert_von) on kim.nachweis_entwurf to kim_app;
-- A line of a draft moves; what was submitted stands in the version's text.
grant insert (tenant_id, id, nachweis_id, beleg_nr, tag, empfaenger, grund, betrag_cent, position,
    zuwendungsfaehig_cent, stelle_id, pseudonym, monat, bezug_beleg_nr, bezug_jahr, dokument_id, version),
  update (beleg_nr, tag, empfaenger, grund, betrag_cent, position, zuwendungsfaehig_cent, stelle_id, pseudonym, monat,
    bezug_beleg_nr, bezug_jahr, dokument_id, version), delete
  on kim.belegzeile to kim_app;
grant insert (tenant_id, id, inhaber_id, nachweis_id, pruefstelle_id, version, schritt, text, pruefsumme, angaben,
  berichtigung, am, von_id, von_name) on kim.nachweis_vorgang to kim_app, kim_bewilligung;
grant insert (tenant_id, nachweis_id, version, pruefstelle_id, text, sha256, bewilligt_cent, ausgezahlt_cent,
  anerkannt_cent, rueckzahlung_cent, verspaetet, befunde, am) on kim.nachweis_fassung to kim_app;
grant insert (tenant_id, inhaber_id, nachweis_id, version, schluessel, erklaert_cent, anerkannt_cent, gekuerzt_cent,
    zurueckgestellt_cent, grund, satz, am, von_name),
  update (anerkannt_cent, gekuerzt_cent, zurueckgestellt_cent, grund, satz, am, von_name)
  on kim.zeilenpruefung to kim_app, kim_bewilligung;
grant insert (tenant_id, inhaber_id, nachweis_id, version, umfang, saat, liste_sha256, schluessel, am, von_name)
  on kim.stichprobe to kim_app, kim_bewilligung;
grant insert (tenant_id, nachweis_id, unten_inhaber_id, unten_nachweis_id, unten_version, am)
  on kim.bescheinigung_verwendung to kim_app;
grant insert (tenant_id, id, benutzer_id, name, amt, von, bis, am, von_name), update (bis)
  on kim.zeichnungsbefugnis to kim_app;

-- What was said about a submitted version read the two sides that talk, and nobody else.
create policy nachweis_bemerkung_select_as_seite on kim.nachweis_bemerkung for select to kim_app, kim_jobs
  using ((select kim.app_tenant()) in (inhaber_id, pruefstelle_id));
create policy nachweis_bemerkung_bewilligung on kim.nachweis_bemerkung for all to kim_bewilligung
  using (pruefstelle_id = (select kim.app_tenant())) with check (tenant_id = (select kim.app_tenant()));

-- That its giver does without the proof of a contract reads also whoever owes it.
create policy nachweis_verzicht_select_as_empfaenger on kim.nachweis_verzicht for select to kim_app, kim_jobs
  using (empfaenger_id = (select kim.app_tenant()));

grant select on kim.nachweis_bemerkung to kim_app, kim_bewilligung;
grant insert (tenant_id, id, inhaber_id, nachweis_id, version, pruefstelle_id, zu_id, nummer, ort, text, art, bis,
  erledigt, am, von_id, von_name) on kim.nachweis_bemerkung to kim_app, kim_bewilligung;
grant select on kim.nachweis_verzicht to kim_app, kim_jobs;
grant insert (tenant_id, weiterleitung_id, empfaenger_id, jahr, grund, am, von_id, von_name)
  on kim.nachweis_verzicht to kim_app;

-- The day of the council's decision is the body's own; nobody above keeps its books.
grant select on kim.jahresabschluss to kim_app;
grant insert (tenant_id, id, jahr, beschlossen_am, quelle, am, von_id, von_name) on kim.jahresabschluss to kim_app;
