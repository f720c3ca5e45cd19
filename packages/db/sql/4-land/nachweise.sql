set role kim_aggregat;

-- State of the yearly document per recipient: the latest step of any run of that year, and when a document was stored.
-- Its figures are those of kim.land_rechnung, or were them then.
create function kim.land_nachweise(p_jahr integer)
returns table (organisation_id uuid, status text, berechnet_am timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with schritt as (
    select distinct on (s.tenant_id) s.tenant_id, s.status
    from kim.jahreslauf l join kim.jahreslauf_schritt s on s.lauf_tenant_id = l.tenant_id and s.lauf_id = l.id
    where l.jahr = p_jahr order by s.tenant_id, s.geaendert_am desc
  ), ergebnis as (
    select e.tenant_id, e.berechnet_am from kim.jahresergebnis e where e.jahr = p_jahr
  )
  select coalesce(s.tenant_id, e.tenant_id), coalesce(s.status, 'fertig'), e.berechnet_am
  from schritt s full join ergebnis e on e.tenant_id = s.tenant_id
$$;

grant execute on function kim.land_nachweise(integer) to kim_state;

set role kim_aggregat;

-- The last act of each proof of a recipient, null where nothing was done to it yet: where it lies, not what it says.
create function kim.land_nachweisschritte(p_jahr integer)
returns table (organisation_id uuid, baustein smallint, schritt text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.tenant_id, n.baustein, (
    select v.schritt from kim.nachweis_vorgang v where v.inhaber_id = n.tenant_id and v.nachweis_id = n.id
    order by v.am desc, age(v.xmin) limit 1
  )
  from kim.nachweis n where n.jahr = p_jahr and n.weiterleitung_id is null
$$;

grant execute on function kim.land_nachweisschritte(integer) to kim_state;
