import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { PostgresJsSession, PostgresJsTransaction } from "drizzle-orm/postgres-js/session";
import postgres, { type Sql, type TransactionSql } from "postgres";
import { connectionOptions, type Timeouts } from "./connections.ts";
import { openLanes, type Lane } from "./lanes.ts";

/**
 * Who reads and writes in one transaction. The login role is NOINHERIT and owns no privileges itself:
 * without a scope every statement fails, without a tenant every row is hidden.
 */
export type Scope =
  | { role: "kim_app"; tenantId: string; userId: string }
  | { role: "kim_bewilligung" | "kim_ministerium"; tenantId: string; userId: string }
  | { role: "kim_jobs"; tenantId: string }
  | { role: "kim_state"; userId: string }
  | { role: "kim_relay" }
  | { role: "kim_owner"; tenantId: string };

export type Tx = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];

/** A statement whose text never changes: it is built once and prepared once per connection. */
export interface Reading<T> {
  readonly text: string;
  readonly params: readonly unknown[];
  rows(rows: readonly Record<string, unknown>[]): T;
}

/** What several readings answer, in their order. */
export type Answers<R extends readonly Reading<unknown>[]> = {
  [K in keyof R]: R[K] extends Reading<infer T> ? T : never;
};

export interface Db {
  /** Outside any scope: what the bare login role may do, and what is announced to it. */
  readonly sql: Sql;
  scoped<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Reads all of them in one transaction and one message to the server. */
  read<const R extends readonly Reading<unknown>[]>(scope: Scope, readings: R): Promise<Answers<R>>;
  close(): Promise<void>;
}

/** The connection was lost before the server had confirmed the transaction: it may not be taken for written. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
}

/** Opens a pool for scoped transactions; `max` is the number of connections. */
export function openDb(url: string, max = 10, limits: Partial<Timeouts> = {}): Db {
  const options = connectionOptions("kim", limits);
  // Beside the scopes: whoever asks for the health of the server does not wait for tenants.
  const sql = postgres(url, { ...options, max: 2 });
  const lanes = openLanes(url, options, max);

  async function scoped<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const head = openingStatement(scope, "begin");
    const lane = await lanes.take();
    const { client } = lane;
    const live = { on: true };
    try {
      // One simple-protocol message, pipelined before the first query of `work`.
      const opened = client.unsafe(head).execute();
      opened.catch(() => {});
      let result: T;
      try {
        result = await work(transaction(lane, live));
        await opened;
      } catch (error) {
        live.on = false;
        if (!lane.lost) await client.unsafe("rollback").catch(() => {});
        throw error;
      }
      live.on = false; // a forgotten await must not land in the next tenant's transaction
      if (lane.lost) throw new ConnectionLost();
      const end = await client.unsafe("commit"); // COMMIT of an aborted transaction silently answers ROLLBACK
      // A new connection would answer COMMIT, too: to a transaction that it never saw.
      if (lane.lost) throw new ConnectionLost();
      if (end.command !== "COMMIT") throw new Error("transaction was aborted");
      return result;
    } finally {
      lanes.giveBack(lane);
    }
  }

  async function read<const R extends readonly Reading<unknown>[]>(scope: Scope, readings: R): Promise<Answers<R>> {
    const head = openingStatement(scope, "begin read only");
    const lane = await lanes.take();
    const { client } = lane;
    try {
      // Were the connection lost in between, what follows would run without a role and be refused.
      const sent = [
        client.unsafe(head),
        ...readings.map(({ text, params }) => client.unsafe(text, params as never[], { prepare: true })),
        client.unsafe("commit"),
      ].map((query) => query.execute());
      const settled = await Promise.allSettled(sent);
      const failed = settled.find((outcome) => outcome.status === "rejected");
      if (failed) throw failed.reason;
      return readings.map((reading, i) => {
        const outcome = settled[i + 1];
        return reading.rows(outcome?.status === "fulfilled" ? outcome.value : []);
      }) as Answers<R>;
    } finally {
      lanes.giveBack(lane);
    }
  }

  const close = async () => {
    await Promise.all([sql.end({ timeout: 5 }), lanes.close()]);
  };
  return { sql, scoped, read, close };
}

const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function openingStatement(scope: Scope, begin: "begin" | "begin read only"): string {
  const tenant = "tenantId" in scope ? `; set local app.tenant_id = '${checkedUuid(scope.tenantId)}'` : "";
  const user = "userId" in scope ? `; set local app.user_id = '${checkedUuid(scope.userId)}'` : "";
  return `${begin}; set local role ${scope.role}${tenant}${user}`;
}

function checkedUuid(value: string): string {
  if (!uuidPattern.test(value)) throw new Error("scope: not a uuid");
  return value;
}

// drizzle offers no way to run its session on a lent connection; these two inner parts make one.
function transaction(lane: Lane, live: { on: boolean }): Tx {
  const relations = { schema: undefined, fullSchema: {}, tableNamesMap: {} } as never;
  const session = new PostgresJsSession(prepared(lane, live) as unknown as Sql, lane.dialect, relations, {});
  return new PostgresJsTransaction(lane.dialect, session as never, relations) as unknown as Tx;
}

// drizzle always passes prepare: false; server-side prepared statements save a round trip per parameterised query.
function prepared(lane: Lane, live: { on: boolean }): TransactionSql {
  return new Proxy(lane.client, {
    get(target, key) {
      if (key === "unsafe") {
        return (query: string, parameters: never[] = [], options: object = {}) => {
          if (!live.on) throw new Error("query after end of scope");
          if (lane.lost) throw new ConnectionLost();
          return target.unsafe(query, parameters, { ...options, prepare: parameters.length > 0 });
        };
      }
      return Reflect.get(target, key) as unknown;
    },
  }) as unknown as TransactionSql;
}
