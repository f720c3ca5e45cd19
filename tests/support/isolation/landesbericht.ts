import type { TestDatabase } from "../datenbank/test-database.ts";
import { idOf } from "./foerderung.ts";

/** A report of the scene's office that waits for its job, and one that is set. */
export const szenenberichte = { offener: idOf("offener Landesbericht"), gesetzter: idOf("gesetzter Landesbericht") };

export const berichtSql = (tenant: string, id: string) => `
  insert into kim.landesbericht (tenant_id, id, jahr, stichtag, text, sha256, am, von_name)
  values ('${tenant}', '${id}', 2026, '2026-06-15', '{}', encode(sha256('{}'), 'hex'), now(), 'P')`;

export const setzeBerichtSql = (id: string) => `
  update kim.landesbericht set dateiname = 'b.pdf', inhalt = 'x', akte = 'y', gesetzt_am = now() where id = '${id}'`;

/** Of an office both, of somebody who is none the same: nobody finds those. */
export async function furnishLandesberichte({ admin }: TestDatabase, wessen: readonly string[]): Promise<void> {
  for (const tenant of wessen)
    for (const id of Object.values(szenenberichte)) await admin.unsafe(berichtSql(tenant, id));
  await admin.unsafe(setzeBerichtSql(szenenberichte.gesetzter));
}
