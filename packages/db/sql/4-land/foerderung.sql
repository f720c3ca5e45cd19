set role kim_aggregat;

-- Money of every recipient and Baustein of a year in one query: granted by the newest Bescheid, called, paid, spent.
-- Cents.
create function kim.land_foerderung(p_jahr integer)
returns table (
  organisation_id uuid, baustein smallint, bewilligt_cent bigint, abgerufen_cent bigint, ausgezahlt_cent bigint,
  ausgegeben_cent bigint
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with kette as (
    select b.tenant_id, b.id, b.baustein, b.personal_cent + b.arbeitsplaetze_cent + b.massnahmen_cent as cent,
      not exists (select 1 from kim.bescheid n where n.tenant_id = b.tenant_id and n.vorgaenger_id = b.id) as gilt
    from kim.bescheid b where b.jahr = p_jahr
  ), bewilligt as (
    select tenant_id, baustein, sum(cent) filter (where gilt) as cent from kette group by 1, 2
  ), abgerufen as (
    select k.tenant_id, k.baustein, sum(m.betrag_cent) as cent
    from kette k join kim.mittelabruf m on m.tenant_id = k.tenant_id and m.bescheid_id = k.id
    where not exists (
      select 1 from kim.mittelabruf_entscheidung e
      where e.tenant_id = m.tenant_id and e.mittelabruf_id = m.id and not e.bewilligt
    )
    group by 1, 2
  ), ausgezahlt as (
    select k.tenant_id, k.baustein, sum(a.betrag_cent) as cent
    from kette k join kim.auszahlung a on a.tenant_id = k.tenant_id and a.bescheid_id = k.id group by 1, 2
  ), ausgegeben as (
    select coalesce(a.eigentuemer_id, a.tenant_id) as tenant_id, coalesce(s.baustein, 1::smallint) as baustein,
      sum(a.betrag_cent - a.vorsteuer_cent) as cent
    from kim.ausgabe a left join kim.stelle s on s.tenant_id = a.eigentuemer_id and s.id = a.stelle_id
    where a.jahr = p_jahr group by 1, 2
  ), schluessel as (
    select tenant_id, baustein from bewilligt union select tenant_id, baustein from ausgegeben
  )
  select x.tenant_id, x.baustein, coalesce(b.cent, 0)::bigint, coalesce(r.cent, 0)::bigint,
    coalesce(z.cent, 0)::bigint, coalesce(g.cent, 0)::bigint
  from schluessel x
  left join bewilligt b using (tenant_id, baustein)
  left join abgerufen r using (tenant_id, baustein)
  left join ausgezahlt z using (tenant_id, baustein)
  left join ausgegeben g using (tenant_id, baustein)
$$;

grant execute on function kim.land_foerderung(integer) to kim_state, kim_ministerium;
