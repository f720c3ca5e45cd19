-- Whoever fetches a calendar is not logged in: the login path finds by the token whose it is.
create policy fristenkalender_select_for_auth on kim.fristenkalender for select to kim_auth using (true);

grant select, insert (tenant_id, id, benutzer_id, token_hash, erstellt_am), update (widerrufen_am)
  on kim.fristenkalender to kim_app;
grant select (tenant_id, benutzer_id, token_hash, widerrufen_am) on kim.fristenkalender to kim_auth;

-- What the dates of a body follow from that no other job reads.
grant select on kim.nachweis_bemerkung, kim.korrekturbitte, kim.korrekturantwort, kim.rueckforderung,
  kim.rueckforderung_vorgang, kim.rueckzahlung to kim_jobs;

-- Jobs tell, people read what was told; the granting authority sees when a recipient was last told.
create policy fristerinnerung_select_for_bewilligung on kim.fristerinnerung for select to kim_bewilligung using (true);

grant select on kim.fristerinnerung to kim_app, kim_jobs, kim_bewilligung;
grant insert (tenant_id, benutzer_id, frist, faellig_am, stufe, nachricht_id, am) on kim.fristerinnerung to kim_jobs;

-- Whoever stands above a proof has its people reminded of it, and gives more time: the authority any recipient, a body
-- whom it passed something on.
create policy fristmahnung_nur_nach_unten on kim.fristmahnung as restrictive for insert to kim_app with check (
  weiterleitung_id in (select w.id from kim.weiterleitung w
    where w.tenant_id = (select kim.app_tenant()) and w.empfaenger_id = inhaber_id)
);
create policy fristmahnung_bewilligung on kim.fristmahnung for all to kim_bewilligung
  using (tenant_id = (select kim.app_tenant()))
  with check (tenant_id = (select kim.app_tenant()) and weiterleitung_id is null);
create policy fristverlaengerung_nur_nach_unten on kim.fristverlaengerung as restrictive for insert to kim_app
  with check (weiterleitung_id in (select w.id from kim.weiterleitung w
    where w.tenant_id = (select kim.app_tenant()) and w.empfaenger_id = inhaber_id));
create policy fristverlaengerung_bewilligung on kim.fristverlaengerung for all to kim_bewilligung
  using (tenant_id = (select kim.app_tenant()))
  with check (tenant_id = (select kim.app_tenant()) and weiterleitung_id is null);
create policy fristverlaengerung_select_as_inhaber on kim.fristverlaengerung for select to kim_app, kim_jobs
  using (inhaber_id = (select kim.app_tenant()));

grant select on kim.fristmahnung, kim.fristverlaengerung to kim_app, kim_jobs, kim_bewilligung;
grant insert (tenant_id, id, nummer, inhaber_id, jahr, baustein, weiterleitung_id, am, von_id, von_name)
  on kim.fristmahnung to kim_app, kim_bewilligung;
grant insert (tenant_id, id, inhaber_id, jahr, baustein, weiterleitung_id, nummer, bis, grund, am, von_id, von_name)
  on kim.fristverlaengerung to kim_app, kim_bewilligung;

grant select, insert (tenant_id, benutzer_id, seit), delete on kim.einzelerinnerung to kim_app;
grant select on kim.einzelerinnerung to kim_jobs;

-- Whether anybody may sign for a recipient, and from when to when; not who.
create policy zeichnungsbefugnis_select_for_bewilligung on kim.zeichnungsbefugnis for select to kim_bewilligung
  using (true);
grant select (tenant_id, id, amt, von, bis) on kim.zeichnungsbefugnis to kim_bewilligung;
