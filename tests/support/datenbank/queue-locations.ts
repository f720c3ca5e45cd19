import { randomBytes } from "node:crypto";
import type { QueueLocation } from "@kim/worker";
import { Redis } from "ioredis";
import type { TestDatabase } from "./test-database.ts";

const redisUrl = process.env["TEST_REDIS_URL"];

/** The backends BullMQ is tested on. Without a Redis only PostgreSQL; the runner prints that and CI refuses it. */
export const backends: readonly ("postgres" | "redis")[] = redisUrl ? ["postgres", "redis"] : ["postgres"];

/** A place for jobs that nobody else uses; `clean` leaves no trace on a shared Redis. */
export function queueLocation(
  backend: "postgres" | "redis",
  database: TestDatabase,
): { location: QueueLocation; clean(): Promise<void> } {
  if (backend === "postgres" || !redisUrl)
    return { location: { postgresUrl: database.urls.queue }, clean: async () => {} };
  const prefix = `kim-test-${randomBytes(6).toString("hex")}`;
  return {
    location: { redisUrl, prefix },
    clean: async () => {
      const redis = new Redis(redisUrl);
      const keys = await redis.keys(`${prefix}:*`);
      if (keys.length > 0) await redis.del(keys);
      await redis.quit();
    },
  };
}
