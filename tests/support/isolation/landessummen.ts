import type { Wall } from "./wall.ts";

/** What flows back is summed over every claim of the authority, its payments and the days that it moved. */
export async function repaymentBreaches(wall: Wall): Promise<string[]> {
  const [expected] = await wall.admin.unsafe(`
    select count(*)::int as forderungen, sum(betrag_cent)::int as betrag,
      (select sum(z.cent)::int from kim.rueckzahlung z join kim.rueckforderung a
        on a.tenant_id = z.tenant_id and a.id = z.rueckforderung_id where a.grundlage <> 'vertrag') as gezahlt,
      (select count(*)::int from kim.rueckforderung_vorgang v join kim.rueckforderung a
        on a.tenant_id = v.glaeubiger_id and a.id = v.rueckforderung_id where a.grundlage <> 'vertrag') as schritte,
      (select count(distinct v.inhaber_id)::int from kim.fristverlaengerung v join kim.bescheid b
        on b.tenant_id = v.inhaber_id and b.jahr = v.jahr and b.baustein = v.baustein
        where b.nachweis_faellig_am <> v.bis) as verlaengert
    from kim.rueckforderung where grundlage <> 'vertrag'`);
  const [seen] = await wall.as("kim_state", undefined, (tx) =>
    tx.unsafe(`
    select count(*)::int as forderungen, sum((kern ->> 'betragCent')::int)::int as betrag,
      sum((select sum((z ->> 'cent')::int) from jsonb_array_elements(zahlungen) z))::int as gezahlt,
      sum(jsonb_array_length(vorgaenge))::int as schritte,
      (select count(*)::int from kim.land_nachweistage(2000, 2100) where faellig_am = '2032-06-30') as verlaengert
    from kim.land_forderungen(2000, 2100)`),
  );
  return Object.entries(expected ?? {})
    .filter(([figure, value]) => value === null || value === 0 || seen?.[figure] !== value)
    .map(([figure, value]) => `Der Rückfluss kennt ${figure} ${seen?.[figure]} statt ${value}.`);
}

/** The state's milestones are those of every recipient: no first day is hidden, and no step of its posts. */
export async function milestoneBreaches(wall: Wall): Promise<string[]> {
  const [expected] = await wall.admin.unsafe(`
    select (select count(distinct (a.tenant_id, a.baustein))::int from kim.antrag a join kim.antrag_vorgang v
        on v.tenant_id = a.tenant_id and v.antrag_id = a.id and v.art = 'eingereicht') as antraege,
      (select count(distinct (tenant_id, baustein))::int from kim.bescheid) as bescheide,
      (select count(distinct (n.tenant_id, n.baustein))::int from kim.nachweis n join kim.nachweis_vorgang v
        on v.inhaber_id = n.tenant_id and v.nachweis_id = n.id and v.schritt = 'eingereicht'
        where n.weiterleitung_id is null) as nachweise,
      (select count(*)::int from kim.landstellen where bekannt_bis = 'infinity') as schritte`);
  const [seen] = await wall.as("kim_state", undefined, (tx) =>
    tx.unsafe(`
    select count(antrag_am)::int as antraege, count(bescheid_am)::int as bescheide,
      count(nachweis_am)::int as nachweise, (select count(*)::int from kim.land_schritte(2000, 2100)) as schritte
    from kim.land_meilensteine()`),
  );
  return Object.entries(expected ?? {})
    .filter(([figure, value]) => value === 0 || seen?.[figure] !== value)
    .map(([figure, value]) => `Das Land kennt als Meilensteine ${figure} ${seen?.[figure]} statt ${value}.`);
}
