import type { Environment } from "./env.ts";
import { explained } from "./explained.ts";
import { say } from "./say.ts";

/** A reachable server with administrative rights; `stop` ends what this process started and nothing else. */
export type Database = {
  url: string;
  /** Tells a second start in the same folder where this one answers. */
  announce(address: string): void;
  stop(): Promise<void>;
};

/** Opens the database, does the work and closes it again, whatever happens. */
export async function withDatabase<T>(
  environment: Environment,
  open: (environment: Environment) => Promise<Database>,
  work: (url: string, database: Database) => Promise<T>,
): Promise<T> {
  const database = await open(environment);
  try {
    return await work(database.url, database);
  } catch (error) {
    throw explained(error);
  } finally {
    await database.stop();
  }
}

/** The server at DATABASE_URL, or else the embedded one, started now. Refuses a data folder that is in use. */
export async function ownDatabase(environment: Environment): Promise<Database> {
  if (environment.databaseUrl !== undefined) return elsewhere(environment.databaseUrl);
  const { startEmbeddedPostgres } = await import("@kim/db/embedded");
  return startEmbeddedPostgres(environment.dataFolder, { say }).catch((error: unknown) => {
    throw explained(error);
  });
}

/** Like `ownDatabase`, but joins the embedded server of a running instance instead of refusing. */
export async function sharedDatabase(environment: Environment): Promise<Database> {
  if (environment.databaseUrl !== undefined) return elsewhere(environment.databaseUrl);
  const { runningUrl } = await import("@kim/db/embedded");
  const url = await runningUrl(environment.dataFolder);
  return url === undefined ? ownDatabase(environment) : elsewhere(url);
}

/** Refuses the data folder that another process uses, before anything else is looked at. */
export async function refuseIfInUse({ databaseUrl, dataFolder }: Environment): Promise<void> {
  if (databaseUrl !== undefined) return;
  const { DataFolderInUse, holderOf } = await import("@kim/db/embedded");
  const holder = await holderOf(dataFolder);
  if (holder) throw explained(new DataFolderInUse(holder));
}

const elsewhere = (url: string): Database => ({ url, announce: () => undefined, stop: async () => undefined });
