set role kim_aggregat;

-- A post made smaller or shorter must still carry what was passed on of it.
create function kim.stelle_nach_aenderung() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('stellen:' || new.tenant_id, 0));
  perform kim.kette_pruefen(new.tenant_id, new.id, new.tenant_id, null);
  return null;
end $$;

set role kim_owner;
create trigger stelle_nach_aenderung after update of vzae_hundertstel, beginn, ende on kim.stelle
  for each row execute function kim.stelle_nach_aenderung();
