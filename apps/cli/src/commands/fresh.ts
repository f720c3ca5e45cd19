import { existsSync } from "node:fs";
import { join } from "node:path";
import { bestandVon } from "@kim/db/seed";
import { ownDatabase, withDatabase } from "../base/database.ts";
import { environment, type Environment } from "../base/env.ts";
import { explained } from "../base/explained.ts";
import { refuseDemoBehindTls } from "../base/installation.ts";
import { OperatorError } from "../base/operator-error.ts";
import { seed } from "./migrate.ts";

/** Drops the embedded demo database and seeds it anew. Never touches a server, nor an installation in use. */
export async function fresh(): Promise<string> {
  const here = environment();
  if (here.databaseUrl !== undefined) {
    throw new OperatorError(
      "„fresh“ löscht nur die eingebettete Demo. Mit gesetzter DATABASE_URL wird nichts gelöscht.",
    );
  }
  refuseDemoBehindTls(here);
  const { removeCluster } = await import("@kim/db/embedded");
  if (existsSync(join(here.dataFolder, "postgres-passwort"))) {
    await refuseInstallation(here);
    await removeCluster(here.dataFolder).catch((error: unknown) => {
      throw explained(error);
    });
  }
  await seed();
  return "Die Demo ist neu angelegt. Start mit: npm start";
}

async function refuseInstallation(here: Environment): Promise<void> {
  await withDatabase(here, ownDatabase, async (url) => {
    if ((await bestandVon(url)) === "installation") {
      throw new OperatorError(
        "„fresh“ löscht nur die Demo. Hier liegt eine Installation ohne Demo; es wurde nichts gelöscht.",
      );
    }
  });
}
