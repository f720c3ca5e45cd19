-- What the state reads of every recipient (domain/landesstand): sums, days and ids of bodies. Posts are steps: the
-- newest one not after a day holds. Money are movements: those up to a day are added. `p_bekannt` is the day whose
-- knowledge is asked for, infinity for what is known now.
create policy landstellen_select_for_aggregates on kim.landstellen for select to kim_aggregat using (true);
create policy landgeld_select_for_aggregates on kim.landgeld for select to kim_aggregat using (true);
create policy landjahr_select_for_aggregates on kim.landjahr for select to kim_aggregat using (true);
create policy landmonat_select_for_aggregates on kim.landmonat for select to kim_aggregat using (true);

grant select on kim.landstellen, kim.landgeld, kim.landjahr, kim.landmonat to kim_jobs, kim_aggregat;
grant insert, delete on kim.landstellen, kim.landgeld, kim.landjahr, kim.landmonat to kim_jobs;
grant update (bekannt_bis) on kim.landstellen, kim.landgeld, kim.landjahr to kim_jobs;

set role kim_aggregat;

create function kim.land_stand(p_jahr integer, p_tag date, p_bekannt date)
returns table (
  organisation_id uuid, baustein smallint, bewilligt_hundertstel bigint, eingerichtet_hundertstel bigint,
  besetzt_hundertstel bigint, weitergeleitet_hundertstel bigint, traeger_hundertstel bigint, bewilligt_cent bigint,
  abgerufen_cent bigint, ausgezahlt_cent bigint, ausgegeben_cent bigint, prognose_cent bigint,
  foerderfaehig_cent bigint, mehrkosten_cent bigint, rueckzahlung_cent bigint
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with stellen as (
    select distinct on (l.tenant_id, l.baustein, l.arbeitgeber_id) l.tenant_id, l.baustein, l.arbeitgeber_id,
      l.bewilligt_hundertstel, l.eingerichtet_hundertstel, l.besetzt_hundertstel
    from kim.landstellen l
    where l.jahr = p_jahr and l.bekannt_bis >= p_bekannt and l.bekannt_von <= p_bekannt and l.ab <= p_tag
    order by l.tenant_id, l.baustein, l.arbeitgeber_id, l.ab desc
  ), summe as (
    select s.tenant_id, s.baustein, sum(s.bewilligt_hundertstel) as bewilligt,
      sum(s.eingerichtet_hundertstel) as eingerichtet, sum(s.besetzt_hundertstel) as besetzt,
      sum(s.eingerichtet_hundertstel) filter (where s.arbeitgeber_id <> s.tenant_id) as weitergeleitet,
      sum(s.eingerichtet_hundertstel) filter (where o.art = 'traeger') as traeger
    from stellen s join kim.organisation o on o.id = s.arbeitgeber_id group by 1, 2
  ), geld as (
    select g.tenant_id, g.baustein, sum(g.bewilligt_cent)::bigint as bewilligt_cent,
      sum(g.abgerufen_cent)::bigint as abgerufen_cent, sum(g.ausgezahlt_cent)::bigint as ausgezahlt_cent,
      sum(g.ausgegeben_cent)::bigint as ausgegeben_cent
    from kim.landgeld g
    where g.jahr = p_jahr and g.bekannt_bis >= p_bekannt and g.bekannt_von <= p_bekannt and g.ab <= p_tag
    group by 1, 2
  ), jahr as (
    select j.* from kim.landjahr j
    where j.jahr = p_jahr and j.bekannt_bis >= p_bekannt and j.bekannt_von <= p_bekannt
  )
  select tenant_id, baustein, coalesce(s.bewilligt, 0)::bigint, coalesce(s.eingerichtet, 0)::bigint,
    coalesce(s.besetzt, 0)::bigint, coalesce(s.weitergeleitet, 0)::bigint, coalesce(s.traeger, 0)::bigint,
    coalesce(g.bewilligt_cent, 0), coalesce(g.abgerufen_cent, 0), coalesce(g.ausgezahlt_cent, 0),
    coalesce(g.ausgegeben_cent, 0), coalesce(j.prognose_cent, 0), coalesce(j.foerderfaehig_cent, 0),
    coalesce(j.mehrkosten_cent, 0), coalesce(j.rueckzahlung_cent, 0)
  from summe s full join geld g using (tenant_id, baustein) full join jahr j using (tenant_id, baustein)
$$;

-- With whom the posts of one recipient are: the body itself and the receivers of its contracts of the first level.
create function kim.land_arbeitgeber(p_organisation uuid, p_jahr integer, p_tag date, p_bekannt date)
returns table (
  arbeitgeber_id uuid, baustein smallint, eingerichtet_hundertstel integer, besetzt_hundertstel integer
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select x.arbeitgeber_id, x.baustein, x.eingerichtet_hundertstel, x.besetzt_hundertstel from (
    select distinct on (l.arbeitgeber_id, l.baustein) l.* from kim.landstellen l
    where l.tenant_id = p_organisation and l.jahr = p_jahr and l.bekannt_bis >= p_bekannt
      and l.bekannt_von <= p_bekannt and l.ab <= p_tag
    order by l.arbeitgeber_id, l.baustein, l.ab desc
  ) x where x.eingerichtet_hundertstel > 0 or x.besetzt_hundertstel > 0
$$;

-- C1 month by month, added up over the recipients asked for; null asks for all.
create function kim.land_monate(p_von integer, p_bis integer, p_organisationen uuid[])
returns table (
  jahr smallint, monat smallint, baustein smallint, bewilligt_hundertstel bigint, eingerichtet_hundertstel bigint,
  besetzt_hundertstel bigint, weitergeleitet_hundertstel bigint
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.jahr, m.monat, m.baustein, sum(m.bewilligt_hundertstel), sum(m.eingerichtet_hundertstel),
    sum(m.besetzt_hundertstel), sum(m.weitergeleitet_hundertstel)
  from kim.landmonat m
  where m.jahr between p_von and p_bis and (p_organisationen is null or m.tenant_id = any (p_organisationen))
  group by 1, 2, 3
$$;

-- What came to the money of each Foerderjahr in each month; the first day of the month.
create function kim.land_geldmonate(p_von integer, p_bis integer, p_organisationen uuid[])
returns table (
  jahr smallint, monat date, baustein smallint, bewilligt_cent bigint, abgerufen_cent bigint, ausgezahlt_cent bigint,
  ausgegeben_cent bigint
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.jahr, date_trunc('month', g.ab)::date, g.baustein, sum(g.bewilligt_cent)::bigint,
    sum(g.abgerufen_cent)::bigint, sum(g.ausgezahlt_cent)::bigint, sum(g.ausgegeben_cent)::bigint
  from kim.landgeld g
  where g.jahr between p_von and p_bis and g.bekannt_bis = 'infinity'
    and (p_organisationen is null or g.tenant_id = any (p_organisationen))
  group by 1, 2, 3
$$;

-- Figures of each year added up over the recipients asked for.
create function kim.land_jahre(p_von integer, p_bis integer, p_organisationen uuid[])
returns table (
  jahr smallint, baustein smallint, prognose_cent bigint, foerderfaehig_cent bigint, mehrkosten_cent bigint,
  rueckzahlung_cent bigint
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select j.jahr, j.baustein, sum(j.prognose_cent)::bigint, sum(j.foerderfaehig_cent)::bigint,
    sum(j.mehrkosten_cent)::bigint, sum(j.rueckzahlung_cent)::bigint
  from kim.landjahr j
  where j.jahr between p_von and p_bis and j.bekannt_bis = 'infinity'
    and (p_organisationen is null or j.tenant_id = any (p_organisationen))
  group by 1, 2
$$;

-- Since when the platform knows anything, when a figure was last computed, how many recipients wait to be computed,
-- and a mark that differs whenever anything differs that the functions above read.
create function kim.land_frische() returns table (bekannt_ab date, berechnet_am timestamptz, offen bigint, marke text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (select min(j.bekannt_von) from kim.landjahr j), s.berechnet_am,
    (select count(distinct m.tenant_id) from kim.rechnungsmarke m), s.marke || ' ' || o.marke
  from (
    select max(berechnet_am) as berechnet_am, count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) as marke
    from kim.rechnungsstand
  ) s, (select count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) as marke from kim.organisation) o
$$;

grant execute on function kim.land_stand(integer, date, date), kim.land_arbeitgeber(uuid, integer, date, date),
  kim.land_monate(integer, integer, uuid[]), kim.land_geldmonate(integer, integer, uuid[]),
  kim.land_jahre(integer, integer, uuid[]), kim.land_frische() to kim_state;
