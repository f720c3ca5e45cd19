import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Sql } from "postgres";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Running {
  process: ChildProcess;
  stop(): Promise<void>;
}

/** Starts a program and settles once `ready` is answered with true for a line of its output. */
export async function startProgram(
  command: string,
  args: string[],
  options: { env: NodeJS.ProcessEnv; cwd?: string; ready: (line: string) => boolean },
): Promise<Running> {
  const child = spawn(command, args, {
    cwd: options.cwd ?? root,
    env: options.env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  await new Promise<void>((resolve, reject) => {
    exited.then(() => reject(new Error(`${command} ${args[0]} ended before it was ready`)), reject);
    child.stdout.on("data", (chunk: Buffer) => {
      if (String(chunk).split("\n").some(options.ready)) resolve();
    });
  });
  return {
    process: child,
    stop: async () => {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

/** Largest resident memory of a process so far, in MB; undefined where the system does not tell. */
export function peakMemoryMb(pid: number | undefined): number | undefined {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return peak ? Math.round(Number(peak) / 1024) : undefined;
  } catch {
    return undefined;
  }
}

/** User and system time of a process so far, in milliseconds; NaN where the system does not tell. */
export function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10; // a hundred ticks a second
  } catch {
    return Number.NaN;
  }
}

/**
 * Seconds of the connections of this database that stand now, the worker's queue's among them; the asking one is left
 * out.
 */
export async function databaseCpu(admin: Sql): Promise<number> {
  const rows = await admin<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
  return rows.reduce((seconds, { pid }) => seconds + cpuOf(pid) / 1000, 0);
}

export const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
