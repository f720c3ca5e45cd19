import { OrganisationId } from "@kim/domain/grundlagen";
import { berechneVerteilung, type Verzichtangabe } from "@kim/domain/verteilung";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  dieAngebote,
  einVerteilungsinhalt,
  einVerzicht,
  hatVerteilung,
} from "../../../../../tests/support/weiterleitung/verteilung.ts";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { einAngebot, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { aKreisMitEmpfaengern, eineKommune, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

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
