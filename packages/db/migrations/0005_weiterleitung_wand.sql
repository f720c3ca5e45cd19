-- Written by hand: FORCE, grants, and what no key can say about a chain of contracts (ADR 0001).
ALTER TABLE kim.weiterleitung_entwurf FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.weiterleitung_ende FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.weiterleitung_aenderung FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.weiterleitung_aenderung_antwort FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.weiterleitung_dokument FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.korrekturbitte FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.korrekturantwort FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.verteilung FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.verzicht FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.einladung FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.nachricht FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT ON kim.weiterleitung_entwurf, kim.weiterleitung_ende, kim.weiterleitung_aenderung,
  kim.weiterleitung_aenderung_antwort,
  kim.weiterleitung_dokument, kim.korrekturbitte, kim.korrekturantwort, kim.verteilung, kim.verzicht, kim.einladung
    TO kim_app;
--> statement-breakpoint
GRANT INSERT (eigentuemer_id, herkunft_id, stelle_bezeichnung, baustein, funktion, form, bemessung,
  hoechstbetrag_je_vzae_cent, aufstockung_cent,
  auflagen, pruefrecht, weiterleitung_erlaubt, vorgaenger_id, uebergang, angeboten_von, ebene) ON kim.weiterleitung
    TO kim_app;
--> statement-breakpoint
GRANT INSERT (beantwortet_von) ON kim.weiterleitung_antwort TO kim_app;
--> statement-breakpoint
GRANT INSERT (grund, zurueckgezogen_von) ON kim.weiterleitung_ruecknahme TO kim_app;
--> statement-breakpoint
GRANT INSERT (geber_id) ON kim.besetzung TO kim_app;
--> statement-breakpoint
GRANT INSERT (geber_id, weiterleitung_id) ON kim.ausgabe TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, eigentuemer_id, stelle_id, inhalt, version, geaendert_am, geaendert_von),
  UPDATE (inhalt, version, geaendert_am, geaendert_von), DELETE ON kim.weiterleitung_entwurf TO kim_app;
--> statement-breakpoint
-- Contracts are never rewritten: what happens to them is added.
GRANT INSERT (tenant_id, id, geber_id, weiterleitung_id, empfaenger_id, art, letzter_tag, grund, am, von)
  ON kim.weiterleitung_ende TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, weiterleitung_id, empfaenger_id, ab, vzae_hundertstel, betrag_cent, aufstockung_cent,
  grund, am, von) ON kim.weiterleitung_aenderung TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, geber_id, aenderung_id, angenommen, grund, am, von) ON kim.weiterleitung_aenderung_antwort
  TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, geber_id, weiterleitung_id, empfaenger_id, art, dateiname, bytes, sha256, inhalt, am, von)
  ON kim.weiterleitung_dokument TO kim_app, kim_jobs;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, weiterleitung_id, empfaenger_id, art, gegenstand_id, text, am, von) ON kim.korrekturbitte
  TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, geber_id, korrekturbitte_id, korrigiert, text, am, von) ON kim.korrekturantwort TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, jahr, funktion, inhalt, version, geaendert_am, geaendert_von, angeboten_am),
  UPDATE (inhalt, version, geaendert_am, geaendert_von, angeboten_am), DELETE ON kim.verteilung TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, verteilung_id, organisation_id, zugunsten_id, vzae_hundertstel, grund, am, von), DELETE
  ON kim.verzicht TO kim_app;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, organisation_id, email, rollen, token_hash, erstellt_am, erstellt_von, gueltig_bis,
  angenommen_am, widerrufen_am), UPDATE (widerrufen_am) ON kim.einladung TO kim_app;
--> statement-breakpoint
GRANT SELECT, UPDATE (angenommen_am) ON kim.einladung TO kim_auth;
--> statement-breakpoint
-- The text of a letter may carry a secret link: nobody but the job that sends it reads it.
GRANT SELECT (tenant_id, id, an, betreff, erstellt_am, gesendet_am, gescheitert_am), INSERT (tenant_id, id, an, betreff,
  text, erstellt_am, gesendet_am, gescheitert_am) ON kim.nachricht TO kim_app;
--> statement-breakpoint
GRANT SELECT, UPDATE (text, gesendet_am, gescheitert_am) ON kim.nachricht TO kim_jobs;
--> statement-breakpoint
GRANT INSERT (id, art, name, kurzname) ON kim.organisation TO kim_app;
--> statement-breakpoint
GRANT SELECT ON kim.weiterleitung_ende, kim.weiterleitung_aenderung, kim.weiterleitung_aenderung_antwort,
  kim.weiterleitung_dokument TO kim_jobs;
--> statement-breakpoint
GRANT SELECT ON kim.weiterleitung_ruecknahme, kim.weiterleitung_ende, kim.weiterleitung_aenderung,
  kim.weiterleitung_aenderung_antwort TO kim_aggregat;
