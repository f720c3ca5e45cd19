-- Written by hand: drizzle emits neither FORCE nor grants (ADR 0001).
ALTER TABLE kim.stelle FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.besetzung FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.weiterleitung FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.weiterleitung_antwort FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.weiterleitung_ruecknahme FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.kontingent FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.foerderangaben FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.jahreslauf FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.jahreslauf_schritt FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.jahresergebnis FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.protokoll FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.outbox FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT USAGE ON SCHEMA kim TO kim_app, kim_state, kim_jobs, kim_relay, kim_aggregat;
--> statement-breakpoint
GRANT SELECT ON kim.organisation TO kim_app, kim_state, kim_jobs, kim_relay, kim_aggregat;
--> statement-breakpoint
-- The tenant role: what a body's own people may write, column by column.
GRANT SELECT ON kim.stelle, kim.besetzung, kim.weiterleitung, kim.weiterleitung_antwort, kim.weiterleitung_ruecknahme,
  kim.kontingent, kim.foerderangaben, kim.jahreslauf, kim.jahreslauf_schritt, kim.jahresergebnis, kim.protokoll
    TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, bezeichnung, baustein, funktion, vzae_hundertstel, anbindung, anbindung_begruendung,
  beginn, ende, version),
  UPDATE (bezeichnung, vzae_hundertstel, anbindung, anbindung_begruendung, beginn, ende, version) ON kim.stelle
    TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, eigentuemer_id, stelle_id, weiterleitung_id, pseudonym, qualifikation, vzae_hundertstel,
  von, bis, version),
  UPDATE (pseudonym, qualifikation, vzae_hundertstel, von, bis, version) ON kim.besetzung TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, stelle_id, empfaenger_id, vzae_hundertstel, betrag_cent, beginn, ende, zweck,
  nachweis_faellig_am, begruendung, jmd_mbe_erklaerung, angeboten_am) ON kim.weiterleitung TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, geber_id, weiterleitung_id, angenommen, grund, beantwortet_am) ON kim.weiterleitung_antwort
  TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, weiterleitung_id, empfaenger_id, zurueckgezogen_am) ON kim.weiterleitung_ruecknahme TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, jahr, massnahmen_cent, personalkosten_ist_cent, version), UPDATE (massnahmen_cent,
  personalkosten_ist_cent, version) ON kim.foerderangaben TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, jahr, umfang, ausloeser, anzahl, gestartet_am, beendet_am) ON kim.jahreslauf TO kim_app,
  kim_jobs;
--> statement-breakpoint
-- Append only: nobody may update or delete an audit line.
GRANT INSERT (tenant_id, id, am, benutzer_id, benutzer_name, befehl, eingabe) ON kim.protokoll TO kim_app, kim_jobs;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, name, payload, erstellt_am, gesendet_am) ON kim.outbox TO kim_app, kim_jobs;
--> statement-breakpoint
-- The jobs role: one tenant at a time, reads what it computes from, writes only what runs produce.
GRANT SELECT ON kim.stelle, kim.besetzung, kim.weiterleitung, kim.weiterleitung_antwort, kim.weiterleitung_ruecknahme,
  kim.kontingent, kim.foerderangaben, kim.jahreslauf, kim.jahreslauf_schritt, kim.jahresergebnis TO kim_jobs;
--> statement-breakpoint
-- People reopen a run to repeat a failed step; only a job closes it.
GRANT UPDATE (beendet_am) ON kim.jahreslauf TO kim_jobs, kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, lauf_tenant_id, lauf_id, status, fehler, versuche, geaendert_am), UPDATE (status, fehler,
  versuche, geaendert_am) ON kim.jahreslauf_schritt TO kim_jobs;
--> statement-breakpoint
GRANT INSERT (tenant_id, jahr, ergebnis, fingerabdruck, pdf, berechnet_am), UPDATE (ergebnis, fingerabdruck, pdf,
  berechnet_am) ON kim.jahresergebnis TO kim_jobs;
--> statement-breakpoint
-- The relay carries envelopes across tenants; it can neither write nor change what is inside.
GRANT SELECT, UPDATE (gesendet_am) ON kim.outbox TO kim_relay;
--> statement-breakpoint
GRANT USAGE ON SCHEMA auth TO kim_auth;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (name, passwort_hash) ON auth.benutzer TO kim_auth;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (expires_at, organisation_id), DELETE ON auth.sitzung TO kim_auth;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON auth.rollenzuweisung TO kim_auth;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON auth.anmeldeversuch TO kim_auth;
--> statement-breakpoint
GRANT SELECT, INSERT ON auth.anmeldeprotokoll TO kim_auth;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA auth TO kim_auth;
--> statement-breakpoint
-- Names on a session: the login path shows which organisations a person works for.
GRANT USAGE ON SCHEMA kim TO kim_auth;
--> statement-breakpoint
GRANT SELECT ON kim.organisation TO kim_auth;
--> statement-breakpoint
-- The state's eyes. It may execute these functions and read the register; it has no privilege on any tenant table.
GRANT SELECT ON kim.stelle, kim.besetzung, kim.weiterleitung, kim.weiterleitung_antwort,
  kim.kontingent, kim.jahreslauf, kim.jahreslauf_schritt, kim.jahresergebnis TO kim_aggregat;
