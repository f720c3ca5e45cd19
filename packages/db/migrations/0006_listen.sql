CREATE INDEX "weiterleitung_geber_ende_ix" ON "kim"."weiterleitung" USING btree ("tenant_id","ende");
--> statement-breakpoint
CREATE INDEX "weiterleitung_eigentuemer_ende_ix" ON "kim"."weiterleitung" USING btree ("eigentuemer_id","ende");
--> statement-breakpoint
-- What lists ask on a day: sums below the first level for all posts at once, and the course of a single post.
GRANT CREATE ON SCHEMA kim TO kim_aggregat;
--> statement-breakpoint
SET ROLE kim_aggregat;
--> statement-breakpoint
DROP FUNCTION kim.kette_besetzung();
--> statement-breakpoint
DROP FUNCTION kim.kette(date);
--> statement-breakpoint
-- As before; from p_ab on, contracts that had ended by agreement are not even looked at.
CREATE FUNCTION kim.kette(p_tag date, p_ab date DEFAULT NULL)
RETURNS TABLE (stelle_id uuid, wurzel_id uuid, ebene smallint, empfaenger_id uuid, stand text, beginn date, ende date,
  vzae_hundertstel integer, besetzt_hundertstel integer, nachweis_faellig_am date)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
begin
  return query
  with recursive a as materialized (select * from kim.vertragsabschnitte((select kim.app_tenant()), null, p_ab)),
  v as materialized (
    select a.geber_id, a.id, a.herkunft_id, a.empfaenger_id, a.stelle_id, a.ebene, a.angenommen, a.nachweis_faellig_am,
      min(a.von) as von, max(a.bis) as bis,
      coalesce(sum(a.vzae_hundertstel) filter (where p_tag between a.von and a.bis), 0)::integer as vzae
    from a group by 1, 2, 3, 4, 5, 6, 7, 8
  ), baum as (
    select v.id as wurzel, v.geber_id, v.id, v.empfaenger_id, v.stelle_id from v where v.ebene = 1
    union all
    select b.wurzel, v.geber_id, v.id, v.empfaenger_id, v.stelle_id from baum b
      join v on v.herkunft_id = b.id and v.geber_id = b.empfaenger_id and v.stelle_id = b.stelle_id
  )
  select v.stelle_id, b.wurzel, v.ebene, v.empfaenger_id, case when v.angenommen then 'angenommen' else 'angeboten' end,
    v.von, v.bis, v.vzae,
    least(v.vzae, coalesce((select sum(x.vzae_hundertstel) from kim.besetzung x
      where x.geber_id = v.geber_id and x.weiterleitung_id = v.id and x.von <= p_tag and (x.bis is null
      or x.bis >= p_tag)), 0))::integer,
    v.nachweis_faellig_am
  from baum b join v on v.geber_id = b.geber_id and v.id = b.id where v.ebene > 1;
