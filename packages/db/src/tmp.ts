import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { migrate } from "./migrate.ts";
import { seedDemo, organisationIdOf, demoPersonen } from "../seed/seed.ts";
import { eigeneStellenStatement, openDb, openAuthDb, asTenant, listEigeneStellen, findSitzung } from "./index.ts";
import postgres from "postgres";
const pg = await startEmbeddedPostgres("/tmp/kim-bx");
try { const urls = await migrate(pg.url); await seedDemo(pg.url); const k = organisationIdOf("05570");
const sql = postgres(pg.url, {max:1});
await sql`insert into kim.stelle (tenant_id, id, bezeichnung, baustein, funktion, vzae_hundertstel, anbindung, beginn)
    select ${k}, gen_random_uuid(), 'Lasttest ' || n, 3, 'auslaenderbehoerde', 100, 'auslaenderbehoerde', '2022-01-01'
    from generate_series(1, 37) n`;
await sql`analyze`;
await sql`insert into auth.sitzung values ('abc', ${demoPersonen[0]!.id}, now()+interval '1 day', now(), ${k})`;
const st = eigeneStellenStatement(k);
const db = openDb(urls.api, 1), a = openAuthDb(urls.auth, 1);
const time = async (name: string, f: () => Promise<unknown>, n=300) => { for (let i=0;i<30;i++) await f(); const c=process.cpuUsage(); const t=performance.now(); for (let i=0;i<n;i++) await f(); const d=process.cpuUsage(c); console.log(name.padEnd(30), ((performance.now()-t)/n).toFixed(3),'ms wall', ((d.user+d.system)/1000/n).toFixed(3),'ms cpu'); };
for (let r=0;r<2;r++) {
await time('bare list', () => sql.unsafe(st.sql, st.params as never, {prepare:true}));
await time('scoped list', () => asTenant(db, k, k, listEigeneStellen));
await time('scoped select 1', () => asTenant(db, k, k, async tx => tx.execute('select 1')));
await time('scoped nothing', () => asTenant(db, k, k, async () => 1));
await time('raw 1', () => sql`select 1`);
await time('sitzung', () => findSitzung(a, 'abc'));
}
await sql.end(); await db.close(); await a.close();
} finally { await pg.stop(); }
