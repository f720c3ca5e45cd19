import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  einVerteilungsinhalt,
  einVerzicht,
  hatVerteilung,
} from "../../../../../tests/support/weiterleitung/verteilung.ts";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreisMitEmpfaengern, aMandant, eineKommune } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

describe("a distribution", () => {
  test("starts with all that is free, keeps what was drafted, and is listed", async () => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const id = await hatVerteilung(kreis);
    expect(await kreis.api.verteilung.get.query({ id })).toMatchObject({
      version: 1,
      angebotenAm: null,
      inhalt: {
        gesamtHundertstel: 100,
        beginn: "2026-06-15",
        ende: "2026-12-31",
        jeVzaeCent: 5_700_000,
        schluessel: { art: "einwohner" },
      },
      kommunen: [{ organisationId: kommune.id, name: kommune.name }],
      verzichte: [],
      stellen: [{ vzaeHundertstel: 100, besetzt: [], vergeben: [] }],
    });
    const inhalt = einVerteilungsinhalt([[kommune, 100]]);
    expect(await kreis.api.verteilung.update.mutate({ id, version: 1, inhalt })).toEqual({ id, version: 2 });
    expect((await kreis.api.verteilung.get.query({ id })).inhalt).toEqual(inhalt);
    expect(await kreis.api.verteilung.list.query()).toMatchObject([
      { id, jahr: 2026, funktion: "case_management", gesamtHundertstel: 100, verzichte: 0, angebotenAm: null },
    ]);
  });

  test("is not overwritten by somebody who saw an older one", async () => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const id = await hatVerteilung(kreis);
    const inhalt = einVerteilungsinhalt([[kommune, 100]]);
    const beide = await Promise.allSettled(
      [1, 1].map((version) => kreis.api.verteilung.update.mutate({ id, version, inhalt })),
    );
    expect(beide.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(kreis.api.verteilung.update.mutate({ id, version: 1, inhalt })).rejects.toMatchObject({
      data: { code: "CONFLICT" },
      message: expect.stringContaining("laden Sie die Seite neu"),
    });
  });

  test("is nobody else's: neither neighbour nor Kommune nor Träger sees or moves it", async () => {
    const { kreis, kommune, traeger, fremd } = await aKreisMitEmpfaengern(server);
    const id = await hatVerteilung(kreis);
    const inhalt = einVerteilungsinhalt([[kommune, 100]]);
    await kreis.api.verteilung.update.mutate({ id, version: 1, inhalt });
    const verzicht = einVerzicht(id, kommune, 50);
    await kreis.api.verzicht.create.mutate(verzicht);
    for (const { api } of [kommune, traeger, fremd]) {
      expect(await api.verteilung.list.query()).toEqual([]);
      await expect(api.verteilung.get.query({ id })).rejects.toMatchObject(notFound);
      await expect(api.verteilung.update.mutate({ id, version: 2, inhalt })).rejects.toMatchObject(notFound);
      await expect(api.verteilung.delete.mutate({ id })).rejects.toMatchObject(notFound);
      await expect(api.verzicht.create.mutate({ ...verzicht, id: randomUUID() })).rejects.toMatchObject(notFound);
      await expect(api.verzicht.delete.mutate({ id: verzicht.id, verteilungId: id })).rejects.toMatchObject(notFound);
      await expect(api.verteilungAngebote.create.mutate({ id, version: 2, teile: [] })).rejects.toMatchObject(notFound);
    }
    expect(await kreis.api.verteilung.get.query({ id })).toMatchObject({
      version: 2,
      verzichte: [{ id: verzicht.id, von: "Petra Probe" }],
    });
  });

  test("names only Kommunen of one's own Kreis and Träger; anybody else is not found", async () => {
    const { kreis, fremd } = await aKreisMitEmpfaengern(server);
    const fremde = await eineKommune(server, fremd);
    const id = await hatVerteilung(kreis);
    const eintrag = { organisationId: fremde.id, hundertstel: 50 };
    for (const angaben of [
      {},
      {
        schluessel: { art: "einwohner" as const },
        zusammenlegungen: [{ traegtId: fremde.id, mitgliedIds: [fremde.id] }],
      },
      { schluessel: { art: "einwohner" as const }, zuteilungen: [eintrag] },
      {
        schluessel: { art: "einwohner" as const },
        traeger: [{ ...eintrag, begruendung: "", jmdMbeErklaerung: false }],
      },
    ]) {
      await expect(
        kreis.api.verteilung.update.mutate({ id, version: 1, inhalt: einVerteilungsinhalt([[fremde, 100]], angaben) }),
      ).rejects.toMatchObject(notFound);
    }
    await expect(kreis.api.verzicht.create.mutate(einVerzicht(id, fremde, 1))).rejects.toMatchObject(notFound);
  });

  test.each(["kreisfreie_stadt", "traeger"] as const)("is not made by %s", async (art) => {
    const { api } = await aMandant(server, { art, kontingent: [100, 100, 100] });
    await expect(
      api.verteilung.create.mutate({ id: randomUUID(), jahr: 2026, funktion: "case_management" }),
    ).rejects.toMatchObject(refused({ reason: "verteilung-nur-im-kreis" }));
  });

  test("that is no longer wanted goes with its waivers", async () => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const id = await hatVerteilung(kreis);
    await kreis.api.verteilung.update.mutate({ id, version: 1, inhalt: einVerteilungsinhalt([[kommune, 100]]) });
    await kreis.api.verzicht.create.mutate(einVerzicht(id, kommune, 10));
    await kreis.api.verteilung.delete.mutate({ id });
    expect(await kreis.api.verteilung.list.query()).toEqual([]);
    expect(await server.database.admin`select 1 from kim.verzicht where verteilung_id = ${id}`).toHaveLength(0);
  });
});

describe("a waiver", () => {
  test("is recorded once with reason, person and day, and can be struck again", async () => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const id = await hatVerteilung(kreis);
    await kreis.api.verteilung.update.mutate({ id, version: 1, inhalt: einVerteilungsinhalt([[kommune, 100]]) });
    const verzicht = einVerzicht(id, kommune, 20);
    for (let zweimal = 0; zweimal < 2; zweimal++) await kreis.api.verzicht.create.mutate(verzicht);
    expect((await kreis.api.verteilung.get.query({ id })).verzichte).toEqual([
      { ...verzicht, am: server.clock.now.toISOString(), von: "Petra Probe" },
    ]);
    await expect(kreis.api.verzicht.create.mutate(einVerzicht(id, kommune, 81))).rejects.toMatchObject(
      refused({ reason: "verzicht-groesser-als-anteil", anteilHundertstel: 80 }),
    );
    await expect(
      kreis.api.verzicht.create.mutate({ ...einVerzicht(id, kommune, 1), grund: "Keiner." }),
    ).rejects.toMatchObject({ data: { felder: [{ feld: "grund" }] } });
    await kreis.api.verzicht.delete.mutate({ id: verzicht.id, verteilungId: id });
    expect((await kreis.api.verteilung.get.query({ id })).verzichte).toEqual([]);
    await expect(kreis.api.verzicht.delete.mutate({ id: verzicht.id, verteilungId: id })).rejects.toMatchObject(
      notFound,
    );
  });
});
