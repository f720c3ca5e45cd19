import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { holderOf } from "./folder-lock.ts";
import { clusterOf } from "./place.ts";

/** Administrative URL of the server that another process runs on this data folder, or undefined. */
export async function runningUrl(folder: string): Promise<string | undefined> {
  if (!(await holderOf(folder))) return undefined;
  const pidFile = join(clusterOf(folder), "postmaster.pid");
  if (!existsSync(pidFile)) return undefined;
  // PostgreSQL's own format: process, data folder, start time, port, socket folder, address, shared memory, state.
  const [, , , port, , , , state] = readFileSync(pidFile, "utf8").split("\n");
  if (!port || state?.trim() !== "ready") return undefined;
  const password = readFileSync(join(folder, "postgres-passwort"), "utf8");
  return `postgres://postgres:${password}@127.0.0.1:${port}/kim`;
}
