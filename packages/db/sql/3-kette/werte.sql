set role kim_aggregat;

-- For the owner of the posts: all that the figures of a year read below the contracts of the first level, from one
-- walk, which takes longer than what is read of it. A row is a `besetzung` (kim.kette_besetzung), a month's `kosten`
-- (kim.kette_kosten), or a share of a `traeger` (kim.kette_traeger), and null in the columns of the others.
create function kim.kette_werte(p_jahr integer)
returns table (
  art text, stelle_id uuid, wurzel_id uuid, von date, bis date, vzae_hundertstel integer, monat smallint,
  betrag_cent bigint, vorsteuer_cent bigint
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  eigentuemer constant uuid := kim.app_tenant();
  erster constant date := make_date(p_jahr, 1, 1);
  letzter constant date := make_date(p_jahr, 12, 31);
  glieder constant kim.kettenglied[] := array(select g from kim.vertragskette(eigentuemer, erster) g);
begin
  return query
  select 'besetzung', stelle_id, wurzel_id, von, bis, vzae_hundertstel, null::smallint, null::bigint, null::bigint
    from kim.besetzung_der_kette(glieder)
  union all
  select 'kosten', stelle_id, wurzel_id, null, null, null, monat, betrag_cent, vorsteuer_cent
    from kim.kosten_der_kette(glieder, eigentuemer, p_jahr)
  union all
  select 'traeger', null, wurzel_id, von, bis, vzae_hundertstel, null, null, null
    from kim.traeger_der_kette(glieder, erster, letzter);
end $$;

grant execute on function kim.kette_werte(integer) to kim_app, kim_jobs;
