import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { connectionOptions } from "./connections.ts";
import { openLanes } from "./lanes.ts";
import { drizzleOn, statementsOn, type Statements } from "./statements.ts";

/** The pool of the login path: its role reads `auth` and the register of organisations, and nothing of any tenant. */
export interface AuthDb {
  readonly db: PostgresJsDatabase;
  readonly sql: Statements;
  close(): Promise<void>;
}

export function openAuthDb(url: string, max = 5): AuthDb {
  const lanes = openLanes(url, connectionOptions("kim-auth"), max);
  return { db: drizzleOn(lanes), sql: statementsOn(lanes), close: () => lanes.close() };
}
