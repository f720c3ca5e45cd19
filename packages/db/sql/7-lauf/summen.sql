-- What became of the orders that open drafts and set their papers: given up ones are counted below, and what was done
-- since makes them good. Nothing else of the outbox is seen here.
create policy outbox_select_for_aggregates on kim.outbox for select to kim_aggregat
  using (name in ('nachweise-anlegen', 'entwurfspapier-setzen', 'ausdruck-setzen'));

grant select (tenant_id, name, payload, erledigt_am, aufgegeben_am, grund) on kim.outbox to kim_aggregat;

set role kim_aggregat;

-- For whoever started a run: per recipient of it the proofs of the year, its own and in one sum those of all contracts
-- below its posts; how many of them are set as a paper or submitted; how many of the bodies that owe one have nobody
-- with one of these roles to write to; why no drafts were opened, for the recipient itself or below it; and how many
-- papers nobody tries to set any more, with the reason of the last one. Who is below is not said.
create function kim.laufnachweise(p_lauf uuid, p_rollen text[])
returns table (organisation_id uuid, eigene integer, darunter integer, papiere integer, unerreicht integer,
  anlage_grund text, anlage_grund_darunter text, papierfehler integer, papiergrund text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with schritt as (
    select s.tenant_id, l.jahr
    from kim.jahreslauf l join kim.jahreslauf_schritt s on s.lauf_tenant_id = l.tenant_id and s.lauf_id = l.id
    where l.tenant_id = kim.app_tenant() and l.id = p_lauf
  ), papier as (
    select coalesce(w.eigentuemer_id, n.tenant_id) as empfaenger_id, n.tenant_id, n.id, w.id as vertrag_id,
      exists (select from kim.nachweis_fassung f where f.tenant_id = n.tenant_id and f.nachweis_id = n.id)
        as eingereicht,
      exists (select from kim.nachweis_ausdruck a where a.tenant_id = n.tenant_id and a.nachweis_id = n.id) as gesetzt
    from kim.nachweis n left join kim.weiterleitung w on w.id = n.weiterleitung_id
    where n.jahr = (select distinct jahr from schritt)
  ), anlage as (
    select o.payload ->> 'empfaengerId' as empfaenger_id, o.tenant_id, o.grund
    from kim.outbox o
    where o.aufgegeben_am is not null and o.name = 'nachweise-anlegen' and o.payload ->> 'laufId' = p_lauf::text
      and not exists (select from kim.outbox b where b.tenant_id = o.tenant_id and b.name = o.name
        and b.payload ->> 'jahr' = o.payload ->> 'jahr' and b.erledigt_am > o.aufgegeben_am)
  ), papierfehler as (
    select distinct on (p.tenant_id, p.id) p.empfaenger_id, o.aufgegeben_am, o.grund
    from kim.outbox o
    join papier p on p.tenant_id = o.tenant_id and p.id::text = o.payload ->> 'nachweisId' and not p.eingereicht
    where o.aufgegeben_am is not null and o.name in ('entwurfspapier-setzen', 'ausdruck-setzen')
      and not exists (select from kim.outbox b where b.tenant_id = o.tenant_id
        and b.name in ('entwurfspapier-setzen', 'ausdruck-setzen')
        and b.payload ->> 'nachweisId' = o.payload ->> 'nachweisId' and b.erledigt_am > o.aufgegeben_am)
    order by p.tenant_id, p.id, o.aufgegeben_am desc
  )
  select s.tenant_id,
    (count(p.id) filter (where p.vertrag_id is null))::int,
    (count(p.vertrag_id))::int,
    (count(p.id) filter (where p.gesetzt or p.eingereicht))::int,
    (count(distinct p.tenant_id) filter (where not kim.hat_person_mit(p.tenant_id, p_rollen)))::int,
    (select max(a.grund) from anlage a where a.empfaenger_id = s.tenant_id::text and a.tenant_id = s.tenant_id),
    (select max(a.grund) from anlage a where a.empfaenger_id = s.tenant_id::text and a.tenant_id <> s.tenant_id),
    (select count(*) from papierfehler f where f.empfaenger_id = s.tenant_id)::int,
    (select f.grund from papierfehler f where f.empfaenger_id = s.tenant_id order by f.aufgegeben_am desc limit 1)
  from schritt s left join papier p on p.empfaenger_id = s.tenant_id
  group by s.tenant_id
$$;

grant execute on function kim.laufnachweise(uuid, text[]) to kim_app;
