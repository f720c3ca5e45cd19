-- Programs that read the state's figures are the offices' alone. Whoever comes with a token is not logged in: the login
-- path finds by it whose it is, and counts.
create policy lesezugang_select_for_auth on kim.lesezugang for select to kim_auth using (true);
create policy lesezugriff_for_auth on kim.lesezugriff for all to kim_auth using (true) with check (true);
create policy lesezugang_nur_das_land on kim.lesezugang as restrictive for insert to kim_app with check (exists (
  select from kim.organisation o where o.id = tenant_id and o.art in ('ministerium', 'bezirksregierung')
));

grant select, insert (tenant_id, id, zweck, umfaenge, letzter_tag, je_tag, token_hash, am, von_name),
  update (widerrufen_am) on kim.lesezugang to kim_app;
grant select on kim.lesezugriff to kim_app;
grant select (tenant_id, id, umfaenge, letzter_tag, je_tag, token_hash, widerrufen_am) on kim.lesezugang to kim_auth;
grant select, insert, update (anzahl) on kim.lesezugriff to kim_auth;
