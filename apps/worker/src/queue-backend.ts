import * as bullmq from "bullmq";
import { Redis } from "ioredis";
import pg from "pg";

/** Where BullMQ keeps its jobs: the platform's own PostgreSQL, or a Redis. */
export type QueueLocation = { postgresUrl: string } | { redisUrl: string; prefix?: string };

/** BullMQ's own classes bound to one of its two backends; the same code runs on either (ADR 0003). */
export interface QueueBackend {
  queue(name: string): bullmq.Queue;
  flow(): bullmq.FlowProducer;
  worker(
    name: string,
    processor: bullmq.Processor,
    options: { concurrency: number; lockDuration?: number; stalledInterval?: number; maxStalledCount?: number },
  ): bullmq.Worker;
  close(): Promise<void>;
}

export function openQueueBackend(location: QueueLocation): QueueBackend {
  return "redisUrl" in location
    ? onRedis(location.redisUrl, location.prefix ?? "kim")
    : onPostgres(location.postgresUrl);
}

function onPostgres(connectionString: string): QueueBackend {
  const { Queue, FlowProducer, Worker } = bullmq.withBackend(bullmq.createPostgresBackend);
  // A worker keeps one connection for LISTEN; the others answer its commands.
  // BullMQ takes a ready pool, and its type of one asks for an index signature that pg's class does not have.
  const connection = new pg.Pool({
    connectionString,
    max: 10,
    keepAlive: true,
    options: "-c search_path=bullmq",
  }) as pg.Pool & bullmq.PostgresConnectionOptions;
  return {
    queue: (name) => new Queue(name, { connection }) as unknown as bullmq.Queue,
    flow: () => new FlowProducer({ connection }) as unknown as bullmq.FlowProducer,
    worker: (name, processor, options) =>
      new Worker(name, processor, { connection, ...options }) as unknown as bullmq.Worker,
    close: () => connection.end(),
  };
}

function onRedis(url: string, prefix: string): QueueBackend {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  return {
    queue: (name) => new bullmq.Queue(name, { connection, prefix }),
    flow: () => new bullmq.FlowProducer({ connection, prefix }),
    worker: (name, processor, options) => new bullmq.Worker(name, processor, { connection, prefix, ...options }),
    close: async () => void (await connection.quit()),
  };
}
