import { randomUUID } from "node:crypto";
import { OrganisationId } from "@kim/domain/grundlagen";
import { berechneVerteilung, type Verzichtangabe } from "@kim/domain/verteilung";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notFound, refused } from "../../../../../tests/support/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/api.ts";
import { einAngebot, hatStelle } from "../../../../../tests/support/antraege.ts";
import { aKreisMitEmpfaengern, aMandant, eineKommune, type Mandant } from "../../../../../tests/support/tenants.ts";
import {
  dieAngebote,
  einVerteilungsinhalt,
  einVerzicht,
  hatVerteilung,
} from "../../../../../tests/support/verteilung.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

/** What the page does with the server's answer. */
async function berechnet({ api }: Mandant, id: string) {
  const v = await api.verteilung.get.query({ id });
  const verzichte: Verzichtangabe[] = v.verzichte;
  return { version: v.version, ...berechneVerteilung({ ...v, verzichte }) };
}

async function bietetAn(kreis: Mandant, id: string) {
  const { version, teile } = await berechnet(kreis, id);
  return kreis.api.verteilungAngebote.create.mutate(dieAngebote(id, version, teile));
}

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

describe("the offers", () => {
  async function zuDritt() {
    const alle = await aKreisMitEmpfaengern(server);
    const [klein, mittel] = await Promise.all([eineKommune(server, alle.kreis), eineKommune(server, alle.kreis)]);
    const id = await hatVerteilung(alle.kreis);
    await hatStelle(alle.kreis);
    const zusammenlegungen = [
      { traegtId: OrganisationId.parse(mittel.id), mitgliedIds: [OrganisationId.parse(klein.id)] },
    ];
    await alle.kreis.api.verteilung.update.mutate({
      id,
      version: 1,
      inhalt: einVerteilungsinhalt(
        [
          [alle.kommune, 100],
          [klein, 20],
          [mittel, 30],
        ],
        { zusammenlegungen },
      ),
    });
    return { ...alle, klein, mittel, id };
  }

  test("are made in one go, each with its share, amount and origin; who carries for others may pass on", async () => {
    const { kreis, kommune, klein, mittel, id } = await zuDritt();
    await bietetAn(kreis, id);
    const [anKommune] = await kommune.api.weiterleitung.list.query();
    const [anMittel] = await mittel.api.weiterleitung.list.query();
    expect(anKommune).toMatchObject({
      stand: "angeboten",
      vzaeHundertstel: 100,
      betragCent: 3_123_288,
      weiterleitungErlaubt: false,
      nachweisFaelligAm: "2027-03-31",
    });
    expect(anMittel).toMatchObject({
      vzaeHundertstel: 50,
      betragCent: 1_561_644,
      weiterleitungErlaubt: true,
      begruendung: expect.stringContaining(`zugleich für ${klein.name}`),
    });
    expect(await klein.api.weiterleitung.list.query()).toEqual([]);
    expect(await kreis.api.weiterleitung.list.query()).toHaveLength(2);
    await expect(mittel.api.verteilung.get.query({ id })).rejects.toMatchObject(notFound);
  });

  test("stay what they are: afterwards nothing of the distribution can be changed", async () => {
    const { kreis, kommune, id } = await zuDritt();
    await bietetAn(kreis, id);
    const fertig = refused({ reason: "verteilung-schon-angeboten" });
    await expect(
      kreis.api.verteilung.update.mutate({ id, version: 2, inhalt: einVerteilungsinhalt([[kommune, 100]]) }),
    ).rejects.toMatchObject(fertig);
    await expect(kreis.api.verteilung.delete.mutate({ id })).rejects.toMatchObject(fertig);
    await expect(kreis.api.verzicht.create.mutate(einVerzicht(id, kommune, 1))).rejects.toMatchObject(fertig);
    await expect(bietetAn(kreis, id)).rejects.toMatchObject(fertig);
  });

  test("sent twice, even at the same moment, are made once", async () => {
    const { kreis, id } = await zuDritt();
    const { version, teile } = await berechnet(kreis, id);
    const angebote = dieAngebote(id, version, teile);
    await Promise.all([1, 2, 3].map(() => kreis.api.verteilungAngebote.create.mutate(angebote)));
    expect(await kreis.api.weiterleitung.list.query()).toHaveLength(teile.length);
  });

  test("from two browsers end in one of the two", async () => {
    const { kreis, id } = await zuDritt();
    const { version, teile } = await berechnet(kreis, id);
    const versuche = await Promise.allSettled(
      [1, 2].map(() => kreis.api.verteilungAngebote.create.mutate(dieAngebote(id, version, teile))),
    );
    expect(versuche.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await kreis.api.weiterleitung.list.query()).toHaveLength(teile.length);
  });

  test("are none when a post was taken meanwhile, an amount was changed, or the draft moved on", async () => {
    const { kreis, kommune, id } = await zuDritt();
    const { version, teile } = await berechnet(kreis, id);
    const anders = refused({ reason: "verteilung-inzwischen-anders" });
    await expect(
      kreis.api.verteilungAngebote.create.mutate(
        dieAngebote(
          id,
          version,
          teile.map((teil) => ({ ...teil, betragCent: teil.betragCent + 1 })),
        ),
      ),
    ).rejects.toMatchObject(anders);
    await expect(kreis.api.verteilungAngebote.create.mutate(dieAngebote(id, version - 1, teile))).rejects.toMatchObject(
      { data: { code: "CONFLICT", refusal: null } },
    );
    await kreis.api.weiterleitung.create.mutate(
      einAngebot(teile[0]?.stelleId ?? "", kommune, { beginn: "2026-12-01" }),
    );
    await expect(kreis.api.verteilungAngebote.create.mutate(dieAngebote(id, version, teile))).rejects.toMatchObject(
      refused({ reason: "keine-passende-stelle" }),
    );
    expect(await kreis.api.weiterleitung.list.query()).toHaveLength(1);
  });

  test("are none when one of them breaks a rule, and the refusal names whose", async () => {
    const { kreis, kommune, traeger } = await aKreisMitEmpfaengern(server);
    const id = await hatVerteilung(kreis);
    await hatStelle(kreis);
    const anTraeger = {
      organisationId: OrganisationId.parse(traeger.id),
      hundertstel: 100,
      begruendung: "zu kurz",
      jmdMbeErklaerung: true,
    };
    const inhalt = einVerteilungsinhalt([[kommune, 100]], {
      gesamtHundertstel: 200,
      zuteilungen: [{ organisationId: OrganisationId.parse(kommune.id), hundertstel: 100 }],
      traeger: [anTraeger],
    });
    await kreis.api.verteilung.update.mutate({ id, version: 1, inhalt });
    await expect(bietetAn(kreis, id)).rejects.toMatchObject(
      refused({
        reason: "angebot-der-verteilung-abgelehnt",
        regel: "R13",
        empfaenger: traeger.name,
        satz: expect.stringContaining(traeger.name),
      }),
    );
    expect(await kreis.api.weiterleitung.list.query()).toEqual([]);
    await kreis.api.verteilung.update.mutate({
      id,
      version: 2,
      inhalt: {
        ...inhalt,
        traeger: [{ ...anTraeger, begruendung: "Der Träger erreicht Zugewanderte in drei Sprachen." }],
      },
    });
    await bietetAn(kreis, id);
    expect(await traeger.api.weiterleitung.list.query()).toMatchObject([
      { vzaeHundertstel: 100, jmdMbeErklaerung: true, weiterleitungErlaubt: false },
    ]);
  });

  test("name the Kommune that is below half a post", async () => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const id = await hatVerteilung(kreis);
    await kreis.api.verteilung.update.mutate({ id, version: 1, inhalt: einVerteilungsinhalt([[kommune, 49]]) });
    await expect(bietetAn(kreis, id)).rejects.toMatchObject(
      refused({ reason: "verteilungsteil-zu-klein", empfaenger: kommune.name, fehltHundertstel: 1 }),
    );
  });
});
