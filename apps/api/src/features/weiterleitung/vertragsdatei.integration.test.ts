import { randomUUID } from "node:crypto";
import type { Rolle } from "@kim/domain/organisation";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { einAngebot, hatAngebot, hatStelle } from "../../../../../tests/support/antraege.ts";
import { openTestApi, testTag, type Besuch, type TestApi } from "../../../../../tests/support/api.ts";
import { aKreisMitEmpfaengern, aPerson, eineKommune, type Mandant } from "../../../../../tests/support/tenants.ts";
import { gibt } from "../../../../../tests/support/vertraege.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());
beforeEach(() => {
  server.clock.now = testTag;
});

const pdf = (inhalt = "Unterschriften") => `%PDF-1.7\n${inhalt}\n%%EOF\n`;
type Sendung = { id?: string; name?: string; body?: string; headers?: Record<string, string> };

const hochladen = (
  besuch: Besuch,
  weiterleitungId: string,
  { id = randomUUID(), name = "Vertrag.pdf", body = pdf(), headers = {} }: Sendung = {},
) =>
  besuch.send(`/dateien/weiterleitung/${weiterleitungId}/unterschrift/${id}?dateiname=${encodeURIComponent(name)}`, {
    method: "PUT",
    body,
    headers: { "content-type": "application/pdf", ...headers },
  });

const holen = (besuch: Besuch, weiterleitungId: string, seite: string, id: string, init?: RequestInit) =>
  besuch.send(`/dateien/weiterleitung/${weiterleitungId}/${seite}/${id}`, init);
const satz = async (response: Response) => ({ status: response.status, ...((await response.json()) as object) });
const abgelegt = (weiterleitungId: string) =>
  server.database.admin`
      select tenant_id, id, dateiname, bytes from kim.weiterleitung_dokument where weiterleitung_id = ${weiterleitungId}
        order by am, dateiname`;

async function einVertrag() {
  const besetzung = await aKreisMitEmpfaengern(server);
  const stelleId = await hatStelle(besetzung.kreis);
  const { id: weiterleitungId } = await besetzung.kreis.api.weiterleitung.create.mutate(
    einAngebot(stelleId, besetzung.kommune, { weiterleitungErlaubt: true }),
  );
  await besetzung.kommune.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort: { angenommen: true } });
  return { ...besetzung, weiterleitungId, stelleId };
}

/** The town passes half of what it holds on to a neighbour: a contract one level below. */
async function mitNachbar(
  kreis: Mandant,
  kommune: Mandant,
  { weiterleitungId: herkunftId, stelleId }: { weiterleitungId: string; stelleId: string },
) {
  const nachbar = await eineKommune(server, kreis);
  return {
    nachbar,
    weiterleitungId: await gibt(kommune, nachbar, stelleId, {
      herkunftId,
      vzaeHundertstel: 50,
      nachweisFaelligAm: "2027-02-28",
    }),
  };
}

