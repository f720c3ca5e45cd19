set role kim_aggregat;

-- R109: what a submitted proof rests on changes only by a correction of figures. The proof of a contract is meant where
-- there is one, otherwise the proof of the Bescheid of that Baustein; the years are those of the period.
create function kim.abschluss_pruefen(
  p_inhaber uuid, p_baustein integer, p_weiterleitung uuid, p_von date, p_bis date
) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  n record;
  von_jahr integer := extract(year from p_von);
  bis_jahr integer := extract(year from coalesce(p_bis, '9999-12-31'));
  eingereicht_am date;
begin
  -- By an index in either case.
  for n in
    select p.tenant_id, p.id, p.jahr from kim.nachweis p
      where p_weiterleitung is null and p.tenant_id = p_inhaber and p.weiterleitung_id is null
        and p.baustein = p_baustein and p.jahr between von_jahr and bis_jahr
    union all
    select p.tenant_id, p.id, p.jahr from kim.nachweis p
      where p_weiterleitung is not null and p.tenant_id = p_inhaber and p.weiterleitung_id = p_weiterleitung
        and p.jahr between von_jahr and bis_jahr
    order by jahr
  loop
    if kim.zahlen_stehen(n.tenant_id, n.id) then
      select (max(v.am) at time zone 'Europe/Berlin')::date into eingereicht_am from kim.nachweis_vorgang v
        where v.inhaber_id = n.tenant_id and v.nachweis_id = n.id and v.schritt = 'eingereicht';
      raise exception 'the year % is closed', n.jahr using errcode = 'check_violation',
        constraint = 'jahr_abgeschlossen', detail = n.jahr || ' ' || eingereicht_am;
    end if;
  end loop;
end $$;

-- Only the period moved: what it no longer or newly covers.
create function kim.abschluss_zwischen(
  p_inhaber uuid, p_baustein integer, p_weiterleitung uuid, p_von date, p_bis date, p_neu_von date, p_neu_bis date
) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  ende date := coalesce(p_bis, '9999-12-31');
  neues_ende date := coalesce(p_neu_bis, '9999-12-31');
begin
  if p_von <> p_neu_von then
    perform kim.abschluss_pruefen(p_inhaber, p_baustein, p_weiterleitung, least(p_von, p_neu_von),
      greatest(p_von, p_neu_von) - 1);
  end if;
  if ende <> neues_ende then
    perform kim.abschluss_pruefen(p_inhaber, p_baustein, p_weiterleitung, least(ende, neues_ende) + 1,
      greatest(ende, neues_ende));
  end if;
end $$;

create function kim.ausgabe_abschluss() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Measures and advice days belong to Baustein 1.
  perform kim.abschluss_pruefen(z.tenant_id, coalesce(s.baustein, 1), z.weiterleitung_id, make_date(z.jahr, 1, 1),
      make_date(z.jahr, 1, 1))
    from (select (old).* union all select (new).*) z
      left join kim.stelle s on s.tenant_id = z.eigentuemer_id and s.id = z.stelle_id
    where z.tenant_id is not null;
  return null;
end $$;

-- Income says itself on which paper it stands; where no paper of the year is open any more, it has none to stand on.
create function kim.einnahme_abschluss() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform kim.abschluss_pruefen(z.tenant_id, n.baustein, n.weiterleitung_id, make_date(z.jahr, 1, 1),
      make_date(z.jahr, 1, 1))
    from (select (old).* union all select (new).*) z
      join kim.nachweis n on n.tenant_id = z.tenant_id and n.jahr = z.jahr
    where not exists (
      select from kim.nachweis o where o.tenant_id = z.tenant_id and o.jahr = z.jahr
        and not kim.zahlen_stehen(o.tenant_id, o.id)
    );
  return null;
end $$;

create function kim.stelle_abschluss() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (old.baustein, old.funktion, old.vzae_hundertstel) = (new.baustein, new.funktion, new.vzae_hundertstel) then
    perform kim.abschluss_zwischen(new.tenant_id, new.baustein, null, old.beginn, old.ende, new.beginn, new.ende);
  else
    perform kim.abschluss_pruefen(z.tenant_id, z.baustein, null, z.beginn, z.ende)
      from (select (old).* union all select (new).*) z where z.tenant_id is not null;
  end if;
  return null;
end $$;

create function kim.besetzung_abschluss() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_baustein integer := (
    select s.baustein from kim.stelle s where s.tenant_id = coalesce(new.eigentuemer_id, old.eigentuemer_id)
      and s.id = coalesce(new.stelle_id, old.stelle_id)
  );
begin
  if old.vzae_hundertstel = new.vzae_hundertstel then
    perform kim.abschluss_zwischen(new.tenant_id, v_baustein, new.weiterleitung_id, old.von, old.bis, new.von, new.bis);
  else
    perform kim.abschluss_pruefen(z.tenant_id, v_baustein, z.weiterleitung_id, z.von, z.bis)
      from (select (old).* union all select (new).*) z where z.tenant_id is not null;
  end if;
  return null;
end $$;

-- A contract counts with who gives and who receives, from this day to its end.
create function kim.vertrag_abschluss(p_geber uuid, p_weiterleitung uuid, p_ab date) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  w record;
begin
  select v.tenant_id, v.empfaenger_id, v.herkunft_id, s.baustein, v.id, v.ende into strict w
    from kim.weiterleitung v join kim.stelle s on s.tenant_id = v.eigentuemer_id and s.id = v.stelle_id
    where v.tenant_id = p_geber and v.id = p_weiterleitung;
  perform kim.abschluss_pruefen(w.tenant_id, w.baustein, w.herkunft_id, p_ab, w.ende);
  perform kim.abschluss_pruefen(w.empfaenger_id, w.baustein, w.id, p_ab, w.ende);
end $$;

create function kim.weiterleitung_abschluss() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform kim.vertrag_abschluss(new.tenant_id, new.id, new.beginn);
  return null;
end $$;

create function kim.weiterleitung_antwort_abschluss() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform kim.vertrag_abschluss(w.tenant_id, w.id, w.beginn) from kim.weiterleitung w
    where w.tenant_id = new.geber_id and w.id = new.weiterleitung_id and new.angenommen;
  return null;
end $$;

create function kim.weiterleitung_ende_abschluss() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform kim.vertrag_abschluss(new.geber_id, new.weiterleitung_id, new.letzter_tag + 1);
  return null;
end $$;

create function kim.weiterleitung_aenderung_antwort_abschluss() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform kim.vertrag_abschluss(c.tenant_id, c.weiterleitung_id, c.ab) from kim.weiterleitung_aenderung c
    where c.tenant_id = new.geber_id and c.id = new.aenderung_id and new.angenommen;
  return null;
end $$;

set role kim_owner;

-- What a body's people write. Nobody else writes these tables in operation: the demo lays its past as their owner.
do $$
declare
  eingabe record;
begin
  for eingabe in
    select * from (values
      ('ausgabe', 'insert or update or delete'),
      ('einnahme', 'insert or update or delete'),
      ('stelle', 'insert or update'),
      ('besetzung', 'insert or update or delete'),
      ('weiterleitung', 'insert'),
      ('weiterleitung_antwort', 'insert'),
      ('weiterleitung_ende', 'insert'),
      ('weiterleitung_aenderung_antwort', 'insert')
    ) v(tabelle, wann)
  loop
    execute format('create trigger %I after %s on kim.%I for each row when (current_user = ''kim_app'')
      execute function kim.%I()', eingabe.tabelle || '_abschluss', eingabe.wann, eingabe.tabelle,
      eingabe.tabelle || '_abschluss');
  end loop;
end $$;
