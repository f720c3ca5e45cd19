import { randomUUID } from "node:crypto";
import type { Rolle } from "@kim/domain/organisation";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  abgelegt,
  einVertrag,
  hochladen,
  holen,
  pdf,
  satz,
  type Sendung,
} from "../../../../../tests/support/weiterleitung/vertragsdatei.ts";
import { openTestApi, testTag, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { hatAngebot } from "../../../../../tests/support/welt/stellen.ts";
import { aKreisMitEmpfaengern, aPerson } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());
beforeEach(() => {
  server.clock.now = testTag;
});

describe("a signed copy", () => {
  test("is kept for both sides, each with its own, and a new one is a further version", async () => {
    const { kreis, kommune, weiterleitungId } = await einVertrag(server);
    const erste = randomUUID();
    expect(
      await satz(await hochladen(kommune, weiterleitungId, { id: erste, name: "C:\\Scans\\Vertrag Ahlen ü.PDF" })),
    ).toEqual({ status: 201, id: erste });
    server.clock.now = new Date(testTag.getTime() + 1_000);
    expect((await hochladen(kommune, weiterleitungId, { body: pdf("noch einmal, lesbar") })).status).toBe(201);
    expect((await hochladen(kreis, weiterleitungId, { name: "" })).status).toBe(201);
    for (const seite of [kreis, kommune]) {
      const { dokumente } = await seite.api.weiterleitungDokument.list.query({ weiterleitungId });
      expect(
        dokumente
          .map(({ art, seite, dateiname, organisationName, von }) => [art, seite, dateiname, organisationName, von])
          .sort(),
      ).toEqual([
        ["unterschrieben", "empfaenger", "Vertrag Ahlen ü.pdf", kommune.name, "Petra Probe"],
        ["unterschrieben", "empfaenger", "Vertrag.pdf", kommune.name, "Petra Probe"],
        ["unterschrieben", "geber", "Unterschriebener Vertrag.pdf", kreis.name, "Petra Probe"],
      ]);
      const datei = await holen(seite, weiterleitungId, "empfaenger", erste);
      expect(await datei.text()).toBe(pdf());
      expect(datei.headers.get("content-type")).toBe("application/pdf");
      expect(datei.headers.get("cache-control")).toBe("private, no-store");
      expect(datei.headers.get("x-content-type-options")).toBe("nosniff");
      expect(datei.headers.get("content-disposition")).toBe(
        `attachment; filename="Vertrag Ahlen u.pdf"; filename*=UTF-8''Vertrag%20Ahlen%20%C3%BC.pdf`,
      );
    }
  });

  test("sent twice is one, with one audit line that carries no bytes", async () => {
    const { kommune, weiterleitungId } = await einVertrag(server);
    const id = randomUUID();
    for (const _ of [1, 2]) expect((await hochladen(kommune, weiterleitungId, { id })).status).toBe(201);
    expect(await abgelegt(server, weiterleitungId)).toEqual([
      { tenant_id: kommune.id, id, dateiname: "Vertrag.pdf", bytes: pdf().length },
    ]);
    expect(
      await server.database.admin`
          select befehl, benutzer_name, eingabe from kim.protokoll
            where tenant_id = ${kommune.id} and befehl like 'weiterleitungUnterschrift%'`,
    ).toEqual([
      {
        befehl: "weiterleitungUnterschrift.create",
        benutzer_name: "Petra Probe",
        eingabe: { weiterleitungId, id, dateiname: "Vertrag.pdf", bytes: pdf().length },
      },
    ]);
  });

  test("is the fiftieth of its side at most; the other side still brings its own, and a second click on the last is none more", async () => {
    const { kreis, kommune, weiterleitungId } = await einVertrag(server);
    const ids = Array.from({ length: 50 }, () => randomUUID());
    for (const id of ids) expect((await hochladen(kommune, weiterleitungId, { id })).status).toBe(201);
    expect(await satz(await hochladen(kommune, weiterleitungId))).toMatchObject({
      status: 409,
      message: expect.stringContaining("50"),
    });
    expect((await hochladen(kommune, weiterleitungId, { id: ids[49] ?? "" })).status).toBe(201);
    expect((await hochladen(kreis, weiterleitungId)).status).toBe(201);
    expect(await abgelegt(server, weiterleitungId)).toHaveLength(51);
  });

  test("of exactly ten megabytes is taken, of one byte more it is not", async () => {
    const { kommune, weiterleitungId } = await einVertrag(server);
    const mitBytes = (anzahl: number) => pdf(" ".repeat(anzahl - pdf("").length));
    expect(mitBytes(10_485_760)).toHaveLength(10_485_760);
    expect((await hochladen(kommune, weiterleitungId, { body: mitBytes(10_485_760) })).status).toBe(201);
    expect(await satz(await hochladen(kommune, weiterleitungId, { body: mitBytes(10_485_761) }))).toMatchObject({
      status: 413,
      message: expect.stringContaining("10 MB"),
    });
    expect(await abgelegt(server, weiterleitungId)).toHaveLength(1);
  });

  test.each<[string, number, Sendung]>([
    ["that is empty", 409, { body: "" }],
    ["that is a picture", 409, { body: "\u0089PNG\r\n%%EOF" }],
    ["that was cut off", 409, { body: "%PDF-1.7\n1 0 obj" }],
    ["that calls itself something else", 415, { headers: { "content-type": "text/html" } }],
    ["in a form", 415, { headers: { "content-type": "multipart/form-data; boundary=x" } }],
    ["under an id that is none", 404, { id: "1" }],
    ["of another site", 403, { headers: { origin: "https://boese.example" } }],
  ])("%s is refused with %i and a sentence, and nothing is kept", async (_, status, sendung) => {
    const { kommune, weiterleitungId } = await einVertrag(server);
    expect(await satz(await hochladen(kommune, weiterleitungId, sendung))).toEqual({
      status,
      message: expect.stringMatching(/^[A-ZÄÖÜ].{20,}\.$/),
    });
    expect(await abgelegt(server, weiterleitungId)).toEqual([]);
  });

  test("belongs to an accepted contract only, and also to one that has ended", async () => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    for (const antwort of [undefined, "abgelehnt"] as const) {
      const { weiterleitungId } = await hatAngebot(kreis, kommune, antwort);
      expect(await satz(await hochladen(kreis, weiterleitungId))).toMatchObject({
        status: 409,
        message: expect.stringContaining("angenommen"),
      });
      expect(await abgelegt(server, weiterleitungId)).toEqual([]);
    }
    const { weiterleitungId } = await hatAngebot(kreis, kommune, "angenommen");
    const id = randomUUID();
    await hochladen(kommune, weiterleitungId, { id });
    server.clock.now = new Date("2028-01-01T10:00:00Z");
    for (const { id: organisationId } of [kreis, kommune]) {
      const spaeter = await aPerson(server, [{ organisationId, rollen: ["koordination"] }]);
      expect((await holen(spaeter, weiterleitungId, "empfaenger", id)).status).toBe(200);
      expect((await hochladen(spaeter, weiterleitungId)).status).toBe(201);
    }
    expect(await abgelegt(server, weiterleitungId)).toHaveLength(3);
  });

  test("is brought by whoever offers or answers there, and read by whoever reads contracts", async () => {
    const { kreis, kommune, weiterleitungId } = await einVertrag(server);
    const id = randomUUID();
    await hochladen(kreis, weiterleitungId, { id });
    const rollen: [Rolle, number, number][] = [
      ["koordination", 201, 200],
      ["ki_leitung", 201, 200],
      ["finanzen", 404, 200],
      ["pruefung", 404, 200],
      ["case_management", 404, 404],
      ["mandantenverwaltung", 404, 404],
    ];
    for (const { id: organisationId } of [kreis, kommune]) {
      for (const [rolle, bringt, liest] of rollen) {
        const person = await aPerson(server, [{ organisationId, rollen: [rolle] }]);
        const seen = {
          rolle,
          bringt: (await hochladen(person, weiterleitungId)).status,
          liest: (await holen(person, weiterleitungId, "geber", id)).status,
        };
        expect(seen).toEqual({ rolle, bringt, liest });
        if (liest === 200)
          expect(await person.api.weiterleitungDokument.list.query({ weiterleitungId })).toMatchObject({
            unterschreibbar: true,
            hinterlegbar: bringt === 201,
          });
      }
    }
  });
});
