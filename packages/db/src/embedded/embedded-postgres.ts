import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import postgres from "postgres";
import { freePort } from "../free-port.ts";
import { createCluster } from "./cluster.ts";
import { lockFolder } from "./folder-lock.ts";
import { endLeftovers } from "./leftovers.ts";
import { placeFor, removeOutside } from "./place.ts";
import { reachablePrograms } from "./programs.ts";
import { type Server, startServer } from "./server.ts";
import { serverUser } from "./server-user.ts";

export { freePort };
export { DataFolderInUse, holderOf } from "./folder-lock.ts";
export { runningUrl } from "./running-url.ts";
export { removeCluster } from "./remove-cluster.ts";

export interface RunningPostgres {
  /** Administrative URL of the database `kim`. */
  readonly url: string;
  /** Tells whoever finds the folder in use where the platform of this process answers. */
  announce(address: string): void;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL 18 from the npm package with its data in `folder` and opens the database `kim`.
 * Throws `DataFolderInUse` when another process holds the folder. `durable: false` gives up crash safety for
 * speed and is for throw-away data only. `say` hears what is unusual: where the data are, what an earlier run left.
 */
export async function startEmbeddedPostgres(
  folder: string,
  { durable = true, say = () => {} }: { durable?: boolean; say?: (sentence: string) => void } = {},
): Promise<RunningPostgres> {
  const lock = await lockFolder(folder);
  try {
    makeFolder(resolve(folder));
    const { server, password, stop } = await startIn(folder, { durable, say });
    const url = (database: string) => `postgres://postgres:${password}@127.0.0.1:${server.port}/${database}`;
    await createDatabaseIfMissing(url("postgres"), "kim");
    return { url: url("kim"), announce: lock.announce, stop: () => stop().finally(lock.release) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function startIn(folder: string, { durable, say }: { durable: boolean; say: (sentence: string) => void }) {
  const user = serverUser();
  // PostgreSQL refuses to run as root and gets a user of its own, which must be able to reach its data.
  if (user) chmodSync(folder, 0o711);
  const { cluster, outside } = await placeFor(folder, user, say);
  const programs = reachablePrograms(user);
  await endLeftovers(cluster, say);
  const passwordFile = join(folder, "postgres-passwort");
  if (!existsSync(join(cluster, "PG_VERSION"))) {
    writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
    await createCluster(cluster, readFileSync(passwordFile, "utf8"), { programs, user, say });
  }
  const server = await startOnFreePort(
    () => freePort(),
    (port) => startServer({ programs, user, cluster, port, durable }),
  );
  const stop = async () => {
    await server.stop();
    if (!durable && outside) removeOutside(outside);
  };
  return { server, password: readFileSync(passwordFile, "utf8"), stop };
}

// Somebody may take the port between the look and the start.
async function startOnFreePort(port: () => Promise<number>, start: (port: number) => Promise<Server>): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(await port());
    } catch (error) {
      if (attempt === 3 || !(error instanceof Error && error.message.includes("Address already in use"))) throw error;
    }
  }
}

// Step by step: Node's recursive variant never ends where a file system refuses new folders with "not found" (/proc).
function makeFolder(path: string) {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  }
}

async function createDatabaseIfMissing(adminUrl: string, name: string) {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql.unsafe(`create database ${name}`);
  } finally {
    await sql.end();
  }
}
