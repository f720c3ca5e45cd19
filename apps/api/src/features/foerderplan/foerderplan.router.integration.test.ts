import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { aKreis, aKreisMitEmpfaengern, eineKommune } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

test("Leverkusen's plan of 2022 shows the figures of its council paper to the cent", async () => {
  const { api } = await server.login("leverkusen@kim.example");
  const { plan } = await api.foerderplan.get.query({ jahr: 2022 });
  expect(plan).toMatchObject({
    baustein1_personal_cent: 160_000_00,
    baustein2_cent: 275_000_00,
    baustein3_cent: 112_500_00,
    personal_alle_bausteine_cent: 547_500_00,
    baustein1_sachausgaben_cent: 78_100_00,
    foerderung_gesamt_cent: 625_600_00,
    mehrkosten_der_kommune_cent: 336_657_24,
    weiterleitung_an_freie_wohlfahrt: { anteil: "3/5", zulaessig: true, regel: "R12" },
    ein_drittel_bei_kommune: { anteil: "2/5", erfuellt: true },
  });
});

test("Düsseldorf's plan of 2022 shows those of its Handlungskonzept", async () => {
  const { api } = await server.login("mehrere@kim.example");
  const { organisationen = [] } = (await api.sitzung.get.query()) ?? {};
  await api.mandantenwechsel.create.mutate({
    organisationId: organisationen.find(({ name }) => name === "Stadt Düsseldorf")?.organisationId ?? "",
  });
  const { plan } = await api.foerderplan.get.query({ jahr: 2022 });
  expect(plan).toMatchObject({
    baustein1_stellen_hundertstel: 300,
    baustein2_cent: 880_000_00,
    baustein3_cent: 150_000_00,
    personal_alle_bausteine_cent: 1_190_000_00,
    mehrkosten_der_kommune_cent: null,
    weiterleitung_an_freie_wohlfahrt: { anteil: "6/16", zulaessig: true },
  });
});

test("what was entered is kept for its year, and a stale form overwrites nothing", async () => {
  const { api } = await aKreis(server);
  const enter = (version: number, massnahmenPlanCent: number) =>
    api.foerderplan.update.mutate({ jahr: 2026, massnahmenPlanCent, personalkostenIstCent: 5, version });
  await enter(0, 1_00);
  await enter(1, 2_00);
  for (const stale of [0, 1]) await expect(enter(stale, 9_00)).rejects.toMatchObject({ data: { code: "CONFLICT" } });
  expect((await api.foerderplan.get.query({ jahr: 2026 })).angaben).toEqual({
    massnahmenPlanCent: 2_00,
    personalkostenIstCent: 5,
    version: 2,
  });
  expect((await api.foerderplan.get.query({ jahr: 2025 })).angaben).toMatchObject({
    massnahmenPlanCent: 0,
    version: 0,
  });
});

test("amounts are whole, not negative, and their errors name the field", async () => {
  const { api } = await aKreis(server);
  for (const massnahmenPlanCent of [-1, 0.5]) {
    await expect(
      api.foerderplan.update.mutate({ jahr: 2026, massnahmenPlanCent, personalkostenIstCent: null, version: 0 }),
    ).rejects.toMatchObject({
      data: { code: "BAD_REQUEST", felder: [{ feld: "massnahmenPlanCent" }] },
    });
  }
});

test("a body that receives no grant has no plan", async () => {
  const { kommune } = await aKreisMitEmpfaengern(server);
  await expect(kommune.api.foerderplan.get.query({ jahr: 2026 })).rejects.toMatchObject({
    data: { code: "NOT_FOUND" },
  });
});

test("a Kommune with a grant of Baustein 3 plans its own posts, and no measures; one without has no plan", async () => {
  const kreis = await aKreis(server);
  const { api, ...kommune } = await eineKommune(server, kreis, { kontingent: [0, 0, 100] });
  await hatStelle({ api, ...kommune }, { funktion: "auslaenderbehoerde", vzaeHundertstel: 50 });
  const enter = (massnahmenPlanCent: number) =>
    api.foerderplan.update.mutate({ jahr: 2026, massnahmenPlanCent, personalkostenIstCent: 30_000_00, version: 0 });
  await expect(enter(1)).rejects.toMatchObject(
    refused({ reason: "direkt-nur-baustein-3", feld: "massnahmenPlanCent" }),
  );
  await enter(0);
  expect(await api.foerderplan.get.query({ jahr: 2026 })).toMatchObject({
    eingabe: { art_der_kommune: "kreisangehoerige_kommune" },
    plan: { baustein3_cent: 25_000_00, foerderung_gesamt_cent: 25_000_00, mehrkosten_der_kommune_cent: 5_000_00 },
  });
  const ohne = await eineKommune(server, kreis, { kontingent: [0, 100, 0] });
  await expect(ohne.api.foerderplan.get.query({ jahr: 2026 })).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
});
