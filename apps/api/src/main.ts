import { assertRoleIsSafe, openAuthDb, openDb } from "@kim/db";
import { openAnnouncements } from "./announcements.ts";
import { readEnv } from "./env.ts";
import { buildServer } from "./server.ts";
import { openSessions } from "./session.ts";

async function main() {
  const env = readEnv();
  const db = openDb(env.API_DATABASE_URL, 12);
  const authDb = openAuthDb(env.AUTH_DATABASE_URL, 6);
  await assertRoleIsSafe(db.sql);
  await assertRoleIsSafe(authDb.sql);
  const announcements = await openAnnouncements(db);
  const sessions = openSessions(authDb, { secure: env.KIM_SECURE });
  const server = await buildServer(
    {
      db,
      authDb,
      sessions,
      announcements,
      clock: () => new Date(),
      adresse: env.KIM_ADRESSE || `http://localhost:${env.PORT}`,
      kontakt: env.KIM_KONTAKT,
    },
    {
      webRoot: env.KIM_WEB_ROOT,
      secure: env.KIM_SECURE,
      onError: (error, path) => console.error(`[api] ${path ?? "?"}:`, error),
    },
  );
  await server.listen({ port: env.PORT, host: env.HOST });

  const stop = async () => {
    await server.close();
    await announcements.close();
    await Promise.all([db.close(), authDb.close()]);
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "disconnect"] as const) process.once(signal, () => void stop());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
