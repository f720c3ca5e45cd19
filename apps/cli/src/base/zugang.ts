import { randomUUID } from "node:crypto";
import { userInfo } from "node:os";
import { asJob, brokenConstraint, openAuthDb, openDb, passwordCost, recordBenutzer, recordProtokoll } from "@kim/db";
import { BenutzerId } from "@kim/domain/grundlagen";
import {
  Emailadresse,
  NeuesPasswort,
  Personenname,
  type Organisation,
  Rolle,
  rolleMoeglich,
  rollenNamen,
} from "@kim/domain/organisation";
import { hash } from "@node-rs/argon2";
import { z } from "zod";
import { OperatorError } from "./operator-error.ts";
import { readPassword } from "./password-prompt.ts";
import { findOrganisation } from "./queries.ts";

export type Zugangsoptionen = { email: string; name: string; rolle: string[]; passwortStdin: boolean };

const Angaben = z.object({
  email: Emailadresse,
  name: Personenname,
  rolle: z.array(z.enum(Rolle.options, `Möglich sind ${Rolle.options.join(", ")}.`)),
});
export type Zugangsangaben = z.infer<typeof Angaben> & { passwort: string };

/** What a person needs to log in, checked before any database is touched. */
export async function leseZugang({ passwortStdin, ...optionen }: Zugangsoptionen): Promise<Zugangsangaben> {
  const angaben = Angaben.safeParse(optionen);
  if (!angaben.success) {
    const zeilen = angaben.error.issues.map(({ path, message }) => `--${String(path[0])}: ${message}`);
    throw new OperatorError(zeilen.join("\n"), 2);
  }
  const passwort = await readPassword({ fromStdin: passwortStdin });
  const zuKurz = NeuesPasswort.safeParse(passwort).error?.issues[0]?.message;
  if (zuKurz) throw new OperatorError(zuKurz, 2);
  return { ...angaben.data, passwort };
}

/** Creates the person in one organisation; `rollenVon` chooses roles by the kind of body. The answer is a sentence. */
export async function legeZugangAn(
  url: string,
  { email, name, passwort }: Zugangsangaben,
  gesucht: string,
  rollenVon: (organisation: Organisation) => readonly Rolle[],
): Promise<string> {
  const db = openDb(url, 1);
  const auth = openAuthDb(url, 1);
  try {
    const organisation = await findOrganisation(db, gesucht);
    if (!organisation) {
      throw new OperatorError(
        `--organisation: „${gesucht}“ ist weder ein Gemeindeschlüssel noch ein Kürzel im Register.`,
        2,
      );
    }
    const rollen = [...rollenVon(organisation)];
    refuseImpossible(organisation, rollen);
    const zugang = {
      id: BenutzerId.parse(randomUUID()),
      email,
      name,
      passwortHash: await hash(passwort, passwordCost),
    };
    await recordBenutzer(
      auth,
      zugang,
      rollen.map((rolle) => ({ organisationId: organisation.id, rolle })),
    );
    await asJob(db, organisation.id, (tx) =>
      recordProtokoll(tx, {
        am: new Date(),
        benutzerId: null,
        benutzerName: `Betrieb (${userInfo().username})`,
        befehl: "benutzer.anlegen",
        eingabe: { benutzerId: zugang.id, email, rollen },
      }),
    );
    return `${name} <${email}> ist angelegt: ${rollen.map((r) => rollenNamen[r]).join(", ")} bei ${organisation.name}.`;
  } catch (error) {
    if (brokenConstraint(error)?.constraint === "benutzer_email_uq")
      throw new OperatorError(`--email: ${email} hat schon einen Zugang.`);
    throw error;
  } finally {
    await Promise.all([db.close(), auth.close()]);
  }
}

function refuseImpossible({ art, name }: Organisation, rollen: Rolle[]): void {
  const unmoeglich = rollen.find((rolle) => !rolleMoeglich(art, rolle));
  if (unmoeglich) throw new OperatorError(`--rolle: „${unmoeglich}“ gibt es bei ${name} nicht.`, 2);
}
