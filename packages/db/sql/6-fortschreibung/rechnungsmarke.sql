-- Stored figures (kim.rechnungsstand) follow their inputs: whoever changes one marks, in the same transaction, the
-- years of the body whose figures it is part of, and puts one job for it into the outbox. A mark is an insert and
-- nothing else: writers of one body never wait for each other, nor for the job that computes.
create policy rechnungsmarke_all_for_aggregates on kim.rechnungsmarke for all to kim_aggregat
  using (true) with check (true);
create policy rechnungsstand_select_for_aggregates on kim.rechnungsstand for select to kim_aggregat using (true);
create policy outbox_insert_for_aggregates on kim.outbox for insert to kim_aggregat
  with check (name in ('rechnungsstand-berechnen', 'schriftstueck-setzen'));

grant select on kim.rechnungsstand to kim_app, kim_jobs, kim_aggregat;
grant insert (tenant_id, jahr, werte, stand, berechnet_am), update (werte, stand, berechnet_am), delete
  on kim.rechnungsstand to kim_jobs;
grant select on kim.rechnungsmarke to kim_app, kim_aggregat;
grant select, delete on kim.rechnungsmarke to kim_jobs;
grant insert (tenant_id, von_jahr, bis_jahr) on kim.rechnungsmarke to kim_aggregat;
grant insert (tenant_id, name, payload) on kim.outbox to kim_aggregat;
grant select on kim.foerderkondition to kim_aggregat;

set role kim_aggregat;

-- Who has figures of its own, whatever the year: the 54, and Kommunen to which Baustein 3 was ever granted directly.
create function kim.rechnungsempfaenger() returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id from kim.organisation o where o.art in ('kreis', 'staedteregion', 'kreisfreie_stadt')
  union
  select kim.direktempfaenger()
$$;

-- One mark and one job per transaction say it for all that it writes.
create function kim.rechnungsmarke_setzen(p_tenant uuid, p_von integer, p_bis integer) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  beauftragt boolean;
begin
  select bool_or(true) into beauftragt from kim.rechnungsmarke m
    where m.tenant_id = p_tenant and m.xmin = pg_current_xact_id()::xid;
  if beauftragt and exists (
    select from kim.rechnungsmarke m where m.tenant_id = p_tenant and m.xmin = pg_current_xact_id()::xid
      and m.von_jahr <= p_von and m.bis_jahr >= p_bis
  ) then
    return;
  end if;
  insert into kim.rechnungsmarke (tenant_id, von_jahr, bis_jahr)
    select o.id, p_von, p_bis from kim.organisation o
    where o.id = p_tenant
      and (o.art in ('kreis', 'staedteregion', 'kreisfreie_stadt') or o.id in (select kim.direktempfaenger()));
  if found and beauftragt is null then
    insert into kim.outbox (tenant_id, name, payload) values (p_tenant, 'rechnungsstand-berechnen', '{}');
    perform pg_notify('kim_outbox', '');
  end if;
end $$;

-- For the job that follows the calendar: bodies whose figures of a year were computed before it ended, or by an older
-- version of the platform, or never.
create function kim.rechnungsmarke_nachziehen(p_heute date, p_fassung integer) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  anzahl bigint;
begin
  select count(kim.rechnungsmarke_setzen(x.tenant_id, x.von, x.bis)) into anzahl from (
    select s.tenant_id, min(s.jahr)::integer as von, max(s.jahr)::integer as bis from kim.rechnungsstand s
      where (s.stand <= make_date(s.jahr, 12, 31) and p_heute > make_date(s.jahr, 12, 31))
        or (s.werte ->> 'fassung')::integer is distinct from p_fassung
      group by 1
    union all
    select e.id, 2020, 9999 from kim.rechnungsempfaenger() e(id)
      where not exists (select from kim.rechnungsstand s where s.tenant_id = e.id)
  ) x;
  return anzahl;
end $$;

grant execute on function kim.rechnungsempfaenger(), kim.rechnungsmarke_nachziehen(date, integer) to kim_jobs;

-- One line per input: whose years a row ("z") is part of. What is not here is named with its reason in
-- tests/architecture/marken.ts.
do $$
declare
  eingabe record;
