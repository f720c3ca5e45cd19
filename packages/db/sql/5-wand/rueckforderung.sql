-- A claim is its creditor's. The debtor reads it once it was told of it, or owes it unasked; nobody two levels up or
-- beside reads anything, the state no text.
create policy rueckforderung_select_as_schuldner on kim.rueckforderung for select to kim_app, kim_jobs using (
  schuldner_id = (select kim.app_tenant()) and (
    unaufgefordert_bis is not null
    or (tenant_id, id) in (select b.glaeubiger_id, b.rueckforderung_id from kim.rueckforderungen_bekannt() b)
  )
);
-- Bodies claim by contract, the authority by the law: neither takes the other's ground.
create policy rueckforderung_nur_aus_vertrag on kim.rueckforderung as restrictive for insert to kim_app
  with check (grundlage = 'vertrag');
create policy rueckforderung_bewilligung on kim.rueckforderung for all to kim_bewilligung
  using (tenant_id = (select kim.app_tenant()))
  with check (tenant_id = (select kim.app_tenant()) and grundlage <> 'vertrag');

create policy rueckforderung_vorgang_select_as_glaeubiger on kim.rueckforderung_vorgang for select to kim_app, kim_jobs
  using (glaeubiger_id = (select kim.app_tenant()));
-- What is drafted, and what the creditor only thought of, the debtor does not read; a Bescheid stands with its own act.
create policy rueckforderung_vorgang_select_as_schuldner on kim.rueckforderung_vorgang
  for select to kim_app, kim_jobs using (
  schuldner_id = (select kim.app_tenant())
  and schritt not in ('einstellung_entworfen', 'bescheid_entworfen', 'niederschlagung_vorgeschlagen',
    'erlass_vorgeschlagen', 'entwurf_verworfen')
  and exists (
    select from kim.rueckforderung r where r.tenant_id = rueckforderung_vorgang.glaeubiger_id
      and r.id = rueckforderung_vorgang.rueckforderung_id
  )
);
create policy rueckforderung_vorgang_nur_bekannt on kim.rueckforderung_vorgang as restrictive for insert to kim_app
  with check (exists (
    select from kim.rueckforderung r where r.tenant_id = rueckforderung_vorgang.glaeubiger_id
      and r.id = rueckforderung_vorgang.rueckforderung_id
  ));
create policy rueckforderung_vorgang_bewilligung on kim.rueckforderung_vorgang for all to kim_bewilligung
  using (glaeubiger_id = (select kim.app_tenant())) with check (tenant_id = (select kim.app_tenant()));
create policy rueckforderung_vorgang_select_for_aggregates on kim.rueckforderung_vorgang for select to kim_aggregat
  using (true);

create policy rueckzahlung_select_as_schuldner on kim.rueckzahlung for select to kim_app, kim_jobs using (
  schuldner_id = (select kim.app_tenant()) and exists (
    select from kim.rueckforderung r where r.tenant_id = rueckzahlung.tenant_id
      and r.id = rueckzahlung.rueckforderung_id
  )
);
create policy rueckzahlung_bewilligung on kim.rueckzahlung for all to kim_bewilligung
  using (tenant_id = (select kim.app_tenant())) with check (tenant_id = (select kim.app_tenant()));

grant select on kim.rueckforderung, kim.rueckforderung_vorgang, kim.rueckzahlung to kim_app, kim_bewilligung;
grant select on kim.rueckforderung_vorgang to kim_aggregat;
grant insert (tenant_id, id, schuldner_id, nachweis_id, version, grundlage, zinsgrundlage, betrag_cent,
  eigenanteil_cent, kenntnis_am, unwirksam_ab, arglistig, unaufgefordert_bis, sachverhalt, am, von_id, von_name)
  on kim.rueckforderung to kim_app, kim_bewilligung;
grant insert (tenant_id, id, glaeubiger_id, rueckforderung_id, schuldner_id, nummer, schritt, tag, text, angaben, am,
  von_id, von_name) on kim.rueckforderung_vorgang to kim_app, kim_bewilligung;
grant insert (tenant_id, id, rueckforderung_id, schuldner_id, am, cent, kassenzeichen, gebucht_am, von_id, von_name)
  on kim.rueckzahlung to kim_app, kim_bewilligung;
