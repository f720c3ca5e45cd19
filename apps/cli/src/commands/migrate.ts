import { seedDemo } from "@kim/db/seed";
import { ownDatabase, withDatabase } from "../base/database.ts";
import { environment } from "../base/env.ts";
import { broughtUpToDate, refuseDemoBehindTls } from "../base/installation.ts";
import { writeLoginFiles } from "../base/login-files.ts";

/**
 * `zugaenge`: a folder that receives the addresses of the login roles, whose passwords are new after every migration.
 */
export async function migrate({ zugaenge }: { zugaenge?: string }): Promise<string> {
  const logins = await withDatabase(environment(), ownDatabase, broughtUpToDate);
  if (zugaenge !== undefined) await writeLoginFiles(zugaenge, logins);
  return "Die Datenbank ist auf dem Stand dieser Version.";
}

/** Migrates and fills an empty database with the register and the demo. */
export async function seed(): Promise<string> {
  const here = environment();
  refuseDemoBehindTls(here);
  const filled = await withDatabase(here, ownDatabase, async (url) => {
    await broughtUpToDate(url);
    return seedDemo(url, { dokumente: true });
  });
  return filled
    ? "Das Register der Organisationen und die Demo sind eingespielt."
    : "Die Datenbank enthält die Demo schon; es wurde nichts verändert.";
}
