import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Address of the embedded server that another process runs on this data folder, or undefined. */
export function runningInstance(dataFolder: string): string | undefined {
  const pidFile = join(dataFolder, "postgres", "postmaster.pid");
  if (!existsSync(pidFile)) return undefined;
  // PostgreSQL's own format: process, data folder, start time, port, …
  const [pid, , , port] = readFileSync(pidFile, "utf8").split("\n");
  if (!isAlive(Number(pid)) || port === undefined) return undefined;
  const password = readFileSync(join(dataFolder, "postgres-passwort"), "utf8");
  return `postgres://postgres:${password}@127.0.0.1:${port}/kim`;
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
