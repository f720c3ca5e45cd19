import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export type Plan = { name: string; command: string; args: readonly string[]; cwd: string; env: NodeJS.ProcessEnv };
export type Children = {
  /** Settles with the name of the first child that ends, whatever the reason. */
  firstEnd: Promise<string>;
  /** Asks every child to end, insists after `patienceMs`, and settles when all are gone. */
  stop(): Promise<void>;
};

const patienceMs = 10_000;

/** Child processes that live and end together. The IPC channel tells a child when this process was killed outright. */
export function startChildren(plans: readonly Plan[]): Children {
  const children = plans.map(({ name, command, args, cwd, env }) => ({
    name,
    process: spawn(command, args, { cwd, env, stdio: ["ignore", "inherit", "inherit", "ipc"] }),
  }));
  return {
    firstEnd: Promise.race(children.map(async ({ name, process }) => (await ended(process), name))),
    stop: async () => {
      await Promise.all(children.map(({ process }) => stop(process)));
    },
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const insist = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  child.kill("SIGTERM");
  await ended(child);
  clearTimeout(insist);
}

// A command that cannot be spawned never exits: it reports an error instead.
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await once(child, "exit").catch(() => undefined);
}
