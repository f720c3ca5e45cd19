import { randomBytes } from "node:crypto";
import { openAuthDb, openDb, type AuthDb, type Db, type LoginUrls } from "@kim/db";
import postgres from "postgres";
import { inject, onTestFinished } from "vitest";
import { withDatabase } from "./global-postgres.ts";

export interface TestDatabase {
  adminUrl: string;
  urls: LoginUrls;
  /** Administrative statements: to break something on purpose, or to look behind the wall. */
  admin: postgres.Sql;
  db: Db;
  authDb: AuthDb;
  close(): Promise<void>;
}

/** A copy of the seeded template, for one test file or one test. The caller closes it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject("adminUrl");
  const name = `${inject("template").replace("_template", "")}_${randomBytes(4).toString("hex")}`;
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await createFromTemplate(server, name);
  // The policies' own day: a journey must not turn red when the calendar passes the end of its contracts.
  await server.unsafe(`alter database "${name}" set app.heute = '2026-11-22'`);
  const adminUrl = withDatabase(serverUrl, name);
  const logins = inject("logins");
  const urls = Object.fromEntries(
    Object.entries(logins).map(([login, url]) => [login, withDatabase(url, name)]),
  ) as LoginUrls;
  const admin = postgres(adminUrl, { max: 2, onnotice: () => {} });
  const db = openDb(urls.api);
  const authDb = openAuthDb(urls.auth);
  return {
    adminUrl,
    urls,
    admin,
    db,
    authDb,
    close: async () => {
      await Promise.all([db.close(), authDb.close(), admin.end({ timeout: 1 })]);
      await server.unsafe(`drop database if exists "${name}" with (force)`);
      await server.end();
    },
  };
}

/** Like `openTestDatabase`, closed by itself at the end of the running test. */
export async function testDatabase(): Promise<TestDatabase> {
  const database = await openTestDatabase();
  onTestFinished(() => database.close());
  return database;
}

// Two copies at once collide on the template (55006): wait for the other one.
async function createFromTemplate(server: postgres.Sql, name: string) {
  for (let attempt = 1; ; attempt++) {
    try {
      await server.unsafe(`create database ${name} template ${inject("template")}`);
      return;
    } catch (error) {
      if (!(error instanceof postgres.PostgresError) || error.code !== "55006" || attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
