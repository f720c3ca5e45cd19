import { setTimeout as pause } from "node:timers/promises";
import { eigeneStellenStatement, type LoginUrls } from "@kim/db";
import { freePort } from "@kim/db/embedded";
import { demoPasswort, organisationIdOf } from "@kim/db/seed";
import autocannon from "autocannon";
import postgres from "postgres";
import { median, root, startProgram } from "./processes.ts";

const rounds = 3;
const secondsPerRound = 5;
const kreis = organisationIdOf("05570");

/** Requests per second for 50 own posts: through session, wall and tRPC, and bare; the median of interleaved rounds. */
export async function listPosts(adminUrl: string, urls: LoginUrls): Promise<{ platform: number; bare: number }> {
  await fillTo50(adminUrl);
  const [apiPort, barePort] = [await freePort(), await freePort()];
  const { sql, params } = eigeneStellenStatement(kreis);
  const bare = await startProgram(
    "node",
    ["--import", "tsx", "tests/bench/bare-server.ts", adminUrl, String(barePort), sql, JSON.stringify(params)],
    { env: { PATH: process.env["PATH"] }, ready: (line) => line === "bereit" },
  );
  const env = {
    PATH: process.env["PATH"],
    API_DATABASE_URL: urls.api,
    AUTH_DATABASE_URL: urls.auth,
    PORT: String(apiPort),
  };
  const api = await startProgram(
    "node",
    ["--import", "data:text/javascript,console.log('bereit')", `${root}apps/api/dist/main.js`],
    { env, ready: (line) => line === "bereit" },
  );
  try {
    const cookie = await login(apiPort);
    const input = encodeURIComponent(JSON.stringify({ gehalten: "eigen" }));
    const list = `http://127.0.0.1:${apiPort}/trpc/stelle.list?input=${input}`;
    const answer = (await (await fetch(list, { headers: { cookie } })).json()) as { result: { data: unknown[] } };
    if (answer.result.data.length !== 50) throw new Error(`expected 50 posts, got ${answer.result.data.length}`);
    const seen = { platform: [] as number[], bare: [] as number[] };
    for (let round = 0; round <= rounds; round++) {
      const platform = await requestsPerSecond(list, { cookie });
      const without = await requestsPerSecond(`http://127.0.0.1:${barePort}/`, {});
      if (round === 0) continue; // warm-up
      seen.platform.push(platform);
      seen.bare.push(without);
    }
    return { platform: median(seen.platform), bare: median(seen.bare) };
  } finally {
    await Promise.all([api.stop(), bare.stop()]);
  }
}

async function requestsPerSecond(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({ url, headers, connections: 16, duration: secondsPerRound });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} bad answers, ${result.errors} errors`);
  return result.requests.average;
}

async function login(port: number): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const response = await fetch(`http://127.0.0.1:${port}/trpc/sitzung.create`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: `http://127.0.0.1:${port}` },
      body: JSON.stringify({ email: "kreis@kim.example", passwort: demoPasswort }),
    }).catch(() => undefined);
    const cookie = response?.headers.get("set-cookie")?.split(";")[0];
    if (cookie) return cookie;
    if (attempt === 100) throw new Error("the API did not answer");
    await pause(100);
  }
}

async function fillTo50(adminUrl: string) {
  const sql = postgres(adminUrl, { max: 1 });
  await sql`insert into kim.stelle (tenant_id, id, bezeichnung, baustein, funktion, vzae_hundertstel, anbindung, beginn)
    select ${kreis}, gen_random_uuid(), 'Lasttest ' || n, 3, 'auslaenderbehoerde', 100, 'auslaenderbehoerde',
      '2022-01-01'
    from generate_series(1, 50 - (select count(*)::int from kim.stelle where tenant_id = ${kreis})) n`;
  await sql`
    insert into kim.besetzung (tenant_id, id, eigentuemer_id, stelle_id, pseudonym, qualifikation, vzae_hundertstel,
      von)
    select tenant_id, gen_random_uuid(), tenant_id, id, 'P', 'verwaltung', 100, beginn from kim.stelle
      where bezeichnung like 'Lasttest%'`;
  await sql`analyze`;
  await sql.end();
}
