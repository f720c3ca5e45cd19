import type { OrganisationId } from "@kim/domain/grundlagen";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dieBehoerde, hatBescheid } from "../../../../../../tests/support/foerderung/bescheid.ts";
import { rechneNach } from "../../../../../../tests/support/jahreslauf/rechnungsstand.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../../tests/support/welt/api.ts";
import { eineBesetzung, hatStelle } from "../../../../../../tests/support/welt/stellen.ts";
import { aKreis } from "../../../../../../tests/support/welt/tenants.ts";

const bescheid2026 = {
  jahr: 2026,
  baustein: 2,
  datum: "2026-02-15",
  von: "2026-01-01",
  bis: "2026-12-31",
  nachweisFaelligAm: "2027-06-30",
  vzaeHundertstel: 100,
  personalCent: 57_000_00,
} as const;

let server: TestApi;
let ministerium: Besuch;
let behoerde: Besuch;
beforeAll(async () => {
  server = await openTestApi();
  [ministerium, behoerde] = [await server.login("ministerium@kim.example"), await dieBehoerde(server)];
});
afterAll(() => server.close());

const umsetzung = (baustein: 1 | 2 | 3 | null = null) => ministerium.api.umsetzung.get.query({ baustein });
const standVon = async (id: OrganisationId, baustein: 1 | 2 | 3 | null = null) =>
  (await umsetzung(baustein)).empfaenger.find((zeile) => zeile.id === id);

test("from the Bescheid to the first occupancy, and when all is filled", async () => {
  const kreis = await aKreis(server);
  const vorher = (await umsetzung()).mitBescheid;
  expect((await standVon(kreis.id))?.erreicht).toEqual({
    antrag: null,
    bescheid: null,
    erstbesetzung: null,
    vollbesetzung: null,
    nachweis: null,
  });
  await hatBescheid(behoerde, kreis.id, bescheid2026);
  const stelle = await hatStelle(kreis, { funktion: "case_management", beginn: "2026-01-01" });
  await kreis.api.besetzung.create.mutate(eineBesetzung(stelle, { von: "2026-03-01", vzaeHundertstel: 50 }));
  await rechneNach(server.database, server.clock.now);
  expect(await standVon(kreis.id)).toMatchObject({
    erreicht: { bescheid: "2026-02-15", erstbesetzung: "2026-03-01", vollbesetzung: null },
    tageBisBesetzung: 14,
    vakanz: { seit: "2026-01-01", hundertstel: 50 },
  });
  await kreis.api.besetzung.create.mutate(eineBesetzung(stelle, { von: "2026-04-01", vzaeHundertstel: 50 }));
  await rechneNach(server.database, server.clock.now);
  expect(await standVon(kreis.id, 2)).toMatchObject({
    erreicht: { vollbesetzung: "2026-04-01" },
    vakanz: null,
    beendeteVakanzTage: [90],
  });
  // Of another Baustein nothing is known.
  expect(await standVon(kreis.id, 1)).toMatchObject({ erreicht: { bescheid: null, erstbesetzung: null } });
  expect((await umsetzung()).mitBescheid).toBe(vorher + 1);
});

test("the sentence counts who the Land's overview says holds money", async () => {
  const { jahr, heute, mitBescheid, empfaenger } = await umsetzung();
  const land = await ministerium.api.land.uebersicht.query({ jahr, tag: heute });
  const die54 = land.empfaenger.filter(({ kreis }) => kreis === null);
  expect(empfaenger).toHaveLength(die54.length);
  expect(mitBescheid).toBe(die54.filter((e) => e.bausteine.some(({ bewilligtCent }) => bewilligtCent > 0)).length);
});

test("is the state's to read; a Baustein that is none is told", async () => {
  const kreis = await aKreis(server);
  expect((await behoerde.api.umsetzung.get.query({ baustein: null })).empfaenger.length).toBeGreaterThanOrEqual(54);
  await expect(kreis.api.umsetzung.get.query({ baustein: null })).rejects.toMatchObject({
    data: { code: "FORBIDDEN" },
  });
  await expect(umsetzung(4 as 3)).rejects.toMatchObject({
    data: { code: "BAD_REQUEST", felder: [{ feld: "baustein", meldung: "Bitte einen Baustein von 1 bis 3 wählen." }] },
  });
});
