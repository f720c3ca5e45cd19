-- A draft is nobody else's business, nor is what was taken back: the granting authority reads what lies with it.
create policy antrag_select_eingereicht on kim.antrag for select to kim_bewilligung using (
  (select count(*) filter (where v.art = 'eingereicht') > count(*) filter (where v.art = 'zurueckgezogen')
    from kim.antrag_vorgang v where v.tenant_id = antrag.tenant_id and v.antrag_id = antrag.id)
);

create policy antrag_vorgang_nur_antragsteller on kim.antrag_vorgang as restrictive for insert to kim_app
  with check (art in ('eingereicht', 'zurueckgezogen', 'beantwortet'));
create policy antrag_vorgang_select_for_bewilligung on kim.antrag_vorgang for select to kim_bewilligung using (true);
-- Only on what it sees: a draft is not asked about, nor what was taken back.
create policy antrag_vorgang_bewilligung on kim.antrag_vorgang for insert to kim_bewilligung with check (
  art in ('rueckfrage', 'abgelehnt')
  and exists (
    select 1 from kim.antrag a where a.tenant_id = antrag_vorgang.tenant_id and a.id = antrag_vorgang.antrag_id
  )
);

grant select on kim.antrag, kim.antrag_vorgang to kim_app, kim_jobs, kim_bewilligung;
grant insert (tenant_id, id, jahr, baustein, inhalt, version), update (inhalt, version) on kim.antrag to kim_app;
grant insert (tenant_id, id, antrag_id, art, text, am, von_name) on kim.antrag_vorgang to kim_app, kim_bewilligung;
