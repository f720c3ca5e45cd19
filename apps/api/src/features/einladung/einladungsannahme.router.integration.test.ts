import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, testTag, type TestApi } from "../../../../../tests/support/welt/api.ts";
import {
  annahme,
  eineAnnahme,
  eineEinladung,
  einKreisMitNeuerKommune,
  hatEinladung,
  personenIn,
} from "../../../../../tests/support/welt/einladungen.ts";
import { aKreis, aPerson } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());
beforeEach(() => {
  server.clock.now = testTag;
});

const tage = (anzahl: number) => new Date(testTag.getTime() + anzahl * 86_400_000);

describe("a link", () => {
  test("works once, also for twenty clicks at once", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune(server);
    const { token } = await hatEinladung(server, kreis, kommune.id);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => annahme(server).create.mutate(eineAnnahme(token))),
    );
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
    expect(await personenIn(server, kommune.id)).toHaveLength(1);
    expect(await server.database.admin`select befehl from kim.protokoll where tenant_id = ${kommune.id}`).toEqual([
      { befehl: "einladungsannahme.create" },
    ]);
    await expect(annahme(server).create.mutate(eineAnnahme(token, { name: "Jemand anderes" }))).rejects.toMatchObject(
      refused({ reason: "einladung-angenommen" }),
    );
    await expect(annahme(server).get.query({ token })).rejects.toMatchObject(
      refused({ reason: "einladung-angenommen" }),
    );
  });

  test("works to the last moment of its fourteen days and not at the next", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune(server);
    const { token } = await hatEinladung(server, kreis, kommune.id);
    server.clock.now = tage(14);
    await expect(annahme(server).get.query({ token })).rejects.toMatchObject(
      refused({ reason: "einladung-abgelaufen" }),
    );
    await expect(annahme(server).create.mutate(eineAnnahme(token))).rejects.toMatchObject(
      refused({ reason: "einladung-abgelaufen" }),
    );
    server.clock.now = new Date(tage(14).getTime() - 1);
    await expect(annahme(server).create.mutate(eineAnnahme(token))).resolves.toMatchObject({
      organisationId: kommune.id,
    });
  });

  test("of somebody with an account asks for the password and adds the roles", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune(server);
    const nachbar = await aKreis(server);
    const { email, benutzerId } = await aPerson(server, [{ organisationId: nachbar.id, rollen: ["finanzen"] }]);
    const { token } = await hatEinladung(server, kreis, kommune.id, email.toUpperCase());
    expect(await annahme(server).get.query({ token })).toMatchObject({ zugang: "bestehend", email });
    await expect(annahme(server).create.mutate(eineAnnahme(token))).rejects.toMatchObject(
      refused({ reason: "zugang-besteht-schon" }),
    );
    await expect(
      annahme(server).create.mutate({ zugang: "bestehend", token, passwort: "falsch" }),
    ).rejects.toMatchObject({
      data: { code: "UNAUTHORIZED" },
    });
    expect(await personenIn(server, kommune.id)).toEqual([]);
    await annahme(server).create.mutate({ zugang: "bestehend", token, passwort: "kim-demo-2026" });
    expect(await personenIn(server, kommune.id)).toEqual([benutzerId]);
    const besuch = server.visit();
    await besuch.api.sitzung.create.mutate({ email, passwort: "kim-demo-2026", organisationId: kommune.id });
    expect(await besuch.api.sitzung.get.query()).toMatchObject({
      organisation: { organisationId: kommune.id },
      organisationen: expect.arrayContaining([expect.objectContaining({ organisationId: nachbar.id })]),
    });
  });

  test("to two bodies for one new address makes one person, whichever is opened first", async () => {
    const [eins, zwei] = [await einKreisMitNeuerKommune(server), await einKreisMitNeuerKommune(server)];
    const email = `${randomUUID()}@neustadt.example`;
    const links = [
      await hatEinladung(server, eins.kreis, eins.kommune.id, email),
      await hatEinladung(server, zwei.kreis, zwei.kommune.id, email),
    ];
    const outcomes = await Promise.allSettled(
      links.map(({ token }) => annahme(server).create.mutate(eineAnnahme(token))),
    );
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find((o) => o.status === "rejected")?.reason).toMatchObject(
      refused({ reason: "zugang-besteht-schon" }),
    );
    expect(await server.database.admin`select id from auth.benutzer where email = ${email}`).toHaveLength(1);
  });

  test("tells the inviting side nothing about an address: somebody known and somebody unknown look the same", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune(server);
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
    const { kreis, kommune } = await einKreisMitNeuerKommune(server);
    const { token } = await hatEinladung(server, kreis, kommune.id);
    await expect(annahme(server).create.mutate(eineAnnahme(token, { passwort: "x".repeat(11) }))).rejects.toMatchObject(
      {
        data: { felder: [{ feld: "passwort" }] },
      },
    );
  });

  test("leaves no token behind but its hash, and none in the audit log", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune(server);
    const { id, token } = await hatEinladung(server, kreis, kommune.id);
    const rows = await server.database.admin`
        select to_jsonb(e)::text as row from kim.einladung e where id = ${id} union all select to_jsonb(p)::text
          from kim.protokoll p union all select to_jsonb(o)::text from kim.outbox o`;
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter(({ row }) => String(row).includes(token))).toEqual([]);
  });

  test("that nobody sent is answered alike, and guessing ends after thirty tries, for good links too", async () => {
    const { kreis, kommune } = await einKreisMitNeuerKommune(server);
    const { token } = await hatEinladung(server, kreis, kommune.id);
    server.clock.now = tage(-1);
    const guess = () =>
      annahme(server)
        .get.query({ token: Buffer.from(randomUUID().slice(0, 32)).toString("base64url") })
        .then(
          () => "OK",
          (error: { data: { code: string } }) => error.data.code,
        );
    const codes = await Promise.all(Array.from({ length: 40 }, guess));
    expect(codes.filter((code) => code === "NOT_FOUND").length).toBeLessThanOrEqual(30);
    // Forty that come at the very same moment may all be turned away; then none of them is counted.
    expect(codes.filter((code) => !["NOT_FOUND", "TOO_MANY_REQUESTS"].includes(code))).toEqual([]);
    const gefunden = codes.filter((code) => code === "NOT_FOUND").length;
    const einzeln: string[] = [];
    for (let i = 0; i < 31; i++) einzeln.push(await guess());
    expect(einzeln.filter((code) => code === "NOT_FOUND")).toHaveLength(30 - gefunden);
    await expect(annahme(server).get.query({ token })).rejects.toMatchObject({ data: { code: "TOO_MANY_REQUESTS" } });
    server.clock.now = new Date(tage(-1).getTime() + 16 * 60_000);
    expect(await annahme(server).get.query({ token })).toMatchObject({ organisation: kommune.name });
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