--> statement-breakpoint
GRANT INSERT (tenant_id, id, geber_id, weiterleitung_id, empfaenger_id, art, letzter_tag, grund, am, von)
  ON kim.weiterleitung_ende TO kim_aggregat;
--> statement-breakpoint
GRANT CREATE ON SCHEMA kim TO kim_aggregat;
--> statement-breakpoint
SET ROLE kim_aggregat;
--> statement-breakpoint
-- Every live contract on the posts of an owner (one post, or all; agreed until a day or longer), cut where its share
-- changes. A declined or withdrawn
-- offer is not live; an early end cuts. Amounts of a cut section are pro rata by days and not rounded. What hangs on a
-- contract
-- is looked up contract by contract ("offset 0"): joined as a whole it would be read from end to end for the state.
-- Nothing is
-- joined with itself: the planner, who cannot know how many contracts there are, would compare each with each. In
-- plpgsql,
-- because it keeps its plans: as an SQL function PostgreSQL 15 plans anew on every call, which takes longer than the
-- work.
CREATE FUNCTION kim.vertragsabschnitte(p_eigentuemer uuid, p_stelle uuid DEFAULT NULL, p_ab date DEFAULT NULL)
RETURNS TABLE (geber_id uuid, id uuid, herkunft_id uuid, empfaenger_id uuid, stelle_id uuid, baustein smallint,
  ebene smallint, angenommen boolean, nachweis_faellig_am date, von date, bis date, vzae_hundertstel integer,
  betrag numeric)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
begin
  return query
  with vertrag as (
    select w.*, a.weiterleitung_id is not null as zugesagt,
      least(w.ende, (select min(e.letzter_tag) from kim.weiterleitung_ende e
        where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id)) as schluss
    from kim.weiterleitung w left join lateral (select * from kim.weiterleitung_antwort a
      where a.geber_id = w.tenant_id and a.weiterleitung_id = w.id offset 0) a on true
    where w.eigentuemer_id = p_eigentuemer and (p_stelle is null or w.stelle_id = p_stelle) and (p_ab is null
      or w.ende >= p_ab) and a.angenommen is distinct from false
      and not exists (select 1 from kim.weiterleitung_ruecknahme r
        where r.tenant_id = w.tenant_id and r.weiterleitung_id = w.id offset 0)
  ), stufe as (
    select v.*, v.beginn as ab, v.vzae_hundertstel as vzae, v.betrag_cent as cent from vertrag v
    union all
    select v.*, c.ab, c.vzae_hundertstel, c.betrag_cent from vertrag v cross join lateral (
      select c.* from kim.weiterleitung_aenderung c where c.tenant_id = v.tenant_id and c.weiterleitung_id = v.id
        and exists (select 1 from kim.weiterleitung_aenderung_antwort x
          where x.geber_id = c.tenant_id and x.aenderung_id = c.id and x.angenommen offset 0) offset 0) c
  ), abschnitt as (
    select s.*, least(s.schluss, lead(s.ab) over (partition by s.tenant_id, s.id order by s.ab) - 1) as letzter_tag
      from stufe s
  )
  select s.tenant_id, s.id, s.herkunft_id, s.empfaenger_id, s.stelle_id, s.baustein, s.ebene, s.zugesagt,
    s.nachweis_faellig_am,
    s.ab, s.letzter_tag, s.vzae, s.cent::numeric * (s.letzter_tag - s.ab + 1) / (s.ende - s.ab + 1)
  from abschnitt s where s.ab <= s.letzter_tag;
