-- The relay carries envelopes across tenants and notes what became of them; it can neither write nor change what is
-- inside.
create policy outbox_relay_select on kim.outbox for select to kim_relay using (true);
create policy outbox_relay_update on kim.outbox for update to kim_relay using (true) with check (true);
-- The platform's operator sees what was ever given up: whose job, of what kind, when and why. What it is about is no
-- column of his. He orders it again, in the next round, or dismisses it, and does nothing else to it.
create policy outbox_select_aufgegeben on kim.outbox for select to kim_bewilligung
  using (aufgegeben_am is not null or runde > 0);
create policy outbox_update_aufgegeben on kim.outbox for update to kim_bewilligung
  using (aufgegeben_am is not null and verworfen_am is null)
  with check (verworfen_am is not null or (runde > 0 and gesendet_am is null and aufgegeben_am is null));
-- The same office, as granting authority, has papers of its own steps set and recipients reminded,
-- and nothing else done.
create policy outbox_papiere_bewilligung on kim.outbox for insert to kim_bewilligung
  with check (tenant_id = (select kim.app_tenant()) and name in ('vermerk-setzen', 'schriftstueck-setzen',
    'fristen-mahnen', 'landesanteile-mitteilen', 'landesabfrage-mitteilen'));
-- The ministry has those written to whom it asks, and nothing else done.
create policy outbox_abfragen_ministerium on kim.outbox for insert to kim_ministerium
  with check (tenant_id = (select kim.app_tenant()) and name = 'landesabfrage-mitteilen');

grant insert (tenant_id, id, name, payload) on kim.outbox to kim_app, kim_bewilligung, kim_ministerium;
grant insert (tenant_id, id, name, payload, gesendet_am) on kim.outbox to kim_jobs;
grant select, update (gesendet_am, erledigt_am, aufgegeben_am, grund, versuche) on kim.outbox to kim_relay;
grant select (tenant_id, id, name, erstellt_am, runde, aufgegeben_am, grund, versuche, verworfen_am),
  update (gesendet_am, runde, aufgegeben_am, grund, versuche, verworfen_am, verworfen_von_name, verworfen_weil)
  on kim.outbox to kim_bewilligung;
