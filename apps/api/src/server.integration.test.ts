import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, testTag, type Besuch, type TestApi } from "../../../tests/support/welt/api.ts";
import { aStelleAnlage, hatStelle } from "../../../tests/support/welt/stellen.ts";
import { aKreis, type Mandant } from "../../../tests/support/welt/tenants.ts";
import { buildServer, openAnnouncements, openSessions } from "./server.ts";

let server: TestApi;
let kreis: Mandant;
beforeAll(async () => {
  server = await openTestApi();
  kreis = await aKreis(server);
});
afterAll(() => server.close());

const json = { "content-type": "application/json" };
const post = (besuch: Besuch, body: string, headers: Record<string, string> = json) =>
  besuch.send("/trpc/stelle.create", { method: "POST", headers, body });
const posts = async () => (await kreis.api.stelle.list.query({})).length;

describe("bad requests get a 4xx and change nothing", () => {
  test.each([
    ["malformed JSON", 400, (besuch: Besuch) => post(besuch, '{"id": ')],
    ["an empty body", 400, (besuch: Besuch) => post(besuch, "")],
    ["a list where an object belongs", 400, (besuch: Besuch) => post(besuch, "[]")],
    [
      "an unknown field",
      400,
      (besuch: Besuch) => post(besuch, JSON.stringify({ ...aStelleAnlage(), tenantId: kreis.id })),
    ],
    [
      "text/plain",
      415,
      (besuch: Besuch) => post(besuch, JSON.stringify(aStelleAnlage()), { "content-type": "text/plain" }),
    ],
    [
      "a form of another page",
      415,
      (besuch: Besuch) => post(besuch, "id=1", { "content-type": "application/x-www-form-urlencoded" }),
    ],
    [
      "a mutation by GET",
      405,
      (besuch: Besuch) =>
        besuch.send(`/trpc/stelle.create?input=${encodeURIComponent(JSON.stringify(aStelleAnlage()))}`),
    ],
    [
      "a query by POST",
      405,
      (besuch: Besuch) => besuch.send("/trpc/stelle.list", { method: "POST", headers: json, body: "{}" }),
    ],
    [
      "an oversized body",
      413,
      (besuch: Besuch) => post(besuch, JSON.stringify({ ...aStelleAnlage(), bezeichnung: "x".repeat(300_000) })),
    ],
    ["an unknown procedure", 404, (besuch: Besuch) => besuch.send("/trpc/stelle.vernichten")],
    ["an unknown address", 404, (besuch: Besuch) => besuch.send("/gibt/es/nicht")],
  ])("%s: %i", async (_, status, send) => {
    const before = await posts();
    expect((await send(kreis)).status).toBe(status);
    expect(await posts()).toBe(before);
  });

  test.each(["PUT", "DELETE", "PATCH"])("%s is no method of any procedure", async (method) => {
    const response = await kreis.send("/trpc/stelle.create", {
      method,
      headers: json,
      body: JSON.stringify(aStelleAnlage()),
    });
    expect([404, 405]).toContain(response.status);
  });

  test.each([
    ["of another site", "https://boese.example"],
    ["of the same name on another port", "http://127.0.0.1:1"],
    ["that is no address", "null"],
  ])("a write with an origin %s: 403", async (_, origin) => {
    expect((await post(kreis, JSON.stringify(aStelleAnlage()), { ...json, origin })).status).toBe(403);
  });

  test("a write without any origin: 403", async () => {
    const response = await fetch(`${server.url}/trpc/stelle.create`, {
      method: "POST",
      headers: { ...json, cookie: kreis.cookie() },
      body: JSON.stringify(aStelleAnlage()),
    });
    expect(response.status).toBe(403);
  });

  test.each([
    ["a zero byte in a text", { bezeichnung: "Case\u0000Management" }],
    ["half a character", { bezeichnung: "Case \ud800 Management" }],
    ["a day far away", { beginn: "9999-01-01" }],
    ["a part of a hundredth", { vzaeHundertstel: 50.5 }],
  ])("%s is a fault of the input, not of the server", async (_, angaben) => {
    const response = await post(kreis, JSON.stringify(aStelleAnlage(angaben)));
    expect(response.status).toBe(400);
  });

  test.each(["foerderplan.get", "jahresergebnis.get", "land.uebersicht"])(
    "%s of a year that cannot be is a fault of the input",
    async (path) => {
      const besuch = path.startsWith("land") ? await server.login("ministerium@kim.example") : kreis;
      for (const jahr of [-1, 0, 1999, 40_000, 3_000_000_000, 9_007_199_254_740_991]) {
        const response = await besuch.send(`/trpc/${path}?input=${encodeURIComponent(JSON.stringify({ jahr }))}`);
        expect({ jahr, status: response.status }).toEqual({ jahr, status: 400 });
      }
    },
  );

  test("a version no row can have is somebody else's change, not a fault of the server", async () => {
    const angaben = { jahr: 2026, massnahmenPlanCent: 1, personalkostenIstCent: null };
    const { funktion: _, ...rest } = aStelleAnlage({ id: await hatStelle(kreis) });
    for (const version of [3_000_000_000, 2_147_483_648]) {
      await expect(kreis.api.foerderplan.update.mutate({ ...angaben, version })).rejects.toMatchObject({
        data: { httpStatus: expect.toSatisfy((status: number) => status === 400 || status === 409) },
      });
      await expect(kreis.api.stelle.update.mutate({ ...rest, version })).rejects.toMatchObject({
        data: { httpStatus: 409 },
      });
    }
  });
});

