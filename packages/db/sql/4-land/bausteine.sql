set role kim_aggregat;

-- Contracts that ended no longer count, and a changed share counts from its day.
create function kim.land_bausteine(p_jahr integer, p_stichtag date)
returns table (organisation_id uuid, baustein smallint, kontingent_hundertstel bigint, stellen_hundertstel bigint,
  besetzt_hundertstel bigint, weitergeleitet_hundertstel bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
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

grant execute on function kim.land_bausteine(integer, date) to kim_state;
