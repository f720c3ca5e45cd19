-- One level up reads who fills the part; whoever owns the post further up reads sums (kim.kette_besetzung).
create policy besetzung_select_as_geber on kim.besetzung for select to kim_app, kim_jobs
  using (geber_id = (select kim.app_tenant()));

-- A person starts on a part while its contract runs.
create policy besetzung_nur_im_vertrag on kim.besetzung as restrictive for insert to kim_app with check (
  weiterleitung_id is null or exists (
    select 1 from kim.vertrag v
    where v.tenant_id = besetzung.geber_id and v.id = besetzung.weiterleitung_id and v.angenommen
      and besetzung.von between v.beginn and v.letzter_tag
  )
);
-- Put right, it stays inside the contract; without a last day it ends with it.
create policy besetzung_bleibt_im_vertrag on kim.besetzung as restrictive for update to kim_app with check (
  weiterleitung_id is null or exists (
    select 1 from kim.vertrag v
    where v.tenant_id = besetzung.geber_id and v.id = besetzung.weiterleitung_id
      and besetzung.von >= v.beginn and coalesce(besetzung.bis, besetzung.von) <= v.letzter_tag
  )
);
create policy besetzung_select_for_aggregates on kim.besetzung for select to kim_aggregat using (true);

grant select on kim.besetzung to kim_app, kim_jobs, kim_aggregat;
grant insert (tenant_id, id, eigentuemer_id, stelle_id, geber_id, weiterleitung_id, pseudonym, qualifikation,
    abschluss, gleichwertig_weil, vzae_hundertstel, von, bis, version),
  update (pseudonym, qualifikation, abschluss, gleichwertig_weil, vzae_hundertstel, von, bis, version)
  on kim.besetzung to kim_app;
