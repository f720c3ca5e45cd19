import { randomUUID } from "node:crypto";
import { asTenant, openDb, type LoginUrls } from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import type { Sql } from "postgres";
import { vertragSql } from "../support/weiterleitung/kette-sql.ts";
import { fillGrosserKreis } from "../support/welt/grosser-kreis.ts";
import { furnishLand } from "../support/weiterleitung/viele-vertraege.ts";
import type { TestDatabase } from "../support/datenbank/test-database.ts";
import { compare, type Side } from "./load.ts";
import { foerderstandSeite, fristen, liste, measurePages, start, startDerBehoerde, uebersicht } from "./pages.ts";
import { startPlatform } from "./platform.ts";
import { median, root } from "./processes.ts";
import { baseRows, cpu, rate, row, times, type Row } from "./table.ts";
import { fillTenants } from "./tenants.ts";

/**
 * What one tenant's list costs, however many others there are. The machine is never twice equally fast: a house of its
 * own for each number, and all of them measured in the same rounds.
 */
export async function moreTenants(
  admin: Sql,
  lay: (name: string) => Promise<{ admin: Sql; urls: LoginUrls; close(): Promise<void> }>,
  basis: string | undefined,
): Promise<Row[]> {
  const sides: (Side & { total: number; base: boolean })[] = [];
  const stopping: (() => Promise<void>)[] = [];
  try {
    for (const total of [54, 540, 5400]) {
      const database = `kim_mandanten_${total}`;
      const house = await lay(database);
      stopping.push(() => house.close());
      await fillTenants(house.admin, total);
      for (const folder of [root, ...(basis ? [basis] : [])]) {
        const platform = await startPlatform(house.urls, folder);
        stopping.push(() => platform.stop());
        const cookies = [await platform.login(liste.email)];
        const url = platform.address(liste.query, liste.input);
        const pid = platform.process.pid;
        sides.push({ name: database, url, cookies, pid, backends: "kim%", database, total, base: folder !== root });
      }
    }
    const seen = await compare(admin, sides, { rounds: 5 });
    return sides.flatMap(({ total, base }, i) => {
      const [figures, first] = [seen[i], seen[sides.findIndex((side) => side.base === base)]];
      if (!figures || !first) return [];
      const name = base ? "… Basis" : `Stellenliste bei ${total} Mandanten`;
      return [row(name, rate(figures), `CPU × ${times(cpu(figures), cpu(first))}`, base ? "" : "≤ 1,10 ×")];
    });
  } finally {
    for (const stop of stopping.toReversed()) await stop();
  }
}

/** Ten years of 54 times 80 posts: what a Kreis and the authority wait for, alone and at 32 at once. */
export async function tenYears(admin: Sql, urls: LoginUrls, basis: string | undefined): Promise<Row[]> {
  await furnishLand({ admin } as TestDatabase, 2026);
  const rows: Row[] = [];
  const pages = [liste, uebersicht, fristen, start, foerderstandSeite, startDerBehoerde];
  for (const connections of [1, 32])
    for (const { name, page, base } of await measurePages(admin, urls, pages, { basis, connections })) {
      rows.push(row(`${name}, zehn Jahre, c = ${connections}`, rate(page)));
      rows.push(...baseRows("… Basis", base, (before) => `Wartezeit ÷ ${times(before.wait, page.wait)}`));
    }
  rows.push(
    row(
      "Angebot anlegen, zehn Jahre (R12 zählt alle Stellen)",
      `${(await offering(admin, urls)).toFixed(0)} ms`,
      "",
      "< 50 ms",
    ),
  );
  return rows;
}

/** Pages at the size that is the most anybody is expected to have. */
export async function largest(admin: Sql, urls: LoginUrls, basis: string | undefined): Promise<Row[]> {
  const kreis = organisationIdOf("05570");
  await fillGrosserKreis(admin, kreis);
  await admin`insert into kim.ausgabe (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, massnahme_art)
    select ${kreis}, gen_random_uuid(), 2026, 'massnahme', 'Workshop ' || n, '2026-06-01', 10000, 'workshop'
    from generate_series(1, 2000) n`;
  const ausgaben = { name: "2.000 Ausgaben", email: liste.email, query: "ausgabe.list", input: { jahr: 2026 } };
  const gross = { ...uebersicht, name: "Übersicht, 80 Stellen auf drei Ebenen" };
  const jahr = new Date().getFullYear();
  await endWith(admin, kreis, jahr);
  const fort = {
    name: "Fortschreibung, 80 Stellen",
    email: liste.email,
    query: "fortschreibung.get",
    input: { jahr: jahr + 1 },
  };
  const ziele = ["< 100 ms", "< 50 ms", "< 150 ms"];
  const seen = await measurePages(admin, urls, [gross, ausgaben, fort], { basis, connections: 1 });
  return seen.flatMap(({ name, page, base }, i) => [
    row(
      `${name}, c = 1`,
      rate(page),
      name === fort.name ? `Wartezeit ÷ ${times(page.wait, seen[0]?.page.wait ?? page.wait)}` : "",
      ziele[i],
    ),
    ...baseRows("… Basis", base),
  ]);
}

/** Every post and contract of the large Kreis ends with the year, so that each is proposed again. */
const endWith = (admin: Sql, kreis: string, jahr: number) =>
  admin.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    const ende = `${jahr}-12-31`;
    await sql`update kim.stelle set ende = ${ende} where tenant_id = ${kreis} and bezeichnung like 'Lasttest %'`;
    await sql`update kim.kontingent set vzae_hundertstel = 20000 where tenant_id = ${kreis} and baustein = 2`;
    await sql`update kim.weiterleitung set ende = ${ende}
      where eigentuemer_id = ${kreis} and stelle_bezeichnung like 'Lasttest %'`;
  });

async function offering(admin: Sql, urls: LoginUrls): Promise<number> {
  const geber = organisationIdOf("05570");
  const [stelle] = await admin<{ id: string }[]>`select id from kim.stelle where tenant_id = ${geber}
    and bezeichnung like 'Plan %' limit 1`;
  const [traeger] = await admin<{ id: string }[]>`select id from kim.organisation where name = 'Träger 59'`;
  const db = openDb(urls.api, 1);
  const seen: number[] = [];
  for (let i = 0; i < 15; i++) {
    const neu = {
      id: randomUUID(),
      geber,
      an: traeger?.id ?? "",
      eigentuemer: geber,
      stelle: stelle?.id ?? "",
      vzae: 1,
      von: "2026-01-01",
      bis: "2026-12-31",
      nachweis: "2027-03-31",
      erlaubt: true,
    };
    seen.push(
      await asTenant(db, geber, randomUUID(), async (tx) => {
        const begin = performance.now();
        await tx.execute(vertragSql(neu));
        return performance.now() - begin;
      }),
    );
  }
  await db.close();
  return median(seen.slice(5));
}
