import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));
const tsx = import.meta.resolve("tsx");

export type Outcome = { code: number | null; stdout: string; stderr: string };

/** A command of the operators' terminal, with nothing of this process's surroundings but what is given. */
export async function kim(args: string[], given: Record<string, string>): Promise<Outcome> {
  return begin(args, given).outcome;
}

/** Like `kim`, for a process that is to be killed: no command of tsx stands between. */
export function begin(
  args: string[],
  { stdin = "", ...env }: Record<string, string>,
): { child: ChildProcess; outcome: Promise<Outcome> } {
  const surroundings = { PATH: `${process.execPath.replace(/[^/]+$/, "")}:/usr/sbin:/usr/bin:/bin`, HOME: tmpdir() };
  const child = spawn(process.execPath, ["--import", tsx, main, ...args], { env: { ...surroundings, ...env } });
  child.stdin.end(stdin);
  const outcome = Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once("exit", resolve)),
  ]).then(([stdout, stderr, code]) => ({ code, stdout, stderr }));
  return { child, outcome };
}

/** Sets an installation up with its first person, whose password is `passwort`. */
export const administrator = [
  "einrichten",
  "--email",
  "leitung@kreis.example",
  "--name",
  "Nele Ulrich",
  "--organisation",
  "05570",
  "--passwort-stdin",
];
export const passwort = { stdin: "ein-langes-passwort\n" };
