import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { PostgresJsSession, PostgresJsTransaction } from "drizzle-orm/postgres-js/session";
import postgres, { type Sql, type TransactionSql } from "postgres";
import { connectionOptions, type Timeouts } from "./connections.ts";
import { openLanes, type Lane } from "./lanes.ts";
import { statementsOn, type Statements } from "./statements.ts";
import { inTransaction } from "./transaction.ts";

/**
 * Who reads and writes in one transaction. The login role is NOINHERIT and owns no privileges itself:
 * without a scope every statement fails, without a tenant every row is hidden.
 */
export type Scope =
  | { role: "kim_app"; tenantId: string; userId: string }
  | { role: "kim_bewilligung" | "kim_ministerium" | "kim_einsicht"; tenantId: string; userId: string }
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
  /** Outside any scope: what the bare login role may do. */
  readonly sql: Statements;
  /** What the database announces; listens again when the connection was lost. */
  readonly listen: Sql["listen"];
  scoped<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Reads all of them in one transaction and one message to the server. */
  read<const R extends readonly Reading<unknown>[]>(scope: Scope, readings: R): Promise<Answers<R>>;
  close(): Promise<void>;
}

/** Opens a pool for scoped transactions; `max` is the number of connections. */
export function openDb(url: string, max = 10, limits: Partial<Timeouts> = {}): Db {
  const options = connectionOptions("kim", limits);
  const lanes = openLanes(url, options, max);
  // Beside the scopes: whoever asks for the health of the server does not wait for tenants.
  const beside = openLanes(url, options, 2);
  const announced = postgres(url, { ...options, max: 1 });

  const scoped = async <T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> =>
    inTransaction(lanes, openingStatement(scope, "begin"), (client, lane) => work(transaction(client, lane)));

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
    await Promise.all([announced.end({ timeout: 5 }), beside.close(), lanes.close()]);
  };
  return { sql: statementsOn(beside), listen: announced.listen, scoped, read, close };
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
function transaction(client: TransactionSql, { dialect }: Lane): Tx {
  const relations = { schema: undefined, fullSchema: {}, tableNamesMap: {} } as never;
  const session = new PostgresJsSession(client as unknown as Sql, dialect, relations, {});
  return new PostgresJsTransaction(dialect, session as never, relations) as unknown as Tx;
}
