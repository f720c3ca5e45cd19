import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { hatErgebnis, hatFehlgeschlagenenLauf } from "../../../../../tests/support/jahreslauf/lauf.ts";
import {
  aKreis,
  aKreisMitEmpfaengern,
  aPerson,
  eineKommune,
  twoTenants,
} from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

describe("the document of a yearly result", () => {
  test("is handed to the recipient's own people", async () => {
    const kreis = await aKreis(server);
    await hatErgebnis(server, kreis, 2025, "%PDF-1.7 mein Nachweis");
    const response = await kreis.send("/dateien/jahresergebnis/2025");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(await response.text()).toBe("%PDF-1.7 mein Nachweis");
  });

  test("is missing for everybody else, for another year and for a role that may not read it", async () => {
    const { kreis, kommune, fremd } = await aKreisMitEmpfaengern(server);
    await hatErgebnis(server, kreis, 2025, "%PDF-1.7");
    const cm = await aPerson(server, [{ organisationId: kreis.id, rollen: ["case_management"] }]);
    const land = await server.login("bezirksregierung@kim.example");
    for (const besuch of [kommune, fremd, cm, land])
      expect((await besuch.send("/dateien/jahresergebnis/2025")).status).toBe(404);
    for (const jahr of ["2024", "25", "20255", "2025%20", "..%2f2025"])
      expect((await kreis.send(`/dateien/jahresergebnis/${jahr}`)).status).toBe(404);
  });

  test("asks for a login, and the link is worth nothing after the logout", async () => {
    const kreis = await aKreis(server);
    await hatErgebnis(server, kreis, 2025, "%PDF-1.7");
    const cookie = kreis.cookie();
    expect((await server.visit().send("/dateien/jahresergebnis/2025")).status).toBe(401);
    await kreis.api.sitzung.delete.mutate();
    expect((await server.visit().send("/dateien/jahresergebnis/2025", { headers: { cookie } })).status).toBe(401);
  });
});