end $$;
--> statement-breakpoint
-- What must hold of all that one body passes on of one part it holds (R22): on no day more than held, never more money
-- than
-- received, each proof before its own. Of the other parts nothing is asked: an old one must not block a new one. An id
-- alone
-- names no contract: the same one may stand with another giver.
CREATE FUNCTION kim.kette_pruefen(p_eigentuemer uuid, p_stelle uuid, p_geber uuid, p_herkunft uuid) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
begin
  if exists (
    with a as materialized (select * from kim.vertragsabschnitte(p_eigentuemer, p_stelle)),
    x as (select * from a where a.geber_id = p_geber and a.herkunft_id is not distinct from p_herkunft),
    h as (
      select a.von, a.bis, a.vzae_hundertstel from a where a.id = p_herkunft and a.empfaenger_id = p_geber
      union all select s.beginn, coalesce(s.ende, 'infinity'), s.vzae_hundertstel from kim.stelle s
        where p_herkunft is null and s.tenant_id = p_eigentuemer and s.id = p_stelle
    ),
    -- A sum can only rise above what is held on a day on which a share begins, or on which what is held changes or has
    -- ended.
    tag as (
      select x.von as tag from x union select h.von from x join h on h.von between x.von and x.bis union
        select h.bis + 1 from x join h on h.bis + 1 between x.von and x.bis
    )
    select 1 from tag t where (select sum(x.vzae_hundertstel) from x where t.tag between x.von and x.bis)
      > coalesce((select sum(h.vzae_hundertstel) from h where t.tag between h.von and h.bis), 0)
  ) then
    raise exception 'more forwarded than held' using errcode = 'check_violation',
      constraint = 'weiterleitung_anteil_gehalten', schema = 'kim', table = 'weiterleitung';
  end if;
  if p_herkunft is null then return; end if;
  -- Half a cent of rounding is let through.
  if (
    select sum(a.betrag) filter (where a.geber_id = p_geber and a.herkunft_id = p_herkunft)
      > 0.5 + coalesce(sum(a.betrag) filter (where a.id = p_herkunft and a.empfaenger_id = p_geber), 0)
        from kim.vertragsabschnitte(p_eigentuemer, p_stelle) a
  ) then
    raise exception 'more money forwarded than received' using errcode = 'check_violation',
      constraint = 'weiterleitung_betrag_erhalten', schema = 'kim', table = 'weiterleitung';
  end if;
  if exists (
    select 1 from kim.weiterleitung x join kim.weiterleitung h on h.id = x.herkunft_id and h.empfaenger_id = x.tenant_id
      and h.eigentuemer_id = x.eigentuemer_id and h.stelle_id = x.stelle_id
    where x.tenant_id = p_geber and x.herkunft_id = p_herkunft and x.eigentuemer_id = p_eigentuemer
      and x.stelle_id = p_stelle and x.nachweis_faellig_am >= h.nachweis_faellig_am
  ) then
    raise exception 'proof not before the proof above' using errcode = 'check_violation',
      constraint = 'weiterleitung_nachweis_vor_herkunft', schema = 'kim', table = 'weiterleitung';
  end if;
end $$;
--> statement-breakpoint
-- At most two thirds of Baustein 2 with Traeger (R12), on every day from then on of this contract; one that stays with
-- public bodies never breaks it.
CREATE FUNCTION kim.zwei_drittel_pruefen(p_eigentuemer uuid, p_geber uuid, p_id uuid, p_ab date) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
begin
  if exists (
    with a as materialized (
      select v.* from kim.vertragsabschnitte(p_eigentuemer, null, p_ab) v
        join kim.organisation o on o.id = v.empfaenger_id join kim.organisation g on g.id = v.geber_id
      where v.baustein = 2 and o.art = 'traeger' and g.art <> 'traeger'
    ), m as (select greatest(a.von, p_ab) as von, a.bis from a
      where a.geber_id = p_geber and a.id = p_id and a.bis >= p_ab),
    tag as (
      select m.von as tag from m union select a.von from a join m on a.von between m.von and m.bis
      union select make_date(k.jahr, 1, 1) from kim.kontingent k
        join m on make_date(k.jahr, 1, 1) between m.von and m.bis where k.tenant_id = p_eigentuemer and k.baustein = 2
    )
    select 1 from tag t join kim.kontingent k on k.tenant_id = p_eigentuemer and k.baustein = 2
      and k.jahr = extract(year from t.tag)
    where 3 * (select sum(a.vzae_hundertstel) from a where t.tag between a.von and a.bis) > 2 * k.vzae_hundertstel
  ) then
    raise exception 'more than two thirds with Traeger' using errcode = 'check_violation',
      constraint = 'weiterleitung_zwei_drittel', schema = 'kim', table = 'weiterleitung';
  end if;
