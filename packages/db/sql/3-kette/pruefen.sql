set role kim_aggregat;

-- What must hold of all that one body passes on of one part it holds (R22): on no day more than held, never more money
-- than received, each proof before its own. Of the other parts nothing is asked: an old one must not block a new one.
-- An id alone names no contract: the same one may stand with another giver.
create function kim.kette_pruefen(p_eigentuemer uuid, p_stelle uuid, p_geber uuid, p_herkunft uuid) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    with a as materialized (
      select * from kim.vertragsabschnitte(p_eigentuemer, p_stelle)
    ), x as (
      select * from a where a.geber_id = p_geber and a.herkunft_id is not distinct from p_herkunft
    ), h as (
      select a.von, a.bis, a.vzae_hundertstel from a where a.id = p_herkunft and a.empfaenger_id = p_geber
      union all
      select s.beginn, coalesce(s.ende, 'infinity'), s.vzae_hundertstel from kim.stelle s
        where p_herkunft is null and s.tenant_id = p_eigentuemer and s.id = p_stelle
    ), tag as (
      -- A sum can only rise above what is held on a day on which a share begins, or on which what is held changes or
      -- has ended.
      select x.von as tag from x
      union select h.von from x join h on h.von between x.von and x.bis
      union select h.bis + 1 from x join h on h.bis + 1 between x.von and x.bis
    )
    select 1 from tag t
    where (select sum(x.vzae_hundertstel) from x where t.tag between x.von and x.bis)
      > coalesce((select sum(h.vzae_hundertstel) from h where t.tag between h.von and h.bis), 0)
  ) then
    raise exception 'more forwarded than held' using errcode = 'check_violation',
      constraint = 'weiterleitung_anteil_gehalten', schema = 'kim', table = 'weiterleitung';
  end if;
  if p_herkunft is null then return; end if;
  if (
    select sum(a.betrag) filter (where a.geber_id = p_geber and a.herkunft_id = p_herkunft)
      > coalesce(sum(a.betrag) filter (where a.id = p_herkunft and a.empfaenger_id = p_geber), 0)
    from kim.vertragsabschnitte(p_eigentuemer, p_stelle) a
  ) then
    raise exception 'more money forwarded than received' using errcode = 'check_violation',
      constraint = 'weiterleitung_betrag_erhalten', schema = 'kim', table = 'weiterleitung';
  end if;
  if exists (
    select 1 from kim.weiterleitung x
    join kim.weiterleitung h on h.id = x.herkunft_id and h.empfaenger_id = x.tenant_id
      and h.eigentuemer_id = x.eigentuemer_id and h.stelle_id = x.stelle_id
    where x.tenant_id = p_geber and x.herkunft_id = p_herkunft and x.eigentuemer_id = p_eigentuemer
      and x.stelle_id = p_stelle and x.nachweis_faellig_am >= h.nachweis_faellig_am
  ) then
    raise exception 'proof not before the proof above' using errcode = 'check_violation',
      constraint = 'weiterleitung_nachweis_vor_herkunft', schema = 'kim', table = 'weiterleitung';
  end if;
end $$;
