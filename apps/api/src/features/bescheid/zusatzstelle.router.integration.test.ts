import { randomUUID } from "node:crypto";
import { asTenant } from "@kim/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { dieBehoerde, hatBescheid } from "../../../../../tests/support/foerderung/bescheid.ts";
import { einMerkmal, hatMerkmale } from "../../../../../tests/support/foerderung/register.ts";
import { aKreis, aMandant, eineKommune, twoTenants, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
let behoerde: Besuch;
beforeAll(async () => {
  server = await openTestApi();
  behoerde = await dieBehoerde(server);
});
afterAll(() => server.close());

const eineZusatzstelle = (kommune: Mandant, angaben: object = {}) => ({
  id: randomUUID(),
  kommuneId: kommune.id,
  beginn: "2026-01-01",
  ...angaben,
});
const grant = (kreis: Mandant, zusatzstelleId: string) =>
  behoerde.api.zusatzstelleBewilligung.create.mutate({ organisationId: kreis.id, zusatzstelleId });

async function aKreisMitKommune() {
  const kreis = await aKreis(server);
  return { kreis, kommune: await eineStadt(kreis) };
}

async function eineStadt(kreis: Mandant) {
  const kommune = await eineKommune(server, kreis);
  await hatMerkmale(server, kommune.id);
  return kommune;
}

test("an extra post is asked for by the Kreis, granted by the authority, and lifts the limit of coordination (R3, R6)", async () => {
  const { kreis, kommune } = await aKreisMitKommune();
  for (const vzaeHundertstel of [100, 100, 100, 50])
    await hatStelle(kreis, { funktion: "koordination", vzaeHundertstel });
  const weitere = () => hatStelle(kreis, { funktion: "koordination", vzaeHundertstel: 100 });
  const { id } = await kreis.api.zusatzstelle.create.mutate(eineZusatzstelle(kommune));
  await expect(weitere()).rejects.toMatchObject(
    refused({ reason: "hoechstzahl-ueberschritten", regel: "R3", hoechstensHundertstel: 350 }),
  );
  expect(await behoerde.api.zusatzstelle.listAlle.query({ jahr: 2026 })).toContainEqual(
    expect.objectContaining({ id, organisationName: kreis.name, kommuneName: kommune.name, bewilligung: null }),
  );
  await grant(kreis, id);
  expect(await kreis.api.zusatzstelle.list.query()).toMatchObject([{ id, bewilligung: { vonName: "Carsten Vogt" } }]);
  await weitere();
  const { eingabe, plan } = await kreis.api.foerderplan.get.query({ jahr: 2026 });
  expect([eingabe.zusatzstellen_hundertstel, plan.baustein1_stellen_hundertstel]).toEqual([100, 450]);
  await expect(hatStelle(kreis, { funktion: "koordination", vzaeHundertstel: 50 })).rejects.toMatchObject(
    refused({ hoechstensHundertstel: 450 }),
  );
});

test("a granted extra post lets the Bescheid over Baustein 1 grant it too (R3)", async () => {
  const { kreis, kommune } = await aKreisMitKommune();
  const baustein1 = {
    baustein: 1,
    jahr: 2026,
    von: "2026-01-01",
    bis: "2026-12-31",
    nachweisFaelligAm: "2027-06-30",
    vzaeHundertstel: 500,
    personalCent: 27_900_000,
  } as const;
  await expect(hatBescheid(behoerde, kreis.id, baustein1)).rejects.toMatchObject(
    refused({ reason: "koordination-ueber-anspruch", regel: "R3", hoechstensHundertstel: 400 }),
  );
  const { id } = await kreis.api.zusatzstelle.create.mutate(eineZusatzstelle(kommune));
  await grant(kreis, id);
  await expect(hatBescheid(behoerde, kreis.id, { ...baustein1, personalCent: 27_900_001 })).rejects.toMatchObject(
    refused({ reason: "betrag-ueber-foerdersatz", regel: "R35", hoechstensCent: 27_900_000 }),
  );
  await hatBescheid(behoerde, kreis.id, baustein1);
});

test("a Kommune that declines leaves the post with the Kreis, and its reason is kept (R7)", async () => {
  const { kreis, kommune } = await aKreisMitKommune();
  const verzichtGrund = "Der Rat hat am 12.01.2026 verzichtet.";
  await kreis.api.zusatzstelle.create.mutate(eineZusatzstelle(kommune, { verzichtGrund }));
  expect(await kreis.api.zusatzstelle.list.query()).toMatchObject([{ verzichtGrund }]);
});

test("only a Kreis asks, only for its own Kommune, once a year, and only with all three (R6)", async () => {
  const { kreis, nachbar } = await twoTenants(server);
  const [kommune, fremde] = [await eineStadt(kreis), await eineStadt(nachbar)];
  const stadt = await aMandant(server, { art: "kreisfreie_stadt" });
  const ask = (mandant: Mandant, angaben: object = {}) =>
    mandant.api.zusatzstelle.create.mutate(eineZusatzstelle(kommune, angaben));
  for (const mandant of [stadt, kommune])
    await expect(ask(mandant)).rejects.toMatchObject(refused({ reason: "nur-kreise-zusatzstelle", regel: "R6" }));
  await expect(ask(nachbar)).rejects.toMatchObject(refused({ reason: "kommune-nicht-im-kreis", feld: "kommuneId" }));
  await expect(ask(kreis, { kommuneId: fremde.id })).rejects.toMatchObject(
    refused({ reason: "kommune-nicht-im-kreis" }),
  );
  const ohneRat = await eineKommune(server, kreis);
  await hatMerkmale(server, ohneRat.id, { arten: ["auslaenderbehoerde", "jugendamt"] });
  await expect(ask(kreis, { kommuneId: ohneRat.id })).rejects.toMatchObject(
    refused({ reason: "voraussetzung-der-kommune-fehlt", regel: "R6", fehlende: ["integrationsrat"] }),
  );
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => ask(kreis)));
  expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
  expect(await nachbar.api.zusatzstelle.list.query()).toEqual([]);
});

