import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DataFolderInUse } from "./folder-lock.ts";

/** Written into the server's own notes: by it a later start knows that a server left over is one of ours. */
export const clusterName = "kim-plattform";

const patienceMs = 60_000;

/**
 * Ends and clears what a killed run left in a folder that this process holds: whatever server is still there is
 * nobody's.
 */
export async function endLeftovers(cluster: string, say: (sentence: string) => void): Promise<void> {
  const pidFile = join(cluster, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  if (!isServer(pid, cluster)) {
    say("Der vorige Lauf wurde nicht ordentlich beendet; die Datenbank stellt ihren letzten Stand wieder her.");
    // The number may belong to anybody by now, and PostgreSQL would take that process for itself.
    rmSync(pidFile, { force: true });
    return;
  }
  // Older versions of the platform held their folder without a lock: theirs may well be in use.
  const options = join(cluster, "postmaster.opts");
  if (!existsSync(options) || !readFileSync(options, "utf8").includes(`cluster_name=${clusterName}`))
    throw new DataFolderInUse({ pid });
  say(`Die Datenbank eines abgebrochenen Laufs (Prozess ${pid}) wird beendet.`);
  await end(pid, cluster);
}

async function end(pid: number, cluster: string): Promise<void> {
  try {
    process.kill(pid, "SIGINT");
  } catch {
    if (isServer(pid, cluster)) throw new DataFolderInUse({ pid });
  }
  for (const deadline = Date.now() + patienceMs; isServer(pid, cluster); await pause(50))
    if (Date.now() > deadline) throw new DataFolderInUse({ pid });
}

/** Whether a server runs on this data under this number, which may belong to anybody by now. */
function isServer(pid: number, cluster: string): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    return commandOf(pid).includes(cluster);
  } catch {
    return false;
  }
}

const commandOf = (pid: number) =>
  existsSync("/proc/self/cmdline")
    ? readFileSync(`/proc/${pid}/cmdline`, "utf8")
    : execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
