import { join } from "node:path";
import { assertRoleIsSafe, openDb } from "@kim/db";
import { readEnv } from "./env.ts";
import { startWorker } from "./worker.ts";

async function main() {
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

  let ending: Promise<void> | undefined; // the signal and the end of the one that sent it often come together
  const stop = async () => {
    await worker.close();
    await db.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "disconnect"] as const) process.on(signal, () => void (ending ??= stop()));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
