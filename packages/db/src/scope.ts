import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { PostgresJsSession, PostgresJsTransaction } from "drizzle-orm/postgres-js/session";
import type { PgDialect } from "drizzle-orm/pg-core";
import postgres, { type ReservedSql, type Sql, type TransactionSql } from "postgres";

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

export interface Db {
  readonly sql: Sql;
  scoped<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens a pool for scoped transactions; `max` is the number of connections. */
export function openDb(url: string, max = 10): Db {
  const sql = postgres(url, { max, onnotice: () => {}, connection: { application_name: "kim" } });
  const base = drizzle(sql, { casing: "snake_case" });
  // drizzle offers no way to run its session on a reserved connection; these two inner parts make one.
  const { dialect, _ } = base as unknown as {
    dialect: PgDialect;
    _: { schema: undefined; fullSchema: never; tableNamesMap: never };
  };
  const relations = { schema: _.schema, fullSchema: _.fullSchema, tableNamesMap: _.tableNamesMap };

  async function scoped<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const head = openingStatement(scope);
    const connection = await sql.reserve();
    const live = { on: true };
    try {
      // One simple-protocol message, pipelined before the first query of `work`.
      const opened = connection.unsafe(head).execute();
      opened.catch(() => {});
      const session = new PostgresJsSession(
        prepared(connection, live) as unknown as Sql,
        dialect,
        relations as never,
        {},
      );
      const tx = new PostgresJsTransaction(dialect, session as never, relations as never) as unknown as Tx;
      let result: T;
      try {
        result = await work(tx);
        await opened;
      } catch (error) {
        live.on = false;
        await connection.unsafe("rollback").catch(() => {});
        throw error;
      }
      live.on = false; // a forgotten await must not land in the next tenant's transaction
      const end = await connection.unsafe("commit"); // COMMIT of an aborted transaction silently answers ROLLBACK
      if (end.command !== "COMMIT") throw new Error("transaction was aborted");
      return result;
    } finally {
      connection.release();
    }
  }

  return { sql, scoped, close: () => sql.end({ timeout: 5 }) };
}

const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function openingStatement(scope: Scope): string {
  const tenant = "tenantId" in scope ? `; set local app.tenant_id = '${checkedUuid(scope.tenantId)}'` : "";
  const user = "userId" in scope ? `; set local app.user_id = '${checkedUuid(scope.userId)}'` : "";
  return `begin; set local role ${scope.role}${tenant}${user}`;
}

function checkedUuid(value: string): string {
  if (!uuidPattern.test(value)) throw new Error("scope: not a uuid");
  return value;
}

// drizzle always passes prepare: false; server-side prepared statements save a round trip per parameterised query.
function prepared(connection: ReservedSql, live: { on: boolean }): TransactionSql {
  return new Proxy(connection, {
    get(target, key) {
      if (key === "unsafe") {
        return (query: string, parameters: never[] = [], options: object = {}) => {
          if (!live.on) throw new Error("query after end of scope");
          return target.unsafe(query, parameters, { ...options, prepare: parameters.length > 0 });
        };
      }
      return Reflect.get(target, key) as unknown;
    },
  }) as unknown as TransactionSql;
}
