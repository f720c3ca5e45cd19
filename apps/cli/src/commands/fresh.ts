import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { environment } from "../env.ts";
import { OperatorError } from "../operator-error.ts";
import { runningInstance } from "../running-instance.ts";
import { seed } from "./migrate.ts";

/** Drops the embedded demo database and seeds it anew. Never touches a server. */
export async function fresh(): Promise<string> {
  const { databaseUrl, dataFolder } = environment();
  if (databaseUrl !== undefined) {
    throw new OperatorError(
      "„fresh“ löscht nur die eingebettete Demo. Mit gesetzter DATABASE_URL wird nichts gelöscht.",
    );
  }
  if (runningInstance(dataFolder) !== undefined) {
    throw new OperatorError("Die Plattform läuft gerade. Bitte zuerst beenden, dann wird die Demo neu angelegt.");
  }
  const cluster = join(dataFolder, "postgres");
  if (existsSync(join(cluster, "PG_VERSION"))) rmSync(cluster, { recursive: true });
  await seed();
  return "Die Demo ist neu angelegt. Start mit: npm start";
}