describe("form errors", () => {
  test("name every field that is wrong, in German", async () => {
    const wrong = {
      id: "x",
      bezeichnung: " ",
      funktion: "hausmeister",
      vzaeHundertstel: 101,
      anbindung: "mond",
      beginn: "2026-02-30",
    };
    const response = await post(kreis, JSON.stringify(wrong));
    const { error } = (await response.json()) as { error: { data: { felder: { feld: string; meldung: string }[] } } };
    expect(error.data.felder.map(({ feld }) => feld).sort()).toEqual(Object.keys(wrong).sort());
    expect(error.data.felder.filter(({ meldung }) => /invalid|expected|required|must/i.test(meldung))).toEqual([]);
  });

  test("carry no stack and no path of the server", async () => {
    const text = await (await post(kreis, '{"id": ')).text();
    expect(text).not.toMatch(/node_modules|\.ts:|stack/);
  });
});

test("behind the proxy the visitor is the address that the proxy saw, whatever the visitor claims", async () => {
  const hinterProxy = await openTestApi({ secure: true });
  const input = encodeURIComponent(JSON.stringify({ token: "A".repeat(43) }));
  const guess = async (claimed: string, seen: string) =>
    (
      await fetch(`${hinterProxy.url}/trpc/einladungsannahme.get?input=${input}`, {
        headers: { "x-forwarded-for": `${claimed}, ${seen}` },
      })
    ).status;
  for (let i = 0; i < 30; i++) expect(await guess(`10.0.0.${i}`, "203.0.113.9")).toBe(404);
  expect(await guess("10.0.0.99", "203.0.113.9")).toBe(429);
  expect(await guess("10.0.0.99", "203.0.113.10")).toBe(404);
  await hinterProxy.close();
});

test("a sender who drips its bytes is let go of after minutes, and ten megabytes over a slow line still arrive", async () => {
  const { db, authDb } = server.database;
  const announcements = await openAnnouncements(db);
  const deps = {
    db,
    authDb,
    announcements,
    sessions: openSessions(authDb, { secure: false }),
    clock: () => testTag,
    adresse: "https://kim.example",
    geheimnis: "nur hier bekannt",
  };
  const app = await buildServer(deps, { secure: false });
  expect(app.server.requestTimeout).toBe(300_000);
  expect(app.server.headersTimeout).toBeGreaterThan(0);
  await app.close();
  await announcements.close();
});

test("answers carry the headers that keep other pages out", async () => {
  const { headers } = await kreis.send("/gesundheit");
  expect(headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(headers.get("content-security-policy")).not.toContain("unsafe");
  expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});