end $$;
--> statement-breakpoint
-- Who may receive from whom, nobody twice in a chain, and the level; the snapshot of the post is the post's.
CREATE FUNCTION kim.weiterleitung_vor_angebot() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  geber kim.organisation; empfaenger kim.organisation; post kim.stelle; oben kim.weiterleitung;
begin
  perform pg_advisory_xact_lock(hashtextextended('stellen:' || new.eigentuemer_id, 0));
  select * into post from kim.stelle s where s.tenant_id = new.eigentuemer_id and s.id = new.stelle_id;
  if not found then -- the foreign key refuses it
    new.stelle_bezeichnung := ''; new.baustein := 0; new.funktion := 'koordination';
    return new;
  end if;
  select * into geber from kim.organisation o where o.id = new.tenant_id;
  select * into empfaenger from kim.organisation o where o.id = new.empfaenger_id;
  if not (case
      when empfaenger.art = 'traeger' then post.funktion = 'case_management' and geber.art in ('kreis', 'staedteregion',
        'kreisfreie_stadt', 'kreisangehoerige_kommune', 'traeger')
      when empfaenger.art = 'kreisangehoerige_kommune' then empfaenger.kreis_id = case
        when geber.art = 'kreisangehoerige_kommune' then geber.kreis_id else geber.id end
      else false end) then
    raise exception 'receiver not possible' using errcode = 'check_violation',
      constraint = 'weiterleitung_empfaenger_moeglich', schema = 'kim', table = 'weiterleitung';
  end if;
  new.ebene := 1;
  if new.herkunft_id is not null then
    select * into oben from kim.weiterleitung w where w.id = new.herkunft_id and w.empfaenger_id = new.tenant_id
      and w.eigentuemer_id = new.eigentuemer_id and w.stelle_id = new.stelle_id;
    if not found then return new; end if; -- the foreign key refuses it
    new.ebene := oben.ebene + 1;
    if not oben.weiterleitung_erlaubt or not exists (select 1 from kim.weiterleitung_antwort a
      where a.geber_id = oben.tenant_id and a.weiterleitung_id = oben.id and a.angenommen) then
      raise exception 'not held, or not to be passed on' using errcode = 'check_violation',
        constraint = 'weiterleitung_erlaubt', schema = 'kim', table = 'weiterleitung';
    end if;
    while oben.id is not null loop
      if new.empfaenger_id in (oben.tenant_id, oben.empfaenger_id) then
        raise exception 'a circle' using errcode = 'check_violation', constraint = 'weiterleitung_kein_kreis',
          schema = 'kim', table = 'weiterleitung';
      end if;
      select w.* into oben from kim.weiterleitung w where w.id = oben.herkunft_id and w.empfaenger_id = oben.tenant_id
        and w.eigentuemer_id = new.eigentuemer_id and w.stelle_id = new.stelle_id;
    end loop;
  end if;
  new.stelle_bezeichnung := post.bezeichnung;
  new.baustein := post.baustein;
  new.funktion := post.funktion;
  return new;
end $$;
--> statement-breakpoint
CREATE FUNCTION kim.weiterleitung_nach_angebot() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  perform kim.kette_pruefen(new.eigentuemer_id, new.stelle_id, new.tenant_id, new.herkunft_id);
  if new.baustein = 2 then perform kim.zwei_drittel_pruefen(new.eigentuemer_id, new.tenant_id, new.id,
    new.beginn); end if;
  return null;
end $$;
--> statement-breakpoint
-- Only the newest proposal is answered. It counts once it is accepted, behind every change before it and inside the
-- contract.
CREATE FUNCTION kim.weiterleitung_nach_aenderung() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  vertrag kim.weiterleitung; neu kim.weiterleitung_aenderung;
begin
  select * into neu from kim.weiterleitung_aenderung c where c.tenant_id = new.geber_id and c.id = new.aenderung_id;
  select * into vertrag from kim.weiterleitung w where w.tenant_id = neu.tenant_id and w.id = neu.weiterleitung_id;
  perform pg_advisory_xact_lock(hashtextextended('stellen:' || vertrag.eigentuemer_id, 0));
  if exists (select 1 from kim.weiterleitung_aenderung c
    where c.tenant_id = neu.tenant_id and c.weiterleitung_id = neu.weiterleitung_id and c.am > neu.am) then
    raise exception 'a newer proposal stands' using errcode = 'check_violation',
      constraint = 'weiterleitung_aenderung_neueste', schema = 'kim', table = 'weiterleitung_aenderung_antwort';
  end if;
  if not new.angenommen then return null; end if;
  if neu.ab <= vertrag.beginn or neu.ab > vertrag.ende
    or not exists (select 1 from kim.weiterleitung_antwort a
      where a.geber_id = vertrag.tenant_id and a.weiterleitung_id = vertrag.id and a.angenommen)
    or exists (select 1 from kim.weiterleitung_ende e where e.geber_id = vertrag.tenant_id
      and e.weiterleitung_id = vertrag.id and e.letzter_tag < neu.ab)
    or exists (select 1 from kim.weiterleitung_aenderung c
      join kim.weiterleitung_aenderung_antwort x on x.geber_id = c.tenant_id and x.aenderung_id = c.id and x.angenommen
      where c.tenant_id = neu.tenant_id and c.weiterleitung_id = neu.weiterleitung_id and c.id <> neu.id
        and c.ab >= neu.ab) then
    raise exception 'change outside its place' using errcode = 'check_violation',
      constraint = 'weiterleitung_aenderung_ab', schema = 'kim', table = 'weiterleitung_aenderung';
  end if;
  perform kim.kette_pruefen(vertrag.eigentuemer_id, vertrag.stelle_id, vertrag.tenant_id, vertrag.herkunft_id);
  perform kim.kette_pruefen(vertrag.eigentuemer_id, vertrag.stelle_id, vertrag.empfaenger_id, vertrag.id);
  -- A share that becomes smaller is always a step towards the two thirds.
  if vertrag.baustein = 2 and neu.vzae_hundertstel > coalesce((
      select c.vzae_hundertstel from kim.weiterleitung_aenderung c
        join kim.weiterleitung_aenderung_antwort x on x.geber_id = c.tenant_id and x.aenderung_id = c.id
        and x.angenommen
      where c.tenant_id = neu.tenant_id and c.weiterleitung_id = neu.weiterleitung_id and c.ab < neu.ab
        order by c.ab desc limit 1), vertrag.vzae_hundertstel) then
    perform kim.zwei_drittel_pruefen(vertrag.eigentuemer_id, vertrag.tenant_id, vertrag.id, neu.ab);
  end if;
  return null;
