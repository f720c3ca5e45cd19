import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { endLeftovers } from "./leftovers.ts";
import { mayEnter, type ServerUser } from "./server-user.ts";

/** Where root keeps what the server's user must reach and cannot reach in root's own home (ADR 0010). */
export const outsideFolder = "/var/lib/kim-plattform";

/** The user PostgreSQL runs as under root cannot enter the folder of its data. */
export class DataFolderUnreachable extends Error {
  override readonly name = "DataFolderUnreachable";
  constructor(folder: string) {
    super(
      `PostgreSQL läuft unter root als eigener Benutzer und darf den Ordner „${folder}“ nicht betreten. Erlauben Sie das Durchqueren (chmod o+x) oder wählen Sie mit KIM_DATEN einen anderen Ort für die Daten.`,
    );
  }
}

/** Where the data of this folder are: in it, or where its pointer says. */
export function clusterOf(folder: string): string {
  const outside = outsideOf(folder);
  return join(outside ?? folder, "postgres");
}

/** Like `clusterOf`, and chooses the place at the first start. */
export async function placeFor(
  folder: string,
  user: ServerUser | undefined,
  say: (sentence: string) => void,
): Promise<{ cluster: string; outside: string | undefined }> {
  let outside = outsideOf(folder);
  if (user && !outside && !mayEnter(folder, user)) {
    if (existsSync(join(folder, "postgres", "PG_VERSION"))) throw new DataFolderUnreachable(folder);
    outside = await makeOutside(folder, say);
    if (!mayEnter(outside, user)) throw new DataFolderUnreachable(outside);
  }
  if (outside) say(`Die Datenbank liegt in ${outside}: In ${folder} käme ihr Benutzer „postgres“ nicht hinein.`);
  return { cluster: clusterOf(folder), outside };
}

/** Deletes the place outside a folder, if it has one, and the pointer to it; the next start chooses anew. */
export function forgetPlace(folder: string): void {
  const outside = outsideOf(folder);
  if (outside) removeOutside(outside);
  rmSync(pointerIn(folder), { force: true });
}

export function removeOutside(outside: string): void {
  rmSync(outside, { recursive: true, force: true });
}

const pointerIn = (folder: string) => join(folder, "postgres-ort");

// The pointer holds a name and no path: whoever can write it must not choose what root reads or deletes.
function outsideOf(folder: string): string | undefined {
  if (!existsSync(pointerIn(folder))) return undefined;
  const name = readFileSync(pointerIn(folder), "utf8").trim();
  if (!/^[0-9a-f]{16}$/.test(name)) throw new Error(`PostgreSQL findet seine Daten nicht: ${pointerIn(folder)}`);
  return join(outsideFolder, name);
}

async function makeOutside(folder: string, say: (sentence: string) => void): Promise<string> {
  const name = createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 16);
  const outside = join(outsideFolder, name);
  if (existsSync(outside)) {
    await endLeftovers(join(outside, "postgres"), say);
    say(`Die Datenbank in ${outside} gehörte zu einem gelöschten Datenordner und wird entfernt.`);
    removeOutside(outside);
  }
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  chmodSync(outside, 0o711);
  writeFileSync(pointerIn(folder), `${name}\n`);
  return outside;
}
