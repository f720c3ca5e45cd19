import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "@kim/db/embedded";
import { migrate, type LoginUrls } from "@kim/db/migrate";
import { seedDemo } from "@kim/db/seed";
import postgres from "postgres";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Administrative URL of the server; its database name is to be replaced. */
    adminUrl: string;
    /** A migrated and seeded database nobody is connected to. */
    template: string;
    logins: LoginUrls;
  }
}

/** One real PostgreSQL for the whole run: TEST_DATABASE_URL, or the embedded one in a throw-away folder. */
export default async function setup(project: TestProject) {
  const given = process.env["TEST_DATABASE_URL"];
  const folder = mkdtempSync(join(tmpdir(), "kim-test-"));
  const embedded = given ? undefined : await startEmbeddedPostgres(folder, { durable: false });
  const serverUrl = given ?? embedded?.url ?? "";
  const prefix = `kim_test_${process.pid}`;
  const template = `${prefix}_template`;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${template}`);
  const templateUrl = withDatabase(serverUrl, template);
  const logins = await migrate(templateUrl, prefix);
  await seedDemo(templateUrl);
  project.provide("adminUrl", serverUrl);
  project.provide("template", template);
  project.provide("logins", logins);

  return async () => {
    if (embedded) await admin.end().then(() => embedded.stop());
    else await removeTraces(admin, prefix);
    rmSync(folder, { recursive: true, force: true });
  };
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

// A server that is not ours is left as it was found; the shared group roles stay, other databases may use them.
async function removeTraces(admin: postgres.Sql, prefix: string) {
  const databases = await admin<
    { name: string }[]
  >`select datname as name from pg_database where datname like ${`${prefix}\\_%`}`;
  for (const { name } of databases) await admin.unsafe(`drop database "${name}" with (force)`);
  const roles = await admin<
    { name: string }[]
  >`select rolname as name from pg_roles where rolname like ${`${prefix}\\_%`}`;
  for (const { name } of roles) await admin.unsafe(`drop role "${name}"`);
  await admin.end();
}
