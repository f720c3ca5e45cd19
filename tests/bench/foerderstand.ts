import { randomUUID } from "node:crypto";
import type { LoginUrls } from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import postgres, { type Sql } from "postgres";
import { fillGrosserKreis } from "../support/welt/grosser-kreis.ts";
import { measurePages, type Measured } from "./pages.ts";
import { startPlatform } from "./platform.ts";
import { median } from "./processes.ts";

const kreis = organisationIdOf("05570");
const email = "foerderstand@kim.example";
const jahr = 2026;
const stellen = 60;
const ausgaben = 2_000;
// After a start the first hundred answers are still being compiled; people meet the others.
const firstCalls = 60;
const calls = 260;

/**
 * A tenant's figures of a year with 60 posts, passed on over three levels, and 2,000 expenses, through session, wall
 * and tRPC: milliseconds an answer takes, the median, and what it costs both processes, beside another checkout if
 * there is one.
 */
export async function foerderstand(
  admin: Sql,
  adminUrl: string,
  urls: LoginUrls,
  basis: string | undefined,
): Promise<Answering & { measured: Measured | undefined }> {
  await fill(adminUrl);
  const answers = await answering(urls);
  const page = { name: "Förderstand", email, query: "foerderstand.get", input: { jahr } };
  const [measured] = await measurePages(admin, urls, [page], { basis, connections: 1 });
  return { ...answers, measured };
}

/** Milliseconds an answer takes, the median: of a server that runs, and of the first ones after its start. */
interface Answering {
  milliseconds: number;
  firstMilliseconds: number;
}

async function answering(urls: LoginUrls): Promise<Answering> {
  const api = await startPlatform(urls);
  try {
    const cookie = await api.login(email);
    const url = api.address("foerderstand.get", { jahr });
    const durations: number[] = [];
    for (let call = 0; call < calls; call++) {
      const begin = performance.now();
      const { result } = (await (await fetch(url, { headers: { cookie } })).json()) as {
        result?: {
          data: { zeilen: { stelle: { id: string } | null }[]; summe: { ausgegebenCent: number } };
        };
      };
      durations.push(performance.now() - begin);
      const gezaehlt = new Set(result?.data.zeilen.flatMap(({ stelle }) => (stelle ? [stelle.id] : []))).size;
      const ausgegebenCent = result?.data.summe.ausgegebenCent;
      if (gezaehlt !== stellen || ausgegebenCent !== ausgaben * 100_00)
        throw new Error(
          `expected ${stellen} posts and ${ausgaben} expenses, got ${gezaehlt} and ${ausgegebenCent} cents`,
        );
    }
    return {
      milliseconds: median(durations.slice(firstCalls)),
      firstMilliseconds: median(durations.slice(10, firstCalls)),
    };
  } finally {
    await api.stop();
  }
}

// A person of its own, so that no other figure of the run changes.
export async function fill(adminUrl: string) {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const person = randomUUID();
  await sql`
    insert into auth.benutzer (id, email, name, passwort_hash) select ${person}, ${email}, 'Lasttest', passwort_hash
      from auth.benutzer where email = 'kreis@kim.example'`;
  await sql`
    insert into auth.rollenzuweisung (benutzer_id, organisation_id, rolle)
      values (${person}, ${kreis}, 'koordination')`;
  const [{ vorhanden = 0 } = {}] = await sql<{ vorhanden: number }[]>`
    select count(*)::int as vorhanden from kim.stelle where tenant_id = ${kreis}`;
  await fillGrosserKreis(sql, kreis, stellen - vorhanden);
  await sql`delete from kim.ausgabe where jahr = ${jahr} and (tenant_id = ${kreis} or eigentuemer_id = ${kreis})`;
  // The first and the third level each pay a half.
  await sql`insert into kim.ausgabe (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, eigentuemer_id,
      stelle_id, geber_id, weiterleitung_id, monat)
    select w.empfaenger_id, gen_random_uuid(), ${jahr}, 'personal', 'Personalkosten', '2026-12-31', 10000,
      w.eigentuemer_id, w.stelle_id, w.tenant_id, w.id, monat
    from kim.weiterleitung w, generate_series(1, 12) monat
    where w.eigentuemer_id = ${kreis} and w.stelle_bezeichnung like 'Lasttest%' and w.ebene <> 2`;
  await sql`insert into kim.ausgabe (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, massnahme_art)
    select ${kreis}, gen_random_uuid(), ${jahr}, 'massnahme', 'Workshop ' || n, '2026-06-01', 10000, 'workshop'
    from generate_series(1, ${ausgaben} - (select count(*)::int from kim.ausgabe
      where jahr = ${jahr} and (tenant_id = ${kreis} or eigentuemer_id = ${kreis}))) n`;
  await sql`analyze`;
  await sql.end();
}
