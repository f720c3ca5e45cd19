import { seedOrganisationen } from "@kim/db/seed";
import { ersteRollen, type Organisation, type Rolle } from "@kim/domain/organisation";
import { sharedDatabase, withDatabase } from "../base/database.ts";
import { environment } from "../base/env.ts";
import { broughtUpToDate } from "../base/installation.ts";
import { OperatorError } from "../base/operator-error.ts";
import { hatPersonen } from "../base/queries.ts";
import { legeZugangAn, leseZugang } from "../base/zugang.ts";

export type EinrichtenOptionen = { email?: string; name?: string; organisation: string; passwortStdin: boolean };

/**
 * An installation without the demo: the register of the organisations, the published conditions and, where one is
 * named, the first person. The answer is a sentence per step.
 */
export async function einrichten({ email, name, organisation, passwortStdin }: EinrichtenOptionen): Promise<string> {
  const zugang =
    email === undefined ? undefined : await leseZugang({ email, name: name ?? "", rolle: [], passwortStdin });
  return withDatabase(environment(), sharedDatabase, async (url) => {
    await broughtUpToDate(url);
    const neu = await seedOrganisationen(url);
    const register = neu
      ? "Das Register der Organisationen und die Förderkonditionen sind eingespielt, ohne Demo."
      : "Das Register der Organisationen ist schon eingespielt.";
    if (await hatPersonen(url)) {
      if (!zugang) return `${register} Zugänge gibt es auch schon.`;
      throw new OperatorError(
        "Diese Installation hat schon Zugänge; es wurde nichts verändert. Weitere: npm run kim -- benutzer anlegen --help",
      );
    }
    if (!zugang)
      return `${register}\nNoch hat niemand einen Zugang: npm run kim -- einrichten --email … --name … --organisation …`;
    return `${register}\n${await legeZugangAn(url, zugang, organisation, ersteRollenBei)}`;
  });
}

/** The state's two offices have one role each; everywhere else the first person invites the others. */
function ersteRollenBei({ art }: Organisation): readonly Rolle[] {
  if (art === "bezirksregierung") return ["bewilligungsbehoerde"];
  if (art === "ministerium") return ["ministerium"];
  return ersteRollen;
}