begin
  for eingabe in
    select * from (values
      ('stelle', $q$select z.tenant_id, extract(year from z.beginn), extract(year from coalesce(z.ende, '9999-12-31'))
        from %I z$q$),
      ('besetzung', $q$select z.eigentuemer_id, extract(year from z.von), extract(year from coalesce(z.bis,
        '9999-12-31')) from %I z$q$),
      ('kontingent', $q$select z.tenant_id, z.jahr, z.jahr from %I z$q$),
      ('foerderangaben', $q$select z.tenant_id, z.jahr, z.jahr from %I z$q$),
      ('bescheid', $q$select z.tenant_id, z.jahr, z.jahr from %I z$q$),
      ('mittelabruf', $q$select z.tenant_id, b.jahr, b.jahr from %I z
        join kim.bescheid b on b.tenant_id = z.tenant_id and b.id = z.bescheid_id$q$),
      ('mittelabruf_entscheidung', $q$select z.tenant_id, b.jahr, b.jahr from %I z
        join kim.mittelabruf m on m.tenant_id = z.tenant_id and m.id = z.mittelabruf_id
        join kim.bescheid b on b.tenant_id = m.tenant_id and b.id = m.bescheid_id$q$),
      ('auszahlung', $q$select z.tenant_id, b.jahr, b.jahr from %I z
        join kim.bescheid b on b.tenant_id = z.tenant_id and b.id = z.bescheid_id$q$),
      ('ausgabe', $q$select coalesce(z.eigentuemer_id, z.tenant_id), z.jahr, z.jahr from %I z$q$),
      ('einnahme', $q$select z.tenant_id, z.jahr, z.jahr from %I z$q$),
      ('weiterleitung', $q$select z.eigentuemer_id, extract(year from z.beginn), extract(year from z.ende)
        from %I z$q$),
      ('weiterleitung_antwort', $q$select w.eigentuemer_id, extract(year from w.beginn), extract(year from w.ende)
        from %I z join kim.weiterleitung w on w.tenant_id = z.geber_id and w.id = z.weiterleitung_id$q$),
      ('weiterleitung_ruecknahme', $q$select w.eigentuemer_id, extract(year from w.beginn), extract(year from w.ende)
        from %I z join kim.weiterleitung w on w.tenant_id = z.tenant_id and w.id = z.weiterleitung_id$q$),
      ('weiterleitung_ende', $q$select w.eigentuemer_id, extract(year from w.beginn), extract(year from w.ende)
        from %I z join kim.weiterleitung w on w.tenant_id = z.geber_id and w.id = z.weiterleitung_id$q$),
      ('weiterleitung_aenderung', $q$select w.eigentuemer_id, extract(year from w.beginn), extract(year from w.ende)
        from %I z join kim.weiterleitung w on w.tenant_id = z.tenant_id and w.id = z.weiterleitung_id$q$),
      ('weiterleitung_aenderung_antwort', $q$select w.eigentuemer_id, extract(year from w.beginn), extract(year from
        w.ende) from %I z join kim.weiterleitung_aenderung c on c.tenant_id = z.geber_id and c.id = z.aenderung_id
        join kim.weiterleitung w on w.tenant_id = c.tenant_id and w.id = c.weiterleitung_id$q$),
      ('foerderkondition_freigabe', $q$select e.id, k.jahr, k.jahr from %I z
        join kim.foerderkondition k on k.id = z.kondition_id cross join kim.rechnungsempfaenger() e(id)$q$)
    ) v(tabelle, frage)
  loop
    execute format($f$
      create function kim.%1$I() returns trigger
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
      begin
        if tg_op <> 'DELETE' then
          perform kim.rechnungsmarke_setzen(x.tenant, x.von::integer, x.bis::integer)
            from (select tenant, min(von) as von, max(bis) as bis from (%2$s) q(tenant, von, bis) group by 1) x;
        end if;
        if tg_op <> 'INSERT' then
          perform kim.rechnungsmarke_setzen(x.tenant, x.von::integer, x.bis::integer)
            from (select tenant, min(von) as von, max(bis) as bis from (%3$s) q(tenant, von, bis) group by 1) x;
        end if;
        return null;
      end $body$;
    $f$, eingabe.tabelle || '_marke_setzen', format(eingabe.frage, 'neu'), format(eingabe.frage, 'alt'));
  end loop;
end $$;

set role kim_owner;

do $$
declare
  funktion name;
  tabelle name;
begin
  for funktion in
    select proname from pg_proc where pronamespace = 'kim'::regnamespace and proname like '%\_marke\_setzen'
  loop
    tabelle := left(funktion, -length('_marke_setzen'));
    execute format('create trigger %I after insert on kim.%I referencing new table as neu for each statement
      execute function kim.%I()', tabelle || '_marke_insert', tabelle, funktion);
    execute format('create trigger %I after update on kim.%I referencing old table as alt new table as neu
      for each statement execute function kim.%I()', tabelle || '_marke_update', tabelle, funktion);
    execute format('create trigger %I after delete on kim.%I referencing old table as alt for each statement
      execute function kim.%I()', tabelle || '_marke_delete', tabelle, funktion);
  end loop;
end $$;
