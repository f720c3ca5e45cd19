import { randomUUID } from "node:crypto";
import { userInfo } from "node:os";
import { asJob, brokenConstraint, openAuthDb, openDb, passwordCost, recordBenutzer, recordProtokoll } from "@kim/db";
import { BenutzerId } from "@kim/domain/grundlagen";
import { NeuesPasswort, type Organisation, Rolle, rolleMoeglich, rollenNamen } from "@kim/domain/organisation";
import { hash } from "@node-rs/argon2";
import { z } from "zod";
import { sharedDatabase, withDatabase } from "../database.ts";
import { environment } from "../env.ts";
import { OperatorError } from "../operator-error.ts";
import { readPassword } from "../password-prompt.ts";
import { findOrganisation } from "../queries.ts";

export type BenutzerOptionen = {
  email: string;
  name: string;
  organisation: string;
  rolle: string[];
  passwortStdin: boolean;
};

const Antrag = z.object({
  email: z.email("--email: Das ist keine gültige E-Mail-Adresse."),
  name: z.string().trim().min(1, "--name: Bitte einen Namen angeben."),
  rolle: z.array(z.enum(Rolle.options, `--rolle: Möglich sind ${Rolle.options.join(", ")}.`)).min(1),
});

/** Creates a person with roles in one organisation; the answer is a sentence. */
export async function benutzerAnlegen(optionen: BenutzerOptionen): Promise<string> {
  const antrag = Antrag.safeParse(optionen);
  if (!antrag.success) throw new OperatorError(antrag.error.issues.map((issue) => issue.message).join("\n"), 2);
  const passwort = await readPassword({ fromStdin: optionen.passwortStdin });
  const zuKurz = NeuesPasswort.safeParse(passwort).error?.issues[0]?.message;
  if (zuKurz) throw new OperatorError(zuKurz, 2);
  return withDatabase(environment(), sharedDatabase, (url) =>
    anlegen(url, antrag.data, optionen.organisation, passwort),
  );
}

async function anlegen(
  url: string,
  { email, name, rolle }: z.infer<typeof Antrag>,
  gesucht: string,
  passwort: string,
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
    refuseImpossible(organisation, rolle);
    const zugang = {
      id: BenutzerId.parse(randomUUID()),
      email,
      name,
      passwortHash: await hash(passwort, passwordCost),
    };
    await recordBenutzer(
      auth,
      zugang,
      rolle.map((r) => ({ organisationId: organisation.id, rolle: r })),
    );
    await asJob(db, organisation.id, (tx) =>
      recordProtokoll(tx, {
        am: new Date(),
        benutzerId: null,
        benutzerName: `Betrieb (${userInfo().username})`,
        befehl: "benutzer.anlegen",
        eingabe: { benutzerId: zugang.id, email, rollen: rolle },
      }),
    );
    return `${name} <${email}> ist angelegt: ${rolle.map((r) => rollenNamen[r]).join(", ")} bei ${organisation.name}.`;
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
