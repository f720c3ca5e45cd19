import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aStelleAnlage, eineBesetzung, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { aKreis, aMandant, aPerson } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const refusal = (expected: object) => ({
  data: { code: "CONFLICT", refusal: expect.objectContaining({ satz: expect.stringMatching(/\.$/), ...expected }) },
});
const koordination = (vzaeHundertstel: number) => aStelleAnlage({ funktion: "koordination", vzaeHundertstel });

describe("a post", () => {
  test("is created, changed and ended, and read back as it was written", async () => {
    const kreis = await aKreis(server);
    const id = await hatStelle(kreis);
    const { funktion: _, ...anlage } = aStelleAnlage({
      id,
      bezeichnung: "Case Management Süd",
      vzaeHundertstel: 50,
      anbindung: "sozialamt",
    });
    await kreis.api.stelle.update.mutate({ ...anlage, version: 1 });
    await kreis.api.stellenende.create.mutate({ stelleId: id, ende: "2026-09-30" });
    const { stelle, eigen } = await kreis.api.stelle.get.query({ id });
    expect(eigen).toBe(true);
    expect(stelle).toMatchObject({
      organisationId: kreis.id,
      bezeichnung: "Case Management Süd",
      vzaeHundertstel: 50,
      anbindung: "sozialamt",
      beginn: "2026-01-01",
      ende: "2026-09-30",
      version: 3,
    });
    expect(await kreis.api.stelle.list.query({})).toMatchObject([
      { id, stand: { status: "vakant", seit: "2026-01-01" } },
    ]);
  });

  test("is occupied, and vacant from the day after the last occupant left", async () => {
    const kreis = await aKreis(server);
    const id = await hatStelle(kreis);
    const stand = async () => (await kreis.api.stelle.list.query({}))[0]?.stand;
    const { id: besetzungId } = await kreis.api.besetzung.create.mutate(eineBesetzung(id));
    expect(await stand()).toEqual({ status: "besetzt" });
    await kreis.api.besetzungsende.create.mutate({ besetzungId, bis: "2026-05-31" });
    expect(await stand()).toEqual({ status: "vakant", seit: "2026-06-01" });
    await kreis.api.besetzung.create.mutate(eineBesetzung(id, { vzaeHundertstel: 40, von: "2026-06-01" }));
    expect(await stand()).toEqual({ status: "teilweise", besetztHundertstel: 40 });
  });

  test("is found by Baustein, by state and by who holds it", async () => {
    const kreis = await aKreis(server);
    const [b1, b2] = [await kreis.api.stelle.create.mutate(koordination(100)), { id: await hatStelle(kreis) }];
    await kreis.api.besetzung.create.mutate(eineBesetzung(b2.id));
    const ids = async (filter: Parameters<typeof kreis.api.stelle.list.query>[0]) =>
      (await kreis.api.stelle.list.query(filter)).map(({ id }) => id);
    expect([
      await ids({ baustein: 1 }),
      await ids({ stand: "besetzt" }),
      await ids({ gehalten: "weitergeleitet" }),
    ]).toEqual([[b1.id], [b2.id], []]);
  });
});

