import { randomUUID } from "node:crypto";
import { BenutzerId, OrganisationId } from "@kim/domain/grundlagen";
import type { OrganisationArt, Rolle } from "@kim/domain/organisation";
import type { Besuch, TestApi } from "./api.ts";

/** A body with one person who works there; `api` is that person's client. */
export interface Mandant extends Besuch {
  id: OrganisationId;
  name: string;
  benutzerId: BenutzerId;
}

type Angaben = {
  art: OrganisationArt;
  name?: string;
  kreisId?: OrganisationId;
  rollen?: Rolle[];
  kontingent?: [number, number, number];
};

/** A body that did not exist before, empty but for its grants (Bausteine 1, 2, 3) of 2024 to 2028. */
export async function aMandant(
  server: TestApi,
  { art, name = `Prüfstadt ${randomUUID().slice(0, 8)}`, kreisId, rollen = ["koordination"], kontingent }: Angaben,
): Promise<Mandant> {
  const { admin } = server.database;
  const id = OrganisationId.parse(randomUUID());
  await admin`
    insert into kim.organisation (id, art, name, kurzname, kreis_id)
      values (${id}, ${art}, ${name}, ${name}, ${kreisId ?? null})`;
  for (const [i, vzae] of (kontingent ?? []).entries()) {
    await admin`
      insert into kim.kontingent (tenant_id, jahr, baustein, vzae_hundertstel, quelle)
        select ${id}, jahr, ${i + 1}, ${vzae}, 'Bescheid' from generate_series(2024, 2028) jahr`;
  }
  const person = await aPerson(server, [{ organisationId: id, rollen }]);
  return { ...person, id, name };
}

/** Somebody new with these roles, logged in. */
export async function aPerson(
  server: TestApi,
  zuweisungen: { organisationId: OrganisationId; rollen: Rolle[] }[],
): Promise<Besuch & { benutzerId: BenutzerId; email: string }> {
  const { admin } = server.database;
  const benutzerId = BenutzerId.parse(randomUUID());
  const email = `${benutzerId}@kim.example`;
  // Hashing is slow on purpose; the demo's hash is as good as any.
  await admin`
    insert into auth.benutzer (id, email, name, passwort_hash)
      select ${benutzerId}, ${email}, 'Petra Probe', passwort_hash from auth.benutzer where email = 'kreis@kim.example'`;
  for (const { organisationId, rollen } of zuweisungen) {
    for (const rolle of rollen)
      await admin`
        insert into auth.rollenzuweisung (benutzer_id, organisation_id, rolle)
          values (${benutzerId}, ${organisationId}, ${rolle})`;
  }
  return { ...(await server.login(email)), benutzerId, email };
}

export const aKreis = (server: TestApi, rest: Partial<Angaben> = {}) =>
  aMandant(server, { art: "kreis", kontingent: [350, 600, 200], ...rest });

export const eineKommune = (server: TestApi, kreis: Mandant, rest: Partial<Angaben> = {}) =>
  aMandant(server, { art: "kreisangehoerige_kommune", kreisId: kreis.id, ...rest });

/** Two neighbours that have nothing to do with each other. */
export async function twoTenants(server: TestApi): Promise<{ kreis: Mandant; nachbar: Mandant }> {
  const [kreis, nachbar] = await Promise.all([aKreis(server), aKreis(server)]);
  return { kreis, nachbar };
}

/** A Kreis, its Kommune and a Traeger, who may pass posts on, and a stranger, who may not know. */
export async function aKreisMitEmpfaengern(
  server: TestApi,
): Promise<{ kreis: Mandant; kommune: Mandant; traeger: Mandant; fremd: Mandant }> {
  const { kreis, nachbar: fremd } = await twoTenants(server);
  const [kommune, traeger] = await Promise.all([eineKommune(server, kreis), aMandant(server, { art: "traeger" })]);
  return { kreis, kommune, traeger, fremd };
}
