set role kim_aggregat;

-- R109: what a submitted proof rests on changes only by a correction of figures. The proof of a contract is meant where
-- there is one, otherwise the proof of the Bescheid of that Baustein.
create function kim.abschluss_pruefen(
  p_inhaber uuid, p_baustein integer, p_weiterleitung uuid, p_von integer, p_bis integer
) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  n record;
  eingereicht_am date;
begin
  -- By an index in either case.
  for n in
    select p.tenant_id, p.id, p.jahr from kim.nachweis p
      where p_weiterleitung is null and p.tenant_id = p_inhaber and p.weiterleitung_id is null
        and p.baustein = p_baustein and p.jahr between p_von and p_bis
    union all
    select p.tenant_id, p.id, p.jahr from kim.nachweis p
      where p_weiterleitung is not null and p.tenant_id = p_inhaber and p.weiterleitung_id = p_weiterleitung
        and p.jahr between p_von and p_bis
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

create function kim.ausgabe_abschluss() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  z kim.ausgabe;
begin
  foreach z in array case tg_op when 'INSERT' then array[new] when 'DELETE' then array[old] else array[old, new] end
  loop
    -- Measures and advice days belong to Baustein 1.
    perform kim.abschluss_pruefen(z.tenant_id, coalesce((
      select s.baustein from kim.stelle s where s.tenant_id = z.eigentuemer_id and s.id = z.stelle_id
    ), 1), z.weiterleitung_id, z.jahr, z.jahr);
  end loop;
  return null;
end $$;

-- Income says itself on which paper it stands; where no paper of the year is open any more, it has none to stand on.
create function kim.einnahme_abschluss() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  z kim.einnahme;
begin
  foreach z in array case tg_op when 'INSERT' then array[new] when 'DELETE' then array[old] else array[old, new] end
  loop
    if not exists (
      select from kim.nachweis n where n.tenant_id = z.tenant_id and n.jahr = z.jahr
        and not kim.zahlen_stehen(n.tenant_id, n.id)
    ) then
      perform kim.abschluss_pruefen(z.tenant_id, n.baustein, n.weiterleitung_id, z.jahr, z.jahr)
        from kim.nachweis n where n.tenant_id = z.tenant_id and n.jahr = z.jahr;
    end if;
  end loop;
  return null;
end $$;

create function kim.stelle_abschluss() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  z kim.stelle;
begin
  if tg_op = 'UPDATE' and (old.baustein, old.funktion, old.vzae_hundertstel)
    is not distinct from (new.baustein, new.funktion, new.vzae_hundertstel) then
    perform kim.abschluss_zwischen(new.tenant_id, new.baustein, null, old.beginn, old.ende, new.beginn, new.ende);
    return null;
  end if;
  foreach z in array case tg_op when 'INSERT' then array[new] else array[old, new] end loop
    perform kim.abschluss_pruefen(z.tenant_id, z.baustein, null, extract(year from z.beginn)::integer,
      extract(year from coalesce(z.ende, '9999-12-31'))::integer);
  end loop;
  return null;
end $$;

create function kim.besetzung_abschluss() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  z kim.besetzung;
  v_baustein integer := (
    select s.baustein from kim.stelle s where s.tenant_id = coalesce(new.eigentuemer_id, old.eigentuemer_id)
      and s.id = coalesce(new.stelle_id, old.stelle_id)
  );
begin
  if tg_op = 'UPDATE' and old.vzae_hundertstel = new.vzae_hundertstel then
    perform kim.abschluss_zwischen(new.tenant_id, v_baustein, new.weiterleitung_id, old.von, old.bis, new.von, new.bis);
    return null;
  end if;
  foreach z in array case tg_op when 'INSERT' then array[new] when 'DELETE' then array[old] else array[old, new] end
  loop
    perform kim.abschluss_pruefen(z.tenant_id, v_baustein, z.weiterleitung_id, extract(year from z.von)::integer,
      extract(year from coalesce(z.bis, '9999-12-31'))::integer);
  end loop;
  return null;
end $$;

-- Only the period moved: the years that it no longer or newly covers.
create function kim.abschluss_zwischen(
  p_inhaber uuid, p_baustein integer, p_weiterleitung uuid, p_von date, p_bis date, p_neu_von date, p_neu_bis date
) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  ende date := coalesce(p_bis, '9999-12-31');
  neues_ende date := coalesce(p_neu_bis, '9999-12-31');
begin
  if p_von <> p_neu_von then
    perform kim.abschluss_pruefen(p_inhaber, p_baustein, p_weiterleitung,
      extract(year from least(p_von, p_neu_von))::integer, extract(year from greatest(p_von, p_neu_von) - 1)::integer);
  end if;
  if ende <> neues_ende then
    perform kim.abschluss_pruefen(p_inhaber, p_baustein, p_weiterleitung,
      extract(year from least(ende, neues_ende) + 1)::integer, extract(year from greatest(ende, neues_ende))::integer);
  end if;
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
  perform kim.abschluss_pruefen(w.tenant_id, w.baustein, w.herkunft_id, extract(year from p_ab)::integer,
    extract(year from w.ende)::integer);
  perform kim.abschluss_pruefen(w.empfaenger_id, w.baustein, w.id, extract(year from p_ab)::integer,
    extract(year from w.ende)::integer);
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
