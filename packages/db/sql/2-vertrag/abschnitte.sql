set role kim_aggregat;

-- Days of leap years from 2000 on before this one; no day of the programme lies before.
create function kim.schalttage(p_tag date) returns integer language sql immutable parallel safe as $$
  select 366 * ((date_part('year', p_tag)::integer - 1997) / 4 - (date_part('year', p_tag) > 2100)::integer)
    + case when date_part('year', p_tag)::integer % 4 = 0 and date_part('year', p_tag) <> 2100
        then date_part('doy', p_tag)::integer - 1 else 0 end
$$;

-- What days weigh where an amount is shared out by days (grundlagen/tagegewicht.ts): every calendar year the same. A
-- day weighs 366, one of a leap year 365.
create function kim.tagegewicht(p_von date, p_bis date) returns integer language sql immutable parallel safe as $$
  select 366 * (p_bis - p_von + 1) - kim.schalttage(p_bis + 1) + kim.schalttage(p_von)
$$;

-- Every live contract on the posts of an owner (one post, or all; agreed until a day or longer), cut where its share
-- changes; the amount of a section is rounded once, half up, as vertragsabschnitte in the domain does. Nothing is
-- joined with itself: the planner, who cannot know how many contracts there are, would compare each with each. In
-- plpgsql, because it keeps its plans: as an SQL function PostgreSQL 15 plans anew on every call, which takes longer
-- than the work.
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
    select v.*, false as geaendert, v.beginn as ab, v.vzae_hundertstel as vzae, v.betrag_cent as cent
    from vertrag v
    union all
    select v.*, true, c.ab, c.vzae_hundertstel, c.betrag_cent from vertrag v
    cross join lateral (
      select * from kim.vereinbarte_aenderung c where c.tenant_id = v.tenant_id and c.weiterleitung_id = v.id offset 0
    ) c
  ), abschnitt as (
    -- A change from the first day leaves nothing of the first section.
    select s.*, least(s.letzter_tag,
      lead(s.ab) over (partition by s.tenant_id, s.id order by s.ab, s.geaendert) - 1) as bis
    from stufe s
  )
  select s.tenant_id, s.id, s.herkunft_id, s.empfaenger_id, s.stelle_id, s.baustein, s.ebene, s.angenommen,
    s.nachweis_faellig_am, s.ab, s.bis, s.vzae, case when s.bis = s.ende then s.cent else div(
      2::numeric * s.cent * kim.tagegewicht(s.ab, s.bis) + kim.tagegewicht(s.ab, s.ende),
      2::numeric * kim.tagegewicht(s.ab, s.ende)) end
  from abschnitt s where s.ab <= s.bis;
end $$;
