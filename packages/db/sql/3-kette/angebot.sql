set role kim_aggregat;

-- Who may receive from whom, nobody twice in a chain, and the level; the snapshot of the post is the post's.
create function kim.weiterleitung_vor_angebot() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  geber kim.organisation;
  empfaenger kim.organisation;
  post kim.stelle;
  oben kim.weiterleitung;
begin
  perform pg_advisory_xact_lock(hashtextextended('stellen:' || new.eigentuemer_id, 0));
  select * into post from kim.stelle s where s.tenant_id = new.eigentuemer_id and s.id = new.stelle_id;
  if not found then -- the foreign key refuses it
    new.stelle_bezeichnung := '';
    new.baustein := 0;
    new.funktion := 'koordination';
    return new;
  end if;
  select * into geber from kim.organisation o where o.id = new.tenant_id;
  select * into empfaenger from kim.organisation o where o.id = new.empfaenger_id;
  if not (case
    when empfaenger.art = 'traeger' then post.funktion = 'case_management' and geber.art in ('kreis', 'staedteregion',
      'kreisfreie_stadt', 'kreisangehoerige_kommune', 'traeger')
    when empfaenger.art = 'kreisangehoerige_kommune' then empfaenger.kreis_id = case
      when geber.art = 'kreisangehoerige_kommune' then geber.kreis_id else geber.id end
    else false
  end) then
    raise exception 'receiver not possible' using errcode = 'check_violation',
      constraint = 'weiterleitung_empfaenger_moeglich', schema = 'kim', table = 'weiterleitung';
  end if;
  new.ebene := 1;
  if new.herkunft_id is not null then
    select * into oben from kim.weiterleitung w
      where w.id = new.herkunft_id and w.empfaenger_id = new.tenant_id
        and w.eigentuemer_id = new.eigentuemer_id and w.stelle_id = new.stelle_id;
    if not found then return new; end if; -- the foreign key refuses it
    new.ebene := oben.ebene + 1;
    if not oben.weiterleitung_erlaubt or not exists (
      select 1 from kim.vertrag v where v.tenant_id = oben.tenant_id and v.id = oben.id and v.angenommen
    ) then
      raise exception 'not held, or not to be passed on' using errcode = 'check_violation',
        constraint = 'weiterleitung_erlaubt', schema = 'kim', table = 'weiterleitung';
    end if;
    while oben.id is not null loop
      if new.empfaenger_id in (oben.tenant_id, oben.empfaenger_id) then
        raise exception 'a circle' using errcode = 'check_violation', constraint = 'weiterleitung_kein_kreis',
          schema = 'kim', table = 'weiterleitung';
      end if;
      select w.* into oben from kim.weiterleitung w
        where w.id = oben.herkunft_id and w.empfaenger_id = oben.tenant_id
          and w.eigentuemer_id = new.eigentuemer_id and w.stelle_id = new.stelle_id;
    end loop;
  end if;
  new.stelle_bezeichnung := post.bezeichnung;
  new.baustein := post.baustein;
  new.funktion := post.funktion;
  return new;
end $$;

create function kim.weiterleitung_nach_angebot() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform kim.kette_pruefen(new.eigentuemer_id, new.stelle_id, new.tenant_id, new.herkunft_id);
  if new.baustein = 2 then
    perform kim.zwei_drittel_pruefen(new.eigentuemer_id, new.tenant_id, new.id, new.beginn);
  end if;
  return null;
end $$;

set role kim_owner;
create trigger weiterleitung_vor_angebot before insert on kim.weiterleitung
  for each row execute function kim.weiterleitung_vor_angebot();
create trigger weiterleitung_nach_angebot after insert on kim.weiterleitung
  for each row execute function kim.weiterleitung_nach_angebot();
