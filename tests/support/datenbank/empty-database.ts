import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject, onTestFinished } from "vitest";
import { withDatabase } from "./global-postgres.ts";

/**
 * A database nobody has migrated, dropped at the end of the running test. `prefix` names its logins apart from all
 * others.
 */
export async function emptyDatabase(): Promise<{ adminUrl: string; prefix: string; admin: postgres.Sql }> {
  const serverUrl = inject("adminUrl");
  const prefix = `${inject("template").replace("_template", "")}_${randomBytes(4).toString("hex")}`;
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await server.unsafe(`create database ${prefix}`);
  const adminUrl = withDatabase(serverUrl, prefix);
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  onTestFinished(async () => {
    await admin.end({ timeout: 1 });
    await server.unsafe(`drop database if exists ${prefix} with (force)`);
    await server.end();
  });
  return { adminUrl, prefix, admin };
}
