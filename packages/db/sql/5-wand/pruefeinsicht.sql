-- nachweis.md 4.2: auditors read what was submitted, by a role of their own that steps into no body's rows: the day,
-- the person and the scope are asked anew with every statement, so that the last day ends it without a job, and a
-- withdrawal at once.
create policy pruefeinsicht_select_for_aggregates on kim.pruefeinsicht for select to kim_aggregat using (true);
create policy pruefeinsicht_vorgang_select_for_aggregates on kim.pruefeinsicht_vorgang for select to kim_aggregat
  using (true);

grant select on kim.pruefeinsicht, kim.pruefeinsicht_vorgang to kim_aggregat;

set role kim_aggregat;

-- What the person who acts is let into today.
create function kim.pruefeinsichten()
returns table (geber_id uuid, einsicht_id uuid, art text, jahre smallint[], empfaenger uuid[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.tenant_id, e.id, e.art, e.jahre, e.empfaenger from kim.pruefeinsicht e
  where e.pruefer_organisation_id = kim.app_tenant() and e.benutzer_id = kim.app_user()
    and kim.heute() between e.von and greatest(e.bis, (
      select max(v.bis) from kim.pruefeinsicht_vorgang v where v.tenant_id = e.tenant_id and v.einsicht_id = e.id))
    and not exists (select from kim.pruefeinsicht_vorgang v where v.tenant_id = e.tenant_id and v.einsicht_id = e.id
      and v.art = 'widerrufen')
$$;

-- The submitted versions in it: of a body its own, of the granting authority those that were submitted to it. What was
-- taken back by its holder was never handed in.
create function kim.eingesehene_fassungen()
returns table (geber_id uuid, einsicht_id uuid, inhaber_id uuid, nachweis_id uuid, version smallint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.geber_id, e.einsicht_id, f.tenant_id, f.nachweis_id, f.version
  from kim.pruefeinsichten() e
  join kim.nachweis_fassung f
    on e.geber_id = case e.art when 'rechnungspruefungsamt' then f.tenant_id else f.pruefstelle_id end
  join kim.nachweis n on n.tenant_id = f.tenant_id and n.id = f.nachweis_id
  where (e.jahre is null or n.jahr = any (e.jahre)) and (e.empfaenger is null or f.tenant_id = any (e.empfaenger))
    and not exists (select from kim.nachweis_vorgang v where v.inhaber_id = f.tenant_id
      and v.nachweis_id = f.nachweis_id and v.version = f.version and v.schritt = 'zurueckgezogen')
$$;

grant execute on function kim.pruefeinsichten(), kim.eingesehene_fassungen() to kim_einsicht;

set role kim_owner;

-- Who lets in reads and adds; a Kommune its own audit unit alone, the granting authority the court of audit alone.
create policy pruefeinsicht_nur_eigenes_amt on kim.pruefeinsicht as restrictive for insert to kim_app
  with check (art = 'rechnungspruefungsamt');
create policy pruefeinsicht_bewilligung on kim.pruefeinsicht for all to kim_bewilligung
  using (tenant_id = (select kim.app_tenant())) with check (
    tenant_id = (select kim.app_tenant()) and exists (
      select from kim.organisation o where o.id = pruefer_organisation_id and o.art = 'landesrechnungshof'
    )
  );
create policy pruefeinsicht_vorgang_bewilligung on kim.pruefeinsicht_vorgang for all to kim_bewilligung
  using (tenant_id = (select kim.app_tenant())) with check (tenant_id = (select kim.app_tenant()));

-- The auditor reads also what ended: to be told that it did.
create policy pruefeinsicht_select_as_pruefer on kim.pruefeinsicht for select to kim_einsicht
  using (pruefer_organisation_id = (select kim.app_tenant()) and benutzer_id = (select kim.app_user()));
create policy pruefeinsicht_vorgang_select_as_pruefer on kim.pruefeinsicht_vorgang for select to kim_einsicht
  using ((tenant_id, einsicht_id) in (select e.tenant_id, e.id from kim.pruefeinsicht e));

grant select on kim.pruefeinsicht, kim.pruefeinsicht_vorgang to kim_app, kim_bewilligung, kim_einsicht;
grant insert (tenant_id, id, art, pruefer_organisation_id, benutzer_id, name, jahre, empfaenger, zweck, von, bis, am,
  von_id, von_name) on kim.pruefeinsicht to kim_app, kim_bewilligung;
grant insert (tenant_id, id, einsicht_id, art, bis, grund, am, von_id, von_name) on kim.pruefeinsicht_vorgang
  to kim_app, kim_bewilligung;

create policy nachweis_select_eingesehen on kim.nachweis for select to kim_einsicht
  using ((tenant_id, id) in (select f.inhaber_id, f.nachweis_id from kim.eingesehene_fassungen() f));
create policy nachweis_fassung_select_eingesehen on kim.nachweis_fassung for select to kim_einsicht using (
  (tenant_id, nachweis_id, version) in (
    select f.inhaber_id, f.nachweis_id, f.version from kim.eingesehene_fassungen() f)
);
create policy nachweis_vorgang_select_eingesehen on kim.nachweis_vorgang for select to kim_einsicht using (
  (inhaber_id, nachweis_id, version) in (
    select f.inhaber_id, f.nachweis_id, f.version from kim.eingesehene_fassungen() f)
);
create policy nachweis_dokument_select_eingesehen on kim.nachweis_dokument for select to kim_einsicht using (
  (inhaber_id, nachweis_id, version) in (
    select f.inhaber_id, f.nachweis_id, f.version from kim.eingesehene_fassungen() f)
);
-- Files that a version in sight names; its text is read as far as the auditor may read it.
create policy nachweis_datei_select_eingesehen on kim.nachweis_datei for select to kim_einsicht using (
  exists (
    select from kim.nachweis_fassung f where f.tenant_id = nachweis_datei.tenant_id
      and f.nachweis_id = nachweis_datei.nachweis_id
      and strpos(f.text, '"dokumentId":"' || nachweis_datei.id || '"') > 0
  )
);
-- What was found, once it is said to the holder: an audit does not look over a checker's shoulder.
create policy zeilenpruefung_select_eingesehen on kim.zeilenpruefung for select to kim_einsicht using (
  (inhaber_id, nachweis_id, version) in (
    select v.inhaber_id, v.nachweis_id, v.version from kim.nachweis_vorgang v
    where v.schritt in ('zurueckgegeben', 'bescheinigt'))
);
create policy stichprobe_select_eingesehen on kim.stichprobe for select to kim_einsicht using (
  (inhaber_id, nachweis_id, version) in (
    select v.inhaber_id, v.nachweis_id, v.version from kim.nachweis_vorgang v
    where v.schritt in ('zurueckgegeben', 'bescheinigt'))
);

grant select on kim.nachweis, kim.nachweis_fassung, kim.nachweis_vorgang, kim.nachweis_dokument, kim.nachweis_datei,
  kim.zeilenpruefung, kim.stichprobe to kim_einsicht;

-- Notes are the auditor's: the body he works for has no right to them, the granting authority neither. They live as
-- long as the Einsicht, and stand once he closed the check.
create policy pruefabschluss_select_as_pruefer on kim.pruefabschluss for select to kim_einsicht using (
  tenant_id = (select kim.app_tenant()) and (geber_id, einsicht_id) in (
    select e.geber_id, e.einsicht_id from kim.pruefeinsichten() e)
);
create policy pruefabschluss_insert_as_pruefer on kim.pruefabschluss for insert to kim_einsicht with check (
  tenant_id = (select kim.app_tenant()) and (geber_id, einsicht_id, inhaber_id, nachweis_id) in (
    select f.geber_id, f.einsicht_id, f.inhaber_id, f.nachweis_id from kim.eingesehene_fassungen() f)
);
create policy pruefnotiz_select_as_pruefer on kim.pruefnotiz for select to kim_einsicht using (
  tenant_id = (select kim.app_tenant()) and (geber_id, einsicht_id) in (
    select e.geber_id, e.einsicht_id from kim.pruefeinsichten() e)
);
create policy pruefnotiz_insert_as_pruefer on kim.pruefnotiz for insert to kim_einsicht with check (
  tenant_id = (select kim.app_tenant()) and (geber_id, einsicht_id, inhaber_id, nachweis_id, fassung) in (
    select f.geber_id, f.einsicht_id, f.inhaber_id, f.nachweis_id, f.version from kim.eingesehene_fassungen() f)
  and (geber_id, einsicht_id, inhaber_id, nachweis_id) not in (
    select a.geber_id, a.einsicht_id, a.inhaber_id, a.nachweis_id from kim.pruefabschluss a)
);
create policy pruefnotiz_update_as_pruefer on kim.pruefnotiz for update to kim_einsicht using (
  tenant_id = (select kim.app_tenant()) and (geber_id, einsicht_id) in (
    select e.geber_id, e.einsicht_id from kim.pruefeinsichten() e)
  and (geber_id, einsicht_id, inhaber_id, nachweis_id) not in (
    select a.geber_id, a.einsicht_id, a.inhaber_id, a.nachweis_id from kim.pruefabschluss a)
);
create policy pruefnotiz_delete_as_pruefer on kim.pruefnotiz for delete to kim_einsicht using (
  tenant_id = (select kim.app_tenant()) and (geber_id, einsicht_id) in (
    select e.geber_id, e.einsicht_id from kim.pruefeinsichten() e)
  and (geber_id, einsicht_id, inhaber_id, nachweis_id) not in (
    select a.geber_id, a.einsicht_id, a.inhaber_id, a.nachweis_id from kim.pruefabschluss a)
);

grant select, insert (tenant_id, id, geber_id, einsicht_id, inhaber_id, nachweis_id, fassung, ort, text, version, am,
  geaendert_am, von_id, von_name), update (text, version, geaendert_am), delete on kim.pruefnotiz to kim_einsicht;
grant select, insert (tenant_id, geber_id, einsicht_id, inhaber_id, nachweis_id, am, von_id, von_name)
  on kim.pruefabschluss to kim_einsicht;

-- What was read is noted with whoever let the auditor in, what he did with his own body; he reads neither.
create policy protokoll_insert_as_pruefer on kim.protokoll for insert to kim_einsicht with check (
  tenant_id = (select kim.app_tenant()) or tenant_id in (select e.geber_id from kim.pruefeinsichten() e)
);

grant insert (tenant_id, id, am, benutzer_id, benutzer_name, befehl, eingabe) on kim.protokoll to kim_einsicht;
