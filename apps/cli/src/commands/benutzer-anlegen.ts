import { sharedDatabase, withDatabase } from "../database.ts";
import { environment } from "../env.ts";
import { legeZugangAn, leseZugang, type Zugangsoptionen } from "../zugang.ts";

export type BenutzerOptionen = Zugangsoptionen & { organisation: string };

/** Creates a person with roles in one organisation; the answer is a sentence. */
export async function benutzerAnlegen({ organisation, ...optionen }: BenutzerOptionen): Promise<string> {
  const zugang = await leseZugang(optionen);
  return withDatabase(environment(), sharedDatabase, (url) =>
    legeZugangAn(url, zugang, organisation, () => zugang.rolle),
  );
}
