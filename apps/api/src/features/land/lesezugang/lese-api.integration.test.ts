import { createHash, randomBytes, randomUUID } from "node:crypto";
import { addDays, plainDate } from "@kim/domain/grundlagen";
import type { Leseumfang } from "@kim/domain/lesezugang";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, testTag, type Besuch, type TestApi } from "../../../../../../tests/support/welt/api.ts";
import { aKreis } from "../../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
let ministerium: Besuch;
let behoerde: Besuch;
beforeAll(async () => {
  server = await openTestApi();
  ministerium = await server.login("ministerium@kim.example");
  behoerde = await server.login("bezirksregierung@kim.example");
});
afterAll(() => server.close());

const heute = plainDate("2026-06-15");

async function zugang(
  wer: Besuch,
  { umfaenge = ["stand", "verlauf"] as Leseumfang[], jeTag = 100, letzterTag = heute } = {},
) {
  const token = randomBytes(32).toString("hex");
  const id = randomUUID();
  const tokenHash = createHash("sha256").update(token).digest("hex");
  await wer.api.lesezugang.create.mutate({ id, zweck: "Landesdatenbank", umfaenge, letzterTag, jeTag, tokenHash });
  return { id, token };
}

const frage = async (adresse: string, token?: string) => {
  const antwort = await server
    .visit()
    .send(`/api/land/v1/${adresse}`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
  return {
    status: antwort.status,
    rest: antwort.headers.get("x-kontingent-rest"),
    text: await antwort.text(),
    kopf: antwort.headers,
  };
};

describe("programs read", () => {
  test("the numbers of the file, and nothing else", async () => {
    const { token } = await zugang(ministerium);
    const { status, text, rest, kopf } = await frage("stand/2025", token);
    expect([status, rest, kopf.get("cache-control")]).toEqual([200, "99", "no-store"]);
    const datei = await (await ministerium.send("/dateien/land/stand/2025.json")).json();
    expect(JSON.parse(text)).toEqual(datei);
    const verlauf = await frage("verlauf/jahr?wer=05111", token);
    const dazu = await (await ministerium.send("/dateien/land/verlauf/jahr.json?wer=05111")).json();
    expect(JSON.parse(verlauf.text)).toEqual(dazu);
  });

  test("what their purpose covers", async () => {
    const { token } = await zugang(ministerium, { umfaenge: ["verlauf"] });
    expect((await frage("verlauf/jahr", token)).status).toBe(200);
    const andere = await frage("stand/2025", token);
    expect([andere.status, andere.text]).toEqual([403, expect.stringContaining("Zahlen eines Stichtags")]);
  });

  test("as often a day as it was said, and again on the next", async () => {
    const { id, token } = await zugang(ministerium, { jeTag: 2, letzterTag: addDays(heute, 1) });
    const stati = [];
    for (let i = 0; i < 3; i++) stati.push((await frage("stand/2025", token)).status);
    expect(stati).toEqual([200, 200, 429]);
    const eigener = (await ministerium.api.lesezugang.list.query()).find((z) => z.id === id);
    expect(eigener).toMatchObject({ heuteAnzahl: 2, zuletztAm: heute, stand: "gilt" });
    server.clock.now = new Date(testTag.getTime() + 86_400_000);
    expect((await frage("stand/2025", token)).status).toBe(200);
    server.clock.now = testTag;
  });

  test("until the end of its last day", async () => {
    const { token } = await zugang(ministerium, { letzterTag: heute });
    server.clock.now = new Date("2026-06-15T21:59:59Z"); // a second before midnight in Berlin
    expect((await frage("stand/2025", token)).status).toBe(200);
    server.clock.now = new Date("2026-06-15T22:00:00Z");
    expect((await frage("stand/2025", token)).status).toBe(401);
    server.clock.now = testTag;
  });

  test("until it is withdrawn, by its own office alone", async () => {
    const { id, token } = await zugang(ministerium);
    const widerrufe = (wer: Besuch) => wer.api.lesezugangswiderruf.create.mutate({ lesezugangId: id });
    await expect(widerrufe(behoerde)).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
    expect((await frage("stand/2025", token)).status).toBe(200);
    await widerrufe(ministerium);
    expect((await frage("stand/2025", token)).status).toBe(401);
    expect(await widerrufe(ministerium)).toEqual({ id }); // a second click
    expect((await behoerde.api.lesezugang.list.query()).some((z) => z.id === id)).toBe(false);
  });

  test("twenty at the same time never more than the day allows", async () => {
    const { token } = await zugang(ministerium, { jeTag: 7 });
    const antworten = await Promise.all(Array.from({ length: 20 }, () => frage("verlauf/jahr", token)));
    expect(antworten.filter(({ status }) => status === 200)).toHaveLength(7);
  });
});

test.each([
  ["stand/2019", 404],
  ["stand/2025?tag=2024-12-31", 400],
  ["stand/2025?tag=2026-06-16", 400],
  ["stand/2025?was=alles", 404],
  ["verlauf/woche", 404],
  ["verlauf/jahr?bezirk=Atlantis", 404],
  ["verlauf/jahr?wer=1,2,3,4,5,6,7", 404],
])("%s is answered with %i", async (adresse, status) => {
  const { token } = await zugang(ministerium);
  const antwort = await frage(adresse, token);
  expect(antwort.status).toBe(status);
  expect((JSON.parse(antwort.text) as { message: string }).message).toMatch(/\.$/);
});

test("nothing but the whole token opens anything, and only its hash is kept", async () => {
  const { token } = await zugang(ministerium);
  const hash = createHash("sha256").update(token).digest("hex");
  for (const falsch of [undefined, hash, token.slice(1), token.toUpperCase(), `${token}0`])
    expect((await frage("stand/2025", falsch)).status).toBe(401);
  const sitzung = await ministerium.send("/api/land/v1/stand/2025");
  expect([sitzung.status, sitzung.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  const kept = await server.database.admin<{ zeile: string }[]>`
    select k::text as zeile from kim.lesezugang k union all select p::text from kim.protokoll p`;
  expect(kept.some(({ zeile }) => zeile.includes(hash))).toBe(true);
  expect(kept.filter(({ zeile }) => zeile.includes(token))).toEqual([]);
});

test("a body lets no program read the state", async () => {
  const kreis = await aKreis(server);
  await expect(zugang(kreis)).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
});

test("the description names every address and every measure", async () => {
  const { status, text } = await frage("openapi.json");
  expect(status).toBe(200);
  const { openapi, paths, components } = JSON.parse(text) as {
    openapi: string;
    paths: Record<string, unknown>;
    components: { schemas: { Stand: { properties: { zeilen: { items: { properties: Record<string, unknown> } } } } } };
  };
  expect(openapi).toBe("3.1.0");
  expect(Object.keys(paths)).toEqual(["/stand/{jahr}", "/verlauf/{takt}"]);
  const { token } = await zugang(ministerium);
  const { zeilen } = JSON.parse((await frage("stand/2025", token)).text) as { zeilen: Record<string, unknown>[] };
  const beschrieben = components.schemas.Stand.properties.zeilen.items.properties;
  expect(Object.keys(zeilen[0] ?? {}).sort()).toEqual(Object.keys(beschrieben).sort());
  const werte = beschrieben["werte"] as { properties: object };
  expect(Object.keys(zeilen[0]?.["werte"] as object).sort()).toEqual(Object.keys(werte.properties).sort());
});