--> statement-breakpoint
-- Posts granted, set up, occupied and forwarded per recipient and Baustein, in hundredths of a VZAE, on one day.
CREATE FUNCTION kim.land_bausteine(p_jahr integer, p_stichtag date)
RETURNS TABLE (organisation_id uuid, baustein smallint, kontingent_hundertstel bigint, stellen_hundertstel bigint,
  besetzt_hundertstel bigint, weitergeleitet_hundertstel bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  with gueltig as (
    select s.tenant_id, s.id, s.baustein, s.vzae_hundertstel from kim.stelle s
    where s.beginn <= p_stichtag and (s.ende is null or s.ende >= p_stichtag)
  ), besetzt as (
    select g.tenant_id, g.baustein, sum(b.vzae_hundertstel) as hundertstel
    from gueltig g join kim.besetzung b on b.eigentuemer_id = g.tenant_id and b.stelle_id = g.id
    where b.von <= p_stichtag and (b.bis is null or b.bis >= p_stichtag)
    group by 1, 2
  ), weitergeleitet as (
    select g.tenant_id, g.baustein, sum(w.vzae_hundertstel) as hundertstel
    from gueltig g
      join kim.weiterleitung w on w.tenant_id = g.tenant_id and w.stelle_id = g.id and p_stichtag between w.beginn
        and w.ende
      join kim.weiterleitung_antwort a on a.geber_id = w.tenant_id and a.weiterleitung_id = w.id and a.angenommen
    group by 1, 2
  ), stellen as (
    select tenant_id, baustein, sum(vzae_hundertstel) as hundertstel from gueltig group by 1, 2
  ), schluessel as (
    select k.tenant_id, k.baustein from kim.kontingent k where k.jahr = p_jahr union select tenant_id, baustein
      from stellen
  )
  select x.tenant_id, x.baustein, coalesce(k.vzae_hundertstel, 0)::bigint, coalesce(s.hundertstel, 0)::bigint,
    coalesce(b.hundertstel, 0)::bigint, coalesce(w.hundertstel, 0)::bigint
  from schluessel x
    left join kim.kontingent k on k.tenant_id = x.tenant_id and k.baustein = x.baustein and k.jahr = p_jahr
    left join stellen s on s.tenant_id = x.tenant_id and s.baustein = x.baustein
    left join besetzt b on b.tenant_id = x.tenant_id and b.baustein = x.baustein
    left join weitergeleitet w on w.tenant_id = x.tenant_id and w.baustein = x.baustein
$$;
--> statement-breakpoint
-- State of the yearly proof per recipient: the latest step of any run of that year, and the sums of the stored result.
CREATE FUNCTION kim.land_nachweise(p_jahr integer)
RETURNS TABLE (organisation_id uuid, status text, berechnet_am timestamptz, hoechstbetrag_cent bigint,
  foerderfaehig_cent bigint, nicht_verbraucht_cent bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  with schritt as (
    select distinct on (s.tenant_id) s.tenant_id, s.status
    from kim.jahreslauf l join kim.jahreslauf_schritt s on s.lauf_tenant_id = l.tenant_id and s.lauf_id = l.id
    where l.jahr = p_jahr order by s.tenant_id, s.geaendert_am desc
  )
  select coalesce(s.tenant_id, e.tenant_id), coalesce(s.status, 'fertig'), e.berechnet_am,
    (e.ergebnis -> 'summe' ->> 'hoechstbetragCent')::bigint, (e.ergebnis -> 'summe' ->> 'foerderfaehigCent')::bigint,
      (e.ergebnis -> 'summe' ->> 'nichtVerbrauchtCent')::bigint
  from schritt s full join (select * from kim.jahresergebnis where jahr = p_jahr) e on e.tenant_id = s.tenant_id
$$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA kim TO kim_aggregat;
--> statement-breakpoint
ALTER FUNCTION kim.land_bausteine(integer, date) OWNER TO kim_aggregat;
--> statement-breakpoint
ALTER FUNCTION kim.land_nachweise(integer) OWNER TO kim_aggregat;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA kim FROM kim_aggregat;
--> statement-breakpoint
SET ROLE kim_aggregat;
--> statement-breakpoint
REVOKE ALL ON FUNCTION kim.land_bausteine(integer, date), kim.land_nachweise(integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION kim.land_bausteine(integer, date), kim.land_nachweise(integer) TO kim_state;
--> statement-breakpoint
SET ROLE kim_owner;
--> statement-breakpoint
COMMENT ON COLUMN kim.besetzung.tenant_id IS
  'The body that keeps the occupancy: the owner of the post, or the receiver of the forwarded part.';
--> statement-breakpoint
COMMENT ON COLUMN kim.besetzung.pseudonym IS 'Never a name: the proof needs the post, not the person (D5).';
--> statement-breakpoint
COMMENT ON COLUMN kim.kontingent.vzae_hundertstel IS
  'Posts of the Bescheid in hundredths of a full-time post (R3, R4).';
--> statement-breakpoint
COMMENT ON COLUMN kim.jahresergebnis.fingerabdruck IS
  'SHA-256 of the figures: equal figures change nothing when a run is repeated.';
--> statement-breakpoint
COMMENT ON COLUMN auth.sitzung.id IS 'SHA-256 of the bearer token, never the token.';
