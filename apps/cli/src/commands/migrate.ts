import { migrate as bringUpToDate } from "@kim/db/migrate";
import { beauftrageVertragsdokumente, seedDemo } from "@kim/db/seed";
import { ownDatabase, withDatabase } from "../database.ts";
import { environment } from "../env.ts";
import { writeLoginFiles } from "../login-files.ts";

/**
 * `zugaenge`: a folder that receives the addresses of the login roles, whose passwords are new after every migration.
 */
export async function migrate({ zugaenge }: { zugaenge?: string }): Promise<string> {
  const logins = await withDatabase(environment(), ownDatabase, (url) => bringUpToDate(url));
  if (zugaenge !== undefined) await writeLoginFiles(zugaenge, logins);
  return "Die Datenbank ist auf dem Stand dieser Version.";
}

/** Migrates and fills an empty database with the register and the demo. */
export async function seed(): Promise<string> {
  const filled = await withDatabase(environment(), ownDatabase, async (url) => {
    await bringUpToDate(url);
    const filled = await seedDemo(url);
    if (filled) await beauftrageVertragsdokumente(url);
    return filled;
  });
  return filled
    ? "Das Register der Organisationen und die Demo sind eingespielt."
    : "Die Datenbank enthält schon Daten; es wurde nichts verändert.";
}
