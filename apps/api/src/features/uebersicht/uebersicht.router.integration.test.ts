import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { fillGrosserKreis } from "../../../../../tests/support/welt/grosser-kreis.ts";
import { aKreis, aPerson, twoTenants } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const teileVon = async (besuch: Besuch, bezeichnung: string) =>
  (await besuch.api.uebersicht.get.query()).teile.filter((teil) => teil.bezeichnung === bezeichnung);
const kurz = (teile: Awaited<ReturnType<typeof teileVon>>) =>
  teile.map(({ bei, geber, zustand, vzaeHundertstel, besetztHundertstel }) => [
    zustand,
    bei?.name,
    geber?.name,
    vzaeHundertstel,
    besetztHundertstel,
  ]);

describe("a chain over three bodies (the demo's Case Management 7)", () => {
  test("is whole to the recipient of the grant, in sums", async () => {
    const teile = await teileVon(await server.login("kreis@kim.example"), "Case Management 7");
    expect(kurz(teile)).toEqual([["weitergeleitet", "Ahlen", undefined, 100, 100]]);
    expect(teile[0]?.kette).toEqual([
      expect.objectContaining({
        ebene: 2,
        empfaengerName: "Drensteinfurt",
        stand: "angenommen",
        vzaeHundertstel: 50,
        besetztHundertstel: 50,
        ende: "2027-12-31",
      }),
    ]);
  });

  test("shows the one in the middle its giver and what it passed on, and the last one only its own part", async () => {
    expect(kurz(await teileVon(await server.login("kommune@kim.example"), "Case Management 7"))).toEqual([
      ["eigen", undefined, "Kreis Warendorf", 50, 50],
      ["weitergeleitet", "Drensteinfurt", "Kreis Warendorf", 50, 50],
    ]);
    const unten = await server.login("drensteinfurt@kim.example");
    expect(kurz(await teileVon(unten, "Case Management 7"))).toEqual([["eigen", undefined, "Ahlen", 50, 50]]);
    expect(JSON.stringify(await unten.api.uebersicht.get.query())).not.toContain("Kreis Warendorf");
  });

  test("names no person and no amount on any level", async () => {
    const [geheim] = await server.database.admin<{ namen: string[]; betraege: string[] }[]>`
      select (select array_agg(pseudonym) from kim.besetzung) as namen, (select array_agg(distinct betrag_cent::text)
        from kim.weiterleitung) as betraege`;
    const antwort = JSON.stringify(await (await server.login("kreis@kim.example")).api.uebersicht.get.query());
    expect(geheim?.namen.length).toBeGreaterThan(100);
    expect([...(geheim?.namen ?? []), ...(geheim?.betraege ?? [])].filter((text) => antwort.includes(text))).toEqual(
      [],
    );
  });
});

test("the Träger of two Kreise has both on its page, and neither Kreis anything of the other's", async () => {
  const [traeger, warendorf, guetersloh] = [
    await server.login("traeger@kim.example"),
    await server.login("kreis@kim.example"),
    await server.login("guetersloh@kim.example"),
  ];
  const geber = (await traeger.api.uebersicht.get.query()).teile.map((teil) => teil.geber?.name);
  expect(geber.sort()).toEqual(["Kreis Gütersloh", "Kreis Warendorf"]);
  for (const [kreis, andere] of [
    [warendorf, guetersloh],
    [guetersloh, warendorf],
  ] as const) {
    const eigene = await kreis.api.uebersicht.get.query();
    const fremde = await andere.api.uebersicht.get.query();
    const beimTraeger = fremde.teile.filter(({ bei }) => bei?.art === "traeger");
    expect(beimTraeger.length).toBeGreaterThan(0);
    for (const { stelleId, weiterleitungId } of beimTraeger)
      expect(JSON.stringify(eigene)).not.toMatch(new RegExp(`${stelleId}|${weiterleitungId}`));
    expect(
      (await kreis.api.weiterleitung.list.query()).filter(({ id }) =>
        beimTraeger.some((teil) => teil.weiterleitungId === id),
      ),
    ).toEqual([]);
  }
});

test("a neighbour sees its own empty page; the state and people without the right see none", async () => {
  const { nachbar } = await twoTenants(server);
  expect((await nachbar.api.uebersicht.get.query()).teile).toEqual([]);
  const nurStellen = await aPerson(server, [{ organisationId: nachbar.id, rollen: ["case_management"] }]);
  for (const besuch of [
    nurStellen,
    await server.login("ministerium@kim.example"),
    await server.login("bezirksregierung@kim.example"),
  ]) {
    await expect(besuch.api.uebersicht.get.query()).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
  }
});

test("the page of a Kreis with 80 posts on three levels tells every one of them", async () => {
  const kreis = await aKreis(server);
  await fillGrosserKreis(server.database.admin, kreis.id);
  const { teile, kommunen } = await kreis.api.uebersicht.get.query();
  expect([teile.length, teile.flatMap(({ kette }) => kette).length, kommunen.length]).toEqual([80, 160, 20]);
  expect(teile.every(({ besetztHundertstel }) => besetztHundertstel === 100)).toBe(true);
});
