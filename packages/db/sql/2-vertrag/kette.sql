-- A section of a live contract, with the contract of the first level that it hangs under. Made by the owner: no other
-- role owns anything that looks like a table.
create type kim.kettenglied as (
  wurzel_id uuid, geber_id uuid, id uuid, herkunft_id uuid, empfaenger_id uuid, stelle_id uuid, baustein smallint,
  ebene smallint, angenommen boolean, nachweis_faellig_am date, von date, bis date, vzae_hundertstel integer
);

set role kim_aggregat;

-- The one walk down the chains of an owner's posts, or of one post (R22): every section of every live contract. An id
-- alone names no link: giver and post belong to it.
create function kim.vertragskette(p_eigentuemer uuid, p_ab date default null, p_stelle uuid default null)
returns setof kim.kettenglied
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with recursive abschnitt as materialized (
    select * from kim.vertragsabschnitte(p_eigentuemer, p_stelle, p_ab)
  ), vertrag as materialized (
    select distinct geber_id, id, herkunft_id, empfaenger_id, stelle_id, ebene from abschnitt
  ), baum as (
    select v.id as wurzel_id, v.geber_id, v.id, v.empfaenger_id, v.stelle_id from vertrag v where v.ebene = 1
    union all
    select b.wurzel_id, v.geber_id, v.id, v.empfaenger_id, v.stelle_id from baum b
    join vertrag v on v.herkunft_id = b.id and v.geber_id = b.empfaenger_id and v.stelle_id = b.stelle_id
  )
  select b.wurzel_id, a.geber_id, a.id, a.herkunft_id, a.empfaenger_id, a.stelle_id, a.baustein, a.ebene,
    a.angenommen, a.nachweis_faellig_am, a.von, a.bis, a.vzae_hundertstel
  from baum b join abschnitt a on a.geber_id = b.geber_id and a.id = b.id;
end $$;
