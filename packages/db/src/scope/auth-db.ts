import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { connectionOptions } from "./connections.ts";

/** The pool of the login path: its role reads `auth` and the register of organisations, and nothing of any tenant. */
export interface AuthDb {
  readonly db: PostgresJsDatabase;
  readonly sql: Sql;
  close(): Promise<void>;
}

export function openAuthDb(url: string, max = 5): AuthDb {
  const sql = postgres(url, { max, ...connectionOptions("kim-auth") });
  return { db: drizzle(sql, { casing: "snake_case" }), sql, close: () => sql.end({ timeout: 5 }) };
}
