import type { AuthDb } from "../src/scope/auth-db.ts";
import { demoPasswort, demoPersonen } from "./grundstock/personen.ts";

export interface Demozugaenge {
  passwort: string;
  personen: { email: string; name: string; wer: string }[];
}

/**
 * The published logins of the demo. Null in an installation in use: it holds no organisation that is marked as invented
 * and none of these people. Only the seed's own people are named, never somebody who was invited into a demo.
 */
export async function findDemozugaenge({ sql }: AuthDb): Promise<Demozugaenge | null> {
  const da = await sql<{ id: string }[]>`
    select b.id from auth.benutzer b
    where b.id = any(${`{${demoPersonen.map(({ id }) => id).join(",")}}`}::uuid[])
      and exists (select from kim.organisation o where o.demodaten)`;
  const ids = new Set(da.map(({ id }) => id));
  const personen = demoPersonen.filter(({ id }) => ids.has(id));
  if (personen.length === 0) return null;
  return { passwort: demoPasswort, personen: personen.map(({ email, name, wer }) => ({ email, name, wer })) };
}
