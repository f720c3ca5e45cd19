import { randomUUID } from "node:crypto";
import { OrganisationId } from "@kim/domain/grundlagen";
import { hatStelle, einAngebot } from "./antraege.ts";
import type { TestApi } from "./api.ts";
import type { Mandant } from "./tenants.ts";

export const passwort = "ein langes Passwort";

/** A body nobody works for yet, with an open offer of the giver. */
export async function eineNeueKommune(
  server: TestApi,
  kreis: Mandant,
  angeboten = true,
): Promise<{ id: OrganisationId; name: string; weiterleitungId: string }> {
  const [id, name] = [OrganisationId.parse(randomUUID()), `Neustadt ${randomUUID().slice(0, 8)}`];
  await server.database.admin`
      insert into kim.organisation (id, art, name, kurzname, kreis_id)
        values (${id}, 'kreisangehoerige_kommune', ${name}, ${name}, ${kreis.id})`;
  const weiterleitungId = randomUUID();
  if (angeboten)
    await kreis.api.weiterleitung.create.mutate(
      einAngebot(await hatStelle(kreis), { ...kreis, id, name }, { id: weiterleitungId }),
    );
  return { id, name, weiterleitungId };
}

export const eineEinladung = (organisationId: string, angaben: { id?: string; email?: string } = {}) => ({
  id: randomUUID(),
  organisationId,
  email: `${randomUUID()}@neustadt.example`,
  ...angaben,
});

/** The token of the letter that waits under this id; nobody but the worker could read it. */
export async function tokenVon(server: TestApi, id: string): Promise<string> {
  const [row] = await server.database.admin<{ text: string | null }[]>`select text from kim.nachricht where id = ${id}`;
  const [, token] = /https:\/\/kim\.example\/einladung\/([\w-]{43})\n/.exec(row?.text ?? "") ?? [];
  if (!token) throw new Error("no letter with a link");
  return token;
}

/** Invited, and the link in hand. */
export async function hatEinladung(server: TestApi, kreis: Mandant, organisationId: string, email?: string) {
  const einladung = eineEinladung(organisationId, email ? { email } : {});
  await kreis.api.einladung.create.mutate(einladung);
  return { ...einladung, token: await tokenVon(server, einladung.id) };
}

export const eineAnnahme = (token: string, angaben: { name?: string; passwort?: string } = {}) => ({
  zugang: "neu" as const,
  token,
  name: "Nele Ulrich",
  passwort,
  ...angaben,
});
