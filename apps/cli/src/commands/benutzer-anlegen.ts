import { sharedDatabase, withDatabase } from "../base/database.ts";
import { environment } from "../base/env.ts";
import { legeZugangAn, leseZugang, type Zugangsoptionen } from "../base/zugang.ts";

export type BenutzerOptionen = Zugangsoptionen & { organisation: string };

/** Creates a person with roles in one organisation; the answer is a sentence. */
export async function benutzerAnlegen({ organisation, ...optionen }: BenutzerOptionen): Promise<string> {
  const zugang = await leseZugang(optionen);
  return withDatabase(environment(), sharedDatabase, (url) =>
    legeZugangAn(url, zugang, organisation, () => zugang.rolle),
  );
}
