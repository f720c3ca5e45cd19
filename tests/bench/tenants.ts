import type { Sql } from "postgres";

const posts = 15;

/**
 * As many more tenants as lack to `total`: Kreise with five Kommunen each, fifteen posts, a
 * third of them passed on and filled, grants, applications and expenses. Written past the triggers: the world is right
 * by construction.
 */
export async function fillTenants(admin: Sql, total: number): Promise<void> {
  await admin.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`create temporary table haus on commit drop as
      select n, md5('bench-kreis/' || n)::uuid as id from generate_series((select count(*)::int + 1
        from kim.organisation where art in ('kreis', 'staedteregion', 'kreisfreie_stadt')), ${total}) n`;
    await sql`insert into kim.organisation (id, art, name, kurzname)
      select id, 'kreis', 'Musterkreis ' || n, 'Musterkreis ' || n from haus`;
    await sql`insert into kim.organisation (id, art, name, kurzname, kreis_id)
      select md5('bench-ort/' || n || '/' || o)::uuid, 'kreisangehoerige_kommune', 'Musterort ' || n || '.' || o,
        'Musterort ' || n || '.' || o, id from haus, generate_series(0, 4) o`;
    await sql`insert into kim.kontingent (tenant_id, jahr, baustein, vzae_hundertstel, quelle)
      select id, j, b, 1000, 'Bescheid' from haus, generate_series(2022, 2026) j, generate_series(1, 3) b`;
    await sql`create temporary table posten on commit drop as
      select id as kreis, p, md5('bench-stelle/' || n || '/' || p)::uuid as stelle,
        md5('bench-vertrag/' || n || '/' || p)::uuid as vertrag, md5('bench-ort/' || n || '/' || p % 5)::uuid as ort
      from haus, generate_series(1, ${posts}) p`;
    await sql`insert into kim.stelle (tenant_id, id, bezeichnung, baustein, funktion, vzae_hundertstel, anbindung,
        beginn)
      select kreis, stelle, 'Muster ' || p, 2, 'case_management', 100, 'ki', '2022-01-01' from posten`;
    await sql`insert into kim.weiterleitung (tenant_id, id, eigentuemer_id, stelle_id, ebene, empfaenger_id,
        stelle_bezeichnung, baustein, funktion, vzae_hundertstel, betrag_cent, beginn, ende, zweck,
        nachweis_faellig_am, begruendung, jmd_mbe_erklaerung, angeboten_am, angeboten_von)
      select kreis, vertrag, kreis, stelle, 1, ort, 'Muster ' || p, 2, 'case_management', 50, 5000000, '2024-01-01',
        '2027-12-31', 'Case Management vor Ort', '2028-06-30', '', true, '2023-12-01', 'P' from posten where p % 3 = 0`;
    await sql`insert into kim.weiterleitung_antwort (tenant_id, geber_id, weiterleitung_id, angenommen, beantwortet_am,
        beantwortet_von)
      select ort, kreis, vertrag, true, '2023-12-15', 'P' from posten where p % 3 = 0`;
    await sql`insert into kim.besetzung (tenant_id, id, eigentuemer_id, stelle_id, geber_id, weiterleitung_id,
        pseudonym, qualifikation, vzae_hundertstel, von)
      select case when p % 3 = 0 then ort else kreis end, stelle, kreis, stelle, case when p % 3 = 0 then kreis end,
        case when p % 3 = 0 then vertrag end, 'P-' || p, 'soziale_arbeit', 50, '2024-02-01'
      from posten where p % 5 > 0`;
    await sql`insert into kim.ausgabe (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, eigentuemer_id,
        stelle_id, monat)
      select kreis, md5(stelle || '/' || m)::uuid, 2026, 'personal', 'P', make_date(2026, m, 28), 400000, kreis, stelle,
        m from posten, generate_series(1, 10) m where p % 3 > 0`;
  });
  await admin.unsafe("vacuum analyze");
}
