import { drizzle } from "drizzle-orm/postgres-js";
import type { PgDialect } from "drizzle-orm/pg-core";
import postgres, { type Options, type Sql } from "postgres";

/** One connection of its own, lent to one scope at a time. */
export interface Lane {
  readonly client: Sql;
  readonly dialect: PgDialect;
  /** The server ended the connection, or it never came about: what was begun on it is gone. */
  lost: boolean;
}

export interface Lanes {
  take(): Promise<Lane>;
  giveBack(lane: Lane): void;
  close(): Promise<void>;
}

/**
 * A pool of clients with one connection each, and a new client for each connection that is lost. The library's own
 * `reserve()` writes to a connection after the server closed it, which ends the process; and a client that opens a
 * second connection may hold back what it sends, so that nobody is ever answered.
 */
export function openLanes(url: string, options: Options<Record<string, postgres.PostgresType>>, max: number): Lanes {
  const free: Lane[] = [];
  const lent = new Set<Lane>();
  const waiting: ((lane: Lane) => void)[] = [];

  function open(): Lane {
    const lane = { lost: false } as { -readonly [K in keyof Lane]: Lane[K] };
    const onclose = () => {
      lane.lost = true;
      void lane.client.end({ timeout: 0 }); // whoever still waits for an answer is told
    };
    // Without max_lifetime: 0 the library closes a connection between two statements of a transaction.
    lane.client = postgres(url, { ...options, max: 1, max_lifetime: 0, onclose });
    // drizzle sets the client's parsers, too: dates and instants come as the server's text.
    lane.dialect = (drizzle(lane.client, { casing: "snake_case" }) as unknown as { dialect: PgDialect }).dialect;
    return lane;
  }

  function lend(lane: Lane): Lane {
    lent.add(lane);
    return lane;
  }

  return {
    async take() {
      if (lent.size >= max) return new Promise((resolve) => waiting.push(resolve));
      // The one used last has the most statements prepared.
      for (let lane = free.pop(); lane; lane = free.pop()) if (!lane.lost) return lend(lane);
      return lend(open());
    },
    giveBack(lane) {
      lent.delete(lane);
      const next = waiting.shift();
      if (next) next(lend(lane.lost ? open() : lane));
      else if (!lane.lost) free.push(lane);
    },
    close: async () => {
      await Promise.all([...free, ...lent].map(({ client }) => client.end({ timeout: 5 })));
    },
  };
}
