set role kim_aggregat;

-- Offer and answer, answer and withdrawal exclude each other; an offer whose ground fell away is no longer accepted.
create function kim.weiterleitung_vor_antwort() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  vertrag kim.weiterleitung;
begin
  select * into vertrag from kim.weiterleitung w
    where w.tenant_id = case tg_table_name
        when 'weiterleitung_antwort' then (to_jsonb(new) ->> 'geber_id')::uuid else new.tenant_id end
      and w.id = new.weiterleitung_id;
  if not found then return new; end if; -- the foreign key refuses it
  perform pg_advisory_xact_lock(hashtextextended('stellen:' || vertrag.eigentuemer_id, 0));
  if exists (
    select 1 from kim.weiterleitung_antwort a
    where a.geber_id = vertrag.tenant_id and a.weiterleitung_id = vertrag.id
      and tg_table_name = 'weiterleitung_ruecknahme'
  ) or exists (
    select 1 from kim.weiterleitung_ruecknahme r
    where r.tenant_id = vertrag.tenant_id and r.weiterleitung_id = vertrag.id
      and tg_table_name = 'weiterleitung_antwort'
  ) or exists (
    select 1 from kim.weiterleitung_ende e where e.geber_id = vertrag.tenant_id and e.weiterleitung_id = vertrag.id
  ) then
    raise exception 'no longer open' using errcode = 'check_violation', constraint = 'weiterleitung_noch_offen',
      schema = 'kim', table = tg_table_name;
  end if;
  return new;
end $$;

set role kim_owner;
create trigger weiterleitung_vor_antwort before insert on kim.weiterleitung_antwort
  for each row execute function kim.weiterleitung_vor_antwort();
create trigger weiterleitung_vor_ruecknahme before insert on kim.weiterleitung_ruecknahme
  for each row execute function kim.weiterleitung_vor_antwort();
