set role kim_aggregat;

-- For the state: of every recipient's proof the newest version that counts, its sums and no text. A version that was
-- taken back or sent back counts no more.
create function kim.land_nachweisfassungen(p_jahr integer)
returns table (
  organisation_id uuid, baustein smallint, art text, version smallint, eingereicht_am timestamptz,
  bewilligt_cent bigint, ausgezahlt_cent bigint, anerkannt_cent bigint, rueckzahlung_cent bigint
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct on (n.tenant_id, n.id) n.tenant_id, n.baustein, n.art, f.version, f.am, f.bewilligt_cent,
    f.ausgezahlt_cent, f.anerkannt_cent, f.rueckzahlung_cent
  from kim.nachweis n join kim.nachweis_fassung f on f.tenant_id = n.tenant_id and f.nachweis_id = n.id
  where n.jahr = p_jahr and n.weiterleitung_id is null and not exists (
    select from kim.nachweis_vorgang v where v.inhaber_id = f.tenant_id and v.nachweis_id = f.nachweis_id
      and v.version = f.version and v.schritt in ('zurueckgezogen', 'zurueckgegeben')
  )
  order by n.tenant_id, n.id, f.version desc
$$;

grant execute on function kim.land_nachweisfassungen(integer) to kim_state;
