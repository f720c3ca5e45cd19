-- How far each recipient came: first days, and the steps of its posts. No post, no person, no text.
create policy antrag_select_for_aggregates on kim.antrag for select to kim_aggregat using (true);
create policy antrag_vorgang_select_for_aggregates on kim.antrag_vorgang for select to kim_aggregat using (true);

grant select (tenant_id, id, baustein) on kim.antrag to kim_aggregat;
grant select (tenant_id, antrag_id, art, am) on kim.antrag_vorgang to kim_aggregat;

set role kim_aggregat;

-- Of each Baustein the day of the first application handed in, of the first Bescheid, of the first proof submitted.
create function kim.land_meilensteine()
returns table (organisation_id uuid, baustein smallint, antrag_am date, bescheid_am date, nachweis_am date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with antrag as (
    select a.tenant_id, a.baustein, min((v.am at time zone 'Europe/Berlin')::date) as am
    from kim.antrag a join kim.antrag_vorgang v on v.tenant_id = a.tenant_id and v.antrag_id = a.id
    where v.art = 'eingereicht' group by 1, 2
  ), bescheid as (
    select b.tenant_id, b.baustein, min(b.datum) as am from kim.bescheid b group by 1, 2
  ), nachweis as (
    select n.tenant_id, n.baustein, min((v.am at time zone 'Europe/Berlin')::date) as am
    from kim.nachweis n join kim.nachweis_vorgang v on v.inhaber_id = n.tenant_id and v.nachweis_id = n.id
    where n.weiterleitung_id is null and v.schritt = 'eingereicht' group by 1, 2
  )
  select tenant_id, baustein, a.am, b.am, n.am
  from antrag a full join bescheid b using (tenant_id, baustein) full join nachweis n using (tenant_id, baustein)
$$;

-- Steps of granted and occupied posts as known now, by employer: the newest one not after a day holds until its year's
-- end. Hundredths of a VZAE.
create function kim.land_schritte(p_von integer, p_bis integer)
returns table (
  organisation_id uuid, jahr smallint, baustein smallint, arbeitgeber_id uuid, ab date, bewilligt_hundertstel integer,
  besetzt_hundertstel integer
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.tenant_id, l.jahr, l.baustein, l.arbeitgeber_id, l.ab, l.bewilligt_hundertstel, l.besetzt_hundertstel
  from kim.landstellen l where l.jahr between p_von and p_bis and l.bekannt_bis = 'infinity'
$$;

grant execute on function kim.land_meilensteine(), kim.land_schritte(integer, integer) to kim_state;
