import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";

/**
 * Gives the Kreis 80 posts, each passed on over three levels (Kommune, half of it to a second Kommune, that to a
 * Traeger),
 * answered and filled on every level. Written past the triggers: only how fast it is read matters.
 */
export async function fillGrosserKreis(admin: Sql, kreisId: string, posts = 80): Promise<void> {
  await admin.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    const traegerId = randomUUID();
    await sql`
      insert into kim.organisation (id, art, name, kurzname)
        values (${traegerId}, 'traeger', 'Lasttest Träger', 'Lasttest Träger')`;
    await sql`
      insert into kim.organisation (id, art, name, kurzname, kreis_id)
        select gen_random_uuid(), 'kreisangehoerige_kommune', 'Lasttest ' || n, 'Lasttest ' || n, ${kreisId}
        from generate_series(1, 20) n`;
    await sql`create temporary table kette on commit drop as
      select n, gen_random_uuid() as stelle, gen_random_uuid() as w1, gen_random_uuid() as w2, gen_random_uuid() as w3,
        a.id as eins, b.id as zwei, ${traegerId}::uuid as drei
      from generate_series(1, ${posts}) n join kim.organisation a on a.kreis_id = ${kreisId}
        and a.name = 'Lasttest ' || n % 20 + 1
        join kim.organisation b on b.kreis_id = ${kreisId} and b.name = 'Lasttest ' || (n + 7) % 20 + 1`;
    await sql`
      insert into kim.stelle (tenant_id, id, bezeichnung, baustein, funktion, vzae_hundertstel, anbindung, beginn)
      select ${kreisId}, stelle, 'Lasttest ' || n, 2, 'case_management', 100, 'ki', '2024-01-01' from kette`;
    for (const { ebene, geber, empfaenger, herkunft, id, vzae } of [
      {
        ebene: 1,
        geber: sql`${kreisId}::uuid`,
        empfaenger: sql`eins`,
        herkunft: sql`null::uuid`,
        id: sql`w1`,
        vzae: 100,
      },
      { ebene: 2, geber: sql`eins`, empfaenger: sql`zwei`, herkunft: sql`w1`, id: sql`w2`, vzae: 50 },
      { ebene: 3, geber: sql`zwei`, empfaenger: sql`drei`, herkunft: sql`w2`, id: sql`w3`, vzae: 50 },
    ]) {
      await sql`
        insert into kim.weiterleitung (tenant_id, id, eigentuemer_id, stelle_id, herkunft_id, ebene, empfaenger_id,
          stelle_bezeichnung, baustein, funktion, vzae_hundertstel, betrag_cent, beginn, ende, zweck,
          nachweis_faellig_am, begruendung, jmd_mbe_erklaerung, weiterleitung_erlaubt, angeboten_am, angeboten_von)
        select ${geber}, ${id}, ${kreisId}, stelle, ${herkunft}, ${ebene}, ${empfaenger}, 'Lasttest ' || n, 2,
          'case_management', ${vzae}::int, 5700000, '2024-01-01', '2027-12-31', 'Case Management vor Ort',
          ('2028-06-30'::date - ${ebene}::int), '', true, true, '2024-01-01', 'Petra Probe' from kette`;
      await sql`
        insert into kim.weiterleitung_antwort (tenant_id, geber_id, weiterleitung_id, angenommen, beantwortet_am,
          beantwortet_von)
        select ${empfaenger}, ${geber}, ${id}, true, '2024-01-02', 'Karl Probe' from kette`;
      await sql`
        insert into kim.besetzung (tenant_id, id, eigentuemer_id, stelle_id, geber_id, weiterleitung_id, pseudonym,
          qualifikation, vzae_hundertstel, von)
        select ${empfaenger}, gen_random_uuid(), ${kreisId}, stelle, ${geber}, ${id}, 'P-' || n, 'soziale_arbeit', 50,
          '2024-02-01' from kette where ${ebene} <> 2`;
    }
  });
  await admin`analyze`;
}
