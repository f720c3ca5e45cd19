import { createHash } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "./workspace.mjs";

/**
 * Does the work while no other command of this folder does: two at once would install and build over each other.
 * The system gives a local socket to one process at a time and takes it back when that process ends, however it ends.
 */
export async function exclusively(work) {
  const lock = await held();
  try {
    return work();
  } finally {
    lock.close();
  }
}

async function held() {
  for (let told = false; ; await pause(200)) {
    const server = await listening();
    if (server) return server;
    if (!told) console.error("Ein anderer Befehl installiert oder baut gerade in diesem Ordner; es wird gewartet …");
    told = true;
    if (!(await isAlive()) && isFile) rmSync(place, { force: true }); // left by a process that was killed
  }
}

// Linux has socket names outside the file system, which cannot be left over.
const name = `kim-bau-${createHash("sha256").update(realpathSync(root)).digest("hex").slice(0, 32)}`;
const isFile = process.platform !== "linux";
const place = isFile ? join(tmpdir(), `${name}.sock`) : `\0${name}`;

const listening = () =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on("error", () => {}).end());
    server.once("error", (error) => (error.code === "EADDRINUSE" ? resolve(undefined) : reject(error)));
    server.listen(place, () => resolve(server));
  });

const isAlive = () =>
  new Promise((resolve) => {
    const socket = connect(place);
    socket.once("error", () => resolve(false));
    socket.once("connect", () => resolve(true) || socket.destroy());
  });
