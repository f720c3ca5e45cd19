set role kim_aggregat;

-- For the owner of the posts: what lies below the first level, share and occupancy on a day; no person, no money, no
-- text.
create function kim.kette(p_tag date)
returns table (stelle_id uuid, wurzel_id uuid, ebene smallint, empfaenger_id uuid, stand text, beginn date, ende date,
  vzae_hundertstel integer, besetzt_hundertstel integer, nachweis_faellig_am date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with recursive a as materialized (select * from kim.vertragsabschnitte((select kim.app_tenant()))),
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

grant execute on function kim.kette(date) to kim_app, kim_jobs;
