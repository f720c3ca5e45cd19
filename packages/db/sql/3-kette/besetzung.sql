set role kim_aggregat;

-- For the owner of the posts: the occupied share below each contract of the first level, as it rises and falls. A
-- contract
-- counts on no day more than it moves and did not pass on: an entry that outlived a changed share or an end counts no
-- further.
create function kim.kette_besetzung() returns table (stelle_id uuid, wurzel_id uuid, von date, bis date,
  vzae_hundertstel integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
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

grant execute on function kim.kette_besetzung() to kim_app, kim_jobs;
