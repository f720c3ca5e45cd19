set role kim_aggregat;

-- R82: whether the asking body's certificates are used by a proof above that is submitted now. It answers the holder
-- below, which sees neither that proof nor its acts: ids of its own versions, nothing of the other side.
create function kim.bescheinigungen_verwendet()
returns table (nachweis_id uuid, version smallint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select b.unten_nachweis_id, b.unten_version
  from kim.bescheinigung_verwendung b
  where (select kim.app_tenant()) in (b.unten_inhaber_id, b.tenant_id) and (
    select v.schritt = 'eingereicht' or v.berichtigung = 'nur_text'
    from kim.nachweis_vorgang v
    where v.inhaber_id = b.tenant_id and v.nachweis_id = b.nachweis_id
      and v.schritt in ('eingereicht', 'zurueckgezogen', 'zurueckgegeben', 'berichtigung_begonnen')
    order by v.am desc limit 1
  )
$$;

grant execute on function kim.bescheinigungen_verwendet() to kim_app;
