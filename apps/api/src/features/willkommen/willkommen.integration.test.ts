import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { eineBesetzung, einAngebot, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { personalkosten } from "../../../../../tests/support/foerderung/ausgaben.ts";
import { eineKommune, type Mandant } from "../../../../../tests/support/welt/tenants.ts";
import { aKette, einEntwurf, gibt } from "../../../../../tests/support/weiterleitung/vertraege.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

/** How many rows of each table and view of tenants the body's own people read, zeros left out. */
async function sichtbar({ id, benutzerId }: Mandant): Promise<Record<string, number>> {
  const { admin, db } = server.database;
  const tables = await admin<
    { name: string }[]
  >`select distinct table_name as name from information_schema.column_privileges
    where table_schema = 'kim' and grantee = 'kim_app' and privilege_type = 'SELECT' and column_name = 'tenant_id'
      order by 1`;
  const counts = await db.scoped({ role: "kim_app", tenantId: id, userId: benutzerId }, async (tx) => {
    const found: [string, number][] = [];
    for (const { name } of tables) {
      const [row] = await tx.execute<{ anzahl: number }>(`select count(tenant_id)::int as anzahl from kim.${name}`);
      found.push([name, row?.anzahl ?? 0]);
    }
    return found;
  });
  return Object.fromEntries(counts.filter(([, anzahl]) => anzahl > 0));
}

/**
 * A post of which one half is at work elsewhere, with people, money and drafts around it, and the other half offered.
 */
async function einAngebotImBetrieb() {
  const { kreis, mitte } = await aKette(server);
  const neu = await eineKommune(server, kreis);
  const stelleId = await hatStelle(kreis);
  const anderer = await gibt(kreis, mitte, stelleId, { vzaeHundertstel: 50 });
  await mitte.api.besetzung.create.mutate(eineBesetzung(stelleId, { weiterleitungId: anderer, vzaeHundertstel: 50 }));
  await mitte.api.ausgabe.create.mutate(personalkosten(stelleId, { monat: 5 }));
  await kreis.api.weiterleitungEntwurf.create.mutate(einEntwurf(await hatStelle(kreis)));
  const { id } = await kreis.api.weiterleitung.create.mutate(einAngebot(stelleId, neu, { vzaeHundertstel: 50 }));
  return { kreis, neu, stelleId, weiterleitungId: id };
}

test("before its first acceptance a body sees the offer and the post it is about, and nothing else of anybody", async () => {
  const { kreis, neu } = await einAngebotImBetrieb();
  expect(await sichtbar(neu)).toEqual({ stelle: 1, vertrag: 1, weiterleitung: 1 });
  expect(Object.keys(await sichtbar(kreis))).toEqual(
    expect.arrayContaining(["ausgabe", "besetzung", "protokoll", "weiterleitung_entwurf"]),
  ); // there was something to hide
});

test("before its first acceptance it does nothing with the post: nobody starts there, nothing is booked or passed on", async () => {
  const { kreis, neu, stelleId, weiterleitungId } = await einAngebotImBetrieb();
  const nachbar = await eineKommune(server, kreis);
  await expect(
    neu.api.besetzung.create.mutate(eineBesetzung(stelleId, { weiterleitungId, vzaeHundertstel: 50 })),
  ).rejects.toMatchObject(refused({}));
  await expect(neu.api.ausgabe.create.mutate(personalkosten(stelleId, { monat: 5 }))).rejects.toMatchObject({
    data: { code: expect.stringMatching(/NOT_FOUND|CONFLICT/) },
  });
  const weiter = einAngebot(stelleId, nachbar, {
    herkunftId: weiterleitungId,
    vzaeHundertstel: 50,
    nachweisFaelligAm: "2027-02-28",
  });
  await expect(neu.api.weiterleitung.create.mutate(weiter)).rejects.toMatchObject(
    refused({ reason: "stelle-nicht-gehalten" }),
  );
  await expect(neu.api.weiterleitung.get.query({ id: randomUUID() })).rejects.toMatchObject(notFound);
  expect(await sichtbar(neu)).toEqual({ stelle: 1, vertrag: 1, weiterleitung: 1 });
});