test("the register is asked on the day the post begins, and once more when it is granted (R6)", async () => {
  const { kreis, kommune } = await aKreisMitKommune();
  const [auslaenderbehoerde] = await rows(kommune, "auslaenderbehoerde");
  const ende = (bis: string) =>
    behoerde.api.registermerkmalende.create.mutate({
      kommuneId: kommune.id,
      merkmalId: auslaenderbehoerde?.id ?? "",
      bis,
      quelle: "Vereinbarung mit dem Kreis",
    });
  await ende("2026-07-01");
  const ask = (beginn: string) => kreis.api.zusatzstelle.create.mutate(eineZusatzstelle(kommune, { beginn }));
  const fehlt = (am: string) =>
    refused({ reason: "voraussetzung-der-kommune-fehlt", fehlende: ["auslaenderbehoerde"], am });
  await expect(ask("2026-07-02")).rejects.toMatchObject(fehlt("2026-07-02"));
  const { id } = await ask("2026-07-01");
  await ende("2026-06-30");
  await expect(grant(kreis, id)).rejects.toMatchObject(fehlt("2026-07-01"));
  await behoerde.api.registermerkmal.create.mutate(
    einMerkmal(kommune.id, { von: "2026-07-01", quelle: "Der Vertrag ist aufgehoben." }),
  );
  await grant(kreis, id);
});

test("an assumption lets the Kreis ask, and the authority is told what nobody has proven (R6)", async () => {
  const kreis = await aKreis(server);
  const kommune = await eineKommune(server, kreis);
  await hatMerkmale(server, kommune.id, { arten: ["auslaenderbehoerde", "jugendamt"] });
  await hatMerkmale(server, kommune.id, { arten: ["integrationsrat"], annahme: true });
  const { id } = await kreis.api.zusatzstelle.create.mutate(eineZusatzstelle(kommune));
  const alle = await behoerde.api.zusatzstelle.listAlle.query({ jahr: 2026 });
  expect(alle.find((z) => z.id === id)?.angenommen).toEqual(["integrationsrat"]);
});

const rows = (kommune: Mandant, art: string) => server.database.admin<{ id: string }[]>`
  select id from kim.registermerkmal where tenant_id = ${kommune.id} and art = ${art}`;

test("nobody but a Kreis with the right asks, and a Kreis cannot grant its own in the database", async () => {
  const { kreis, kommune } = await aKreisMitKommune();
  const pruefung = await aMandant(server, { art: "kreis", rollen: ["pruefung"] });
  await expect(pruefung.api.zusatzstelle.create.mutate(eineZusatzstelle(kommune))).rejects.toMatchObject({
    data: { code: "FORBIDDEN" },
  });
  const { id } = await kreis.api.zusatzstelle.create.mutate(eineZusatzstelle(kommune));
  const forged = asTenant(server.database.db, kreis.id, kreis.benutzerId, (tx) =>
    tx.execute(
      `
        insert into kim.zusatzstelle_bewilligung (tenant_id, zusatzstelle_id, am, von_name)
          values ('${kreis.id}', '${id}', now(), 'Ich')`,
    ),
  );
  await expect(forged).rejects.toMatchObject({ cause: { code: "42501" } });
  await expect(grant(await aKreis(server), id)).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
  await grant(kreis, id);
  await grant(kreis, id); // a second click
  expect(await kreis.api.zusatzstelle.list.query()).toHaveLength(1);
});
