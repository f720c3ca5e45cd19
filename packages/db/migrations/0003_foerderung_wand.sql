-- Written by hand, as in 0001: FORCE, grants by column, the state's sums (ADR 0001).
ALTER TABLE kim.antrag FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.antrag_vorgang FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.bescheid FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.mittelabruf FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.mittelabruf_entscheidung FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.auszahlung FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.zusatzstelle FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.zusatzstelle_bewilligung FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.bedarf FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.ausgabe FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.einnahme FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.fremdfoerderung FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT USAGE ON SCHEMA kim TO kim_bewilligung, kim_ministerium;
--> statement-breakpoint
GRANT SELECT ON kim.organisation TO kim_bewilligung, kim_ministerium;
--> statement-breakpoint
GRANT SELECT ON kim.foerderkondition, kim.foerderkondition_freigabe, kim.antragsfenster, kim.abruftermin TO kim_app,
  kim_jobs, kim_state, kim_bewilligung, kim_ministerium;
--> statement-breakpoint
GRANT INSERT (id, jahr, fassung, werte, begruendung, abloesung, vorgeschlagen_am, vorgeschlagen_von,
  vorgeschlagen_von_name) ON kim.foerderkondition TO kim_ministerium;
--> statement-breakpoint
GRANT INSERT (kondition_id, vorgeschlagen_von, freigegeben_am, freigegeben_von, freigegeben_von_name)
  ON kim.foerderkondition_freigabe TO kim_ministerium;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON kim.antragsfenster, kim.abruftermin TO kim_bewilligung;
--> statement-breakpoint
GRANT SELECT ON kim.antrag, kim.antrag_vorgang, kim.bescheid, kim.mittelabruf, kim.mittelabruf_entscheidung,
  kim.auszahlung, kim.zusatzstelle, kim.zusatzstelle_bewilligung, kim.bedarf, kim.ausgabe, kim.einnahme,
  kim.fremdfoerderung TO kim_app, kim_jobs;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, jahr, baustein, inhalt, version) ON kim.antrag TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, antrag_id, art, text, am, von_name) ON kim.antrag_vorgang TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, bescheid_id, betrag_cent, termin, benoetigt_bis, begruendung, am, von_name)
  ON kim.mittelabruf TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, kommune_id, jahr, auslaenderbehoerde, jugendamt, integrationsrat, verzicht_grund, am,
  von_name) ON kim.zusatzstelle TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, titel, festgestellt_am, ergebnis) ON kim.bedarf TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, vorsteuer_cent, eigentuemer_id, stelle_id,
  monat, massnahme_art, bedarf_id, tag_art, tage, version) ON kim.ausgabe TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, version) ON kim.einnahme TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, besetzung_id, programm, anteil_hundertstel, von, bis) ON kim.fremdfoerderung TO kim_app;
--> statement-breakpoint
GRANT UPDATE (inhalt, version) ON kim.antrag TO kim_app;
--> statement-breakpoint
GRANT UPDATE (bezeichnung, datum, betrag_cent, vorsteuer_cent, monat, massnahme_art, bedarf_id, tag_art, tage, version),
  DELETE ON kim.ausgabe TO kim_app;
--> statement-breakpoint
GRANT UPDATE (art, bezeichnung, datum, betrag_cent, version), DELETE ON kim.einnahme TO kim_app;
--> statement-breakpoint
GRANT UPDATE (programm, anteil_hundertstel, von, bis), DELETE ON kim.fremdfoerderung TO kim_app;
--> statement-breakpoint
-- The granting authority: reads what was handed in, writes what it decides, changes nothing afterwards.
GRANT SELECT ON kim.antrag, kim.antrag_vorgang, kim.bescheid, kim.mittelabruf, kim.mittelabruf_entscheidung,
  kim.auszahlung, kim.zusatzstelle, kim.zusatzstelle_bewilligung, kim.kontingent TO kim_bewilligung;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, antrag_id, art, text, am, von_name) ON kim.antrag_vorgang TO kim_bewilligung;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, jahr, baustein, art, vorgaenger_id, antrag_id, instrument, aktenzeichen, datum, von, bis,
  nachweis_faellig_am, vakanz_methode, kondition_id, vzae_hundertstel, personal_cent, arbeitsplaetze_cent,
  massnahmen_cent, nebenbestimmungen, am, von_name) ON kim.bescheid TO kim_bewilligung;
--> statement-breakpoint
GRANT INSERT (tenant_id, mittelabruf_id, bewilligt, grund, am, von_name) ON kim.mittelabruf_entscheidung
  TO kim_bewilligung;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, bescheid_id, mittelabruf_id, betrag_cent, ausgezahlt_am, am, von_name) ON kim.auszahlung
  TO kim_bewilligung;
--> statement-breakpoint
GRANT INSERT (tenant_id, zusatzstelle_id, am, von_name) ON kim.zusatzstelle_bewilligung TO kim_bewilligung;
--> statement-breakpoint
GRANT INSERT (tenant_id, jahr, baustein, vzae_hundertstel, quelle), UPDATE (vzae_hundertstel, quelle) ON kim.kontingent
  TO kim_bewilligung;
--> statement-breakpoint
GRANT SELECT, INSERT (tenant_id, id, am, benutzer_id, benutzer_name, befehl, eingabe) ON kim.protokoll
  TO kim_bewilligung, kim_ministerium;
