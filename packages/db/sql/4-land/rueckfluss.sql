-- What flows back to the state, by recipient, Baustein and year: the day its proof is due, and how the authority's
-- claims stand. Days, sums and steps; no reason, no name of a person, no claim out of a contract.
create policy rueckforderung_select_for_aggregates on kim.rueckforderung for select to kim_aggregat using (true);
create policy rueckzahlung_select_for_aggregates on kim.rueckzahlung for select to kim_aggregat using (true);
create policy fristverlaengerung_select_for_aggregates on kim.fristverlaengerung for select to kim_aggregat
  using (true);

grant select (tenant_id, id, schuldner_id, nachweis_id, grundlage, zinsgrundlage, betrag_cent, kenntnis_am,
  unwirksam_ab, arglistig, unaufgefordert_bis) on kim.rueckforderung to kim_aggregat;
grant select (tenant_id, rueckforderung_id, am, cent) on kim.rueckzahlung to kim_aggregat;
grant select (inhaber_id, jahr, baustein, weiterleitung_id, nummer, bis) on kim.fristverlaengerung to kim_aggregat;

set role kim_aggregat;

-- The day that the newest extension gave, else that of the proof, else that of the newest Bescheid (R71, R106).
create function kim.land_nachweistage(p_von integer, p_bis integer)
returns table (organisation_id uuid, jahr smallint, baustein smallint, faellig_am date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with bescheid as (
    select distinct on (b.tenant_id, b.jahr, b.baustein) b.tenant_id, b.jahr, b.baustein, b.nachweis_faellig_am
    from kim.bescheid b where b.jahr between p_von and p_bis
    order by b.tenant_id, b.jahr, b.baustein, b.datum desc, b.id desc
  ), nachweis as (
    select n.tenant_id, n.jahr, n.baustein, n.faellig_am from kim.nachweis n
    where n.jahr between p_von and p_bis and n.weiterleitung_id is null
  ), verlaengert as (
    select distinct on (v.inhaber_id, v.jahr, v.baustein) v.inhaber_id as tenant_id, v.jahr, v.baustein, v.bis
    from kim.fristverlaengerung v where v.jahr between p_von and p_bis and v.weiterleitung_id is null
    order by v.inhaber_id, v.jahr, v.baustein, v.nummer desc
  )
  select tenant_id, jahr, baustein, coalesce(v.bis, n.faellig_am, b.nachweis_faellig_am)
  from bescheid b full join nachweis n using (tenant_id, jahr, baustein)
    left join verlaengert v using (tenant_id, jahr, baustein)
$$;

-- Of each claim what `rueckforderungslauf` of the domain reads, and nothing that somebody wrote.
create function kim.land_forderungen(p_von integer, p_bis integer)
returns table (
  organisation_id uuid, jahr smallint, baustein smallint, kern jsonb, vorgaenge jsonb, zahlungen jsonb
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.schuldner_id, n.jahr, n.baustein,
    jsonb_build_object('glaeubigerId', r.tenant_id, 'schuldnerId', r.schuldner_id, 'grundlage', r.grundlage,
      'zinsgrundlage', r.zinsgrundlage, 'betragCent', r.betrag_cent, 'kenntnisAm', r.kenntnis_am,
      'unwirksamAb', r.unwirksam_ab, 'arglistig', r.arglistig, 'unaufgefordertBis', r.unaufgefordert_bis),
    coalesce((
      select jsonb_agg(jsonb_build_object('schritt', v.schritt, 'tag', v.tag, 'angaben', jsonb_build_object(
          'art', v.angaben -> 'art', 'bis', v.angaben -> 'bis', 'neueTatsachen', v.angaben -> 'neueTatsachen',
          'versand', v.angaben -> 'versand', 'wiedervorlageAm', v.angaben -> 'wiedervorlageAm',
          'bescheid', case when jsonb_typeof(v.angaben -> 'bescheid') = 'object'
            then (v.angaben -> 'bescheid') - 'ermessen' end,
          'blatt', case when jsonb_typeof(v.angaben -> 'blatt') = 'object'
            then jsonb_build_object('zinsenCent', v.angaben -> 'blatt' -> 'zinsenCent') end,
          'bleibenCent', coalesce(v.angaben -> 'bleibenCent', '0'))) order by v.nummer)
      from kim.rueckforderung_vorgang v where v.glaeubiger_id = r.tenant_id and v.rueckforderung_id = r.id
    ), '[]'),
    coalesce((
      select jsonb_agg(jsonb_build_object('am', z.am, 'cent', z.cent) order by z.am) from kim.rueckzahlung z
      where z.tenant_id = r.tenant_id and z.rueckforderung_id = r.id
    ), '[]')
  from kim.rueckforderung r join kim.nachweis n on n.tenant_id = r.schuldner_id and n.id = r.nachweis_id
  where r.grundlage <> 'vertrag' and n.jahr between p_von and p_bis
$$;

grant execute on function kim.land_nachweistage(integer, integer), kim.land_forderungen(integer, integer) to kim_state;
