import type { TransactionSql } from "postgres";
import type { Lane, Lanes } from "./lanes.ts";

/** The connection was lost before the server had confirmed the transaction: it may not be taken for written. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
}

/** Runs `work` on a lane of its own between `head` and a commit that the server confirmed. */
export async function inTransaction<T>(
  lanes: Lanes,
  head: string,
  work: (client: TransactionSql, lane: Lane) => Promise<T>,
): Promise<T> {
  const lane = await lanes.take();
  const { client } = lane;
  const live = { on: true };
  try {
    // One simple-protocol message, pipelined before the first query of `work`.
    const opened = client.unsafe(head).execute();
    opened.catch(() => {});
    let result: T;
    try {
      result = await work(prepared(lane, live), lane);
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
