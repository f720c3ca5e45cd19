import { endings } from "@kim/config/ending";
import { assertRoleIsSafe, openAuthDb, openDb } from "@kim/db";
import { openAnnouncements } from "./shell/announcements.ts";
import { readEnv } from "./env.ts";
import { listen } from "./listen.ts";
import { openRequests } from "./open-requests.ts";
import { buildServer } from "./server.ts";
import { openSessions } from "./shell/session.ts";

// Shorter than the patience of whoever asked this process to end: `kim start` and containers wait for ten seconds.
const patienceMs = 9_000;

async function main() {
  const { closes } = endings(patienceMs);
  const env = readEnv();
  const db = openDb(env.API_DATABASE_URL, 12);
  const authDb = openAuthDb(env.AUTH_DATABASE_URL, 6);
  await assertRoleIsSafe(db.sql);
  await assertRoleIsSafe(authDb.sql);
  const announcements = await openAnnouncements(db);
  const sessions = openSessions(authDb, { secure: env.KIM_SECURE });
  const requests = openRequests();
  const server = await buildServer(
    {
      db,
      authDb,
      sessions,
      announcements,
      clock: () => new Date(),
      adresse: env.KIM_ADRESSE || `http://localhost:${env.PORT}`,
      // Holds the password that was made for this login.
      geheimnis: env.API_DATABASE_URL,
      kontakt: env.KIM_KONTAKT,
    },
    {
      webRoot: env.KIM_WEB_ROOT,
      secure: env.KIM_SECURE,
      requests,
      onError: (error, path) => console.error(`[api] ${path ?? "?"}:`, error),
    },
  );
  await listen(server, { port: env.PORT, host: env.HOST });

  closes(async () => {
    await requests.finish(patienceMs - 1_000);
    await server.close();
    await announcements.close();
    await Promise.all([db.close(), authDb.close()]);
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
