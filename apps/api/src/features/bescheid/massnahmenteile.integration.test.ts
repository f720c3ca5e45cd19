import { afterAll, beforeAll, expect, test } from "vitest";
import { dieBehoerde, hatBescheid } from "../../../../../tests/support/foerderung/bescheid.ts";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
let behoerde: Besuch;
beforeAll(async () => {
  server = await openTestApi();
  behoerde = await dieBehoerde(server);
});
afterAll(() => server.close());

const baustein1 = { baustein: 1, vzaeHundertstel: 300, personalCent: 16_000_000, massnahmenCent: 4_000_000 } as const;
const massnahmenAufteilung = { veranstaltungenCent: 500_000, massnahmenCent: 3_000_000, begleitungCent: 500_000 };

test("the three parts of the measures are kept and read with their Bescheid, and asked for from 2023 on (R74)", async () => {
  const kreis = await aKreis(server);
  await expect(hatBescheid(behoerde, kreis.id, baustein1)).rejects.toMatchObject(
    refused({ reason: "aufteilung-fehlt", regel: "R74" }),
  );
  const id = await hatBescheid(behoerde, kreis.id, { ...baustein1, massnahmenAufteilung });
  for (const leser of [kreis, behoerde])
    expect((await leser.api.bescheid.get.query({ id })).bescheid).toMatchObject({
      massnahmenAufteilung,
      verrechnung: "innerhalb_der_kategorie",
      vakanzMethode: "tagesgenau",
    });
});

test("the database keeps all three parts or none, none below zero, together the sum", async () => {
  const kreis = await aKreis(server);
  const id = await hatBescheid(behoerde, kreis.id, { ...baustein1, massnahmenAufteilung });
  const set = (veranstaltungen: string, massnahmen: string, begleitung: string) =>
    server.database.admin.unsafe(`update kim.bescheid set veranstaltungenteil_cent = ${veranstaltungen},
      massnahmenteil_cent = ${massnahmen}, begleitungteil_cent = ${begleitung} where id = '${id}'`);
  const broken = { code: "23514", constraint_name: "bescheid_massnahmenteile" };
  await expect(set("500000", "3500000", "null")).rejects.toMatchObject(broken);
  await expect(set("null", "null", "4000000")).rejects.toMatchObject(broken);
  await expect(set("-1", "4000001", "0")).rejects.toMatchObject(broken);
  await expect(set("500000", "3000000", "500001")).rejects.toMatchObject(broken);
  await set("null", "null", "null");
  await set("1000000", "3000000", "0");
});
