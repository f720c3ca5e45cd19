import { readdirSync, readFileSync } from "node:fs";
import type { Running } from "../bench/processes.ts";

const tickMs = 10; // USER_HZ is 100 on Linux

/**
 * Processor time so far in milliseconds: of the API processes, and of PostgreSQL with every backend that has ended
 * since. Linux only.
 */
export function prozessorzeit(apis: readonly Running[]): { api: number; postgres: number } {
  const alle = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => stat(Number(pid)));
  const postmaster = alle.find(({ pid, name }) => name === "postgres" && istKindVon(pid, process.pid, alle))?.pid;
  const api = alle.filter(({ pid }) => apis.some((running) => running.process.pid === pid));
  const postgres = alle.filter(({ pid, ppid }) => pid === postmaster || ppid === postmaster);
  const zeit = (prozesse: readonly Stat[], kinder: boolean) =>
    prozesse.reduce((summe, p) => summe + p.own + (kinder && p.pid === postmaster ? p.ended : 0), 0) * tickMs;
  return { api: zeit(api, false), postgres: zeit(postgres, true) };
}

type Stat = { pid: number; ppid: number; name: string; own: number; ended: number };

function stat(pid: number): Stat[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const name = text.slice(text.indexOf("(") + 1, text.lastIndexOf(")"));
    const rest = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [ppid, utime, stime, cutime, cstime] = [rest[1], rest[11], rest[12], rest[13], rest[14]].map((n) => n ?? 0);
    return [{ pid, ppid: ppid ?? 0, name, own: (utime ?? 0) + (stime ?? 0), ended: (cutime ?? 0) + (cstime ?? 0) }];
  } catch {
    return []; // it ended while we looked
  }
}

function istKindVon(pid: number, ahne: number, alle: readonly Stat[]): boolean {
  for (let p = alle.find((s) => s.pid === pid); p; p = alle.find((s) => s.pid === p?.ppid))
    if (p.ppid === ahne) return true;
  return false;
}
