-- The one predicate of a live contract: an offer that stands (angenommen is false) or an agreed part, neither declined
-- nor withdrawn, until letzter_tag: the agreed end, or an earlier one. It runs on a day between beginn and letzter_tag.
-- Everybody looks through it with his own eyes (security_invoker): what row security hides is not here either.
-- What hangs on a contract is looked up contract by contract ("offset 0"): joined as a whole it would be read from end
-- to end for the state.
create view kim.vertrag with (security_invoker = true) as
select w.*,
  coalesce(a.angenommen, false) as angenommen,
  least(w.ende, (
    select min(e.letzter_tag) from kim.weiterleitung_ende e where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id
  )) as letzter_tag
from kim.weiterleitung w
left join lateral (
  select a.angenommen from kim.weiterleitung_antwort a
  where a.geber_id = w.tenant_id and a.weiterleitung_id = w.id offset 0
) a on true
where a.angenommen is distinct from false
  and not exists (
    select 1 from kim.weiterleitung_ruecknahme r where r.tenant_id = w.tenant_id and r.weiterleitung_id = w.id offset 0
  );

-- A change of a contract counts once its receiver agreed.
create view kim.vereinbarte_aenderung with (security_invoker = true) as
select c.* from kim.weiterleitung_aenderung c
where exists (
  select 1 from kim.weiterleitung_aenderung_antwort x
  where x.geber_id = c.tenant_id and x.aenderung_id = c.id and x.angenommen offset 0
);

grant select on kim.vertrag, kim.vereinbarte_aenderung to kim_app, kim_jobs, kim_aggregat;
