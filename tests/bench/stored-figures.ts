import { randomUUID } from "node:crypto";
import { asJob, fortschreibeRechnungsstand, listRechnungsempfaenger, openDb, type LoginUrls } from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import type { Sql } from "postgres";
import { startPlatform } from "./platform.ts";
import { median } from "./processes.ts";

const jahr = 2025;
const rounds = 12;
const writesPerRound = 25;

/** Seconds in which the figures of one year are computed anew for everybody, four at a time. */
export async function recomputeAll(admin: Sql, urls: LoginUrls): Promise<{ seconds: number; bodies: number }> {
  const db = openDb(urls.worker, 4);
  const now = new Date();
  try {
    const ids = await db.scoped(
      { role: "kim_jobs", tenantId: "00000000-0000-0000-0000-000000000000" },
      listRechnungsempfaenger,
    );
    await admin`
      insert into kim.rechnungsmarke (tenant_id, von_jahr, bis_jahr)
        select id, ${jahr}, ${jahr} from kim.organisation where id in ${admin(ids)}`;
    const waiting = [...ids];
    const begin = performance.now();
    const one = async () => {
      for (let id = waiting.pop(); id; id = waiting.pop())
        await asJob(db, id, (tx) => fortschreibeRechnungsstand(tx, now, heuteInBerlin(now)));
    };
    await Promise.all([one(), one(), one(), one()]);
    return { seconds: (performance.now() - begin) / 1000, bodies: ids.length };
  } finally {
    await db.close();
  }
}

/**
 * Milliseconds of a tenant's write through session, rules and wall, with the marks and without them, in turns on the
 * same server; the medians.
 */
export async function markedWrite(admin: Sql, urls: LoginUrls): Promise<{ marked: number; bare: number }> {
  const api = await startPlatform(urls);
  const durations = { marked: [] as number[], bare: [] as number[] };
  try {
    const cookie = await api.login("kreis@kim.example");
    const url = api.address("ausgabe.create");
    const write = async () => {
      const begin = performance.now();
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", cookie, origin: new URL(url).origin },
        body: JSON.stringify({
          id: randomUUID(),
          jahr,
          art: "arbeitsplatz",
          bezeichnung: "Notebook",
          datum: `${jahr}-04-01`,
          betragCent: 100_000,
          vorsteuerCent: 0,
        }),
      });
      if (response.status !== 200) throw new Error(`ausgabe.create: ${response.status} ${await response.text()}`);
      return performance.now() - begin;
    };
    for (let round = 0; round < rounds; round++)
      for (const kind of round % 2 ? (["bare", "marked"] as const) : (["marked", "bare"] as const)) {
        const how = kind === "marked" ? "enable" : "disable";
        await admin.unsafe(`alter table kim.ausgabe ${how} trigger ausgabe_marke_insert`);
        for (let i = 0; i < writesPerRound; i++) {
          const duration = await write();
          if (round > 0) durations[kind].push(duration);
        }
        await admin`delete from kim.ausgabe where bezeichnung = 'Notebook' and jahr = ${jahr}`;
        await admin`delete from kim.rechnungsmarke`;
      }
    return { marked: median(durations.marked), bare: median(durations.bare) };
  } finally {
    await api.stop();
  }
}
