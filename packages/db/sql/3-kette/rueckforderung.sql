set role kim_aggregat;

-- Which claims against the asking body it was told of: it was heard, or the Bescheid or invoice went out. Until then
-- its creditor may still drop the matter. Ids alone.
create function kim.rueckforderungen_bekannt()
returns table (glaeubiger_id uuid, rueckforderung_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct v.glaeubiger_id, v.rueckforderung_id
  from kim.rueckforderung_vorgang v
  where v.schuldner_id = (select kim.app_tenant()) and v.schritt in ('anhoerung_versandt', 'bescheid_erlassen')
$$;

grant execute on function kim.rueckforderungen_bekannt() to kim_app, kim_jobs;
