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
