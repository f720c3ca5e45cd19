import type { LoginUrls } from "@kim/db";
import type { Sql } from "postgres";
import { startPlatform } from "./platform.ts";
import { median } from "./processes.ts";

const email = "ministerium@kim.example";
const jahr = 2026;
const clients = 32;
const callsOfEach = 60;
const freshCalls = 30;

/** Milliseconds of the answers: in the middle, and of the slowest in a hundred. */
export interface Spread {
  median: number;
  p99: number;
}

export interface LandFigures {
  rows: number;
  overview: Spread;
  series: Spread;
  /** Asked by as many while a figure of some body changes every second. */
  overviewChanging: Spread;
  seriesChanging: Spread;
  /** Nothing remembered: read from the stored rows each time, and the same before there were so many of them. */
  fresh: number;
  freshOfFew: number;
}

/** The state's overview and series through session, wall and tRPC, on twelve steps of posts a month in every year. */
export async function landFigures(admin: Sql, urls: LoginUrls): Promise<LandFigures> {
  const platform = await startPlatform(urls);
  try {
    const cookies = await platform.logins(email, clients);
    const overviewUrl = platform.address("land.uebersicht", { jahr });
    const seriesUrl = platform.address("land.reihe", {});
    await asked(cookies, overviewUrl); // compiled
    const freshOfFew = await unremembered(admin, cookies[0] ?? "", overviewUrl);
    const rows = await fill(admin);
    await touch(admin);
    await asked(cookies, overviewUrl);
    await asked(cookies, seriesUrl);
    const [overview, series] = [await asked(cookies, overviewUrl), await asked(cookies, seriesUrl)];
    const overviewChanging = await whileChanging(admin, () => asked(cookies, overviewUrl));
    const seriesChanging = await whileChanging(admin, () => asked(cookies, seriesUrl));
    const fresh = await unremembered(admin, cookies[0] ?? "", overviewUrl);
    return { rows, overview, series, overviewChanging, seriesChanging, fresh, freshOfFew };
  } finally {
    await platform.stop();
  }
}

/** Everyone asks as fast as the answers come. */
async function asked(cookies: readonly string[], url: string): Promise<Spread> {
  const durations: number[] = [];
  await Promise.all(
    cookies.map(async (cookie) => {
      for (let call = 0; call < callsOfEach; call++) durations.push(await once(cookie, url));
    }),
  );
  const ordered = durations.sort((a, b) => a - b);
  return { median: median(ordered), p99: ordered[Math.floor(ordered.length * 0.99)] ?? Number.NaN };
}

async function once(cookie: string, url: string): Promise<number> {
  const begin = performance.now();
  const response = await fetch(url, { headers: { cookie } });
  const bytes = await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${response.status} ${new TextDecoder().decode(bytes).slice(0, 200)}`);
  return performance.now() - begin;
}

/** As if the figures of one body had been computed anew. */
const touch = (admin: Sql) =>
  admin`update kim.rechnungsstand set berechnet_am = berechnet_am
    where (tenant_id, jahr) = (select tenant_id, jahr from kim.rechnungsstand order by random() limit 1)`;

async function unremembered(admin: Sql, cookie: string, url: string): Promise<number> {
  const durations: number[] = [];
  for (let call = 0; call < freshCalls; call++) {
    await touch(admin);
    durations.push(await once(cookie, url));
  }
  return median(durations.slice(5));
}

async function whileChanging(admin: Sql, work: () => Promise<Spread>): Promise<Spread> {
  let over = false;
  const changing = (async () => {
    while (!over) {
      await touch(admin);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  })();
  try {
    return await work();
  } finally {
    over = true;
    await changing;
  }
}

/** Of each of the 54 and every year four steps a month (60 posts change twice), and a movement of money each week. */
async function fill(sql: Sql): Promise<number> {
  await sql.unsafe(`
    create temporary table wer as select id from kim.organisation
      where art in ('kreis', 'staedteregion', 'kreisfreie_stadt');
    delete from kim.landstellen; delete from kim.landgeld;
    insert into kim.landstellen (tenant_id, jahr, baustein, arbeitgeber_id, ab, bewilligt_hundertstel,
        eingerichtet_hundertstel, besetzt_hundertstel, bekannt_von, bekannt_bis)
      select w.id, j, b, w.id, make_date(j, m, 1) + s, 2000, 2000, 1500 + m, make_date(j, m, 1), 'infinity'
      from wer w, generate_series(2020, ${jahr}) j, generate_series(1, 3) b, generate_series(1, 12) m,
        generate_series(0, 3) s;
    insert into kim.landgeld (tenant_id, jahr, baustein, ab, bewilligt_cent, abgerufen_cent, ausgezahlt_cent,
        ausgegeben_cent, bekannt_von, bekannt_bis)
      select w.id, j, b, make_date(j, 1, 1) + 7 * n, 0, 0, 100000, 100000, make_date(j, 1, 1) + 7 * n, 'infinity'
      from wer w, generate_series(2020, ${jahr}) j, generate_series(1, 3) b, generate_series(0, 51) n;
    analyze kim.landstellen; analyze kim.landgeld`);
  const [zahl] = await sql<{ zeilen: number }[]>`
    select ((select count(*) from kim.landstellen) + (select count(*) from kim.landgeld))::int as zeilen`;
  return zahl?.zeilen ?? 0;
}
