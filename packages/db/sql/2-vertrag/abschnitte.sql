set role kim_aggregat;

-- Every live contract on the posts of an owner (one post, or all; agreed until a day or longer), cut where its share
-- changes. Amounts of a cut section are pro rata by days and not rounded. Nothing is joined with itself: the planner,
-- who cannot know how many contracts there are, would compare each with each. In plpgsql, because it keeps its plans:
-- as an SQL function PostgreSQL 15 plans anew on every call, which takes longer than the work.
create function kim.vertragsabschnitte(p_eigentuemer uuid, p_stelle uuid default null, p_ab date default null)
returns table (
  geber_id uuid, id uuid, herkunft_id uuid, empfaenger_id uuid, stelle_id uuid, baustein smallint, ebene smallint,
  angenommen boolean, nachweis_faellig_am date, von date, bis date, vzae_hundertstel integer, betrag numeric
)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with vertrag as (
    select * from kim.vertrag v
    where v.eigentuemer_id = p_eigentuemer
      and (p_stelle is null or v.stelle_id = p_stelle)
      and (p_ab is null or v.ende >= p_ab)
  ), stufe as (
    select v.*, v.beginn as ab, v.vzae_hundertstel as vzae, v.betrag_cent as cent from vertrag v
    union all
    select v.*, c.ab, c.vzae_hundertstel, c.betrag_cent from vertrag v
    cross join lateral (
      select * from kim.vereinbarte_aenderung c where c.tenant_id = v.tenant_id and c.weiterleitung_id = v.id offset 0
    ) c
  ), abschnitt as (
    select s.*, least(s.letzter_tag, lead(s.ab) over (partition by s.tenant_id, s.id order by s.ab) - 1) as bis
    from stufe s
  )
  select s.tenant_id, s.id, s.herkunft_id, s.empfaenger_id, s.stelle_id, s.baustein, s.ebene, s.angenommen,
    s.nachweis_faellig_am, s.ab, s.bis, s.vzae, s.cent::numeric * (s.bis - s.ab + 1) / (s.ende - s.ab + 1)
  from abschnitt s where s.ab <= s.bis;
end $$;
