import type { TestDatabase } from "../datenbank/test-database.ts";
import { idOf } from "./foerderung.ts";

export const ansatzSql = (tenant: string, { fassung = 1, grund = "null", id = idOf("Ansatz", tenant) } = {}) => `
  insert into kim.landesansatz (tenant_id, id, jahr, posten, fassung, cent, quelle, annahme, grund, am, von_id,
    von_name)
  values ('${tenant}', '${id}', 2040, 'programm', ${fassung}, 1, 'Q', false, ${grund}, now(),
    '${idOf("eintragende Person")}', 'P')`;

/** Of the ministry one Ansatz, and one that somebody laid who is no ministry. */
export async function furnishLandesansaetze({ admin }: TestDatabase, wer: readonly string[]): Promise<void> {
  for (const tenant of wer) await admin.unsafe(ansatzSql(tenant));
}
