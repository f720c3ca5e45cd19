set role kim_aggregat;

-- At most two thirds of Baustein 2 with Traeger (R12, as weiterleitung/traegeranteil.ts in the domain defines it), on
-- every day from then on of this contract; one that stays with public bodies never breaks it.
create function kim.zwei_drittel_pruefen(p_eigentuemer uuid, p_geber uuid, p_id uuid, p_ab date) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    with a as materialized (
      select v.* from kim.vertragsabschnitte(p_eigentuemer, null, p_ab) v
      join kim.organisation o on o.id = v.empfaenger_id
      join kim.organisation g on g.id = v.geber_id
      where v.baustein = 2 and o.art = 'traeger' and g.art <> 'traeger'
    ), m as (
      select greatest(a.von, p_ab) as von, a.bis from a where a.geber_id = p_geber and a.id = p_id and a.bis >= p_ab
    ), tag as (
      select m.von as tag from m
      union select a.von from a join m on a.von between m.von and m.bis
      union select make_date(k.jahr, 1, 1) from kim.kontingent k
        join m on make_date(k.jahr, 1, 1) between m.von and m.bis
        where k.tenant_id = p_eigentuemer and k.baustein = 2
    )
    select 1 from tag t
    join kim.kontingent k on k.tenant_id = p_eigentuemer and k.baustein = 2 and k.jahr = extract(year from t.tag)
    where 3 * (select sum(a.vzae_hundertstel) from a where t.tag between a.von and a.bis) > 2 * k.vzae_hundertstel
  ) then
    raise exception 'more than two thirds with Traeger' using errcode = 'check_violation',
      constraint = 'weiterleitung_zwei_drittel', schema = 'kim', table = 'weiterleitung';
  end if;
end $$;
