import { randomUUID } from "node:crypto";
import { organisationIdOf } from "../seed/grundstock/organisationen.ts";
import { OrganisationId } from "@kim/domain/grundlagen";
import type { OrganisationArt } from "@kim/domain/organisation";
import { istFoerderempfaenger, type Kontingent } from "@kim/domain/stelle";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../tests/support/datenbank/test-database.ts";
import { listFoerderempfaenger } from "./queries/organisation.ts";
import { openDb, type Db } from "./scope/scope.ts";
import { asJob, asState, asTenant } from "./scope/tenant-tx.ts";

const jahre = [2024, 2025, 2026];
const kreis = organisationIdOf("05570");
const arten = ["kreisangehoerige_kommune", "traeger", "kreis"] as const;

type Koerper = { id: OrganisationId; art: OrganisationArt; kontingente: Kontingent[] };
let database: TestDatabase;
let jobsDb: Db;
const welt: Koerper[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  jobsDb = openDb(database.urls.worker);
  for (const art of arten)
    for (const baustein of [2, 3] as const)
      for (const jahr of jahre)
        for (const vzaeHundertstel of [0, 1])
          welt.push({
            id: OrganisationId.parse(randomUUID()),
            art,
            kontingente: [{ jahr, baustein, vzaeHundertstel }],
          });
  for (const { id, art, kontingente } of welt) {
    await database.admin`
      insert into kim.organisation (id, art, name, kurzname, kreis_id)
        values (${id}, ${art}, ${id}, ${id}, ${art === "kreisangehoerige_kommune" ? kreis : null})`;
    for (const { jahr, baustein, vzaeHundertstel } of kontingente)
      await database.admin`
        insert into kim.kontingent (tenant_id, jahr, baustein, vzae_hundertstel, quelle)
          values (${id}, ${jahr}, ${baustein}, ${vzaeHundertstel}, 'Bescheid')`;
  }
});
afterAll(async () => {
  await jobsDb.close();
  await database.close();
});

test.each(jahre)("the state and its jobs list as recipients of %i whom the domain calls so", async (jahr) => {
  const erwartet = welt.filter((k) => istFoerderempfaenger(k, jahr)).map(({ id }) => id);
  for (const gelistet of [
    await asState(database.db, randomUUID(), (tx) => listFoerderempfaenger(tx, jahr)),
    await asJob(jobsDb, kreis, (tx) => listFoerderempfaenger(tx, jahr)),
  ]) {
    const ids = gelistet.map(({ id }) => id);
    expect(welt.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual(erwartet);
    // Two Kommunen of Baustein 3, of which one lost it again; the test's own Kreise need no grant to be recipients.
    expect(ids).toHaveLength(54 + 12 + 2);
    expect(gelistet.at(-1)).toMatchObject({ art: "kreisangehoerige_kommune", kreisId: kreis });
  }
});

test("a body's own people do not learn who else receives", async () => {
  await expect(
    asTenant(database.db, kreis, randomUUID(), (tx) => listFoerderempfaenger(tx, 2025)),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
});
