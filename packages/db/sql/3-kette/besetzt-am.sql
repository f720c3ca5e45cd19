set role kim_aggregat;

-- For the owner of the posts: the occupied share below each contract of the first level on one day. A contract counts
-- no more than it moves on that day and did not pass on, as in kim.kette_besetzung; walked from those that may be
-- passed on, because that is few.
create function kim.kette_besetzt_am(p_tag date) returns table (wurzel_id uuid, vzae_hundertstel integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with recursive baum as (
    select w.id as wurzel, w.herkunft_id, w.tenant_id, w.id, w.empfaenger_id, w.stelle_id, w.ebene, w.vzae_hundertstel
    from kim.weiterleitung w join kim.weiterleitung_antwort a
      on a.geber_id = w.tenant_id and a.weiterleitung_id = w.id and a.angenommen
    where w.tenant_id = (select kim.app_tenant()) and w.eigentuemer_id = w.tenant_id and w.weiterleitung_erlaubt
      and w.beginn <= p_tag and w.ende >= p_tag
    union all
    select b.wurzel, w.herkunft_id, w.tenant_id, w.id, w.empfaenger_id, w.stelle_id, w.ebene, w.vzae_hundertstel
    from baum b join kim.weiterleitung w on w.tenant_id = b.empfaenger_id and w.herkunft_id = b.id
      and w.stelle_id = b.stelle_id
    join kim.weiterleitung_antwort a on a.geber_id = w.tenant_id and a.weiterleitung_id = w.id and a.angenommen
    where w.beginn <= p_tag and w.ende >= p_tag
      and not exists (select 1 from kim.weiterleitung_ruecknahme r
        where r.tenant_id = w.tenant_id and r.weiterleitung_id = w.id)
      and not exists (select 1 from kim.weiterleitung_ende e
        where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id and e.letzter_tag < p_tag)
  ), anteil as materialized (
    select b.wurzel, b.herkunft_id, b.tenant_id, b.id, coalesce((
      select c.vzae_hundertstel from kim.weiterleitung_aenderung c join kim.weiterleitung_aenderung_antwort x
        on x.geber_id = c.tenant_id and x.aenderung_id = c.id and x.angenommen
      where c.tenant_id = b.tenant_id and c.weiterleitung_id = b.id and c.ab <= p_tag
      order by c.ab desc, c.am desc limit 1), b.vzae_hundertstel) as vzae
    from baum b where b.ebene > 1
  )
  select t.wurzel, sum(greatest(0, least(
    t.vzae - coalesce((select sum(u.vzae) from anteil u where u.herkunft_id = t.id), 0),
    coalesce((select sum(x.vzae_hundertstel) from kim.besetzung x where x.geber_id = t.tenant_id
      and x.weiterleitung_id = t.id and x.von <= p_tag and (x.bis is null or x.bis >= p_tag)), 0))))::integer
  from anteil t group by 1;
end $$;

grant execute on function kim.kette_besetzt_am(date) to kim_app, kim_jobs;