describe("a yearly run", () => {
  test("started twenty times at once is one run, one job and one audit line", async () => {
    const { api, id } = await aKreis(server);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.jahreslauf.create.mutate({ id: randomUUID(), jahr: 2025 })),
    );
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    const [rows] = await server.database.admin`
        select (select count(*)::int from kim.jahreslauf where tenant_id = ${id}) as runs, (select count(*)::int
          from kim.outbox where tenant_id = ${id} and name = 'jahreslauf-starten') as jobs,
          (select count(*)::int from kim.protokoll
          where tenant_id = ${id}) as lines`;
    expect(rows).toEqual({ runs: 1, jobs: 1, lines: 1 });
  });

  test("of the Bezirksregierung covers the 54 and who receives Baustein 3 directly, and is not seen by a recipient", async () => {
    const ihrKreis = await aKreis(server);
    await eineKommune(server, ihrKreis, { kontingent: [0, 0, 50] });
    await eineKommune(server, ihrKreis);
    const behoerde = await server.login("bezirksregierung@kim.example");
    const { id: laufId } = await behoerde.api.jahreslauf.create.mutate({ id: randomUUID(), jahr: 2025 });
    const [empfaenger] = await server.database.admin<
      { count: number }[]
    >`select count(*)::int from kim.organisation where art in ('kreis', 'staedteregion', 'kreisfreie_stadt')`;
    expect(await behoerde.api.jahreslauf.get.query({ laufId })).toMatchObject({
      umfang: "land",
      anzahl: (empfaenger?.count ?? 0) + 1,
    });
    const kreis = await server.login("kreis@kim.example");
    await expect(kreis.api.jahreslauf.get.query({ laufId })).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
    expect((await kreis.api.jahreslauf.list.query()).laeufe).toEqual([]);
  });

  test("is started by a Kommune for a year in which Baustein 3 is granted to it, and for no other", async () => {
    const { api } = await eineKommune(server, await aKreis(server), { kontingent: [0, 0, 50] });
    const start = (jahr: number) => api.jahreslauf.create.mutate({ id: randomUUID(), jahr });
    expect((await api.jahreslauf.list.query()).startbareJahre).toEqual([2026, 2025, 2024]);
    await expect(start(2023)).rejects.toMatchObject(refused({ reason: "im-jahr-nichts-bewilligt", jahr: 2023 }));
    const { id: laufId } = await start(2024);
    expect(await api.jahreslauf.get.query({ laufId })).toMatchObject({ umfang: "mandant", anzahl: 1, jahr: 2024 });
  });

  test("of the whole state is refused for a year that is none, too", async () => {
    const { api } = await server.login("bezirksregierung@kim.example");
    for (const jahr of [2019, 2027, 99_999_999_999])
      await expect(api.jahreslauf.create.mutate({ id: randomUUID(), jahr })).rejects.toMatchObject(refused({ jahr }));
  });

  test("is not started by a body without a grant, nor for a year that has not begun or lies before the programme", async () => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const start = (api: typeof kreis.api, jahr: number) => api.jahreslauf.create.mutate({ id: randomUUID(), jahr });
    const conflict = { data: { code: "CONFLICT", refusal: expect.objectContaining({ satz: expect.any(String) }) } };
    await expect(start(kommune.api, 2025)).rejects.toMatchObject(conflict);
    for (const jahr of [2019, 2027, 40_000, -1]) await expect(start(kreis.api, jahr)).rejects.toMatchObject(conflict);
    await expect(start(kreis.api, 2026)).resolves.toBeDefined();
  });

  test("shows its progress to its own people as it happens", async () => {
    const { kreis } = await twoTenants(server);
    const laufId = await hatFehlgeschlagenenLauf(server, kreis);
    const watching = new AbortController();
    const response = await kreis.send(
      `/trpc/jahreslauf.verlauf?input=${encodeURIComponent(JSON.stringify({ laufId }))}`,
      { headers: { accept: "text/event-stream" }, signal: watching.signal },
    );
    const events = readEvents(response);
    expect(await events()).toMatchObject({ id: laufId, fehlgeschlagen: 1, fertig: 0, beendetAm: null });
    await server.database
      .admin`update kim.jahreslauf_schritt set status = 'fertig', fehler = null where lauf_id = ${laufId}`;
    await server.database.admin`select pg_notify('kim_jahreslauf', ${laufId})`;
    expect(await events()).toMatchObject({ fehlgeschlagen: 0, fertig: 1 });
    watching.abort();
  });

  test("that failed in one step can be repeated while no other run of the year is under way, and says so otherwise", async () => {
    const kreis = await aKreis(server);
    const laufId = await hatFehlgeschlagenenLauf(server, kreis);
    await server.database.admin`update kim.jahreslauf set beendet_am = now() where id = ${laufId}`;
    await kreis.api.jahreslauf.create.mutate({ id: randomUUID(), jahr: 2025 });
    const repeat = kreis.api.jahreslaufWiederholung.create.mutate({ laufId, organisationId: kreis.id });
    await expect(repeat).rejects.toMatchObject({
      data: { code: "CONFLICT", refusal: { reason: "jahreslauf-laeuft-schon", jahr: 2025 } },
    });
  });

  test("repeats no step that is being computed already, nor one of somebody else's run", async () => {
    const { kreis, fremd } = await aKreisMitEmpfaengern(server);
    const laufId = await hatFehlgeschlagenenLauf(server, kreis);
    const repeat = (api: typeof kreis.api) =>
      api.jahreslaufWiederholung.create.mutate({ laufId, organisationId: kreis.id });
    await expect(repeat(fremd.api)).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
    await server.database
      .admin`update kim.jahreslauf_schritt set status = 'laeuft', fehler = null where lauf_id = ${laufId}`;
    await expect(repeat(kreis.api)).rejects.toMatchObject({
      data: { code: "CONFLICT", refusal: { reason: "schritt-nicht-fehlgeschlagen", status: "laeuft" } },
    });
  });
});

/** The data of the next event of a stream, each time it is called. */
function readEvents(response: Response): () => Promise<unknown> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return async () => {
    for (;;) {
      const match = /(?:^|\n)data: (\{"id".*)\n/.exec(text);
      if (match) {
        text = text.slice(match.index + match[0].length);
        return JSON.parse(match[1] ?? "");
      }
      const chunk = await reader?.read();
      if (!chunk || chunk.done) throw new Error(`the stream ended: ${text}`);
      text += chunk.value;
    }
  };
}
