set role kim_aggregat;

-- For whoever started a run: per recipient of it the proofs of the year, its own and in one sum those of all contracts
-- below its posts; how many of them are set as a paper or submitted; and how many of the bodies that owe one have
-- nobody with one of these roles to write to. Who is below is not said.
create function kim.laufnachweise(p_lauf uuid, p_rollen text[])
returns table (organisation_id uuid, eigene integer, darunter integer, papiere integer, unerreicht integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with schritt as (
    select s.tenant_id, l.jahr
    from kim.jahreslauf l join kim.jahreslauf_schritt s on s.lauf_tenant_id = l.tenant_id and s.lauf_id = l.id
    where l.tenant_id = kim.app_tenant() and l.id = p_lauf
  ), papier as (
    select coalesce(w.eigentuemer_id, n.tenant_id) as empfaenger_id, n.tenant_id, n.id, w.id as vertrag_id
    from kim.nachweis n left join kim.weiterleitung w on w.id = n.weiterleitung_id
    where n.jahr = (select distinct jahr from schritt)
  )
  select s.tenant_id,
    (count(p.id) filter (where p.vertrag_id is null))::int,
    (count(p.vertrag_id))::int,
    (count(p.id) filter (where
      exists (select from kim.nachweis_ausdruck a where a.tenant_id = p.tenant_id and a.nachweis_id = p.id)
      or exists (select from kim.nachweis_fassung f where f.tenant_id = p.tenant_id and f.nachweis_id = p.id)))::int,
    (count(distinct p.tenant_id) filter (where not kim.hat_person_mit(p.tenant_id, p_rollen)))::int
  from schritt s left join papier p on p.empfaenger_id = s.tenant_id
  group by s.tenant_id
$$;

grant execute on function kim.laufnachweise(uuid, text[]) to kim_app;