describe("the rules, at both sides of each boundary", () => {
  test.each([
    ["R1", "koordination"],
    ["R2", "case_management"],
  ] as const)("%s: half a post of %s is the smallest", async (regel, funktion) => {
    const { api } = await aKreis(server);
    await expect(api.stelle.create.mutate(aStelleAnlage({ funktion, vzaeHundertstel: 49 }))).rejects.toMatchObject(
      refusal({ regel, feld: "vzaeHundertstel" }),
    );
    await expect(api.stelle.create.mutate(aStelleAnlage({ funktion, vzaeHundertstel: 50 }))).resolves.toBeDefined();
  });

  test.each([
    ["kreis", 50],
    ["staedteregion", 50],
    ["kreisfreie_stadt", -50],
  ] as const)("R3: coordination in a %s ends at 300 and %i hundredths", async (art, mehr) => {
    const { api } = await aMandant(server, { art, kontingent: [350, 0, 0] });
    for (const anteil of mehr > 0 ? [100, 100, 100, 50] : [100, 100, 50])
      await api.stelle.create.mutate(koordination(anteil));
    await expect(api.stelle.create.mutate(koordination(50))).rejects.toMatchObject(
      refusal({ regel: "R3", summeHundertstel: 350 + mehr }),
    );
  });

  test("R3: half an assistant, and a change is measured like a new post", async () => {
    const { api } = await aKreis(server);
    const assistenz = (vzaeHundertstel: number) => aStelleAnlage({ funktion: "assistenz", vzaeHundertstel });
    await expect(api.stelle.create.mutate(assistenz(51))).rejects.toMatchObject(refusal({ regel: "R3" }));
    const { id } = await api.stelle.create.mutate(assistenz(50));
    const { funktion: _, ...rest } = assistenz(51);
    await expect(api.stelle.update.mutate({ ...rest, id, version: 1 })).rejects.toMatchObject(refusal({ regel: "R3" }));
  });

  test("R4: case management ends at the grant, and without a grant there is none", async () => {
    const { api } = await aKreis(server, { kontingent: [350, 150, 0] });
    await api.stelle.create.mutate(aStelleAnlage());
    await expect(api.stelle.create.mutate(aStelleAnlage({ vzaeHundertstel: 51 }))).rejects.toMatchObject(
      refusal({ regel: "R4", kontingentHundertstel: 150, summeHundertstel: 151 }),
    );
    await api.stelle.create.mutate(aStelleAnlage({ vzaeHundertstel: 50 }));
    await expect(
      api.stelle.create.mutate(aStelleAnlage({ beginn: "2023-01-01", ende: "2023-12-31" })),
    ).rejects.toMatchObject(refusal({ reason: "kontingent-fehlt", regel: "R4", jahr: 2023 }));
  });

  test.each(["kreis", "kreisfreie_stadt", "kreisangehoerige_kommune"] as const)(
    "R4: posts of Baustein 3 of a %s end at the grant of the year, and without a grant there is none",
    async (art) => {
      const kreis = await aKreis(server);
      const ihrKreis = art === "kreisangehoerige_kommune" ? { kreisId: kreis.id } : {};
      const { api } = await aMandant(server, { art, ...ihrKreis, kontingent: [0, 0, 150] });
      const eine = (vzaeHundertstel: number, jahr = 2026) => ({
        ...aStelleAnlage({ vzaeHundertstel, beginn: `${jahr}-01-01`, ende: `${jahr}-12-31` }),
        anbindung: "einbuergerungsbehoerde" as const,
      });
      const anlegen = (...angaben: Parameters<typeof eine>) =>
        api.stelle.create.mutate({ ...eine(...angaben), funktion: "einbuergerungsbehoerde" });
      await anlegen(75);
      const zuViel = refusal({ regel: "R4", baustein: 3, kontingentHundertstel: 150, summeHundertstel: 151 });
      await expect(anlegen(76)).rejects.toMatchObject(zuViel);
      const { id } = await anlegen(75);
      await expect(anlegen(75, 2023)).rejects.toMatchObject(
        refusal({ reason: "kontingent-fehlt", regel: "R4", baustein: 3, jahr: 2023 }),
      );
      const aendern = (vzaeHundertstel: number, version: number) => {
        const { funktion: _, ...angaben } = aStelleAnlage(eine(vzaeHundertstel));
        return api.stelle.update.mutate({ ...angaben, id, version });
      };
      await expect(aendern(76, 1)).rejects.toMatchObject(zuViel);
      await aendern(50, 1);
      await aendern(75, 2);
    },
  );

  test("R5: posts of Baustein 3 are cut as one likes", async () => {
    const { api } = await aKreis(server);
    for (const vzaeHundertstel of [1, 25, 75]) {
      await expect(
        api.stelle.create.mutate(
          aStelleAnlage({ funktion: "auslaenderbehoerde", vzaeHundertstel, anbindung: "auslaenderbehoerde" }),
        ),
      ).resolves.toBeDefined();
    }
  });

  test("R8: coordination outside the KI is taken, with a notice until the reason is recorded", async () => {
    const { api } = await aKreis(server);
    const anlage = { ...koordination(100), anbindung: "sozialamt" as const };
    const { id } = await api.stelle.create.mutate(anlage);
    expect((await api.stelle.get.query({ id })).hinweise).toMatchObject([
      { regel: "R8", feld: "anbindungBegruendung" },
    ]);
    const { funktion: _, ...rest } = anlage;
    await api.stelle.update.mutate({
      ...rest,
      version: 1,
      anbindungBegruendung: "Beschluss des Kreistags vom 1. März.",
    });
    expect((await api.stelle.get.query({ id })).hinweise).toEqual([]);
  });

  test("a body that receives no grant has no posts of its own", async () => {
    for (const art of ["traeger", "bezirksregierung"] as const) {
      const { api } = await aMandant(server, { art });
      await expect(api.stelle.create.mutate(aStelleAnlage())).rejects.toMatchObject(
        refusal({ reason: "keine-eigenen-stellen" }),
      );
    }
  });
});

