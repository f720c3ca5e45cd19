-- Conditions are the recipient's to read and the granting authority's to set; neither changes one.
create policy bescheidauflage_bewilligung on kim.bescheidauflage for all to kim_bewilligung
  using (true) with check (true);

-- The recipient says that it did something; the authority reads every such word and adds its own.
create policy auflagenvorgang_select_as_inhaber on kim.auflagenvorgang for select to kim_app, kim_jobs
  using (inhaber_id = (select kim.app_tenant()));
create policy auflagenvorgang_bewilligung on kim.auflagenvorgang for all to kim_bewilligung
  using (true) with check (tenant_id = (select kim.app_tenant()));

grant select on kim.bescheidauflage, kim.auflagenvorgang to kim_app, kim_jobs, kim_bewilligung;
grant insert (tenant_id, id, bescheid_id, art, bezeichnung, fristart, tag, quelle, am, von_name)
  on kim.bescheidauflage to kim_bewilligung;
grant insert (tenant_id, id, inhaber_id, auflage_id, nummer, schritt, tag, text, am, von_id, von_name)
  on kim.auflagenvorgang to kim_app, kim_bewilligung;
