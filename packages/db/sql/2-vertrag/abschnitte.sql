set role kim_aggregat;

-- Every live contract on the posts of an owner (one post, or all; agreed until a day or longer), cut where its share
-- changes. A declined or withdrawn
-- offer is not live; an early end cuts. Amounts of a cut section are pro rata by days and not rounded. What hangs on a
-- contract
-- is looked up contract by contract ("offset 0"): joined as a whole it would be read from end to end for the state.
-- Nothing is
-- joined with itself: the planner, who cannot know how many contracts there are, would compare each with each. In
-- plpgsql,
-- because it keeps its plans: as an SQL function PostgreSQL 15 plans anew on every call, which takes longer than the
-- work.
create function kim.vertragsabschnitte(p_eigentuemer uuid, p_stelle uuid default null, p_ab date default null)
returns table (geber_id uuid, id uuid, herkunft_id uuid, empfaenger_id uuid, stelle_id uuid, baustein smallint,
  ebene smallint, angenommen boolean, nachweis_faellig_am date, von date, bis date, vzae_hundertstel integer,
  betrag numeric)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with vertrag as (
    select w.*, a.weiterleitung_id is not null as zugesagt,
      least(w.ende, (select min(e.letzter_tag) from kim.weiterleitung_ende e
        where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id)) as schluss
    from kim.weiterleitung w left join lateral (select * from kim.weiterleitung_antwort a
      where a.geber_id = w.tenant_id and a.weiterleitung_id = w.id offset 0) a on true
    where w.eigentuemer_id = p_eigentuemer and (p_stelle is null or w.stelle_id = p_stelle) and (p_ab is null
      or w.ende >= p_ab) and a.angenommen is distinct from false
      and not exists (select 1 from kim.weiterleitung_ruecknahme r
        where r.tenant_id = w.tenant_id and r.weiterleitung_id = w.id offset 0)
  ), stufe as (
    select v.*, v.beginn as ab, v.vzae_hundertstel as vzae, v.betrag_cent as cent from vertrag v
    union all
    select v.*, c.ab, c.vzae_hundertstel, c.betrag_cent from vertrag v cross join lateral (
      select c.* from kim.weiterleitung_aenderung c where c.tenant_id = v.tenant_id and c.weiterleitung_id = v.id
        and exists (select 1 from kim.weiterleitung_aenderung_antwort x
          where x.geber_id = c.tenant_id and x.aenderung_id = c.id and x.angenommen offset 0) offset 0) c
  ), abschnitt as (
    select s.*, least(s.schluss, lead(s.ab) over (partition by s.tenant_id, s.id order by s.ab) - 1) as letzter_tag
      from stufe s
  )
  select s.tenant_id, s.id, s.herkunft_id, s.empfaenger_id, s.stelle_id, s.baustein, s.ebene, s.zugesagt,
    s.nachweis_faellig_am,
    s.ab, s.letzter_tag, s.vzae, s.cent::numeric * (s.letzter_tag - s.ab + 1) / (s.ende - s.ab + 1)
  from abschnitt s where s.ab <= s.letzter_tag;
end $$;
