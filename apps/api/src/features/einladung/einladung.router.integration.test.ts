import { randomUUID } from "node:crypto";
import { OrganisationId } from "@kim/domain/grundlagen";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { notFound, refused } from "../../../../../tests/support/answers.ts";
import { hatAngebot } from "../../../../../tests/support/antraege.ts";
import { openTestApi, testTag, type TestApi } from "../../../../../tests/support/api.ts";
import {
  eineAnnahme,
  eineEinladung,
  eineNeueKommune,
  hatEinladung,
  passwort,
  tokenVon,
} from "../../../../../tests/support/einladungen.ts";
import { aKreis, aKreisMitEmpfaengern, aMandant, aPerson, twoTenants } from "../../../../../tests/support/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());
beforeEach(() => {
  server.clock.now = testTag;
});

const tage = (anzahl: number) => new Date(testTag.getTime() + anzahl * 86_400_000);
const annahme = () => server.visit().api.einladungsannahme;

async function einKreisMitNeuerKommune() {
  const kreis = await aKreis(server);
  return { kreis, kommune: await eineNeueKommune(server, kreis) };
}

describe("the giver", () => {
  test("invites the first administrator of a body it has offered something to; the body then invites for itself", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune();
    const { id, email, token } = await hatEinladung(server, kreis, kommune.id);
    expect(await kreis.api.einladung.list.query({ organisationId: kommune.id })).toMatchObject({
      einladbar: true,
      einladungen: [{ id, email, stand: "offen", erstelltVon: "Petra Probe", gesendetAm: null }],
    });
    expect(await annahme().get.query({ token })).toMatchObject({
      von: kreis.name,
      organisation: kommune.name,
      email,
      rollen: ["KIM-Koordination", "Mandantenverwaltung"].reverse(),
      zugang: "neu",
    });
    expect(await annahme().create.mutate(eineAnnahme(token))).toEqual({ email, organisationId: kommune.id });

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
    const { kreis, kommune } = await einKreisMitNeuerKommune();
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
    const { kreis, kommune } = await einKreisMitNeuerKommune();
    const { weiterleitungId } = await hatAngebot(kreis, { ...kreis, id: kommune.id, name: kommune.name });
    const { token } = await hatEinladung(server, kreis, kommune.id);
    const nimmtZurueck = (id: string) =>
      kreis.api.weiterleitungRuecknahme.create.mutate({ id, grund: "Die Stelle bleibt doch bei uns." });
    await nimmtZurueck(weiterleitungId);
    expect(await annahme().get.query({ token })).toMatchObject({ organisation: kommune.name });
    await nimmtZurueck(kommune.weiterleitungId);
    await expect(annahme().create.mutate(eineAnnahme(token))).rejects.toMatchObject(
      refused({ reason: "einladung-widerrufen" }),
    );
    expect(await personenIn(kommune.id)).toEqual([]);
  });

  test("that takes the offer back while it invites leaves no link that works", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune();
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
    const { kreis, kommune } = await einKreisMitNeuerKommune();
    const erste = await hatEinladung(server, kreis, kommune.id);
    const zweite = await hatEinladung(server, kreis, kommune.id, erste.email);
    await expect(annahme().get.query({ token: erste.token })).rejects.toMatchObject(
      refused({ reason: "einladung-widerrufen" }),
    );
    expect(await annahme().get.query({ token: zweite.token })).toMatchObject({ email: erste.email });
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
    await expect(annahme().create.mutate(eineAnnahme(zweite.token))).rejects.toMatchObject(
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
      [hier, dort].map(({ token }) => annahme().create.mutate(eineAnnahme(token))),
    );
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find((o) => o.status === "rejected")?.reason).toMatchObject(
      refused({ reason: "einladung-ueberholt" }),
    );
    expect(await personenIn(id)).toHaveLength(1);
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

describe("a link", () => {
  test("works once, also for twenty clicks at once", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune();
    const { token } = await hatEinladung(server, kreis, kommune.id);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => annahme().create.mutate(eineAnnahme(token))),
    );
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
    expect(await personenIn(kommune.id)).toHaveLength(1);
    expect(await server.database.admin`select befehl from kim.protokoll where tenant_id = ${kommune.id}`).toEqual([
      { befehl: "einladungsannahme.create" },
    ]);
    await expect(annahme().create.mutate(eineAnnahme(token, { name: "Jemand anderes" }))).rejects.toMatchObject(
      refused({ reason: "einladung-angenommen" }),
    );
    await expect(annahme().get.query({ token })).rejects.toMatchObject(refused({ reason: "einladung-angenommen" }));
  });

  test("works to the last moment of its fourteen days and not at the next", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune();
    const { token } = await hatEinladung(server, kreis, kommune.id);
    server.clock.now = tage(14);
    await expect(annahme().get.query({ token })).rejects.toMatchObject(refused({ reason: "einladung-abgelaufen" }));
    await expect(annahme().create.mutate(eineAnnahme(token))).rejects.toMatchObject(
      refused({ reason: "einladung-abgelaufen" }),
    );
    server.clock.now = new Date(tage(14).getTime() - 1);
    await expect(annahme().create.mutate(eineAnnahme(token))).resolves.toMatchObject({ organisationId: kommune.id });
  });

  test("of somebody with an account asks for the password and adds the roles", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune();
    const nachbar = await aKreis(server);
    const { email, benutzerId } = await aPerson(server, [{ organisationId: nachbar.id, rollen: ["finanzen"] }]);
    const { token } = await hatEinladung(server, kreis, kommune.id, email.toUpperCase());
    expect(await annahme().get.query({ token })).toMatchObject({ zugang: "bestehend", email });
    await expect(annahme().create.mutate(eineAnnahme(token))).rejects.toMatchObject(
      refused({ reason: "zugang-besteht-schon" }),
    );
    await expect(annahme().create.mutate({ zugang: "bestehend", token, passwort: "falsch" })).rejects.toMatchObject({
      data: { code: "UNAUTHORIZED" },
    });
    expect(await personenIn(kommune.id)).toEqual([]);
    await annahme().create.mutate({ zugang: "bestehend", token, passwort: "kim-demo-2026" });
    expect(await personenIn(kommune.id)).toEqual([benutzerId]);
    const besuch = server.visit();
    await besuch.api.sitzung.create.mutate({ email, passwort: "kim-demo-2026", organisationId: kommune.id });
    expect(await besuch.api.sitzung.get.query()).toMatchObject({
      organisation: { organisationId: kommune.id },
      organisationen: expect.arrayContaining([expect.objectContaining({ organisationId: nachbar.id })]),
    });
  });

  test("to two bodies for one new address makes one person, whichever is opened first", async () => {
    const [eins, zwei] = [await einKreisMitNeuerKommune(), await einKreisMitNeuerKommune()];
    const email = `${randomUUID()}@neustadt.example`;
    const links = [
      await hatEinladung(server, eins.kreis, eins.kommune.id, email),
      await hatEinladung(server, zwei.kreis, zwei.kommune.id, email),
    ];
    const outcomes = await Promise.allSettled(links.map(({ token }) => annahme().create.mutate(eineAnnahme(token))));
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find((o) => o.status === "rejected")?.reason).toMatchObject(
      refused({ reason: "zugang-besteht-schon" }),
    );
    expect(await server.database.admin`select id from auth.benutzer where email = ${email}`).toHaveLength(1);
  });

  test("tells the inviting side nothing about an address: somebody known and somebody unknown look the same", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune();
    const { api } = await aPerson(server, [{ organisationId: kreis.id, rollen: ["mandantenverwaltung"] }]);
    const antworten = [];
    for (const email of ["leverkusen@kim.example", `${randomUUID()}@neustadt.example`]) {
      const [aussen, innen] = [
        eineEinladung(kommune.id, { email }),
        { id: randomUUID(), email, rollen: ["finanzen" as const] },
      ];
      const answers = [await kreis.api.einladung.create.mutate(aussen), await api.personeinladung.create.mutate(innen)];
      const { einladungen } = await kreis.api.einladung.list.query({ organisationId: kommune.id });
      const lists = [
        einladungen.find(({ id }) => id === aussen.id),
        (await api.personeinladung.list.query()).find(({ id }) => id === innen.id),
      ];
      antworten.push(
        JSON.stringify([answers, lists]).replaceAll(aussen.id, "1").replaceAll(innen.id, "2").replaceAll(email, "@"),
      );
    }
    expect(antworten[0]).toBe(antworten[1]);
  });

  test("asks a new password of twelve characters", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune();
    const { token } = await hatEinladung(server, kreis, kommune.id);
    await expect(annahme().create.mutate(eineAnnahme(token, { passwort: "x".repeat(11) }))).rejects.toMatchObject({
      data: { felder: [{ feld: "passwort" }] },
    });
  });

  test("leaves no token behind but its hash, and none in the audit log", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune();
    const { id, token } = await hatEinladung(server, kreis, kommune.id);
    const rows = await server.database.admin`
        select to_jsonb(e)::text as row from kim.einladung e where id = ${id} union all select to_jsonb(p)::text
          from kim.protokoll p union all select to_jsonb(o)::text from kim.outbox o`;
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter(({ row }) => String(row).includes(token))).toEqual([]);
  });

  test("that nobody sent is answered alike, and guessing ends after thirty tries, for good links too", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune();
    const { token } = await hatEinladung(server, kreis, kommune.id);
    server.clock.now = tage(-1);
    const guess = () =>
      annahme()
        .get.query({ token: Buffer.from(randomUUID().slice(0, 32)).toString("base64url") })
        .then(
          () => "OK",
          (error: { data: { code: string } }) => error.data.code,
        );
    const codes = await Promise.all(Array.from({ length: 40 }, guess));
    expect(codes.filter((code) => code === "NOT_FOUND").length).toBeLessThanOrEqual(30);
    expect(new Set(codes)).toEqual(new Set(["NOT_FOUND", "TOO_MANY_REQUESTS"]));
    for (let i = 0; i < 30; i++) await guess();
    await expect(annahme().get.query({ token })).rejects.toMatchObject({ data: { code: "TOO_MANY_REQUESTS" } });
    server.clock.now = new Date(tage(-1).getTime() + 16 * 60_000);
    expect(await annahme().get.query({ token })).toMatchObject({ organisation: kommune.name });
  });
});

