import { randomUUID } from "node:crypto";
import type { LoginUrls } from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import postgres from "postgres";
import { startPlatform } from "./platform.ts";
import { median } from "./processes.ts";

const stadt = organisationIdOf("05111");
const email = "foerderstand@kim.example";
const jahr = 2022;
const calls = 60;

/**
 * Milliseconds for a tenant's figures of a year with 60 posts and 2,000 expenses, through session, wall and tRPC; the
 * median.
 */
export async function foerderstand(
  adminUrl: string,
  urls: LoginUrls,
): Promise<{ milliseconds: number; slowest: number }> {
  await fill(adminUrl);
  const api = await startPlatform(urls);
  try {
    const cookie = await api.login(email);
    const url = api.address("foerderstand.get", { jahr });
    const durations: number[] = [];
    for (let call = 0; call < calls; call++) {
      const begin = performance.now();
      const { result } = (await (await fetch(url, { headers: { cookie } })).json()) as {
        result?: {
          data: { zeilen: { stelle: object | null; kategorie: string }[]; summe: { ausgegebenCent: number } };
        };
      };
      durations.push(performance.now() - begin);
      const stellen = result?.data.zeilen.filter((zeile) => zeile.stelle && zeile.kategorie === "personal").length ?? 0;
      if (stellen < 60 || result?.data.summe.ausgegebenCent !== 2_000 * 100_00)
        throw new Error(
          `expected 60 posts and 2,000 expenses, got ${stellen} posts and ${result?.data.summe.ausgegebenCent} cents`,
        );
    }
    const warm = durations.slice(10);
    return { milliseconds: median(warm), slowest: Math.max(...warm) };
  } finally {
    await api.stop();
  }
}

// Düsseldorf brings its Bescheide along; a person of its own, so that no other figure of the run changes.
async function fill(adminUrl: string) {
  const sql = postgres(adminUrl, { max: 1 });
  const person = randomUUID();
  await sql`
    insert into auth.benutzer (id, email, name, passwort_hash) select ${person}, ${email}, 'Lasttest', passwort_hash
      from auth.benutzer where email = 'kreis@kim.example'`;
  await sql`
    insert into auth.rollenzuweisung (benutzer_id, organisation_id, rolle)
      values (${person}, ${stadt}, 'koordination')`;
  await sql`delete from kim.ausgabe where jahr = ${jahr} and (tenant_id = ${stadt} or eigentuemer_id = ${stadt})`;
  await sql`insert into kim.stelle (tenant_id, id, bezeichnung, baustein, funktion, vzae_hundertstel, anbindung, beginn)
    select ${stadt}, gen_random_uuid(), 'Lasttest ' || n, 3, 'auslaenderbehoerde', 100, 'auslaenderbehoerde',
      '2022-01-01'
    from generate_series(1, greatest(60 - (select count(*)::int from kim.stelle where tenant_id = ${stadt}), 0)) n`;
  await sql`
    insert into kim.besetzung (tenant_id, id, eigentuemer_id, stelle_id, pseudonym, qualifikation, vzae_hundertstel,
      von)
    select tenant_id, gen_random_uuid(), tenant_id, id, bezeichnung, 'verwaltung', 100, beginn from kim.stelle
      where tenant_id = ${stadt} and bezeichnung like 'Lasttest%'`;
  await sql`
    insert into kim.ausgabe (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, eigentuemer_id, stelle_id,
      monat)
    select ${stadt}, gen_random_uuid(), ${jahr}, 'personal', 'Personalkosten', '2022-12-31', 10000, ${stadt}, s.id,
      monat
    from kim.stelle s, generate_series(1, 12) monat where s.tenant_id = ${stadt}`;
  await sql`insert into kim.ausgabe (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, massnahme_art)
    select ${stadt}, gen_random_uuid(), ${jahr}, 'massnahme', 'Workshop ' || n, '2022-06-01', 10000, 'workshop'
    from generate_series(1, 2000 - (select count(*)::int from kim.ausgabe
      where tenant_id = ${stadt} and jahr = ${jahr})) n`;
  await sql`analyze`;
  await sql.end();
}
