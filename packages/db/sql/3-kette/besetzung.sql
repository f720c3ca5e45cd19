set role kim_aggregat;

-- The occupied share below each contract of the first level, as it rises and falls, from the walk down the chains of
-- the owner's posts. A contract counts on no day more than it moves and did not pass on: an entry that outlived a
-- changed share or an end counts no further.
create function kim.besetzung_der_kette(p_glieder kim.kettenglied[])
returns table (stelle_id uuid, wurzel_id uuid, von date, bis date, vzae_hundertstel integer)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with glied as materialized (
    select * from unnest(p_glieder) g where g.angenommen and g.ebene > 1
  ), vertrag as materialized (
    select distinct wurzel_id, stelle_id, geber_id, id, empfaenger_id from glied
  ), sprung as (
    select g.wurzel_id, g.stelle_id, g.empfaenger_id as halter, g.id, t.tag, t.vzae as gehalten, 0 as besetzt
    from glied g
    cross join lateral (values (g.von, g.vzae_hundertstel), (g.bis + 1, -g.vzae_hundertstel)) t(tag, vzae)
    union all
    select g.wurzel_id, g.stelle_id, g.geber_id, g.herkunft_id, t.tag, -t.vzae, 0
    from glied g
    cross join lateral (values (g.von, g.vzae_hundertstel), (g.bis + 1, -g.vzae_hundertstel)) t(tag, vzae)
    where g.ebene > 2
    union all
    select v.wurzel_id, v.stelle_id, v.empfaenger_id, v.id, t.tag, 0, t.vzae
    from vertrag v join kim.besetzung x on x.geber_id = v.geber_id and x.weiterleitung_id = v.id
    cross join lateral (values (x.von, x.vzae_hundertstel), (x.bis + 1, -x.vzae_hundertstel)) t(tag, vzae)
    where t.tag is not null
  ), stufe as (
    select wurzel_id, stelle_id, halter, id, tag, sum(gehalten) as gehalten, sum(besetzt) as besetzt
    from sprung group by 1, 2, 3, 4, 5
  ), stand as (
    select wurzel_id, stelle_id, halter, id, tag,
      greatest(0, least(sum(gehalten) over f, sum(besetzt) over f)) as vzae
    from stufe window f as (partition by wurzel_id, stelle_id, halter, id order by tag)
  ), schritt as (
    select wurzel_id, stelle_id, tag, vzae - coalesce(lag(vzae) over f, 0) as vzae
    from stand window f as (partition by wurzel_id, stelle_id, halter, id order by tag)
  ), je_wurzel as (
    select wurzel_id, stelle_id, tag, sum(vzae) as vzae from schritt where vzae <> 0 group by 1, 2, 3
  ), lauf as (
    select wurzel_id, stelle_id, tag, lead(tag) over f - 1 as bis, sum(vzae) over f as vzae
    from je_wurzel window f as (partition by wurzel_id, stelle_id order by tag)
  )
  select stelle_id, wurzel_id, tag, bis, vzae::integer from lauf where vzae > 0 and bis is not null;
end $$;

-- The same for the owner of the posts. Who asks about one post (p_stelle) needs no other; from p_ab on, contracts that
-- had ended by agreement are not even looked at.
create function kim.kette_besetzung(p_stelle uuid default null, p_ab date default null)
returns table (stelle_id uuid, wurzel_id uuid, von date, bis date, vzae_hundertstel integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
  select * from kim.besetzung_der_kette(array(select g from kim.vertragskette(kim.app_tenant(), p_ab, p_stelle) g));
end $$;

grant execute on function kim.kette_besetzung(uuid, date) to kim_app, kim_jobs;
