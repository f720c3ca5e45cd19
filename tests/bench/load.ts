import { setTimeout as pause } from "node:timers/promises";
import autocannon from "autocannon";
import type { Sql } from "postgres";
import { cpuOf, median } from "./processes.ts";

/** One side of a comparison: what is asked, which process answers, whose connections work for it. */
export interface Side {
  name: string;
  url: string;
  /** One session for each connection, in turn: people have their own. */
  cookies?: readonly string[];
  pid: number | undefined;
  /** `application_name` like this, among the backends of the measured database. */
  backends: string;
  /** Where that is not the one `admin` is connected to. */
  database?: string;
}

export interface Figures {
  perSecond: number;
  /** Milliseconds an answer took, the median. */
  wait: number;
  /** Milliseconds of processor time per request, in the server process and in PostgreSQL. */
  serverCpu: number;
  databaseCpu: number;
}

/** Loads every side in turn, `rounds` times after a warm-up, and answers each one's median. */
export async function compare(
  admin: Sql,
  sides: readonly Side[],
  { connections = 32, seconds = 4, rounds = 3 } = {},
): Promise<Figures[]> {
  const seen: Figures[][] = sides.map(() => []);
  // The first round warms up. What answers too seldom for a rate by the clock is asked so and so often instead.
  const slow: boolean[] = [];
  for (const side of sides)
    slow.push((await load(admin, side, connections, { duration: 2 })).answers < connections * 2);
  for (let round = 1; round <= rounds; round++)
    for (const [i, side] of sides.entries())
      seen[i]?.push(
        await load(admin, side, connections, slow[i] ? { amount: connections * 2 } : { duration: seconds }),
      );
  return seen.map((rows) => ({
    perSecond: median(rows.map((r) => r.perSecond)),
    wait: median(rows.map((r) => r.wait)),
    serverCpu: median(rows.map((r) => r.serverCpu)),
    databaseCpu: median(rows.map((r) => r.databaseCpu)),
  }));
}

async function load(
  admin: Sql,
  side: Side,
  connections: number,
  until: { duration: number } | { amount: number },
): Promise<Figures & { answers: number }> {
  const before = await cpu(admin, side);
  let visitors = 0;
  const result = await autocannon({
    url: side.url,
    connections,
    timeout: 60,
    setupClient: (client) => {
      const cookie = side.cookies?.[visitors++ % side.cookies.length];
      if (cookie !== undefined) client.setHeaders({ cookie });
    },
    ...until,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${side.name}: ${result.non2xx} bad answers, ${result.errors} errors`);
  const after = await cpu(admin, side);
  await idle(admin, side);
  const requests = result.requests.total;
  return {
    answers: requests,
    perSecond: requests / result.duration,
    wait: result.latency.p50,
    serverCpu: (after.server - before.server) / requests,
    databaseCpu:
      [...after.database].reduce((sum, [pid, ms]) => sum + ms - (before.database.get(pid) ?? 0), 0) / requests,
  };
}

/** The load ends in the middle of requests; the next one must not meet them. */
async function idle(admin: Sql, { backends, database }: Side): Promise<void> {
  for (let quiet = 0; quiet < 3; await pause(50)) {
    const busy = await admin`select 1 from pg_stat_activity
      where datname = coalesce(${database ?? null}, current_database()) and application_name like ${backends}
        and state <> 'idle' limit 1`;
    quiet = busy.length === 0 ? quiet + 1 : 0;
  }
}

async function cpu(admin: Sql, { pid, backends, database }: Side) {
  const rows = await admin<{ pid: number }[]>`
    select pid from pg_stat_activity
    where datname = coalesce(${database ?? null}, current_database()) and application_name like ${backends}`;
  return { server: cpuOf(pid), database: new Map(rows.map((row) => [row.pid, cpuOf(row.pid)])) };
}
