import { Redis } from "ioredis";
import { expect, test } from "vitest";
import { backends, queueLocation } from "../../../tests/support/datenbank/queue-locations.ts";
import { testDatabase } from "../../../tests/support/datenbank/test-database.ts";
import { ausfaelle, laufMitAusfaellen, nichtsFehlt } from "../../../tests/support/jahreslauf/lauf-mit-ausfaellen.ts";

test.runIf(backends.includes("redis"))(
  `Redis wird mitten im Lauf ${ausfaelle}-mal geleert: kein Ergebnis und kein Nachweis fehlt oder steht doppelt`,
  async () => {
    const database = await testDatabase();
    const { location, clean } = queueLocation("redis", database);
    if (!("redisUrl" in location)) throw new Error("ohne Redis");
    const { redisUrl, prefix = "" } = location;
    const env = {
      WORKER_DATABASE_URL: database.urls.worker,
      QUEUE_DATABASE_URL: database.urls.queue,
      REDIS_URL: redisUrl,
      REDIS_PREFIX: prefix,
    };
    const redis = new Redis(redisUrl);
    try {
      const ausgang = await laufMitAusfaellen({ db: database.db, admin: database.admin, env }, async () => {
        const keys = await redis.keys(`${prefix}:*`);
        expect(keys.length).toBeGreaterThan(0);
        await redis.del(keys);
      });
      expect(ausgang).toEqual(nichtsFehlt);
    } finally {
      await redis.quit();
      await clean();
    }
  },
  600_000,
);
