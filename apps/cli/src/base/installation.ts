import type { LoginUrls } from "@kim/db";
import { databaseName, migrate } from "@kim/db/migrate";
import { type Bestand, bestandVon, seedDemo, seedOrganisationen } from "@kim/db/seed";
import type { Environment } from "./env.ts";
import { OperatorError } from "./operator-error.ts";
import { say } from "./say.ts";

/** Brings the database to this version; waits for another migration and says so. */
export const broughtUpToDate = (url: string): Promise<LoginUrls> =>
  migrate(url, databaseName(url), () =>
    say("Eine andere Migration dieser Datenbank läuft; es wird auf sie gewartet …"),
  );

/**
 * A database that can be worked with: of this version and not empty. An empty one gets the demo, except in operation:
 * there it gets the register and the conditions, for the demo's logins have a published password.
 */
export async function prepared(
  environment: Environment,
  url: string,
): Promise<{ logins: LoginUrls; bestand: Exclude<Bestand, "leer"> }> {
  const logins = await broughtUpToDate(url);
  if (inOperation(environment)) {
    if ((await bestandVon(url)) === "leer") await seedOrganisationen(url);
  } else if ((await bestandVon(url)) !== "installation") {
    await seedDemo(url, { dokumente: true });
  }
  const bestand = await bestandVon(url);
  return { logins, bestand: bestand === "demo" ? "demo" : "installation" };
}

/** Whether people may reach this installation or keep real data in it. */
export const inOperation = ({ databaseUrl, secure }: Environment): boolean => databaseUrl !== undefined || secure;

/** Behind TLS the platform is open to others, and whoever read the README could log in as the ministry. */
export function refuseDemoBehindTls({ secure }: Environment): void {
  if (secure) {
    throw new OperatorError(
      "Mit KIM_SECURE=true wird keine Demo angelegt: Das Passwort ihrer Zugänge ist veröffentlicht. Eine Installation entsteht mit: npm run kim -- einrichten",
    );
  }
}
