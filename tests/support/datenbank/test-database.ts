import { randomBytes } from "node:crypto";
import { openAuthDb, openDb, type AuthDb, type Db, type LoginUrls } from "@kim/db";
import { seedDemo, type Umfang } from "@kim/db/seed";
import { plainDate } from "@kim/domain/grundlagen";
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

/** The last day the demo is told up to in tests. */
export const demotag = plainDate("2026-11-22");

/**
 * A copy of the seeded template, for one test file or one test; with "voll" of the demo people see, which takes the
 * first file of a run that asks for it many seconds. The caller closes it.
 */
export async function openTestDatabase(umfang: Umfang = "klein"): Promise<TestDatabase> {
  return open((server) => (umfang === "voll" ? volleVorlage(server) : Promise.resolve(inject("template"))));
}

/** The demo people see, laid once more: nothing of it comes from the copy that others share. */
export async function openNeueVolleDemo(): Promise<TestDatabase> {
  const database = await open(() => Promise.resolve(inject("leer")));
  await seedDemo(database.adminUrl, { heute: demotag });
  return database;
}

/** Like `openTestDatabase`, closed by itself at the end of the running test. */
export async function testDatabase(): Promise<TestDatabase> {
  const database = await openTestDatabase();
  onTestFinished(() => database.close());
  return database;
}

async function open(templateOn: (server: postgres.Sql) => Promise<string>): Promise<TestDatabase> {
  const serverUrl = inject("adminUrl");
  const name = `${inject("template").replace("_template", "")}_${randomBytes(4).toString("hex")}`;
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await createFromTemplate(server, name, await templateOn(server));
  await standsAtDemotag(server, name);
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

// The policies' own day: a journey must not turn red when the calendar passes the end of its contracts.
const standsAtDemotag = (server: postgres.Sql, name: string) =>
  server.unsafe(`alter database "${name}" set app.heute = '${demotag}'`);

/** Laid by the first who asks while the others wait; one that was not finished has another name. */
async function volleVorlage(server: postgres.Sql): Promise<string> {
  const name = inject("template").replace("_template", "_voll");
  await server`select pg_advisory_lock(hashtextextended(${name}, 0))`;
  try {
    const [there] = await server`select from pg_database where datname = ${name}`;
    if (there) return name;
    const unfinished = `${name}_neu`;
    await server.unsafe(`drop database if exists "${unfinished}" with (force)`);
    await layVolleDemo(server, unfinished);
    await server.unsafe(`alter database "${unfinished}" rename to "${name}"`);
    return name;
  } finally {
    await server`select pg_advisory_unlock(hashtextextended(${name}, 0))`;
  }
}

async function layVolleDemo(server: postgres.Sql, name: string): Promise<void> {
  await createFromTemplate(server, name, inject("leer"));
  await standsAtDemotag(server, name);
  await seedDemo(withDatabase(inject("adminUrl"), name), { heute: demotag });
}

// Two copies at once collide on the template (55006): wait for the other one.
async function createFromTemplate(server: postgres.Sql, name: string, template: string) {
  for (let attempt = 1; ; attempt++) {
    try {
      await server.unsafe(`create database ${name} template ${template}`);
      return;
    } catch (error) {
      if (!(error instanceof postgres.PostgresError) || error.code !== "55006" || attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
