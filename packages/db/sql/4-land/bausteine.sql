set role kim_aggregat;

-- Posts granted, set up, occupied and forwarded per recipient and Baustein, in hundredths of a VZAE, on one day. A
-- changed share counts from its day; what stands on an ended contract counts no longer. Occupied is never more than is
-- held (weiterleitung/wirksame-besetzung.ts): what the owner keeps, and each contract of the first level with all that
-- lies below it.
create function kim.land_bausteine(p_jahr integer, p_stichtag date)
returns table (
  organisation_id uuid, baustein smallint, kontingent_hundertstel bigint, stellen_hundertstel bigint,
  besetzt_hundertstel bigint, weitergeleitet_hundertstel bigint
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive gueltig as (
    select s.tenant_id, s.id, s.baustein, s.vzae_hundertstel from kim.stelle s
    where s.beginn <= p_stichtag and (s.ende is null or s.ende >= p_stichtag)
  ), laufend as materialized (
    select v.tenant_id, v.id, v.herkunft_id, v.empfaenger_id, v.stelle_id, v.eigentuemer_id, v.ebene, coalesce((
      select c.vzae_hundertstel from kim.vereinbarte_aenderung c
      where c.tenant_id = v.tenant_id and c.weiterleitung_id = v.id and c.ab <= p_stichtag
      order by c.ab desc limit 1
    ), v.vzae_hundertstel) as vzae
    from kim.vertrag v
    where v.angenommen and p_stichtag between v.beginn and v.ende and p_stichtag <= v.letzter_tag
  ), weg as (
    select eigentuemer_id, stelle_id, herkunft_id, sum(vzae) as vzae from laufend group by 1, 2, 3
  ), person as (
    select b.eigentuemer_id, b.stelle_id, b.weiterleitung_id, sum(b.vzae_hundertstel) as vzae from kim.besetzung b
    where b.von <= p_stichtag and (b.bis is null or b.bis >= p_stichtag) group by 1, 2, 3
  ), baum as (
    select l.id as wurzel, l.id, l.empfaenger_id, l.stelle_id from laufend l where l.ebene = 1
    union all
    select b.wurzel, l.id, l.empfaenger_id, l.stelle_id from baum b
    join laufend l on l.herkunft_id = b.id and l.tenant_id = b.empfaenger_id and l.stelle_id = b.stelle_id
  ), darunter as (
    select b.wurzel, sum(greatest(0, least(l.vzae - coalesce(w.vzae, 0), p.vzae))) as vzae
    from baum b join laufend l on l.id = b.id
    join person p on p.weiterleitung_id = l.id
    left join weg w on w.herkunft_id = l.id
    where l.ebene > 1 group by 1
  ), besetzt as (
    select g.tenant_id, g.baustein, sum(greatest(0, least(g.vzae_hundertstel - coalesce(w.vzae, 0), p.vzae)))
      as hundertstel
    from gueltig g
    join person p on p.eigentuemer_id = g.tenant_id and p.stelle_id = g.id and p.weiterleitung_id is null
    left join weg w on w.eigentuemer_id = g.tenant_id and w.stelle_id = g.id and w.herkunft_id is null
    group by 1, 2
    union all
    select g.tenant_id, g.baustein, sum(least(l.vzae, coalesce(p.vzae, 0) + coalesce(d.vzae, 0)))
    from gueltig g
    join laufend l on l.tenant_id = g.tenant_id and l.stelle_id = g.id and l.ebene = 1
    left join person p on p.weiterleitung_id = l.id
    left join darunter d on d.wurzel = l.id
    group by 1, 2
  ), weitergeleitet as (
    select g.tenant_id, g.baustein, sum(l.vzae) as hundertstel
    from gueltig g join laufend l on l.tenant_id = g.tenant_id and l.stelle_id = g.id and l.ebene = 1
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
  left join (select tenant_id, baustein, sum(hundertstel) as hundertstel from besetzt group by 1, 2) b
    on b.tenant_id = x.tenant_id and b.baustein = x.baustein
  left join weitergeleitet w on w.tenant_id = x.tenant_id and w.baustein = x.baustein
$$;

grant execute on function kim.land_bausteine(integer, date) to kim_state;
