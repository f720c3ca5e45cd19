import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../../apps/worker/src/main.ts", import.meta.url));

/** A worker as it runs in operation, in a process of its own; its letters go into a folder that goes with it. */
export function startWorkerProcess(env: Record<string, string>): {
  /** Whether it is still there. */
  lives(): boolean;
  end(signal: "SIGTERM" | "SIGKILL"): Promise<void>;
} {
  const daten = mkdtempSync(join(tmpdir(), "kim-worker-"));
  const child = spawn(process.execPath, ["--import", "tsx", main], {
    env: { PATH: process.env["PATH"], KIM_DATEN: daten, ...env },
    stdio: "inherit",
  });
  const lives = () => child.exitCode === null && child.signalCode === null;
  return {
    lives,
    end: async (signal) => {
      if (lives()) {
        const ended = once(child, "exit");
        child.kill(signal);
        await ended;
      }
      rmSync(daten, { recursive: true, force: true });
    },
  };
}