end $$;
--> statement-breakpoint
-- Nobody passes on what he no longer holds: what hangs below a contract ends with it, and says so.
CREATE FUNCTION kim.weiterleitung_nach_ende() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  vertrag kim.weiterleitung;
begin
  select * into vertrag from kim.weiterleitung w where w.tenant_id = new.geber_id and w.id = new.weiterleitung_id;
  perform pg_advisory_xact_lock(hashtextextended('stellen:' || vertrag.eigentuemer_id, 0));
  if new.art = 'mit_herkunft' and pg_trigger_depth() = 1 then
    raise exception 'follows from above only' using errcode = 'check_violation',
      constraint = 'weiterleitung_ende_mit_herkunft', schema = 'kim', table = 'weiterleitung_ende';
  end if;
  if new.art <> 'mit_herkunft' and not exists (select 1 from kim.weiterleitung_antwort a
    where a.geber_id = new.geber_id and a.weiterleitung_id = new.weiterleitung_id and a.angenommen) then
    raise exception 'only an accepted contract ends' using errcode = 'check_violation',
      constraint = 'weiterleitung_ende_nur_angenommen', schema = 'kim', table = 'weiterleitung_ende';
  end if;
  if new.letzter_tag >= vertrag.ende or exists (select 1 from kim.weiterleitung_ende e
    where e.geber_id = new.geber_id and e.weiterleitung_id = new.weiterleitung_id
      and (e.tenant_id, e.id) <> (new.tenant_id, new.id) and e.letzter_tag <= new.letzter_tag) then
    raise exception 'ends before that day already' using errcode = 'check_violation',
      constraint = 'weiterleitung_ende_frueher', schema = 'kim', table = 'weiterleitung_ende';
  end if;
  insert into kim.weiterleitung_ende (tenant_id, id, geber_id, weiterleitung_id, empfaenger_id, art, letzter_tag, grund,
    am, von)
  select w.tenant_id, gen_random_uuid(), w.tenant_id, w.id, w.empfaenger_id, 'mit_herkunft', new.letzter_tag,
    'Die übergeordnete Weiterleitung endet an diesem Tag.', new.am, ''
  from kim.weiterleitung w
  where w.herkunft_id = vertrag.id and w.tenant_id = vertrag.empfaenger_id and w.eigentuemer_id = vertrag.eigentuemer_id
    and w.stelle_id = vertrag.stelle_id and w.ende > new.letzter_tag
    and not exists (select 1 from kim.weiterleitung_antwort a
      where a.geber_id = w.tenant_id and a.weiterleitung_id = w.id and not a.angenommen)
    and not exists (select 1 from kim.weiterleitung_ruecknahme r
      where r.tenant_id = w.tenant_id and r.weiterleitung_id = w.id)
    and not exists (select 1 from kim.weiterleitung_ende e
      where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id and e.letzter_tag <= new.letzter_tag);
  return null;
end $$;
--> statement-breakpoint
CREATE FUNCTION kim.stelle_nach_aenderung() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  perform pg_advisory_xact_lock(hashtextextended('stellen:' || new.tenant_id, 0));
  perform kim.kette_pruefen(new.tenant_id, new.id, new.tenant_id, null);
  return null;
end $$;
--> statement-breakpoint
-- Offer and answer, answer and withdrawal exclude each other; an offer whose ground fell away is no longer accepted.
CREATE FUNCTION kim.weiterleitung_vor_antwort() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  vertrag kim.weiterleitung;
begin
  select * into vertrag from kim.weiterleitung w where w.tenant_id = case tg_table_name when 'weiterleitung_antwort'
    then (to_jsonb(new) ->> 'geber_id')::uuid else new.tenant_id end and w.id = new.weiterleitung_id;
  if not found then return new; end if; -- the foreign key refuses it
  perform pg_advisory_xact_lock(hashtextextended('stellen:' || vertrag.eigentuemer_id, 0));
  if exists (select 1 from kim.weiterleitung_antwort a where a.geber_id = vertrag.tenant_id
    and a.weiterleitung_id = vertrag.id and tg_table_name = 'weiterleitung_ruecknahme')
    or exists (select 1 from kim.weiterleitung_ruecknahme r
      where r.tenant_id = vertrag.tenant_id and r.weiterleitung_id = vertrag.id
      and tg_table_name = 'weiterleitung_antwort')
    or exists (select 1 from kim.weiterleitung_ende e where e.geber_id = vertrag.tenant_id
      and e.weiterleitung_id = vertrag.id) then
    raise exception 'no longer open' using errcode = 'check_violation', constraint = 'weiterleitung_noch_offen',
      schema = 'kim', table = tg_table_name;
  end if;
  return new;
