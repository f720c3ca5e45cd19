set role kim_aggregat;

-- For the owner of the posts: what lies below the first level, share and occupancy on a day; no person, no money, no
-- text. Occupied is no more than a contract moves and did not pass on, as in kim.kette_besetzung. From p_ab on,
-- contracts that had ended by agreement are not even looked at.
create function kim.kette(p_tag date, p_ab date default null)
returns table (
  stelle_id uuid, wurzel_id uuid, ebene smallint, empfaenger_id uuid, stand text, beginn date, ende date,
  vzae_hundertstel integer, besetzt_hundertstel integer, nachweis_faellig_am date
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with vertrag as materialized (
    select g.wurzel_id, g.geber_id, g.id, g.herkunft_id, g.empfaenger_id, g.stelle_id, g.ebene, g.angenommen,
      g.nachweis_faellig_am,
      min(g.von) as von, max(g.bis) as bis,
      coalesce(sum(g.vzae_hundertstel) filter (where p_tag between g.von and g.bis), 0)::integer as vzae
    from kim.vertragskette((select kim.app_tenant()), p_ab) g where g.ebene > 1
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9
  ), weg as (
    select v.geber_id, v.herkunft_id, sum(v.vzae)::integer as vzae from vertrag v where v.angenommen group by 1, 2
  )
  select v.stelle_id, v.wurzel_id, v.ebene, v.empfaenger_id,
    case when v.angenommen then 'angenommen' else 'angeboten' end, v.von, v.bis, v.vzae,
    greatest(0, least(v.vzae - coalesce(weg.vzae, 0), coalesce((
      select sum(x.vzae_hundertstel) from kim.besetzung x
      where x.geber_id = v.geber_id and x.weiterleitung_id = v.id and x.von <= p_tag
        and (x.bis is null or x.bis >= p_tag)
    ), 0)))::integer,
    v.nachweis_faellig_am
  from vertrag v left join weg on weg.geber_id = v.empfaenger_id and weg.herkunft_id = v.id;
end $$;

grant execute on function kim.kette(date, date) to kim_app, kim_jobs;
