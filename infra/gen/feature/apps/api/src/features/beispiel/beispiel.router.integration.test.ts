import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aPerson, twoTenants } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const forbidden = { data: { code: "FORBIDDEN" } };

test("what one organisation enters it sees itself, and nobody else does", async () => {
  const { kreis, nachbar } = await twoTenants(server);
  const id = randomUUID();
  await kreis.api.beispiel.create.mutate({ id, bezeichnung: "Erstes" });
  expect(await kreis.api.beispiel.list.query()).toMatchObject([
    { id, bezeichnung: "Erstes", angelegtVon: "Petra Probe" },
  ]);
  expect(await nachbar.api.beispiel.list.query()).toEqual([]);
});

test("a name is taken once in an organisation, and free in the next one", async () => {
  const { kreis, nachbar } = await twoTenants(server);
  const anlegen = (api: typeof kreis.api) => api.beispiel.create.mutate({ id: randomUUID(), bezeichnung: "Erstes" });
  await anlegen(kreis.api);
  await expect(anlegen(kreis.api)).rejects.toMatchObject(
    refused({ reason: "beispiel-gibt-es-schon", bezeichnung: "Erstes" }),
  );
  await expect(anlegen(nachbar.api)).resolves.toBeDefined();
});

test("who may only read enters nothing, and who has no right sees nothing", async () => {
  const { kreis } = await twoTenants(server);
  const pruefung = await aPerson(server, [{ organisationId: kreis.id, rollen: ["pruefung"] }]);
  expect(await pruefung.api.beispiel.list.query()).toEqual([]);
  await expect(pruefung.api.beispiel.create.mutate({ id: randomUUID(), bezeichnung: "Erstes" })).rejects.toMatchObject(
    forbidden,
  );
  const cm = await aPerson(server, [{ organisationId: kreis.id, rollen: ["case_management"] }]);
  await expect(cm.api.beispiel.list.query()).rejects.toMatchObject(forbidden);
});