end $$;
--> statement-breakpoint
-- For the owner of the posts: what lies below the first level, share and occupancy on a day; no person, no money, no
-- text.
CREATE FUNCTION kim.kette(p_tag date)
RETURNS TABLE (stelle_id uuid, wurzel_id uuid, ebene smallint, empfaenger_id uuid, stand text, beginn date, ende date,
  vzae_hundertstel integer, besetzt_hundertstel integer, nachweis_faellig_am date)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
begin
  return query
  with recursive a as materialized (select * from kim.vertragsabschnitte((select kim.app_tenant()))),
  v as materialized (
    select a.geber_id, a.id, a.herkunft_id, a.empfaenger_id, a.stelle_id, a.ebene, a.angenommen, a.nachweis_faellig_am,
      min(a.von) as von, max(a.bis) as bis,
      coalesce(sum(a.vzae_hundertstel) filter (where p_tag between a.von and a.bis), 0)::integer as vzae
    from a group by 1, 2, 3, 4, 5, 6, 7, 8
  ), baum as (
    select v.id as wurzel, v.geber_id, v.id, v.empfaenger_id, v.stelle_id from v where v.ebene = 1
    union all
    select b.wurzel, v.geber_id, v.id, v.empfaenger_id, v.stelle_id from baum b
      join v on v.herkunft_id = b.id and v.geber_id = b.empfaenger_id and v.stelle_id = b.stelle_id
  )
  select v.stelle_id, b.wurzel, v.ebene, v.empfaenger_id, case when v.angenommen then 'angenommen' else 'angeboten' end,
    v.von, v.bis, v.vzae,
    least(v.vzae, coalesce((select sum(x.vzae_hundertstel) from kim.besetzung x
      where x.geber_id = v.geber_id and x.weiterleitung_id = v.id and x.von <= p_tag and (x.bis is null
      or x.bis >= p_tag)), 0))::integer,
    v.nachweis_faellig_am
  from baum b join v on v.geber_id = b.geber_id and v.id = b.id where v.ebene > 1;
