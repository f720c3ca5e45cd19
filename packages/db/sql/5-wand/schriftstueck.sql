-- Papers of steps: both sides read them. What the other side sees of an Antrag ends with its withdrawal, as the Antrag
-- does.
create policy schriftstueck_select_as_gegenueber on kim.schriftstueck for select to kim_app
  using (art = 'vertragsende' and gegenueber_id = (select kim.app_tenant()));
create policy schriftstueck_select_for_jobs on kim.schriftstueck for select to kim_jobs
  using (gegenueber_id = (select kim.app_tenant()));
create policy schriftstueck_select_for_bewilligung on kim.schriftstueck for select to kim_bewilligung using (
  gegenueber_id = (select kim.app_tenant()) and (art <> 'antrag' or exists (
    select from kim.antrag_vorgang v join kim.antrag a on a.tenant_id = v.tenant_id and a.id = v.antrag_id
    where v.tenant_id = schriftstueck.tenant_id and v.id = schriftstueck.vorgang_id
  ))
);

-- Of a claim the debtor reads what it reads the step of; its creditor has its own.
create policy schriftstueck_select_as_schuldner on kim.schriftstueck for select to kim_app using (
  gegenueber_id = (select kim.app_tenant()) and exists (
    select from kim.rueckforderung_vorgang v where v.tenant_id = schriftstueck.tenant_id
      and v.id = schriftstueck.forderungsvorgang_id
  )
);
create policy schriftstueck_bewilligung_eigene on kim.schriftstueck for select to kim_bewilligung
  using (tenant_id = (select kim.app_tenant()));
create policy schriftstueck_bewilligung_fordert on kim.schriftstueck for insert to kim_bewilligung with check (
  tenant_id = (select kim.app_tenant()) and exists (
    select from kim.rueckforderung_vorgang v where v.tenant_id = schriftstueck.tenant_id
      and v.id = schriftstueck.forderungsvorgang_id and v.glaeubiger_id = v.tenant_id
      and v.schuldner_id = schriftstueck.gegenueber_id
  )
);

-- Each side freezes the papers of its own steps; a job of the body those that nobody froze: a contract that ended with
-- the one above it, and what is older than the papers.
create policy schriftstueck_bewilligung on kim.schriftstueck for insert to kim_bewilligung with check (
  gegenueber_id = (select kim.app_tenant()) and art in ('bescheid', 'abrufentscheidung', 'auszahlung')
);
create policy schriftstueck_nur_eigene_schritte on kim.schriftstueck as restrictive for insert to kim_app
  with check (art in ('antrag', 'mittelabruf', 'vertragsende') or forderungsvorgang_id is not null);
create policy schriftstueck_nur_an_die_andere_seite on kim.schriftstueck as restrictive for insert
  to kim_app, kim_jobs with check (
    case when art = 'vertragsende' then exists (
      select from kim.weiterleitung_ende e where e.tenant_id = schriftstueck.tenant_id
        and e.id = schriftstueck.vorgang_id and schriftstueck.gegenueber_id in (e.geber_id, e.empfaenger_id)
    ) else forderungsvorgang_id is not null or exists (
      select from kim.organisation o where o.id = gegenueber_id and o.art = 'bezirksregierung'
    ) end
  );
-- A claim's creditor freezes its papers with the step: no job reads what they would be made from.
create policy schriftstueck_keine_forderung on kim.schriftstueck as restrictive for insert to kim_jobs
  with check (forderungsvorgang_id is null);
create policy schriftstueck_nur_an_den_schuldner on kim.schriftstueck as restrictive for insert to kim_app with check (
  forderungsvorgang_id is null or exists (
    select from kim.rueckforderung_vorgang v where v.tenant_id = schriftstueck.tenant_id
      and v.id = schriftstueck.forderungsvorgang_id and v.glaeubiger_id = v.tenant_id
      and v.schuldner_id = schriftstueck.gegenueber_id
  )
);
-- A paper that is set stays as it is.
create policy schriftstueck_einmal_gesetzt on kim.schriftstueck as restrictive for update to kim_jobs
  using (gesetzt_am is null) with check (true);

grant select on kim.schriftstueck to kim_app, kim_bewilligung, kim_jobs;
grant insert (tenant_id, art, vorgang_id, gegenueber_id, text, sha256, am)
  on kim.schriftstueck to kim_app, kim_bewilligung, kim_jobs;
grant update (dateiname, inhalt, akte, gesetzt_am) on kim.schriftstueck to kim_jobs;
