set role kim_aggregat;

-- While the newest proposal waits for its answer there is no other: not even one made at the same moment.
create function kim.weiterleitung_nach_vorschlag() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  vertrag kim.weiterleitung;
begin
  select * into vertrag from kim.weiterleitung w where w.tenant_id = new.tenant_id and w.id = new.weiterleitung_id;
  perform pg_advisory_xact_lock(hashtextextended('stellen:' || vertrag.eigentuemer_id, 0));
  if exists (
    select 1 from (
      select c.tenant_id, c.id from kim.weiterleitung_aenderung c
      where c.tenant_id = new.tenant_id and c.weiterleitung_id = new.weiterleitung_id and c.id <> new.id
      order by c.am desc limit 1
    ) neueste
    where not exists (
      select 1 from kim.weiterleitung_aenderung_antwort x
      where x.geber_id = neueste.tenant_id and x.aenderung_id = neueste.id
    )
  ) then
    raise exception 'a proposal waits for its answer' using errcode = 'check_violation',
      constraint = 'weiterleitung_aenderung_eine_offen', schema = 'kim', table = 'weiterleitung_aenderung';
  end if;
  return null;
end $$;

-- Only the newest proposal is answered. It counts once it is accepted, behind every change before it and inside the
-- contract.
create function kim.weiterleitung_nach_aenderung() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  vertrag kim.weiterleitung;
  neu kim.weiterleitung_aenderung;
begin
  select * into neu from kim.weiterleitung_aenderung c where c.tenant_id = new.geber_id and c.id = new.aenderung_id;
  select * into vertrag from kim.weiterleitung w where w.tenant_id = neu.tenant_id and w.id = neu.weiterleitung_id;
  perform pg_advisory_xact_lock(hashtextextended('stellen:' || vertrag.eigentuemer_id, 0));
  if exists (
    select 1 from kim.weiterleitung_aenderung c
    where c.tenant_id = neu.tenant_id and c.weiterleitung_id = neu.weiterleitung_id and c.am > neu.am
  ) then
    raise exception 'a newer proposal stands' using errcode = 'check_violation',
      constraint = 'weiterleitung_aenderung_neueste', schema = 'kim', table = 'weiterleitung_aenderung_antwort';
  end if;
  if not new.angenommen then return null; end if;
  if not exists (
    select 1 from kim.vertrag v where v.tenant_id = vertrag.tenant_id and v.id = vertrag.id and v.angenommen
      and neu.ab >= v.beginn and neu.ab <= v.letzter_tag
  ) or exists (
    select 1 from kim.vereinbarte_aenderung c
    where c.tenant_id = neu.tenant_id and c.weiterleitung_id = neu.weiterleitung_id and c.id <> neu.id
      and c.ab >= neu.ab
  ) then
    raise exception 'change outside its place' using errcode = 'check_violation',
      constraint = 'weiterleitung_aenderung_ab', schema = 'kim', table = 'weiterleitung_aenderung';
  end if;
  perform kim.kette_pruefen(vertrag.eigentuemer_id, vertrag.stelle_id, vertrag.tenant_id, vertrag.herkunft_id);
  perform kim.kette_pruefen(vertrag.eigentuemer_id, vertrag.stelle_id, vertrag.empfaenger_id, vertrag.id);
  -- A share that becomes smaller is always a step towards the two thirds.
  if vertrag.baustein = 2 and neu.vzae_hundertstel > coalesce((
    select c.vzae_hundertstel from kim.vereinbarte_aenderung c
    where c.tenant_id = neu.tenant_id and c.weiterleitung_id = neu.weiterleitung_id and c.ab < neu.ab
    order by c.ab desc limit 1
  ), vertrag.vzae_hundertstel) then
    perform kim.zwei_drittel_pruefen(vertrag.eigentuemer_id, vertrag.tenant_id, vertrag.id, neu.ab);
  end if;
  return null;
end $$;

set role kim_owner;
create trigger weiterleitung_nach_vorschlag after insert on kim.weiterleitung_aenderung
  for each row execute function kim.weiterleitung_nach_vorschlag();
create trigger weiterleitung_nach_aenderung after insert on kim.weiterleitung_aenderung_antwort
  for each row execute function kim.weiterleitung_nach_aenderung();
