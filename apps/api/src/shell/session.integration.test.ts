import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openTestApi, testTag, type Besuch, type TestApi } from "../../../../tests/support/welt/api.ts";
import { aKreis, aPerson } from "../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());
beforeEach(() => {
  server.clock.now = testTag;
});

const after = (minutes: number) => {
  server.clock.now = new Date(testTag.getTime() + minutes * 60_000);
};
const wer = async ({ api }: Besuch) => (await api.sitzung.get.query())?.name;
const anmelden = (email: string, passwort = "falsch") => server.visit().api.sitzung.create.mutate({ email, passwort });

describe("the door", () => {
  test("lets the four people of the demo in and tells them their rights", async () => {
    for (const [email, recht] of [
      ["kreis", "stelle:pflegen"],
      ["kommune", "weiterleitung:beantworten"],
      ["bezirksregierung", "land:jahreslauf"],
      ["ministerium", "land:lesen"],
    ]) {
      const { api } = await server.login(`${email}@kim.example`);
      expect((await api.sitzung.get.query())?.rechte).toContain(recht);
    }
  });

  test("takes the address in capitals, and answers nobody with null", async () => {
    expect(await wer(await server.login("KREIS@KIM.example"))).toBe("Birgit Althoff");
    expect(await server.visit().api.sitzung.get.query()).toBeNull();
  });

  test("says the same to a wrong password and to an unknown address, and sets no cookie", async () => {
    const besuch = server.visit();
    const refusal = { message: "E-Mail-Adresse oder Passwort stimmt nicht.", data: { code: "UNAUTHORIZED" } };
    await expect(
      besuch.api.sitzung.create.mutate({ email: "ministerium@kim.example", passwort: "falsch" }),
    ).rejects.toMatchObject(refusal);
    await expect(
      besuch.api.sitzung.create.mutate({ email: "niemand@kim.example", passwort: "falsch" }),
    ).rejects.toMatchObject(refusal);
    expect(besuch.setCookie()).toBe("");
  });

  test("closes at the sixth wrong try of an address, even to the right password, for a quarter of an hour, and to nobody else", async () => {
    const kreis = await aKreis(server);
    const { email } = await aPerson(server, [{ organisationId: kreis.id, rollen: ["finanzen"] }]);
    const { email: andere } = await aPerson(server, [{ organisationId: kreis.id, rollen: ["finanzen"] }]);
    for (let i = 1; i <= 5; i++)
      await expect(anmelden(email)).rejects.toMatchObject({ data: { code: "UNAUTHORIZED" } });
    await expect(anmelden(email)).rejects.toMatchObject({ data: { code: "TOO_MANY_REQUESTS" } });
    await expect(server.login(email)).rejects.toMatchObject({ data: { code: "TOO_MANY_REQUESTS" } });
    await expect(server.login(email.toUpperCase())).rejects.toMatchObject({ data: { code: "TOO_MANY_REQUESTS" } });
    expect(await wer(await server.login(andere))).toBe("Petra Probe");
    after(16);
    expect(await wer(await server.login(email))).toBe("Petra Probe");
  });

  test("twenty wrong tries at the same moment are no way around the limit", async () => {
    const { email } = await aPerson(server, [{ organisationId: (await aKreis(server)).id, rollen: ["finanzen"] }]);
    after(60);
    const codes = await Promise.all(
      Array.from({ length: 20 }, () =>
        anmelden(email).then(
          () => "in",
          (error: { data: { code: string } }) => error.data.code,
        ),
      ),
    );
    expect(codes.filter((code) => code === "UNAUTHORIZED").length).toBeLessThanOrEqual(5);
    expect(codes).toContain("TOO_MANY_REQUESTS");
  });

  test("sends somebody without any role away with a sentence", async () => {
    const { benutzerId, email } = await aPerson(server, [
      { organisationId: (await aKreis(server)).id, rollen: ["finanzen"] },
    ]);
    await server.database.admin`delete from auth.rollenzuweisung where benutzer_id = ${benutzerId}`;
    await expect(server.login(email)).rejects.toMatchObject({
      message: expect.stringContaining("Mandantenverwaltung"),
      data: { code: "FORBIDDEN" },
    });
  });
});

describe("the cookie", () => {
  test("is closed to scripts and other sites, and ends with the session", async () => {
    const attributes = (await server.login("kreis@kim.example")).setCookie().split("; ");
    expect(attributes).toEqual(
      expect.arrayContaining([expect.stringMatching(/^kim=\S{40}$/), "HttpOnly", "SameSite=Strict", "Path=/"]),
    );
    expect(attributes.some((attribute) => /^Domain=/i.test(attribute))).toBe(false);
    expect(Number(attributes.find((a) => a.startsWith("Max-Age="))?.slice(8))).toBeLessThanOrEqual(2 * 3600);
  });

  test("behind TLS is Secure, and its name binds it to this host", async () => {
    const secure = await openTestApi({ secure: true });
    const besuch = await secure.login("kreis@kim.example");
    expect(besuch.setCookie().split("; ")).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^__Host-kim=/),
        "Secure",
        "HttpOnly",
        "SameSite=Strict",
        "Path=/",
      ]),
    );
    expect((await besuch.send("/gesundheit")).headers.get("strict-transport-security")).toContain("max-age=");
    await secure.close();
  });

  test("is worth nothing when made up or altered", async () => {
    const { cookie } = await server.login("kreis@kim.example");
    for (const forged of [
      "kim=x",
      `${cookie().slice(0, -1)}${cookie().endsWith("a") ? "b" : "a"}`,
      "kim='; drop table auth.sitzung; --",
    ]) {
      const response = await server.visit().send("/trpc/startseite.get", { headers: { cookie: forged } });
      expect(response.status).toBe(401);
    }
  });
});

