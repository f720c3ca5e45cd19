import { getTableName, sql, type SQL } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "../../src/scope/scope.ts";

/** Rows of one table that belong to one body. */
export type Eintrag<Zeile extends object = object> = { tenantId: string; tabelle: PgTable; zeilen: readonly Zeile[] };

/** Rows of one body that the database makes itself out of less. */
export type Anweisung = { tenantId: string; anweisung: SQL };

/**
 * Several stories that do not touch one another, told side by side: of each the order stays, and what one body writes
 * into one table at the same step goes in together.
 */
export function nebeneinander(folgen: readonly (readonly Eintrag[])[]): Eintrag[] {
  const schritte = Math.max(0, ...folgen.map(({ length }) => length));
  return Array.from({ length: schritte }, (_, schritt) =>
    gebuendelt(folgen.flatMap((folge) => folge[schritt] ?? [])),
  ).flat();
}

function gebuendelt(eintraege: readonly Eintrag[]): Eintrag[] {
  const buendel = new Map<string, { tenantId: string; tabelle: PgTable; zeilen: object[] }>();
  for (const { tenantId, tabelle, zeilen } of eintraege) {
    const schluessel = `${tenantId} ${getTableName(tabelle)}`;
    const bisher = buendel.get(schluessel) ?? { tenantId, tabelle, zeilen: [] };
    bisher.zeilen.push(...zeilen);
    buendel.set(schluessel, bisher);
  }
  return [...buendel.values()].toSorted((a, b) => (a.tenantId < b.tenantId ? -1 : a.tenantId > b.tenantId ? 1 : 0));
}

// So many statements are on their way at once; more would only wait in memory.
const unterwegs = 64;

/**
 * Writes the rows in their order, each in its own body's scope and behind the same wall as in operation.
 * One statement takes all rows of an entry: what the demo costs is then what the database works, not the way there.
 */
export async function schreibe(tx: Tx, eintraege: Iterable<Eintrag | Anweisung>): Promise<void> {
  let tenantId: string | undefined;
  const offen: Promise<unknown>[] = [];
  const sende = (anweisung: SQL) => {
    const antwort = Promise.resolve(tx.execute(anweisung));
    antwort.catch(() => {}); // the first that fails is told; those behind it fail with it
    offen.push(antwort);
  };
  for (const eintrag of eintraege) {
    if (!("anweisung" in eintrag) && eintrag.zeilen.length === 0) continue;
    // Half of them stay on their way: the database has work while the next ones come into being.
    if (offen.length >= unterwegs) await Promise.all(offen.splice(0, unterwegs / 2));
    if (eintrag.tenantId !== tenantId) {
      tenantId = eintrag.tenantId;
      sende(sql`select set_config('app.tenant_id', ${tenantId}, true)`);
    }
    sende("anweisung" in eintrag ? eintrag.anweisung : einfuegen(eintrag));
  }
  await Promise.all(offen);
}

function einfuegen({ tabelle, zeilen }: Eintrag) {
  const { name, schema } = getTableConfig(tabelle);
  const ziel = sql.raw(`${schema}.${name}`);
  const felder = Object.keys(zeilen[0] ?? {});
  const spalten = sql.raw(felder.map(spaltenname).join(", "));
  return sql`insert into ${ziel} (${spalten})
    select ${spalten} from json_populate_recordset(null::${ziel}, ${alsJson(felder, zeilen)}::text::json)`;
}

const spaltenname = (feld: string) => feld.replace(/[A-Z]/g, (gross) => `_${gross.toLowerCase()}`);

// By hand: of tens of thousands of rows every one would be copied only to rename its columns.
function alsJson(felder: readonly string[], zeilen: readonly object[]): string {
  const koepfe = felder.map((feld, i) => `${i === 0 ? "{" : ","}"${spaltenname(feld)}":`);
  const objekte = zeilen.map(
    (zeile) =>
      `${felder.map((feld, i) => `${koepfe[i]}${JSON.stringify(zeile[feld as keyof typeof zeile] ?? null)}`).join("")}}`,
  );
  return `[${objekte.join(",")}]`;
}
