import type { TestDatabase } from "../datenbank/test-database.ts";

/** A Bescheid of Baustein 2 and 2022 for every recipient that has none. */
export async function bescheideAllerEmpfaenger(admin: TestDatabase["admin"]): Promise<void> {
  await admin`
    insert into kim.bescheid (tenant_id, id, jahr, baustein, art, instrument, aktenzeichen, datum, von, bis,
      nachweis_faellig_am, vakanz_methode, kondition_id, vzae_hundertstel, personal_cent, arbeitsplaetze_cent,
      massnahmen_cent, nebenbestimmungen, am, von_name)
    select o.id, gen_random_uuid(), 2022, 2, 'erstbescheid', 'fachbezogene_pauschale', '36-' || o.kurzname,
      '2022-01-20', '2022-01-01', '2022-12-31', '2023-06-30', 'tagesgenau', k.id, 100, 1000000, 0, 0, '', now(), 'B'
    from kim.organisation o, (select id from kim.foerderkondition where jahr = 2022 limit 1) k
    where o.art in ('kreis', 'staedteregion', 'kreisfreie_stadt')
      and not exists (select from kim.bescheid b where b.tenant_id = o.id and b.jahr = 2022 and b.baustein = 2)`;
}
