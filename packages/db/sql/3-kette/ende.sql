set role kim_aggregat;

-- Nobody passes on what he no longer holds: what hangs below a contract ends with it, and says so on a paper of its
-- own, which nobody at this level could order.
create function kim.weiterleitung_nach_ende() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  vertrag kim.weiterleitung;
begin
  select * into vertrag from kim.weiterleitung w where w.tenant_id = new.geber_id and w.id = new.weiterleitung_id;
  perform pg_advisory_xact_lock(hashtextextended('stellen:' || vertrag.eigentuemer_id, 0));
  if new.art = 'mit_herkunft' and pg_trigger_depth() = 1 then
    raise exception 'follows from above only' using errcode = 'check_violation',
      constraint = 'weiterleitung_ende_mit_herkunft', schema = 'kim', table = 'weiterleitung_ende';
  end if;
  if new.art <> 'mit_herkunft' and not exists (
    select 1 from kim.vertrag v where v.tenant_id = new.geber_id and v.id = new.weiterleitung_id and v.angenommen
  ) then
    raise exception 'only an accepted contract ends' using errcode = 'check_violation',
      constraint = 'weiterleitung_ende_nur_angenommen', schema = 'kim', table = 'weiterleitung_ende';
  end if;
  if new.letzter_tag >= vertrag.ende or exists (
    select 1 from kim.weiterleitung_ende e
    where e.geber_id = new.geber_id and e.weiterleitung_id = new.weiterleitung_id
      and (e.tenant_id, e.id) <> (new.tenant_id, new.id) and e.letzter_tag <= new.letzter_tag
  ) then
    raise exception 'ends before that day already' using errcode = 'check_violation',
      constraint = 'weiterleitung_ende_frueher', schema = 'kim', table = 'weiterleitung_ende';
  end if;
  with darunter as (
    insert into kim.weiterleitung_ende (tenant_id, id, geber_id, weiterleitung_id, empfaenger_id, art, letzter_tag,
      grund, am, von)
    select v.tenant_id, gen_random_uuid(), v.tenant_id, v.id, v.empfaenger_id, 'mit_herkunft', new.letzter_tag,
      'Die übergeordnete Weiterleitung endet an diesem Tag.', new.am, ''
    from kim.vertrag v
    where v.herkunft_id = vertrag.id and v.tenant_id = vertrag.empfaenger_id
      and v.eigentuemer_id = vertrag.eigentuemer_id and v.stelle_id = vertrag.stelle_id
      and v.letzter_tag > new.letzter_tag
    returning tenant_id, id
  )
  insert into kim.outbox (tenant_id, name, payload)
    select d.tenant_id, 'schriftstueck-setzen',
      jsonb_build_object('inhaberId', d.tenant_id, 'art', 'vertragsende', 'vorgangId', d.id)
    from darunter d;
  return null;
end $$;

set role kim_owner;
create trigger weiterleitung_nach_ende after insert on kim.weiterleitung_ende
  for each row execute function kim.weiterleitung_nach_ende();
