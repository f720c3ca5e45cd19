-- The last day before p_tag on which anybody filled an own post (p_herkunft null) or the part held by that contract, as
-- far as the asking role reads: it has no rights of its own, and is called only where nobody does.
create function kim.besetzt_bis(p_stelle uuid, p_herkunft uuid, p_tag date) returns date
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return (
    with vertrag as materialized (
      select w.tenant_id, w.id, w.beginn, w.weiterleitung_erlaubt, w.herkunft_id is null as eigen,
        least(w.ende, (select min(e.letzter_tag) from kim.weiterleitung_ende e
          where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id)) as schluss
      from kim.weiterleitung w join kim.weiterleitung_antwort a
        on a.geber_id = w.tenant_id and a.weiterleitung_id = w.id and a.angenommen
      where w.beginn < p_tag and w.stelle_id = p_stelle and (w.id = p_herkunft and w.empfaenger_id = kim.app_tenant()
          or w.tenant_id = kim.app_tenant() and w.herkunft_id is not distinct from p_herkunft)
        and not exists (select 1 from kim.weiterleitung_ruecknahme r
          where r.tenant_id = w.tenant_id and r.weiterleitung_id = w.id)
    ), anteil as (
      select v.beginn, v.schluss, b.von, b.bis from vertrag v
        join kim.besetzung b on b.geber_id = v.tenant_id and b.weiterleitung_id = v.id
      union all
      select v.beginn, v.schluss, k.von, k.bis
      from (select 1 where p_herkunft is null and exists (select 1 from vertrag where weiterleitung_erlaubt)) x
        cross join lateral kim.kette_besetzung(p_stelle) k join vertrag v on v.id = k.wurzel_id
      union all
      select b.von, 'infinity', b.von, b.bis from kim.besetzung b
      where p_herkunft is null and b.tenant_id = kim.app_tenant() and b.eigentuemer_id = b.tenant_id
        and b.stelle_id = p_stelle and b.bis is not null
    )
    select max(least(schluss, bis)) from anteil
    where greatest(beginn, von) <= least(schluss, bis) and least(schluss, bis) < p_tag
  );
end $$;

revoke all on function kim.besetzt_bis(uuid, uuid, date) from public;
grant execute on function kim.besetzt_bis(uuid, uuid, date) to kim_app, kim_jobs;
