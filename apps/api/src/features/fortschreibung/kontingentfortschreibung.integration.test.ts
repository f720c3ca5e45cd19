import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { hatAntrag, setztFenster } from "../../../../../tests/support/foerderung/antrag.ts";
import { hatBescheid } from "../../../../../tests/support/foerderung/bescheid.ts";
import { eineBehoerde } from "../../../../../tests/support/foerderung/mittel.ts";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, testTag, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis, aMandant, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
let behoerde: Mandant;
beforeAll(async () => {
  server = await openTestApi();
  behoerde = await eineBehoerde(server);
});
beforeEach(() => {
  server.clock.now = new Date("2025-11-15T10:00:00Z");
});
afterAll(() => server.close());

const jahr = 2026;
const zeileVon = async ({ id }: Pick<Mandant, "id">, baustein = 2) =>
  (await behoerde.api.kontingentfortschreibung.get.query({ jahr })).zeilen.find(
    (z) => z.organisationId === id && z.baustein === baustein,
  );

test("this year's Bescheid proposes next year's Kontingent; only a Bescheid makes it one", async () => {
  const kreis = await aKreis(server, { kontingent: [0, 0, 0] });
  await hatBescheid(behoerde, kreis.id);
  expect(await zeileVon(kreis)).toMatchObject({
    stand: "vorschlag",
    alt: { vzaeHundertstel: 500, summeCent: 285_000_00 },
    neu: { vzaeHundertstel: 500, summeCent: 285_000_00 },
  });
  expect((await kreis.api.kontingent.list.query()).find((k) => k.jahr === jahr && k.baustein === 2)).toMatchObject({
    vzaeHundertstel: 0,
  });
  const bescheidId = await hatBescheid(behoerde, kreis.id, {
    jahr,
    art: "anschlussbescheid",
    von: "2026-01-01",
    bis: "2026-12-31",
    nachweisFaelligAm: "2027-06-30",
    datum: "2025-11-15",
    vzaeHundertstel: 400,
    personalCent: 22_800_000,
  });
  expect(await zeileVon(kreis)).toMatchObject({ stand: "erlassen", bescheidId, neu: { vzaeHundertstel: 400 } });
  expect((await kreis.api.kontingent.list.query()).find((k) => k.jahr === jahr && k.baustein === 2)).toMatchObject({
    vzaeHundertstel: 400,
  });
});

test("what was applied for stands before what would be proposed", async () => {
  server.clock.now = testTag;
  const kreis = await aKreis(server);
  const baustein1 = { baustein: 1 as const, vzaeHundertstel: 100, personalCent: 5_700_000 };
  await hatBescheid(behoerde, kreis.id, { ...baustein1, nachweisFaelligAm: "2026-03-31" });
  expect(await zeileVon(kreis, 1)).toMatchObject({ stand: "vorschlag" });
  await setztFenster(behoerde);
  const antragId = await hatAntrag(kreis);
  expect(await zeileVon(kreis, 1)).toMatchObject({ stand: "beantragt", antragId, neu: { vzaeHundertstel: 100 } });
});

test("a year without conditions proposes no amounts, and one that is over nothing at all", async () => {
  server.clock.now = testTag;
  const kreis = await aKreis(server);
  const folgejahr = { jahr: 2026, von: "2026-01-01", bis: "2026-12-31", nachweisFaelligAm: "2027-06-30" };
  await hatBescheid(behoerde, kreis.id, { ...folgejahr, datum: "2026-02-15" });
  const { konditionen, zeilen } = await behoerde.api.kontingentfortschreibung.get.query({ jahr: 2027 });
  expect(konditionen).toBe(false);
  expect(zeilen.filter((z) => z.organisationId === kreis.id)).toMatchObject([{ stand: "ohne-konditionen" }]);
  for (const falsch of [2025, 2028])
    await expect(behoerde.api.kontingentfortschreibung.get.query({ jahr: falsch })).rejects.toMatchObject(
      refused({ reason: "zieljahr-ausserhalb" }),
    );
});

test.each([
  ["kreis", "koordination"],
  ["ministerium", "ministerium"],
] as const)("it is the authority's alone, not of the %s", async (art, rolle) => {
  const { api } = await aMandant(server, { art, rollen: [rolle] });
  await expect(api.kontingentfortschreibung.get.query({ jahr })).rejects.toMatchObject({
    data: { code: "FORBIDDEN" },
  });
});
