import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { endings } from "@kim/config/ending";
import { assertRoleIsSafe, openDb } from "@kim/db";
import { readEnv } from "./env.ts";
import { startWorker } from "./worker.ts";

// Shorter than the patience of whoever asked this process to end: `kim start` and containers wait for ten seconds.
const patienceMs = 9_000;
// Left alone, V8 lets the garbage of a run grow to 150 MB before it collects: nobody waits for this process.
setFlagsFromString("--optimize-for-size");

async function main() {
  const { closes } = endings(patienceMs);
  const env = readEnv();
  const db = openDb(env.WORKER_DATABASE_URL, 8);
  await assertRoleIsSafe(db.sql);
  const worker = await startWorker({
    db,
    queue: env.REDIS_URL
      ? { redisUrl: env.REDIS_URL, prefix: env.REDIS_PREFIX }
      : { postgresUrl: env.QUEUE_DATABASE_URL },
    postweg: env.SMTP_URL ? { smtpUrl: env.SMTP_URL } : { folder: join(env.KIM_DATEN, "post") },
    absender: env.KIM_ABSENDER,
    adresse: env.KIM_ADRESSE,
    now: () => new Date(),
    lockMs: env.KIM_LOCK_MS,
    abgleichMs: env.KIM_ABGLEICH_MS,
    onError: (error) => console.error("[worker]", error),
  });

  closes(async () => {
    await worker.close();
    await db.close();
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
