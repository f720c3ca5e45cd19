set role kim_aggregat;

-- Whether the figures of a proof stand: submitted and not open again. A correction of words leaves them as they are,
-- whatever happens to it (domain: zahlenStehen). Acts of one moment stand in the order of their transactions.
create function kim.zahlen_stehen(p_inhaber uuid, p_nachweis uuid) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce((
      select v.berichtigung = 'nur_text' from kim.nachweis_vorgang v
      where v.inhaber_id = p_inhaber and v.nachweis_id = p_nachweis and v.schritt = 'berichtigung_begonnen'
      order by v.am desc, age(v.xmin) limit 1
    ), false)
    or coalesce((
      select v.schritt = 'eingereicht' from kim.nachweis_vorgang v
      where v.inhaber_id = p_inhaber and v.nachweis_id = p_nachweis
        and v.schritt in ('eingereicht', 'zurueckgezogen', 'zurueckgegeben', 'berichtigung_begonnen')
      order by v.am desc, age(v.xmin) limit 1
    ), false)
$$;

-- R82: whether the asking body's certificates are used by a proof above that is submitted now. It answers the holder
-- below, which sees neither that proof nor its acts: ids of its own versions, nothing of the other side.
create function kim.bescheinigungen_verwendet()
returns table (nachweis_id uuid, version smallint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select b.unten_nachweis_id, b.unten_version
  from kim.bescheinigung_verwendung b
  where (select kim.app_tenant()) in (b.unten_inhaber_id, b.tenant_id) and kim.zahlen_stehen(b.tenant_id, b.nachweis_id)
$$;

grant execute on function kim.bescheinigungen_verwendet() to kim_app;
