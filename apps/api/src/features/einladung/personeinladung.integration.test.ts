import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { annahme, eineAnnahme, tokenVon } from "../../../../../tests/support/welt/einladungen.ts";
import { aKreisMitEmpfaengern, aPerson } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

describe("a body's own administration", () => {
  test("invites colleagues with roles of its kind, sees and revokes its own invitations", async () => {
    const { kommune, fremd } = await aKreisMitEmpfaengern(server);
    const { api } = await aPerson(server, [{ organisationId: kommune.id, rollen: ["mandantenverwaltung"] }]);
    const { api: fremde } = await aPerson(server, [{ organisationId: fremd.id, rollen: ["mandantenverwaltung"] }]);
    const einladung = { id: randomUUID(), email: `${randomUUID()}@neustadt.example`, rollen: ["finanzen" as const] };
    await api.personeinladung.create.mutate(einladung);
    expect(await api.personeinladung.list.query()).toMatchObject([
      { id: einladung.id, rollen: ["finanzen"], stand: "offen" },
    ]);
    expect(await fremde.personeinladung.list.query()).toEqual([]);
    await expect(fremde.personeinladung.delete.mutate({ id: einladung.id })).rejects.toMatchObject(notFound);
    for (const rolle of ["ministerium", "bewilligungsbehoerde"] as const) {
      await expect(
        api.personeinladung.create.mutate({ ...einladung, id: randomUUID(), rollen: [rolle] }),
      ).rejects.toMatchObject(refused({ reason: "rolle-nicht-moeglich" }));
    }
    await expect(kommune.api.personeinladung.create.mutate({ ...einladung, id: randomUUID() })).rejects.toMatchObject({
      data: { code: "FORBIDDEN" },
    });
    const token = await tokenVon(server, einladung.id);
    expect(await annahme(server).get.query({ token })).toMatchObject({
      von: kommune.name,
      organisation: kommune.name,
      rollen: ["Finanzen"],
    });
    await annahme(server).create.mutate(eineAnnahme(token));
    expect((await api.person.list.query()).personen).toEqual(
      expect.arrayContaining([expect.objectContaining({ email: einladung.email, rollen: ["finanzen"] })]),
    );
    await expect(api.personeinladung.delete.mutate({ id: einladung.id })).rejects.toMatchObject(
      refused({ reason: "einladung-schon-angenommen" }),
    );
    await expect(api.personeinladung.create.mutate({ ...einladung, id: randomUUID() })).rejects.toMatchObject(
      refused({ reason: "person-gehoert-schon-dazu" }),
    );
  });
});
