create policy einladung_select_as_organisation on kim.einladung for select to kim_app, kim_jobs
  using (organisation_id = (select kim.app_tenant()));
-- Nobody invites into a body it has nothing to do with.
create policy einladung_nur_eigene_oder_empfaenger on kim.einladung as restrictive for insert to kim_app with check (
  organisation_id = tenant_id or exists (
    select 1 from kim.weiterleitung w
    where w.tenant_id = (select kim.app_tenant()) and w.empfaenger_id = einladung.organisation_id
  )
);
-- Whoever follows an invitation is not logged in yet: the login path finds it by its token and notes that it was
-- accepted.
create policy einladung_select_for_auth on kim.einladung for select to kim_auth using (true);
create policy einladung_update_for_auth on kim.einladung for update to kim_auth using (true) with check (true);

grant select, insert (tenant_id, id, organisation_id, email, rollen, token_hash, erstellt_am, erstellt_von, gueltig_bis,
    angenommen_am, widerrufen_am),
  update (widerrufen_am)
  on kim.einladung to kim_app;
grant select, update (angenommen_am) on kim.einladung to kim_auth;

-- The text of a letter may carry a secret link: nobody but the job that sends it reads it.
grant select (tenant_id, id, an, betreff, erstellt_am, gesendet_am, gescheitert_am),
  insert (tenant_id, id, an, betreff, text, erstellt_am, gesendet_am, gescheitert_am)
  on kim.nachricht to kim_app;
grant select, insert (tenant_id, id, an, betreff, text, erstellt_am), update (text, gesendet_am, gescheitert_am)
  on kim.nachricht to kim_jobs;