end $$;
--> statement-breakpoint
-- For the owner of the posts: the occupied share below each contract of the first level, as it rises and falls. A
-- contract
-- counts on no day more than it moves and did not pass on: an entry that outlived a changed share or an end counts no
-- further.
CREATE FUNCTION kim.kette_besetzung() RETURNS TABLE (stelle_id uuid, wurzel_id uuid, von date, bis date,
  vzae_hundertstel integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
begin
  return query
  with recursive a as materialized (
    select * from kim.vertragsabschnitte((select kim.app_tenant())) where angenommen
  ), v as materialized (
    select distinct geber_id, id, herkunft_id, empfaenger_id, stelle_id, ebene from a
  ), baum as (
    select v.id as wurzel, v.id, v.empfaenger_id, v.geber_id, v.stelle_id, v.ebene from v where v.ebene = 1
    union all
    select b.wurzel, v.id, v.empfaenger_id, v.geber_id, v.stelle_id, v.ebene from baum b
      join v on v.herkunft_id = b.id and v.geber_id = b.empfaenger_id and v.stelle_id = b.stelle_id
  ), sprung as (
    select a.stelle_id, a.empfaenger_id as halter, a.id, t.tag, t.vzae as gehalten, 0 as besetzt from a cross
      join lateral (values (a.von, a.vzae_hundertstel), (a.bis + 1, -a.vzae_hundertstel)) t(tag, vzae) where a.ebene > 1
    union all
    select a.stelle_id, a.geber_id, a.herkunft_id, t.tag, -t.vzae, 0 from a cross
      join lateral (values (a.von, a.vzae_hundertstel), (a.bis + 1, -a.vzae_hundertstel)) t(tag, vzae) where a.ebene > 2
    union all
    select v.stelle_id, v.empfaenger_id, v.id, t.tag, 0, t.vzae from v
      join kim.besetzung x on x.geber_id = v.geber_id and x.weiterleitung_id = v.id
      cross join lateral (values (x.von, x.vzae_hundertstel), (x.bis + 1, -x.vzae_hundertstel)) t(tag, vzae)
        where v.ebene > 1 and t.tag is not null
  ), stufe as (
    select stelle_id, halter, id, tag, sum(gehalten) as gehalten, sum(besetzt) as besetzt from sprung
      group by 1, 2, 3, 4
  ), stand as (
    select stelle_id, halter, id, tag, greatest(0, least(sum(gehalten) over f, sum(besetzt) over f)) as vzae
      from stufe window f as (partition by stelle_id, halter, id order by tag)
  ), schritt as (
    select stelle_id, halter, id, tag, vzae - coalesce(lag(vzae) over (partition by stelle_id, halter, id
      order by tag), 0) as vzae from stand
  ), je_wurzel as (
    select s.stelle_id, b.wurzel, s.tag, sum(s.vzae) as vzae from schritt s
      join baum b on b.id = s.id and b.empfaenger_id = s.halter and b.stelle_id = s.stelle_id where s.vzae <> 0
      group by 1, 2, 3
  ), lauf as (
    select stelle_id, wurzel, tag, lead(tag) over f - 1 as bis, sum(vzae) over f as vzae
      from je_wurzel window f as (partition by stelle_id, wurzel order by tag)
  )
  select stelle_id, wurzel, tag, bis, vzae::integer from lauf where vzae > 0 and bis is not null;
end $$;
--> statement-breakpoint
-- For the owner of the posts: personnel cost below each contract of the first level, per month, in cents.
CREATE FUNCTION kim.kette_kosten(p_jahr integer) RETURNS TABLE (stelle_id uuid, wurzel_id uuid, monat smallint,
  betrag_cent bigint, vorsteuer_cent bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
begin
  return query
  with recursive v as materialized (
    select distinct geber_id, id, herkunft_id, empfaenger_id, stelle_id, ebene
      from kim.vertragsabschnitte((select kim.app_tenant())) where angenommen
  ), baum as (
    select v.id as wurzel, v.geber_id, v.id, v.empfaenger_id, v.stelle_id from v where v.ebene = 1
    union all
    select b.wurzel, v.geber_id, v.id, v.empfaenger_id, v.stelle_id from baum b
      join v on v.herkunft_id = b.id and v.geber_id = b.empfaenger_id and v.stelle_id = b.stelle_id
  )
  select x.stelle_id, b.wurzel, x.monat, sum(x.betrag_cent)::bigint, sum(x.vorsteuer_cent)::bigint
  from baum b join v on v.geber_id = b.geber_id and v.id = b.id
    join kim.ausgabe x on x.geber_id = v.geber_id and x.weiterleitung_id = v.id
  where v.ebene > 1 and x.jahr = p_jahr and x.art = 'personal' group by 1, 2, 3;
end $$;
--> statement-breakpoint
-- For the owner of the posts: the shares of Baustein 2 that a Traeger holds of a body that is none (R12), below each
-- contract
-- of the first level and day by day, as far as they reach into the period; who holds them is not said.
CREATE FUNCTION kim.kette_traeger(p_von date, p_bis date) RETURNS TABLE (wurzel_id uuid, von date, bis date,
  vzae_hundertstel integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
begin
  return query
  with recursive a as materialized (
    select * from kim.vertragsabschnitte((select kim.app_tenant()), null, p_von) where baustein = 2
  ), v as materialized (
    select distinct geber_id, id, herkunft_id, empfaenger_id, stelle_id, ebene from a
  ), baum as (
    select v.id as wurzel, v.geber_id, v.id, v.empfaenger_id, v.stelle_id from v where v.ebene = 1
    union all
    select b.wurzel, v.geber_id, v.id, v.empfaenger_id, v.stelle_id from baum b
      join v on v.herkunft_id = b.id and v.geber_id = b.empfaenger_id and v.stelle_id = b.stelle_id
  )
  select b.wurzel, greatest(a.von, p_von), least(a.bis, p_bis), a.vzae_hundertstel
  from baum b join a on a.geber_id = b.geber_id and a.id = b.id join kim.organisation o on o.id = a.empfaenger_id
    join kim.organisation g on g.id = a.geber_id
  where a.ebene > 1 and o.art = 'traeger' and g.art <> 'traeger' and a.von <= p_bis and a.bis >= p_von;
end $$;
--> statement-breakpoint
-- Contracts that ended no longer count, and a changed share counts from its day.
CREATE OR REPLACE FUNCTION kim.land_bausteine(p_jahr integer, p_stichtag date)
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
      and not exists (select 1 from kim.weiterleitung_ende e
        where e.geber_id = b.geber_id and e.weiterleitung_id = b.weiterleitung_id and e.letzter_tag < p_stichtag)
      and not exists (select 1 from kim.weiterleitung w where w.tenant_id = b.geber_id and w.id = b.weiterleitung_id
        and w.ende < p_stichtag)
    group by 1, 2
  ), weitergeleitet as (
    select g.tenant_id, g.baustein, sum(coalesce((
      select c.vzae_hundertstel from kim.weiterleitung_aenderung c
        join kim.weiterleitung_aenderung_antwort x on x.geber_id = c.tenant_id and x.aenderung_id = c.id
        and x.angenommen
      where c.tenant_id = w.tenant_id and c.weiterleitung_id = w.id and c.ab <= p_stichtag
        order by c.ab desc limit 1), w.vzae_hundertstel)) as hundertstel
    from gueltig g
      join kim.weiterleitung w on w.tenant_id = g.tenant_id and w.eigentuemer_id = g.tenant_id and w.stelle_id = g.id
        and p_stichtag between w.beginn and w.ende
      join kim.weiterleitung_antwort a on a.geber_id = w.tenant_id and a.weiterleitung_id = w.id and a.angenommen
    where not exists (select 1 from kim.weiterleitung_ende e
      where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id and e.letzter_tag < p_stichtag)
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
REVOKE ALL ON FUNCTION kim.vertragsabschnitte(uuid, uuid, date), kim.kette_pruefen(uuid, uuid, uuid, uuid),
  kim.zwei_drittel_pruefen(uuid, uuid, uuid, date), kim.weiterleitung_vor_angebot(), kim.weiterleitung_nach_angebot(),
  kim.weiterleitung_nach_aenderung(), kim.weiterleitung_nach_ende(), kim.weiterleitung_vor_antwort(),
    kim.stelle_nach_aenderung(), kim.kette(date), kim.kette_besetzung(), kim.kette_kosten(integer),
    kim.kette_traeger(date, date) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION kim.kette(date), kim.kette_besetzung(), kim.kette_kosten(integer), kim.kette_traeger(date,
  date) TO kim_app, kim_jobs;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION kim.weiterleitung_vor_angebot(), kim.weiterleitung_nach_angebot(),
  kim.weiterleitung_nach_aenderung(), kim.weiterleitung_nach_ende(), kim.weiterleitung_vor_antwort(),
  kim.stelle_nach_aenderung() TO kim_owner;
--> statement-breakpoint
SET ROLE kim_owner;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA kim FROM kim_aggregat;
--> statement-breakpoint
CREATE TRIGGER weiterleitung_vor_angebot BEFORE INSERT ON kim.weiterleitung
  FOR EACH ROW EXECUTE FUNCTION kim.weiterleitung_vor_angebot();
--> statement-breakpoint
CREATE TRIGGER weiterleitung_nach_angebot AFTER INSERT ON kim.weiterleitung
  FOR EACH ROW EXECUTE FUNCTION kim.weiterleitung_nach_angebot();
--> statement-breakpoint
CREATE TRIGGER weiterleitung_vor_antwort BEFORE INSERT ON kim.weiterleitung_antwort
  FOR EACH ROW EXECUTE FUNCTION kim.weiterleitung_vor_antwort();
--> statement-breakpoint
CREATE TRIGGER weiterleitung_vor_ruecknahme BEFORE INSERT ON kim.weiterleitung_ruecknahme
  FOR EACH ROW EXECUTE FUNCTION kim.weiterleitung_vor_antwort();
--> statement-breakpoint
CREATE TRIGGER weiterleitung_nach_aenderung AFTER INSERT ON kim.weiterleitung_aenderung_antwort
  FOR EACH ROW EXECUTE FUNCTION kim.weiterleitung_nach_aenderung();
--> statement-breakpoint
CREATE TRIGGER weiterleitung_nach_ende AFTER INSERT ON kim.weiterleitung_ende
  FOR EACH ROW EXECUTE FUNCTION kim.weiterleitung_nach_ende();
--> statement-breakpoint
CREATE TRIGGER stelle_nach_aenderung AFTER UPDATE OF vzae_hundertstel, beginn, ende ON kim.stelle
  FOR EACH ROW EXECUTE FUNCTION kim.stelle_nach_aenderung();
--> statement-breakpoint
SET ROLE kim_aggregat;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION kim.weiterleitung_vor_angebot(), kim.weiterleitung_nach_angebot(),
  kim.weiterleitung_nach_aenderung(), kim.weiterleitung_nach_ende(), kim.weiterleitung_vor_antwort(),
  kim.stelle_nach_aenderung() FROM kim_owner;
--> statement-breakpoint
SET ROLE kim_owner;
--> statement-breakpoint
COMMENT ON COLUMN kim.weiterleitung.herkunft_id IS
  'The contract by which the giver itself holds the post; null where the giver owns it (R22).';
--> statement-breakpoint
COMMENT ON COLUMN kim.weiterleitung.betrag_cent IS
  'Grant money for the whole period, in cents; the top-up beside it is the giver''s own money.';
--> statement-breakpoint
COMMENT ON COLUMN kim.weiterleitung_aenderung.betrag_cent IS
  'Grant money from that day to the end of the contract, in cents.';
