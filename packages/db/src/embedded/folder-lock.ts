import { createHash } from "node:crypto";
import { existsSync, realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { text } from "node:stream/consumers";

/** The process that uses a data folder, and where its platform answers once it does. */
export type Holder = { pid: number; address?: string | undefined };
export type FolderLock = { announce(address: string): void; release(): Promise<void> };

/** Another process uses this data folder. */
export class DataFolderInUse extends Error {
  override readonly name = "DataFolderInUse";
  readonly holder: Holder;
  constructor(holder: Holder) {
    const { pid, address } = holder;
    super(
      address
        ? `Die Plattform läuft schon mit diesen Daten: ${address} (Prozess ${pid}). Es wurde nichts verändert.`
        : `Die Daten dieser Installation werden schon benutzt (Prozess ${pid}): Dort startet die Plattform gerade, oder ein Befehl läuft. Es wurde nichts verändert.`,
    );
    this.holder = holder;
  }
}

/**
 * Holds the folder for this process. The lock is a local socket: the system gives it to one process at a time and
 * takes it back when that process ends, however it ends.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const place = socketOf(folder);
  const holder: Holder = { pid: process.pid };
  const server = createServer((socket) => socket.on("error", () => {}).end(JSON.stringify(holder)));
  if (!(await listens(server, place))) {
    const other = await ask(place);
    if (other) throw new DataFolderInUse(other);
    if (isFile(place)) rmSync(place, { force: true }); // left by a process that was killed
    if (!(await listens(server, place))) throw new DataFolderInUse((await ask(place)) ?? { pid: 0 });
  }
  server.unref();
  return {
    announce: (address) => void (holder.address = address),
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Who uses the folder now, if anybody. */
export const holderOf = (folder: string): Promise<Holder | undefined> => ask(socketOf(folder));

// Linux has socket names outside the file system, which cannot be left over.
function socketOf(folder: string): string {
  const name = `kim-${createHash("sha256")
    .update(realPath(resolve(folder)))
    .digest("hex")
    .slice(0, 32)}`;
  return process.platform === "linux" ? `\0${name}` : join(tmpdir(), `${name}.sock`);
}

const isFile = (place: string) => !place.startsWith("\0");

// The folder itself may be missing before the first start.
const realPath = (path: string): string =>
  existsSync(path) || dirname(path) === path ? realpathSync(path) : join(realPath(dirname(path)), basename(path));

function listens(server: Server, place: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error));
    server.once("error", failed);
    server.listen(place, () => {
      server.removeListener("error", failed);
      resolve(true);
    });
  });
}

async function ask(place: string): Promise<Holder | undefined> {
  const socket = connect(place);
  socket.setTimeout(5_000, () => socket.destroy());
  const said = await text(socket).catch(() => undefined);
  if (said === undefined) return undefined;
  try {
    return JSON.parse(said) as Holder;
  } catch {
    return { pid: 0 }; // busy or not ours: it holds the folder all the same
  }
}
