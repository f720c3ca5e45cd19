import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@kim/db/embedded";
import { root, startProgram } from "./processes.ts";

/** Seconds from `npm start` to the printed address: in a fresh clone of HEAD, and once more in the same folder. */
export async function twoStarts(): Promise<{ first: number; second: number }> {
  const folder = mkdtempSync(join(tmpdir(), "kim-bench-"));
  chmodSync(folder, 0o755); // under root PostgreSQL runs as a user of its own, which must get in
  try {
    execFileSync("git", ["clone", "--quiet", root, join(folder, "kim")]);
    return { first: await start(join(folder, "kim")), second: await start(join(folder, "kim")) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(cwd: string): Promise<number> {
  const begin = performance.now();
  const env = { ...process.env, PORT: String(await freePort()), DATABASE_URL: "", REDIS_URL: "" };
  const running = await startProgram("npm", ["start"], { cwd, env, ready: (line) => line.includes("läuft: http") });
  const seconds = (performance.now() - begin) / 1000;
  await running.stop();
  return seconds;
}
