set role kim_aggregat;

-- Posts granted, set up, occupied and forwarded per recipient and Baustein, in hundredths of a VZAE, on one day. A
-- changed share counts from its day; what stands on an ended contract counts no longer.
create function kim.land_bausteine(p_jahr integer, p_stichtag date)
returns table (
  organisation_id uuid, baustein smallint, kontingent_hundertstel bigint, stellen_hundertstel bigint,
  besetzt_hundertstel bigint, weitergeleitet_hundertstel bigint
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with gueltig as (
    select s.tenant_id, s.id, s.baustein, s.vzae_hundertstel from kim.stelle s
    where s.beginn <= p_stichtag and (s.ende is null or s.ende >= p_stichtag)
  ), besetzt as (
    select g.tenant_id, g.baustein, sum(b.vzae_hundertstel) as hundertstel
    from gueltig g
    join kim.besetzung b on b.eigentuemer_id = g.tenant_id and b.stelle_id = g.id
    left join kim.vertrag v on v.tenant_id = b.geber_id and v.id = b.weiterleitung_id
    where b.von <= p_stichtag and (b.bis is null or b.bis >= p_stichtag)
      and (b.weiterleitung_id is null or p_stichtag <= v.letzter_tag)
    group by 1, 2
  ), weitergeleitet as (
    select g.tenant_id, g.baustein, sum(coalesce((
      select c.vzae_hundertstel from kim.vereinbarte_aenderung c
      where c.tenant_id = v.tenant_id and c.weiterleitung_id = v.id and c.ab <= p_stichtag
      order by c.ab desc limit 1
    ), v.vzae_hundertstel)) as hundertstel
    from gueltig g
    join kim.vertrag v on v.tenant_id = g.tenant_id and v.eigentuemer_id = g.tenant_id and v.stelle_id = g.id
    where v.angenommen and p_stichtag between v.beginn and v.ende and p_stichtag <= v.letzter_tag
    group by 1, 2
  ), stellen as (
    select tenant_id, baustein, sum(vzae_hundertstel) as hundertstel from gueltig group by 1, 2
  ), schluessel as (
    select k.tenant_id, k.baustein from kim.kontingent k where k.jahr = p_jahr
    union select tenant_id, baustein from stellen
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
