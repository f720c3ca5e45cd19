import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LoginUrls } from "@kim/db";

/**
 * Writes `<folder>/api/zugang.env` and `<folder>/worker/zugang.env`, each with its own process's addresses and readable
 * by its owner only.
 */
export async function writeLoginFiles(folder: string, logins: LoginUrls): Promise<void> {
  await write(folder, "api", { API_DATABASE_URL: logins.api, AUTH_DATABASE_URL: logins.auth });
  await write(folder, "worker", { WORKER_DATABASE_URL: logins.worker, QUEUE_DATABASE_URL: logins.queue });
}

async function write(folder: string, process: string, values: Record<string, string>): Promise<void> {
  await mkdir(join(folder, process), { recursive: true, mode: 0o700 });
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(join(folder, process, "zugang.env"), lines.join(""), { mode: 0o600 });
}