describe("a session", () => {
  test("is stored as a hash of its token", async () => {
    const token = (await server.login("kreis@kim.example")).cookie().split("=")[1] ?? "";
    const stored = await server.database
      .admin`select id from auth.sitzung where id in (${token}, ${createHash("sha256").update(token).digest("hex")})`;
    expect(stored).toEqual([{ id: createHash("sha256").update(token).digest("hex") }]);
  });

  test("ends twelve hours after the login, however often it is used", async () => {
    const besuch = await server.login("kreis@kim.example");
    for (const hours of [3, 6, 9, 12]) {
      after(hours * 60);
      expect(await wer(besuch)).toBe("Birgit Althoff");
    }
    after(12 * 60 + 1);
    expect(await wer(besuch)).toBeUndefined();
    server.clock.now = testTag;
    expect(await wer(besuch)).toBeUndefined(); // gone for good, not only hidden
  });

  test("ends when it was not used for its idle time, and slides before that", async () => {
    const besuch = await server.login("kreis@kim.example");
    const id = createHash("sha256")
      .update(besuch.cookie().split("=")[1] ?? "")
      .digest("hex");
    const first = besuch.setCookie();
    await server.database.admin`update auth.sitzung set expires_at = now() + interval '30 minutes' where id = ${id}`;
    expect(await wer(besuch)).toBe("Birgit Althoff");
    const [slid] = await server.database
      .admin`select expires_at > now() + interval '110 minutes' as slid from auth.sitzung where id = ${id}`;
    expect({ ...slid, sameToken: besuch.setCookie().split(";")[0] === first.split(";")[0] }).toEqual({
      slid: true,
      sameToken: true,
    });
    await server.database.admin`update auth.sitzung set expires_at = now() - interval '1 second' where id = ${id}`;
    expect(await wer(besuch)).toBeUndefined();
  });

  test("ends at logout, and its cookie with it; another session of the person goes on", async () => {
    const [hier, dort] = [await server.login("kreis@kim.example"), await server.login("kreis@kim.example")];
    const cookie = hier.cookie();
    await hier.api.sitzung.delete.mutate();
    expect(hier.cookie()).toBe("");
    expect((await server.visit().send("/trpc/startseite.get", { headers: { cookie } })).status).toBe(401);
    expect(await wer(dort)).toBe("Birgit Althoff");
  });

  test("logout everywhere ends every session of the person and nobody else's", async () => {
    const [hier, dort, anderer] = [
      await server.login("kreis@kim.example"),
      await server.login("kreis@kim.example"),
      await server.login("kommune@kim.example"),
    ];
    await hier.api.sitzung.deleteAll.mutate();
    expect([await wer(hier), await wer(dort), await wer(anderer)]).toEqual([undefined, undefined, "Deniz Aydın"]);
  });

  test("is worth nothing once the last role in its organisation is taken away", async () => {
    const { benutzerId, ...besuch } = await aPerson(server, [
      { organisationId: (await aKreis(server)).id, rollen: ["finanzen"] },
    ]);
    await server.database.admin`delete from auth.rollenzuweisung where benutzer_id = ${benutzerId}`;
    expect(await wer(besuch)).toBeUndefined();
  });
});

describe("a person of several organisations", () => {
  test("sees and may do what the chosen one allows", async () => {
    const { api } = await server.login("mehrere@kim.example");
    const organisationen = (await api.sitzung.get.query())?.organisationen ?? [];
    const [duesseldorf, leverkusen] = ["Stadt Düsseldorf", "Stadt Leverkusen"].map(
      (name) => organisationen.find((o) => o.name === name)?.organisationId ?? "",
    );
    await api.mandantenwechsel.create.mutate({ organisationId: duesseldorf ?? "" });
    const dort = await api.stelle.list.query({});
    expect((await api.sitzung.get.query())?.rechte).toContain("stelle:pflegen");
    await api.mandantenwechsel.create.mutate({ organisationId: leverkusen ?? "" });
    const hier = await api.stelle.list.query({});
    expect((await api.sitzung.get.query())?.rechte).not.toContain("stelle:pflegen");
    expect([dort.length, hier.length]).toEqual([23, 12]);
    expect(dort.filter((stelle) => hier.some(({ id }) => id === stelle.id))).toEqual([]);
  });

  test("cannot switch to an organisation without a role there", async () => {
    const { api } = await server.login("mehrere@kim.example");
    const { id } = await aKreis(server);
    await expect(api.mandantenwechsel.create.mutate({ organisationId: id })).rejects.toMatchObject({
      data: { code: "NOT_FOUND" },
    });
  });
});
