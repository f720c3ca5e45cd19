import { spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import type { Programs } from "./programs.ts";
import type { ServerUser } from "./server-user.ts";

/** Creates the data of a new server. They take their place when they are complete: a killed first start leaves none. */
export async function createCluster(
  cluster: string,
  password: string,
  { programs, user, say }: { programs: Programs; user: ServerUser | undefined; say: (sentence: string) => void },
): Promise<void> {
  const unfinished = `${cluster}.neu`;
  const passwordFile = `${unfinished}.passwort`;
  if (existsSync(unfinished)) say("Ein erster Start wurde abgebrochen; seine Reste werden entfernt.");
  for (const path of [unfinished, passwordFile]) rmSync(path, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) for (const path of [unfinished, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    await initdb(programs.initdb, [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`, ...settings], user);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, cluster);
}

const settings = [
  "--username=postgres",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C.UTF-8",
  "--lc-messages=C",
];

async function initdb(command: string, args: string[], user: ServerUser | undefined): Promise<void> {
  const child = spawn(command, args, { ...user, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  if (code !== 0) throw new Error(`PostgreSQL konnte seine Daten nicht anlegen: ${said.trim().split("\n").at(-1)}`);
}