--> statement-breakpoint
GRANT SELECT ON kim.bescheid, kim.mittelabruf, kim.mittelabruf_entscheidung, kim.auszahlung, kim.ausgabe,
  kim.foerderangaben TO kim_aggregat;
--> statement-breakpoint
-- Money of every recipient and Baustein of a year in one query: granted by the newest Bescheid, called, paid, spent.
-- Cents.
CREATE FUNCTION kim.land_foerderung(p_jahr integer)
RETURNS TABLE (organisation_id uuid, baustein smallint, bewilligt_cent bigint, abgerufen_cent bigint,
  ausgezahlt_cent bigint, ausgegeben_cent bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  with kette as (
    select b.tenant_id, b.id, b.baustein, b.personal_cent + b.arbeitsplaetze_cent + b.massnahmen_cent as cent,
      not exists (select 1 from kim.bescheid n where n.tenant_id = b.tenant_id and n.vorgaenger_id = b.id) as gilt
    from kim.bescheid b where b.jahr = p_jahr
  ), bewilligt as (
    select tenant_id, baustein, sum(cent) filter (where gilt) as cent from kette group by 1, 2
  ), abgerufen as (
    select k.tenant_id, k.baustein, sum(m.betrag_cent) as cent from kette k
      join kim.mittelabruf m on m.tenant_id = k.tenant_id and m.bescheid_id = k.id
    where not exists (select 1 from kim.mittelabruf_entscheidung e
      where e.tenant_id = m.tenant_id and e.mittelabruf_id = m.id and not e.bewilligt) group by 1, 2
  ), ausgezahlt as (
    select k.tenant_id, k.baustein, sum(a.betrag_cent) as cent from kette k
      join kim.auszahlung a on a.tenant_id = k.tenant_id and a.bescheid_id = k.id group by 1, 2
  ), ausgegeben as (
    select coalesce(a.eigentuemer_id, a.tenant_id) as tenant_id, coalesce(s.baustein, 1::smallint) as baustein,
      sum(a.betrag_cent - a.vorsteuer_cent) as cent
    from kim.ausgabe a left join kim.stelle s on s.tenant_id = a.eigentuemer_id and s.id = a.stelle_id
      where a.jahr = p_jahr group by 1, 2
  ), schluessel as (
    select tenant_id, baustein from bewilligt union select tenant_id, baustein from ausgegeben
  )
  select x.tenant_id, x.baustein, coalesce(b.cent, 0)::bigint, coalesce(r.cent, 0)::bigint, coalesce(z.cent, 0)::bigint,
    coalesce(g.cent, 0)::bigint
  from schluessel x left join bewilligt b using (tenant_id, baustein) left join abgerufen r using (tenant_id, baustein)
    left join ausgezahlt z using (tenant_id, baustein) left join ausgegeben g using (tenant_id, baustein)
$$;
--> statement-breakpoint
-- Posts of every recipient by function, standing on any day of the year: the ministry's preview of new rates.
-- Hundredths of a VZAE.
CREATE FUNCTION kim.land_funktionen(p_jahr integer)
RETURNS TABLE (organisation_id uuid, funktion text, vzae_hundertstel bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  select s.tenant_id, s.funktion, sum(s.vzae_hundertstel)::bigint from kim.stelle s
  where s.beginn <= make_date(p_jahr, 12, 31) and (s.ende is null or s.ende >= make_date(p_jahr, 1, 1)) group by 1, 2
$$;
--> statement-breakpoint
-- What every recipient plans to spend on measures: the preview of a new cap. Cents.
CREATE FUNCTION kim.land_massnahmen(p_jahr integer)
RETURNS TABLE (organisation_id uuid, massnahmen_cent bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  select f.tenant_id, f.massnahmen_cent from kim.foerderangaben f where f.jahr = p_jahr and f.massnahmen_cent > 0
$$;
--> statement-breakpoint
-- How many Bescheide rest on the conditions of each year, for the rule that such a year is only superseded.
CREATE FUNCTION kim.land_bescheide_je_jahr()
RETURNS TABLE (jahr smallint, anzahl bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ select b.jahr, count(*)
  from kim.bescheid b group by 1 $$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA kim TO kim_aggregat;
--> statement-breakpoint
ALTER FUNCTION kim.land_foerderung(integer) OWNER TO kim_aggregat;
--> statement-breakpoint
ALTER FUNCTION kim.land_funktionen(integer) OWNER TO kim_aggregat;
--> statement-breakpoint
ALTER FUNCTION kim.land_massnahmen(integer) OWNER TO kim_aggregat;
--> statement-breakpoint
ALTER FUNCTION kim.land_bescheide_je_jahr() OWNER TO kim_aggregat;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA kim FROM kim_aggregat;
--> statement-breakpoint
SET ROLE kim_aggregat;
--> statement-breakpoint
REVOKE ALL ON FUNCTION kim.land_foerderung(integer), kim.land_funktionen(integer), kim.land_massnahmen(integer),
  kim.land_bescheide_je_jahr() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION kim.land_foerderung(integer), kim.land_funktionen(integer), kim.land_massnahmen(integer),
  kim.land_bescheide_je_jahr() TO kim_state, kim_ministerium;
--> statement-breakpoint
SET ROLE kim_owner;
