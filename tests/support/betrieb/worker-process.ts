import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../../apps/worker/src/main.ts", import.meta.url));

/** A worker as it runs in operation, in a process of its own. */
export function startWorkerProcess(env: Record<string, string>): {
  /** Whether it is still there. */
  lives(): boolean;
  end(signal: "SIGTERM" | "SIGKILL"): Promise<void>;
} {
  const child = spawn(process.execPath, ["--import", "tsx", main], {
    env: { PATH: process.env["PATH"], ...env },
    stdio: "inherit",
  });
  const lives = () => child.exitCode === null && child.signalCode === null;
  return {
    lives,
    end: async (signal) => {
      if (!lives()) return;
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
    },
  };
}