describe("the login path of the database", () => {
  test("redeems invitations and changes nothing else about them", async () => {
    const { sql } = server.database.authDb;
    await expect(sql`update kim.einladung set rollen = '{ministerium}'`).rejects.toMatchObject({ code: "42501" });
    await expect(sql`select 1 from kim.nachricht`).rejects.toMatchObject({ code: "42501" });
    await expect(sql`delete from kim.einladung`).rejects.toMatchObject({ code: "42501" });
  });
});

describe("a body's own administration", () => {
  test("invites colleagues with roles of its kind, sees and revokes its own invitations", async () => {
    const { kommune, fremd } = await aKreisMitEmpfaengern(server);
    const { api } = await aPerson(server, [{ organisationId: kommune.id, rollen: ["mandantenverwaltung"] }]);
    const { api: fremde } = await aPerson(server, [{ organisationId: fremd.id, rollen: ["mandantenverwaltung"] }]);
    const einladung = { id: randomUUID(), email: `${randomUUID()}@neustadt.example`, rollen: ["finanzen" as const] };
    await api.personeinladung.create.mutate(einladung);
    expect(await api.personeinladung.list.query()).toMatchObject([
      { id: einladung.id, rollen: ["finanzen"], stand: "offen" },
    ]);
    expect(await fremde.personeinladung.list.query()).toEqual([]);
    await expect(fremde.personeinladung.delete.mutate({ id: einladung.id })).rejects.toMatchObject(notFound);
    for (const rolle of ["ministerium", "bewilligungsbehoerde"] as const) {
      await expect(
        api.personeinladung.create.mutate({ ...einladung, id: randomUUID(), rollen: [rolle] }),
      ).rejects.toMatchObject(refused({ reason: "rolle-nicht-moeglich" }));
    }
    await expect(kommune.api.personeinladung.create.mutate({ ...einladung, id: randomUUID() })).rejects.toMatchObject({
      data: { code: "FORBIDDEN" },
    });
    const token = await tokenVon(server, einladung.id);
    expect(await annahme().get.query({ token })).toMatchObject({
      von: kommune.name,
      organisation: kommune.name,
      rollen: ["Finanzen"],
    });
    await annahme().create.mutate(eineAnnahme(token));
    expect((await api.person.list.query()).personen).toEqual(
      expect.arrayContaining([expect.objectContaining({ email: einladung.email, rollen: ["finanzen"] })]),
    );
    await expect(api.personeinladung.delete.mutate({ id: einladung.id })).rejects.toMatchObject(
      refused({ reason: "einladung-schon-angenommen" }),
    );
    await expect(api.personeinladung.create.mutate({ ...einladung, id: randomUUID() })).rejects.toMatchObject(
      refused({ reason: "person-gehoert-schon-dazu" }),
    );
  });
});

const personenIn = async (id: string) =>
  (
    await server.database.admin<
      { id: string }[]
    >`select distinct benutzer_id as id from auth.rollenzuweisung where organisation_id = ${id}`
  ).map((row) => row.id);

function insertAs(tenantId: string, statement: string) {
  return server.database.db.scoped({ role: "kim_app", tenantId, userId: randomUUID() }, (tx) => tx.execute(statement));
}
