import type { PlainDate } from "@kim/domain/grundlagen";
import { geldarten, jahresarten, monatsarten, type Landesstand } from "@kim/domain/landesstand";
import { sql, type SQL } from "drizzle-orm";
import type { TenantTx } from "../../scope/tenant-tx.ts";
import { spaltenname } from "./spaltenname.ts";

type Spalte = [feld: string, typ: "smallint" | "integer" | "bigint" | "date" | "uuid"];

const spalten = (felder: readonly string[], typ: Spalte[1]): Spalte[] => felder.map((feld) => [feld, typ]);

/** Which fields of the domain's rows are which columns; beside them the body, the year and when it was known. */
const verlaufstabellen = {
  landstellen: [
    ["baustein", "smallint"],
    ["arbeitgeberId", "uuid"],
    ["ab", "date"],
    ...spalten(["bewilligtHundertstel", "eingerichtetHundertstel", "besetztHundertstel"], "integer"),
  ],
  landgeld: [["baustein", "smallint"], ["ab", "date"], ...spalten(geldarten, "bigint")],
  landjahr: [["baustein", "smallint"], ...spalten(jahresarten, "bigint")],
} satisfies Record<string, Spalte[]>;

const monatsspalten: Spalte[] = [["monat", "smallint"], ["baustein", "smallint"], ...spalten(monatsarten, "integer")];

/**
 * Stores what the state reads of these years of the tenant. What says the same as before stays as it was; what does not
 * was known until yesterday, and what was stored only today was never known on any day.
 */
export async function recordLandesstand(
  tx: TenantTx,
  jahre: readonly { jahr: number; stand: Landesstand }[],
  heute: PlainDate,
): Promise<void> {
  if (jahre.length === 0) return;
  const zeilen = (zweig: keyof Landesstand) =>
    jahre.flatMap(({ jahr, stand }) => stand[zweig].map((zeile) => ({ ...zeile, jahr })));
  const berechnet = jahre.map(({ jahr }) => jahr);
  await Promise.all([
    schreibeVerlauf(tx, "landstellen", zeilen("stellen"), berechnet, heute),
    schreibeVerlauf(tx, "landgeld", zeilen("geld"), berechnet, heute),
    schreibeVerlauf(tx, "landjahr", zeilen("jahr"), berechnet, heute),
    schreibeMonate(tx, zeilen("monate"), berechnet),
  ]);
}

async function schreibeVerlauf(
  tx: TenantTx,
  tabelle: keyof typeof verlaufstabellen,
  zeilen: readonly object[],
  jahre: readonly number[],
  heute: PlainDate,
): Promise<void> {
  const alle: Spalte[] = [["jahr", "smallint"], ...verlaufstabellen[tabelle]];
  const neu = sql`${satz(zeilen, alle)} n`;
  const gleich = sql.join(
    alle.map(([feld]) => sql`n.${feldname(feld)} = l.${spalte(feld)}`),
    sql` and `,
  );
  const ziel = sql.raw(`kim.${tabelle}`);
  const ueberholt = sql`l.tenant_id = ${tx.tenantId} and l.bekannt_bis = 'infinity'
    and l.jahr in (${liste(jahre)}) and not exists (select from ${neu} where ${gleich})`;
  await tx.execute(sql`delete from ${ziel} l where ${ueberholt} and l.bekannt_von >= ${heute}`);
  await tx.execute(sql`update ${ziel} l set bekannt_bis = ${heute}::date - 1 where ${ueberholt}`);
  await tx.execute(sql`
    insert into ${ziel} (tenant_id, bekannt_von, ${liste(alle.map(([feld]) => spalte(feld)))})
    select ${tx.tenantId}, ${heute}::date, ${liste(alle.map(([feld]) => sql`n.${feldname(feld)}`))} from ${neu}
    where not exists (
      select from ${ziel} l where l.tenant_id = ${tx.tenantId} and l.bekannt_bis = 'infinity' and ${gleich}
    )`);
}

async function schreibeMonate(tx: TenantTx, zeilen: readonly object[], jahre: readonly number[]): Promise<void> {
  const alle: Spalte[] = [["jahr", "smallint"], ...monatsspalten];
  const namen = liste(alle.map(([feld]) => spalte(feld)));
  const werte = liste(alle.map(([feld]) => sql`n.${feldname(feld)}`));
  await tx.execute(sql`
    delete from kim.landmonat where tenant_id = ${tx.tenantId} and jahr in (${liste(jahre)})`);
  await tx.execute(sql`
    insert into kim.landmonat (tenant_id, ${namen}) select ${tx.tenantId}, ${werte} from ${satz(zeilen, alle)} n`);
}

/** The rows as a set that statements can read, its columns named like the fields. */
const satz = (zeilen: readonly object[], alle: readonly Spalte[]): SQL =>
  sql`(select * from jsonb_to_recordset(${JSON.stringify(zeilen)}::jsonb) as x(${liste(
    alle.map(([feld, typ]) => sql`${feldname(feld)} ${sql.raw(typ)}`),
  )}))`;

const liste = (teile: readonly (SQL | number)[]): SQL =>
  sql.join(
    teile.map((teil) => (typeof teil === "number" ? sql`${teil}` : teil)),
    sql`, `,
  );
const feldname = (feld: string): SQL => sql.raw(`"${feld}"`);
const spalte = (feld: string): SQL => sql.raw(spaltenname(feld));