describe("a signed copy", () => {
  test("is kept for both sides, each with its own, and a new one is a further version", async () => {
    const { kreis, kommune, weiterleitungId } = await einVertrag();
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
    const { kommune, weiterleitungId } = await einVertrag();
    const id = randomUUID();
    for (const _ of [1, 2]) expect((await hochladen(kommune, weiterleitungId, { id })).status).toBe(201);
    expect(await abgelegt(weiterleitungId)).toEqual([
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
    const { kreis, kommune, weiterleitungId } = await einVertrag();
    const ids = Array.from({ length: 50 }, () => randomUUID());
    for (const id of ids) expect((await hochladen(kommune, weiterleitungId, { id })).status).toBe(201);
    expect(await satz(await hochladen(kommune, weiterleitungId))).toMatchObject({
      status: 409,
      message: expect.stringContaining("50"),
    });
    expect((await hochladen(kommune, weiterleitungId, { id: ids[49] ?? "" })).status).toBe(201);
    expect((await hochladen(kreis, weiterleitungId)).status).toBe(201);
    expect(await abgelegt(weiterleitungId)).toHaveLength(51);
  });

  test("of exactly ten megabytes is taken, of one byte more it is not", async () => {
    const { kommune, weiterleitungId } = await einVertrag();
    const mitBytes = (anzahl: number) => pdf(" ".repeat(anzahl - pdf("").length));
    expect(mitBytes(10_485_760)).toHaveLength(10_485_760);
    expect((await hochladen(kommune, weiterleitungId, { body: mitBytes(10_485_760) })).status).toBe(201);
    expect(await satz(await hochladen(kommune, weiterleitungId, { body: mitBytes(10_485_761) }))).toMatchObject({
      status: 413,
      message: expect.stringContaining("10 MB"),
    });
    expect(await abgelegt(weiterleitungId)).toHaveLength(1);
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
    const { kommune, weiterleitungId } = await einVertrag();
    expect(await satz(await hochladen(kommune, weiterleitungId, sendung))).toEqual({
      status,
      message: expect.stringMatching(/^[A-ZÄÖÜ].{20,}\.$/),
    });
    expect(await abgelegt(weiterleitungId)).toEqual([]);
  });

  test("belongs to an accepted contract only, and also to one that has ended", async () => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    for (const antwort of [undefined, "abgelehnt"] as const) {
      const { weiterleitungId } = await hatAngebot(kreis, kommune, antwort);
      expect(await satz(await hochladen(kreis, weiterleitungId))).toMatchObject({
        status: 409,
        message: expect.stringContaining("angenommen"),
      });
      expect(await abgelegt(weiterleitungId)).toEqual([]);
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
    expect(await abgelegt(weiterleitungId)).toHaveLength(3);
  });

  test("is brought by whoever offers or answers there, and read by whoever reads contracts", async () => {
    const { kreis, kommune, weiterleitungId } = await einVertrag();
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

describe("the wall around a contract's documents", () => {
  test("a stranger, another receiver, the state and the administration of another body find and bring nothing", async () => {
    const { kreis, kommune, traeger, fremd, weiterleitungId } = await einVertrag();
    const id = randomUUID();
    await hochladen(kommune, weiterleitungId, { id });
    const behoerde = await server.login("bezirksregierung@kim.example");
    const ministerium = await server.login("ministerium@kim.example");
    const before = await abgelegt(weiterleitungId);
    for (const besuch of [traeger, fremd, behoerde, ministerium, await eineKommune(server, kreis)]) {
      expect((await holen(besuch, weiterleitungId, "empfaenger", id)).status).toBe(404);
      expect((await hochladen(besuch, weiterleitungId)).status).toBe(404);
    }
    for (const besuch of [traeger, fremd])
      await expect(besuch.api.weiterleitungDokument.list.query({ weiterleitungId })).rejects.toMatchObject({
        data: { code: "NOT_FOUND" },
      });
    expect(await abgelegt(weiterleitungId)).toEqual(before);
    expect((await holen(kreis, weiterleitungId, "empfaenger", id)).status).toBe(200); // there was something to hide
  });

  test("one level above and one below see nothing of each other's contracts", async () => {
    const oben = await einVertrag();
    const unten = await mitNachbar(oben.kreis, oben.kommune, oben);
    const [obenId, untenId] = [randomUUID(), randomUUID()];
    expect((await hochladen(oben.kommune, oben.weiterleitungId, { id: obenId })).status).toBe(201);
    expect((await hochladen(oben.kommune, unten.weiterleitungId, { id: untenId })).status).toBe(201);
    for (const [besuch, statusOben, statusUnten] of [
      [oben.kreis, 200, 404],
      [oben.kommune, 200, 200],
      [unten.nachbar, 404, 200],
    ] as const) {
      expect((await holen(besuch, oben.weiterleitungId, "empfaenger", obenId)).status).toBe(statusOben);
      expect((await holen(besuch, unten.weiterleitungId, "geber", untenId)).status).toBe(statusUnten);
      // The right document under the wrong contract is none.
      expect((await holen(besuch, oben.weiterleitungId, "geber", untenId)).status).toBe(404);
    }
    expect((await hochladen(oben.kreis, unten.weiterleitungId)).status).toBe(404);
    expect((await hochladen(unten.nachbar, oben.weiterleitungId)).status).toBe(404);
  });

  test("nobody lays a document over the other side's: the same id twice is two", async () => {
    const { kreis, kommune, weiterleitungId } = await einVertrag();
    const id = randomUUID();
    await hochladen(kreis, weiterleitungId, { id, body: pdf("vom Kreis") });
    await hochladen(kommune, weiterleitungId, { id, body: pdf("von der Kommune") });
    for (const seite of [kreis, kommune]) {
      expect(await (await holen(seite, weiterleitungId, "geber", id)).text()).toBe(pdf("vom Kreis"));
      expect(await (await holen(seite, weiterleitungId, "empfaenger", id)).text()).toBe(pdf("von der Kommune"));
    }
  });

  test("a link is worth nothing without a session, and nothing after the logout", async () => {
    const { kommune, weiterleitungId } = await einVertrag();
    const id = randomUUID();
    await hochladen(kommune, weiterleitungId, { id });
    const cookie = kommune.cookie();
    expect(await satz(await holen(server.visit(), weiterleitungId, "empfaenger", id))).toMatchObject({ status: 401 });
    expect((await hochladen(server.visit(), weiterleitungId)).status).toBe(401);
    await kommune.api.sitzung.delete.mutate();
    expect((await holen(server.visit(), weiterleitungId, "empfaenger", id, { headers: { cookie } })).status).toBe(401);
    expect((await hochladen(server.visit(), weiterleitungId, { headers: { cookie } })).status).toBe(401);
    expect(await abgelegt(weiterleitungId)).toHaveLength(1);
  });

  test("a body too large is not read from somebody who may not send one", async () => {
    const { fremd, weiterleitungId } = await einVertrag();
    const body = "x".repeat(10_485_761);
    expect((await hochladen(server.visit(), weiterleitungId, { body })).status).toBe(401);
    expect(
      (
        await hochladen(await aPerson(server, [{ organisationId: fremd.id, rollen: ["finanzen"] }]), weiterleitungId, {
          body,
        })
      ).status,
    ).toBe(404);
  });

  test.each(["..%2f..%2fetc%2fpasswd", "%00", "null", "'%20or%20true%20--"])(
    "an address with %s is none",
    async (teil) => {
      const { kreis, weiterleitungId } = await einVertrag();
      for (const path of [
        `${weiterleitungId}/geber/${teil}`,
        `${teil}/geber/${randomUUID()}`,
        `${weiterleitungId}/${teil}/${randomUUID()}`,
      ]) {
        expect([400, 404]).toContain((await kreis.send(`/dateien/weiterleitung/${path}`)).status);
      }
    },
  );
});
