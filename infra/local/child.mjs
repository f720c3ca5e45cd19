import { spawn, spawnSync } from "node:child_process";
import { constants } from "node:os";
import { given, root, toolEnv } from "./workspace.mjs";

/**
 * Runs a tool to its end and answers its exit code.
 * `quiet` sends what it prints to stderr, so that stdout stays the command's own.
 */
export function run(command, args, { quiet = false, env = {} } = {}) {
  const { status, signal, error } = spawnSync(command, args, {
    cwd: root,
    env: { ...toolEnv, ...env },
    stdio: ["ignore", quiet ? 2 : "inherit", "inherit"],
  });
  if (error) console.error(`„${command}“ ließ sich nicht starten: ${error.message}`);
  return status ?? exitCodeOf(signal);
}

/** Runs a tool like `run` and ends this process with its exit code when it fails. */
export function mustRun(command, args, options) {
  const code = run(command, args, options);
  if (code !== 0) process.exit(code);
}

/**
 * Becomes the command: signals go in, the exit code comes out.
 * `apart` keeps the terminal's Ctrl-C from all processes below at once, so that the command can end them in order;
 * the channel tells it when this process was killed outright.
 */
export function handOver(command, args, { cwd = root, apart = false } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: toolEnv,
    detached: apart,
    stdio: apart ? ["inherit", "inherit", "inherit", "ipc"] : "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  endWithNpm(() => child.kill("SIGTERM"));
  child.on("error", (error) => {
    console.error(`„${command}“ ließ sich nicht starten: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? exitCodeOf(signal)));
}

// npm that is killed outright ends nothing below it: whoever finds another parent than at the start has lost it.
const parent = process.ppid;

function endWithNpm(end) {
  if (given.npm_lifecycle_event === undefined) return;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    end();
  }, 500);
}

const exitCodeOf = (signal) => 128 + (constants.signals[signal] ?? 0);
