import { migrate as bringUpToDate } from "@kim/db/migrate";
import { seedDemo } from "@kim/db/seed";
import { ownDatabase, withDatabase } from "../database.ts";
import { environment } from "../env.ts";

export async function migrate(): Promise<string> {
  await withDatabase(environment(), ownDatabase, (url) => bringUpToDate(url));
  return "Die Datenbank ist auf dem Stand dieser Version.";
}

/** Migrates and fills an empty database with the register and the demo. */
export async function seed(): Promise<string> {
  const filled = await withDatabase(environment(), ownDatabase, async (url) => {
    await bringUpToDate(url);
    return seedDemo(url);
  });
  return filled ? "Das Register der Organisationen und die Demo sind eingespielt." : "Die Datenbank enthält schon Daten; es wurde nichts verändert.";
}