end $$;
--> statement-breakpoint
-- As before, and for one post: who asks since when it is vacant needs no other.
CREATE FUNCTION kim.kette_besetzung(p_stelle uuid DEFAULT NULL)
RETURNS TABLE (stelle_id uuid, wurzel_id uuid, von date, bis date, vzae_hundertstel integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
begin
  return query
  with recursive a as materialized (
    select * from kim.vertragsabschnitte((select kim.app_tenant()), p_stelle) where angenommen
  ), v as materialized (
    select distinct geber_id, id, herkunft_id, empfaenger_id, stelle_id, ebene from a
  ), baum as (
    select v.id as wurzel, v.id, v.empfaenger_id, v.geber_id, v.stelle_id, v.ebene from v where v.ebene = 1
    union all
    select b.wurzel, v.id, v.empfaenger_id, v.geber_id, v.stelle_id, v.ebene from baum b
      join v on v.herkunft_id = b.id and v.geber_id = b.empfaenger_id and v.stelle_id = b.stelle_id
  ), sprung as (
    select a.stelle_id, a.empfaenger_id as halter, a.id, t.tag, t.vzae as gehalten, 0 as besetzt from a cross
      join lateral (values (a.von, a.vzae_hundertstel), (a.bis + 1, -a.vzae_hundertstel)) t(tag, vzae) where a.ebene > 1
    union all
    select a.stelle_id, a.geber_id, a.herkunft_id, t.tag, -t.vzae, 0 from a cross
      join lateral (values (a.von, a.vzae_hundertstel), (a.bis + 1, -a.vzae_hundertstel)) t(tag, vzae) where a.ebene > 2
    union all
    select v.stelle_id, v.empfaenger_id, v.id, t.tag, 0, t.vzae from v
      join kim.besetzung x on x.geber_id = v.geber_id and x.weiterleitung_id = v.id
      cross join lateral (values (x.von, x.vzae_hundertstel), (x.bis + 1, -x.vzae_hundertstel)) t(tag, vzae)
        where v.ebene > 1 and t.tag is not null
  ), stufe as (
    select stelle_id, halter, id, tag, sum(gehalten) as gehalten, sum(besetzt) as besetzt from sprung
      group by 1, 2, 3, 4
  ), stand as (
    select stelle_id, halter, id, tag, greatest(0, least(sum(gehalten) over f, sum(besetzt) over f)) as vzae
      from stufe window f as (partition by stelle_id, halter, id order by tag)
  ), schritt as (
    select stelle_id, halter, id, tag, vzae - coalesce(lag(vzae) over (partition by stelle_id, halter, id
      order by tag), 0) as vzae from stand
  ), je_wurzel as (
    select s.stelle_id, b.wurzel, s.tag, sum(s.vzae) as vzae from schritt s
      join baum b on b.id = s.id and b.empfaenger_id = s.halter and b.stelle_id = s.stelle_id where s.vzae <> 0
      group by 1, 2, 3
  ), lauf as (
    select stelle_id, wurzel, tag, lead(tag) over f - 1 as bis, sum(vzae) over f as vzae
      from je_wurzel window f as (partition by stelle_id, wurzel order by tag)
  )
  select stelle_id, wurzel, tag, bis, vzae::integer from lauf where vzae > 0 and bis is not null;
end $$;
--> statement-breakpoint
-- For the owner of the posts: the occupied share below each contract of the first level on one day. A contract counts
-- no more than it moves on that day and did not pass on, as in kim.kette_besetzung; walked from those that may be passed
-- on, because that is few.
CREATE FUNCTION kim.kette_besetzt_am(p_tag date) RETURNS TABLE (wurzel_id uuid, vzae_hundertstel integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
begin
  return query
  with recursive baum as (
    select w.id as wurzel, w.herkunft_id, w.tenant_id, w.id, w.empfaenger_id, w.stelle_id, w.ebene, w.vzae_hundertstel
    from kim.weiterleitung w join kim.weiterleitung_antwort a
      on a.geber_id = w.tenant_id and a.weiterleitung_id = w.id and a.angenommen
    where w.tenant_id = (select kim.app_tenant()) and w.eigentuemer_id = w.tenant_id and w.weiterleitung_erlaubt
      and w.beginn <= p_tag and w.ende >= p_tag
    union all
    select b.wurzel, w.herkunft_id, w.tenant_id, w.id, w.empfaenger_id, w.stelle_id, w.ebene, w.vzae_hundertstel
    from baum b join kim.weiterleitung w on w.tenant_id = b.empfaenger_id and w.herkunft_id = b.id
      and w.stelle_id = b.stelle_id
    join kim.weiterleitung_antwort a on a.geber_id = w.tenant_id and a.weiterleitung_id = w.id and a.angenommen
    where w.beginn <= p_tag and w.ende >= p_tag
      and not exists (select 1 from kim.weiterleitung_ruecknahme r
        where r.tenant_id = w.tenant_id and r.weiterleitung_id = w.id)
      and not exists (select 1 from kim.weiterleitung_ende e
        where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id and e.letzter_tag < p_tag)
  ), anteil as materialized (
    select b.wurzel, b.herkunft_id, b.tenant_id, b.id, coalesce((
      select c.vzae_hundertstel from kim.weiterleitung_aenderung c join kim.weiterleitung_aenderung_antwort x
        on x.geber_id = c.tenant_id and x.aenderung_id = c.id and x.angenommen
      where c.tenant_id = b.tenant_id and c.weiterleitung_id = b.id and c.ab <= p_tag
      order by c.ab desc, c.am desc limit 1), b.vzae_hundertstel) as vzae
    from baum b where b.ebene > 1
  )
  select t.wurzel, sum(greatest(0, least(
    t.vzae - coalesce((select sum(u.vzae) from anteil u where u.herkunft_id = t.id), 0),
    coalesce((select sum(x.vzae_hundertstel) from kim.besetzung x where x.geber_id = t.tenant_id
      and x.weiterleitung_id = t.id and x.von <= p_tag and (x.bis is null or x.bis >= p_tag)), 0))))::integer
  from anteil t group by 1;
end $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION kim.kette(date, date), kim.kette_besetzung(uuid), kim.kette_besetzt_am(date) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION kim.kette(date, date), kim.kette_besetzung(uuid), kim.kette_besetzt_am(date) TO kim_app,
  kim_jobs;
--> statement-breakpoint
SET ROLE kim_owner;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA kim FROM kim_aggregat;
--> statement-breakpoint
-- Without a search path of its own the server writes it into the statement instead of calling it for each one.
CREATE OR REPLACE FUNCTION kim.heute() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
  select coalesce(nullif(current_setting('app.heute', true), '')::date, (now() at time zone 'Europe/Berlin')::date) 
$$;
--> statement-breakpoint
-- The last day before p_tag on which anybody filled an own post (p_herkunft null) or the part held by that contract, as
-- far as the asking role reads: it has no rights of its own, and is called only where nobody does.
CREATE FUNCTION kim.besetzt_bis(p_stelle uuid, p_herkunft uuid, p_tag date) RETURNS date
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
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
--> statement-breakpoint
REVOKE ALL ON FUNCTION kim.besetzt_bis(uuid, uuid, date) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION kim.besetzt_bis(uuid, uuid, date) TO kim_app, kim_jobs;
