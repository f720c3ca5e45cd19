import { randomUUID } from "node:crypto";
import { OrganisationId } from "@kim/domain/grundlagen";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import {
  annahme,
  eineAnnahme,
  eineEinladung,
  eineNeueKommune,
  einKreisMitNeuerKommune,
  hatEinladung,
  passwort,
  personenIn,
} from "../../../../../tests/support/welt/einladungen.ts";
import { hatAngebot } from "../../../../../tests/support/welt/stellen.ts";
import {
  aKreis,
  aKreisMitEmpfaengern,
  aMandant,
  aPerson,
  twoTenants,
} from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

describe("the giver", () => {
  test("invites the first administrator of a body it has offered something to; the body then invites for itself", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune(server);
    const { id, email, token } = await hatEinladung(server, kreis, kommune.id);
    expect(await kreis.api.einladung.list.query({ organisationId: kommune.id })).toMatchObject({
      einladbar: true,
      einladungen: [{ id, email, stand: "offen", erstelltVon: "Petra Probe", gesendetAm: null }],
    });
    expect(await annahme(server).get.query({ token })).toMatchObject({
      von: kreis.name,
      organisation: kommune.name,
      email,
      rollen: ["KIM-Koordination", "Mandantenverwaltung"].reverse(),
      zugang: "neu",
    });
    expect(await annahme(server).create.mutate(eineAnnahme(token))).toEqual({ email, organisationId: kommune.id });

    const neu = server.visit();
    await neu.api.sitzung.create.mutate({ email, passwort, organisationId: kommune.id });
    expect(await neu.api.sitzung.get.query()).toMatchObject({
      name: "Nele Ulrich",
      empfaengerstand: "neu",
      organisation: { organisationId: kommune.id, rollen: ["koordination", "mandantenverwaltung"] },
    });
    expect(await neu.api.willkommen.get.query()).toMatchObject({
      stand: "neu",
      offen: 1,
      geber: [kreis.name],
      angebote: [{ id: kommune.weiterleitungId }],
      verwaltung: [{ name: "Nele Ulrich", email }],
    });
    expect(await kreis.api.einladung.list.query({ organisationId: kommune.id })).toMatchObject({
      einladbar: false,
      einladungen: [{ stand: "angenommen" }],
    });
    await expect(kreis.api.einladung.create.mutate(eineEinladung(kommune.id))).rejects.toMatchObject(
      refused({ reason: "hat-schon-verwaltung" }),
    );

    await neu.api.weiterleitungAntwort.create.mutate({
      weiterleitungId: kommune.weiterleitungId,
      antwort: { angenommen: true },
    });
    expect((await neu.api.sitzung.get.query())?.empfaengerstand).toBe("aktiv");
  });

  test("invites nobody into a body it offered nothing to, and learns nothing about it; the database says the same", async () => {
    const { kreis, nachbar } = await twoTenants(server);
    const kommune = await eineNeueKommune(server, kreis);
    const ohneAngebot = await eineNeueKommune(server, kreis, false);
    const { kommune: mitPersonen } = await aKreisMitEmpfaengern(server);
    for (const organisationId of [ohneAngebot.id, mitPersonen.id, nachbar.id, kreis.id]) {
      await expect(kreis.api.einladung.create.mutate(eineEinladung(organisationId))).rejects.toMatchObject(
        refused({ reason: "einladung-ohne-angebot" }),
      );
      await expect(kreis.api.einladung.list.query({ organisationId })).rejects.toMatchObject(notFound);
    }
    await expect(nachbar.api.einladung.create.mutate(eineEinladung(kommune.id))).rejects.toMatchObject(
      refused({ reason: "einladung-ohne-angebot" }),
    );
    for (const [tenant, organisation] of [
      [nachbar.id, kommune.id],
      [nachbar.id, kreis.id],
      [kreis.id, ohneAngebot.id],
    ]) {
      const forged = insertAs(
        tenant ?? "",
        `
          insert into kim.einladung (tenant_id, id, organisation_id, email, rollen, token_hash, erstellt_am,
            erstellt_von, gueltig_bis)
        values ('${tenant}', gen_random_uuid(), '${organisation}', 'x@y.example', '{koordination}',
          gen_random_uuid()::text, now(), 'X', now() + interval '1 day')`,
      );
      await expect(forged).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });

  test("no longer has an offer when it took it back or it was declined", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune(server);
    await kreis.api.weiterleitungRuecknahme.create.mutate({
      id: kommune.weiterleitungId,
      grund: "Die Stelle bleibt doch bei uns.",
    });
    await expect(kreis.api.einladung.create.mutate(eineEinladung(kommune.id))).rejects.toMatchObject(
      refused({ reason: "einladung-ohne-angebot" }),
    );
    const { kreis: anderer, kommune: ablehnende } = await aKreisMitEmpfaengern(server);
    await hatAngebot(anderer, ablehnende, "abgelehnt");
    await expect(anderer.api.einladung.list.query({ organisationId: ablehnende.id })).rejects.toMatchObject(notFound);
  });

  test("takes the link back with its last offer, and with none before", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune(server);
    const { weiterleitungId } = await hatAngebot(kreis, { ...kreis, id: kommune.id, name: kommune.name });
    const { token } = await hatEinladung(server, kreis, kommune.id);
    const nimmtZurueck = (id: string) =>
      kreis.api.weiterleitungRuecknahme.create.mutate({ id, grund: "Die Stelle bleibt doch bei uns." });
    await nimmtZurueck(weiterleitungId);
    expect(await annahme(server).get.query({ token })).toMatchObject({ organisation: kommune.name });
    await nimmtZurueck(kommune.weiterleitungId);
    await expect(annahme(server).create.mutate(eineAnnahme(token))).rejects.toMatchObject(
      refused({ reason: "einladung-widerrufen" }),
    );
    expect(await personenIn(server, kommune.id)).toEqual([]);
  });

  test("that takes the offer back while it invites leaves no link that works", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune(server);
    const einladung = eineEinladung(kommune.id);
    await Promise.allSettled([
      kreis.api.einladung.create.mutate(einladung),
      kreis.api.weiterleitungRuecknahme.create.mutate({
        id: kommune.weiterleitungId,
        grund: "Die Stelle bleibt doch bei uns.",
      }),
    ]);
    expect(
      await server.database
        .admin`select id from kim.einladung where organisation_id = ${kommune.id} and widerrufen_am is null`,
    ).toEqual([]);
  });

  test("that invites again revokes the link before; it can revoke the last one too, and nobody else can", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune(server);
    const erste = await hatEinladung(server, kreis, kommune.id);
    const zweite = await hatEinladung(server, kreis, kommune.id, erste.email);
    await expect(annahme(server).get.query({ token: erste.token })).rejects.toMatchObject(
      refused({ reason: "einladung-widerrufen" }),
    );
    expect(await annahme(server).get.query({ token: zweite.token })).toMatchObject({ email: erste.email });
    const fremd = await aKreis(server);
    const { api: pruefung } = await aPerson(server, [
      { organisationId: kreis.id, rollen: ["pruefung", "mandantenverwaltung"] },
    ]);
    await expect(fremd.api.einladung.delete.mutate({ id: zweite.id })).rejects.toMatchObject(notFound);
    await expect(pruefung.einladung.delete.mutate({ id: zweite.id })).rejects.toMatchObject({
      data: { code: "FORBIDDEN" },
    });
    await expect(pruefung.personeinladung.delete.mutate({ id: zweite.id })).rejects.toMatchObject(notFound);
    await kreis.api.einladung.delete.mutate({ id: zweite.id });
    await expect(annahme(server).create.mutate(eineAnnahme(zweite.token))).rejects.toMatchObject(
      refused({ reason: "einladung-widerrufen" }),
    );
  });

  test("two givers may have invited; the first acceptance closes the other's link", async () => {
    const [kreis, zweiter] = [await aKreis(server), await aKreis(server)];
    const id = OrganisationId.parse(randomUUID());
    await server.database
      .admin`insert into kim.organisation (id, art, name, kurzname) values (${id}, 'traeger', ${id}, ${id})`;
    const traeger = { ...kreis, id, name: id };
    for (const geber of [kreis, zweiter]) await hatAngebot(geber, traeger);
    const [hier, dort] = [await hatEinladung(server, kreis, id), await hatEinladung(server, zweiter, id)];
    const outcomes = await Promise.allSettled(
      [hier, dort].map(({ token }) => annahme(server).create.mutate(eineAnnahme(token))),
    );
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find((o) => o.status === "rejected")?.reason).toMatchObject(
      refused({ reason: "einladung-ueberholt" }),
    );
    expect(await personenIn(server, id)).toHaveLength(1);
  });
});

describe("the state and a receiver without posts", () => {
  test("invite nobody", async () => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const land = await aMandant(server, { art: "ministerium", rollen: ["ministerium"] });
    await expect(land.api.einladung.create.mutate(eineEinladung(kommune.id))).rejects.toMatchObject({
      data: { code: "FORBIDDEN" },
    });
    await expect(
      land.api.personeinladung.create.mutate({ id: randomUUID(), email: "a@b.example", rollen: ["ministerium"] }),
    ).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
    await expect(kommune.api.einladung.create.mutate(eineEinladung(kreis.id))).rejects.toMatchObject(
      refused({ reason: "einladung-ohne-angebot" }),
    );
  });
});

function insertAs(tenantId: string, statement: string) {
  return server.database.db.scoped({ role: "kim_app", tenantId, userId: randomUUID() }, (tx) => tx.execute(statement));
}
