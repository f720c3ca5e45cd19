import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { Sql, TransactionSql } from "postgres";
import type { Lanes } from "./lanes.ts";
import { inTransaction } from "./transaction.ts";

/** Single statements as a template; each runs on a connection of its own. */
export type Statements = <R extends readonly object[] = Record<string, unknown>[]>(
  text: TemplateStringsArray,
  ...params: readonly unknown[]
) => Promise<R>;

export const statementsOn =
  (lanes: Lanes): Statements =>
  async <R>(text: TemplateStringsArray, ...params: readonly unknown[]) =>
    (await run(lanes, String.raw({ raw: text }, ...params.map((_, i) => `$${i + 1}`)), params)) as R;

/**
 * drizzle over lanes. The library's own pool goes on with a connection that was lost while something was to be written:
 * what is sent afterwards is held back, nobody is answered, and a transaction ends the process.
 */
export function drizzleOn(lanes: Lanes): PostgresJsDatabase {
  const client = {
    options: { parsers: {}, serializers: {} },
    unsafe: (text: string, params: readonly unknown[] = []) => ({
      // oxlint-disable-next-line unicorn/no-thenable -- drizzle asks for rows or values: nothing runs before
      then: <A, B>(ok: (rows: unknown) => A, failed: (error: unknown) => B) =>
        run(lanes, text, params).then(ok, failed),
      values: () => run(lanes, text, params, true),
    }),
    begin: <T>(work: (tx: TransactionSql) => Promise<T>) => inTransaction(lanes, "begin", work),
  };
  return drizzle(client as unknown as Sql, { casing: "snake_case" });
}

async function run(lanes: Lanes, text: string, params: readonly unknown[], asValues = false): Promise<unknown> {
  const lane = await lanes.take();
  try {
    const query = lane.client.unsafe(text, params as never[], { prepare: params.length > 0 });
    return await (asValues ? query.values() : query);
  } finally {
    lanes.giveBack(lane);
  }
}
