import { execFileSync, spawnSync } from "node:child_process";

/** The user the server runs as where this process is root. */
export type ServerUser = { uid: number; gid: number };

const name = "postgres";

/** Undefined where this process is nobody special: then the server runs as the same person. */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return found() ?? created();
}

/** Whether that user may enter the folder, asked of the system itself: modes, groups and access lists all count. */
export const mayEnter = (folder: string, user: ServerUser): boolean =>
  spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...user, cwd: "/", stdio: "ignore" }).status === 0;

function found(): ServerUser | undefined {
  const [uid, gid] = ["-u", "-g"].map((which) => {
    const { status, stdout } = spawnSync("id", [which, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : Number.NaN;
  });
  return Number.isInteger(uid) && Number.isInteger(gid) ? ({ uid, gid } as ServerUser) : undefined;
}

function created(): ServerUser {
  // The group may be there already, and so may both when two platforms start for the first time at once.
  spawnSync("groupadd", ["--system", name], { stdio: "ignore" });
  try {
    execFileSync("useradd", ["--system", "--gid", name, "--no-create-home", "--home-dir", "/nonexistent", name], {
      stdio: "pipe",
    });
  } catch (cause) {
    const user = found();
    if (user) return user;
    throw new Error(
      `PostgreSQL läuft nicht als root, und der Benutzer „${name}“ ließ sich nicht anlegen. Bitte anlegen oder die Plattform ohne root starten.`,
      { cause },
    );
  }
  const user = found();
  if (!user) throw new Error(`PostgreSQL findet den Benutzer „${name}“ nicht.`);
  return user;
}
