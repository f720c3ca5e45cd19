import { zufall } from "@kim/db/seed";
import type { TestDatabase } from "../datenbank/test-database.ts";

/** Posts are cut short, and those who fill them come and go: before, inside and after what they hold. */
export async function disturb({ admin }: TestDatabase, seed: number): Promise<void> {
  const z = zufall(seed);
  await admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    const rows = await tx<{ tenant_id: string; id: string }[]>`select tenant_id, id from kim.besetzung`;
    for (const { tenant_id, id } of rows) {
      const von = `${z.ganz(2024, 2026)}-0${z.ganz(1, 9)}-15`;
      const bis = z.wahr(0.7) ? `${z.ganz(2026, 2027)}-${z.ganz(10, 12)}-${z.ganz(10, 30)}` : null;
      const frueh = z.wahr(0.3) ? "2025-08-31" : bis;
      await tx`update kim.besetzung set von = least(${von}::date, coalesce(${frueh}::date, ${von}::date)),
        bis = ${frueh}, vzae_hundertstel = ${z.ganz(1, 100)} where tenant_id = ${tenant_id} and id = ${id}`;
    }
    await tx`insert into kim.besetzung select tenant_id, gen_random_uuid(), eigentuemer_id, stelle_id, weiterleitung_id,
        pseudonym, qualifikation, 30, '2025-02-01', '2025-04-30', version, geber_id
      from kim.besetzung where get_byte(uuid_send(id), 0) % 2 = 0`;
    await tx`update kim.weiterleitung set nachweis_faellig_am = ende + 30 * (1 + get_byte(uuid_send(id), 2) % 2),
      angeboten_am = angeboten_am + make_interval(hours => get_byte(uuid_send(id), 3)),
      betrag_cent = 100 * get_byte(uuid_send(id), 4)`;
    await tx`update kim.weiterleitung_aenderung set betrag_cent = 100 * get_byte(uuid_send(id), 5)`;
    await tx`update kim.stelle set ende = '2026-06-30' where get_byte(uuid_send(id), 1) % 5 = 0`;
  });
}
