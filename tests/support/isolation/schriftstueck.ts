import { idOf } from "./foerderung.ts";
import type { TestDatabase } from "../datenbank/test-database.ts";
import type { Vertrag } from "../weiterleitung/kette-sql.ts";

/** The steps of the scene's money, by the kind of paper they leave; each is in `furnishFoerderung`. */
export const szenenschritte = {
  antrag: "Eingang",
  bescheid: "Bescheid",
  mittelabruf: "Abruf",
  abrufentscheidung: "Abruf",
  auszahlung: "Auszahlung",
} as const;

type Papier = { art: string; vorgang: string; gegenueber: string };

/** `tenant` is whose paper it is said to be. */
export const schriftstueckSql = (tenant: string, { art, vorgang, gegenueber }: Papier) => `
  insert into kim.schriftstueck (tenant_id, art, vorgang_id, gegenueber_id, text, sha256, am)
  values ('${tenant}', '${art}', '${vorgang}', '${gegenueber}', '{}', encode(sha256('{}'), 'hex'), now())`;

/** The paper of the end of a contract, as whoever ended it writes it. */
export const endepapierSql = ({ id, geber, an }: Vertrag, tenant = geber, gegenueber = an) => `
  insert into kim.schriftstueck (tenant_id, art, vorgang_id, gegenueber_id, text, sha256, am)
  select '${tenant}', 'vertragsende', e.id, '${gegenueber}', '{}', encode(sha256('{}'), 'hex'), now()
  from kim.weiterleitung_ende e where e.tenant_id = '${tenant}' and e.weiterleitung_id = '${id}'`;

/** Every kind of paper of every body that has money, one of them set; of an Antrag taken back too. */
export async function furnishSchriftstuecke(
  { admin }: TestDatabase,
  tenants: readonly string[],
  behoerde: string,
  beendet: readonly Vertrag[],
): Promise<void> {
  const statements = tenants.flatMap((tenant) => [
    ...Object.entries({ ...szenenschritte, zurueckgezogen: "anderer Eingang" }).map(([art, was]) =>
      schriftstueckSql(tenant, {
        art: art === "zurueckgezogen" ? "antrag" : art,
        vorgang: idOf(was, tenant),
        gegenueber: behoerde,
      }),
    ),
    `update kim.schriftstueck set dateiname = 'D', inhalt = 'x', gesetzt_am = now()
      where tenant_id = '${tenant}' and art = 'bescheid'`,
  ]);
  for (const statement of [...statements, ...beendet.map((vertrag) => endepapierSql(vertrag))])
    await admin.unsafe(statement);
}
