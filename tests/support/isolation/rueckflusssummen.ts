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