describe("two at once", () => {
  test("a stale version is refused, and nothing is overwritten", async () => {
    const kreis = await aKreis(server);
    const { funktion: _, ...rest } = aStelleAnlage({ id: await hatStelle(kreis) });
    await kreis.api.stelle.update.mutate({ ...rest, version: 1, bezeichnung: "Erste" });
    await expect(kreis.api.stelle.update.mutate({ ...rest, version: 1, bezeichnung: "Zweite" })).rejects.toMatchObject({
      data: { code: "CONFLICT" },
      message: expect.stringContaining("geändert"),
    });
    expect((await kreis.api.stelle.get.query({ id: rest.id })).stelle).toMatchObject({
      bezeichnung: "Erste",
      version: 2,
    });
  });

  test("of twenty changes of the same version one wins", async () => {
    const kreis = await aKreis(server);
    const { funktion: _, ...rest } = aStelleAnlage({ id: await hatStelle(kreis) });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (__, i) =>
        kreis.api.stelle.update.mutate({ ...rest, version: 1, bezeichnung: `Nr. ${i}` }),
      ),
    );
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
    expect((await kreis.api.stelle.get.query({ id: rest.id })).stelle.version).toBe(2);
  });

  test("twenty identical requests make one post and one audit line, and all get the same answer", async () => {
    const kreis = await aKreis(server);
    const anlage = aStelleAnlage();
    const answers = await Promise.all(Array.from({ length: 20 }, () => kreis.api.stelle.create.mutate(anlage)));
    expect(new Set(answers.map(({ id }) => id))).toEqual(new Set([anlage.id]));
    const [rows] = await server.database.admin`
        select (select count(*)::int from kim.stelle where tenant_id = ${kreis.id}) as posts, (select count(*)::int
          from kim.protokoll where tenant_id = ${kreis.id}) as lines`;
    expect(rows).toEqual({ posts: 1, lines: 1 });
  });

  test("twenty different requests never outgrow the grant", async () => {
    const kreis = await aKreis(server, { kontingent: [350, 300, 0] });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => kreis.api.stelle.create.mutate(aStelleAnlage())),
    );
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(3);
  });
});

describe("the role decides", () => {
  test.each([
    ["case_management", false, false],
    ["pruefung", false, false],
    ["finanzen", false, false],
    ["ki_leitung", false, false],
    ["mandantenverwaltung", false, false],
    ["koordination", true, true],
  ] as const)("%s may create a post: %s, fill it: %s", async (rolle, anlegen, besetzen) => {
    const kreis = await aKreis(server);
    const { api } = await aPerson(server, [{ organisationId: kreis.id, rollen: [rolle] }]);
    const allowed = (call: Promise<unknown>) =>
      call.then(
        () => true,
        (error: { data: { code: string } }) => (error.data.code === "FORBIDDEN" ? false : error),
      );
    const stelleId = await hatStelle(kreis);
    expect([
      await allowed(api.stelle.create.mutate(aStelleAnlage())),
      await allowed(api.besetzung.create.mutate(eineBesetzung(stelleId))),
    ]).toEqual([anlegen, besetzen]);
    expect(await allowed(api.stelle.list.query({}))).toBe(rolle !== "mandantenverwaltung");
    expect(await allowed(api.land.uebersicht.query({ jahr: 2026 }))).toBe(false);
  });
});
