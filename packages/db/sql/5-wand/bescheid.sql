-- The granting authority reads what was handed in, writes what it decides, and changes nothing afterwards. It works
-- under a role of its own instead of an OR in every policy.
create policy bescheid_all_for_bewilligung on kim.bescheid for all to kim_bewilligung using (true) with check (true);
create policy mittelabruf_select_for_bewilligung on kim.mittelabruf for select to kim_bewilligung using (true);
create policy mittelabruf_entscheidung_all_for_bewilligung on kim.mittelabruf_entscheidung for all to kim_bewilligung
  using (true) with check (true);
create policy auszahlung_all_for_bewilligung on kim.auszahlung for all to kim_bewilligung
  using (true) with check (true);
create policy zusatzstelle_select_for_bewilligung on kim.zusatzstelle for select to kim_bewilligung using (true);
create policy zusatzstelle_bewilligung_all_for_bewilligung on kim.zusatzstelle_bewilligung for all to kim_bewilligung
  using (true) with check (true);

create policy bescheid_select_for_aggregates on kim.bescheid for select to kim_aggregat using (true);
create policy mittelabruf_select_for_aggregates on kim.mittelabruf for select to kim_aggregat using (true);

grant select on kim.bescheid, kim.mittelabruf, kim.mittelabruf_entscheidung, kim.auszahlung
  to kim_app, kim_jobs, kim_bewilligung;
grant select on kim.bescheid, kim.mittelabruf to kim_aggregat;
grant select on kim.zusatzstelle, kim.zusatzstelle_bewilligung to kim_app, kim_jobs, kim_bewilligung;
grant insert (tenant_id, id, bescheid_id, gegenstand, betrag_cent, termin, benoetigt_bis, begruendung, am, von_name)
  on kim.mittelabruf to kim_app;
grant insert (tenant_id, id, kommune_id, jahr, beginn, verzicht_grund, am, von_name) on kim.zusatzstelle to kim_app;
grant insert (tenant_id, id, jahr, baustein, art, vorgaenger_id, antrag_id, instrument, aktenzeichen, datum, von, bis,
    nachweis_faellig_am, vakanz_methode, kondition_id, vzae_hundertstel, personal_cent, arbeitsplaetze_cent,
    massnahmen_cent, veranstaltungenteil_cent, massnahmenteil_cent, begleitungteil_cent, verrechnung,
    zeichnungskreis, weiterleitung_baustein1, nebenbestimmungen, am, von_name)
  on kim.bescheid to kim_bewilligung;
grant insert (tenant_id, mittelabruf_id, bewilligt, grund, am, von_name)
  on kim.mittelabruf_entscheidung to kim_bewilligung;
grant insert (tenant_id, id, bescheid_id, mittelabruf_id, betrag_cent, ausgezahlt_am, am, von_name)
  on kim.auszahlung to kim_bewilligung;
grant insert (tenant_id, zusatzstelle_id, am, von_name) on kim.zusatzstelle_bewilligung to kim_bewilligung;
