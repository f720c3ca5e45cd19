import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  abgelegt,
  einBeleg,
  einTraegernachweis,
  hatDatei,
  hatVorgang,
  hochladen,
  holen,
  istEingereicht,
  pdf,
  type Sendung,
} from "../../../../../../tests/support/foerderung/belege.ts";
import { refused } from "../../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../../tests/support/welt/api.ts";
import { aPerson } from "../../../../../../tests/support/welt/tenants.ts";
import { satz } from "../../../../../../tests/support/weiterleitung/vertragsdatei.ts";

let server: TestApi;
/** For tests that leave it as it was. */
let gemeinsam: Awaited<ReturnType<typeof einTraegernachweis>>;
beforeAll(async () => {
  server = await openTestApi();
  gemeinsam = await einTraegernachweis(server);
});
afterAll(() => server.close());

const png = Buffer.from("\u0089PNG\r\n\u001a\n....IEND\u00aeB`\u0082", "latin1");
const jpeg = Buffer.from("\u00ff\u00d8\u00ff\u00e1 Bild \u00ff\u00d9", "latin1");
const rechnung = '<?xml version="1.0" encoding="UTF-8"?>\n<Invoice xmlns="urn"><ID>7</ID></Invoice>\n';

describe("ein Beleg", () => {
  test.each([
    ["ein PDF", pdf(), "Scan.PDF", "Scan.pdf", "application/pdf"],
    ["ein Foto, das sich PDF nennt", jpeg, "Foto.jpeg", "Foto.jpg", "image/jpeg"],
    ["ein Bild", png, "../Bild", "Bild.png", "image/png"],
    ["eine XRechnung", rechnung, "R 7.xml", "R 7.xml", "application/xml"],
  ])("%s wird gehalten, wie es kam, und nur zum Speichern herausgegeben", async (_, body, name, dateiname, typ) => {
    const { traeger, nachweisId } = gemeinsam;
    const id = await hatDatei(traeger, nachweisId, { body, name });
    expect(await abgelegt(server, nachweisId)).toMatchObject([{ id, art: "beleg", dateiname, typ, ersetzt_id: null }]);
    const datei = await holen(traeger, traeger.id, nachweisId, id);
    expect(Buffer.from(await datei.arrayBuffer())).toEqual(Buffer.from(body));
    expect(datei.headers.get("content-type")).toBe(typ);
    expect(datei.headers.get("content-disposition")).toMatch(/^attachment; /);
    expect(datei.headers.get("cache-control")).toBe("private, no-store");
    expect(datei.headers.get("x-content-type-options")).toBe("nosniff");
    await traeger.api.nachweisdatei.delete.mutate({ nachweisId, id });
  });

  test("zweimal gesendet ist einer, mit einer Zeile im Protokoll, die keine Bytes enthält", async () => {
    const { traeger, nachweisId } = await einTraegernachweis(server);
    const id = randomUUID();
    for (const _ of [1, 2])
      expect(await satz(await hochladen(traeger, nachweisId, { id }))).toEqual({ status: 201, id });
    expect(await abgelegt(server, nachweisId)).toHaveLength(1);
    expect(
      await server.database.admin`
        select eingabe from kim.protokoll where tenant_id = ${traeger.id} and befehl = 'nachweisdatei.create'`,
    ).toEqual([
      {
        eingabe: {
          nachweisId,
          id,
          art: "beleg",
          dateiname: "Rechnung.pdf",
          bytes: pdf().length,
          ersetzt: null,
          zeile: null,
        },
      },
    ]);
  });

  test("kommt mit der Zeile, zu der er gehört, und nur mit einer, die es gibt", async () => {
    const { traeger, nachweisId } = gemeinsam;
    const { id: zeile } = await traeger.api.belegzeile.create.mutate(einBeleg(nachweisId));
    expect((await hochladen(traeger, nachweisId, { zeile: randomUUID() })).status).toBe(404);
    expect(await abgelegt(server, nachweisId)).toEqual([]);
    const id = await hatDatei(traeger, nachweisId, { zeile });
    expect((await traeger.api.belegzeile.list.query({ nachweisId })).zeilen).toMatchObject([
      { id: zeile, dokumentId: id, version: 2 },
    ]);
    await traeger.api.nachweisdatei.delete.mutate({ nachweisId, id });
  });

  test.each<[string, number, Sendung]>([
    ["leer", 409, { body: "" }],
    ["ein Programm, das sich PDF nennt", 409, { body: "MZ\u0090" }],
    [
      "eine Webseite, die sich XML nennt",
      409,
      { body: "<html></html>", headers: { "content-type": "application/xml" } },
    ],
    ["ein Bild aus Linien", 409, { body: '<?xml version="1.0"?><svg onload="alert(1)"></svg>' }],
    ["abgebrochen", 409, { body: "%PDF-1.7\n1 0 obj" }],
    ["ein Textdokument", 415, { headers: { "content-type": "application/msword" } }],
    ["reiner Text", 415, { headers: { "content-type": "text/plain" } }],
    ["JSON", 415, { body: "{}", headers: { "content-type": "application/json" } }],
    ["ein Formular", 415, { headers: { "content-type": "multipart/form-data; boundary=x" } }],
    ["unter einer Nummer, die keine ist", 404, { id: "1" }],
    ["von einer Art, die es nicht gibt", 404, { art: "anlage" }],
    ["von einer anderen Seite", 403, { headers: { origin: "https://boese.example" } }],
    ["statt einer Datei, die es nicht gibt", 409, { ersetzt: randomUUID() }],
  ])(
    "%s: abgelehnt mit %i und einem Satz, der sagt, was zu tun ist; nichts bleibt liegen",
    async (_, status, sendung) => {
      const { traeger, nachweisId } = gemeinsam;
      expect(await satz(await hochladen(traeger, nachweisId, sendung))).toEqual({
        status,
        message: expect.stringMatching(/^[A-ZÄÖÜ].{20,}\.$/),
      });
      expect(await abgelegt(server, nachweisId)).toEqual([]);
    },
  );

  test("von genau zehn Megabyte wird angenommen, von einem Byte mehr nicht, von vierzig Megabyte auch nicht", async () => {
    const { traeger, nachweisId } = await einTraegernachweis(server);
    const mitBytes = (anzahl: number) => pdf(" ".repeat(anzahl - pdf("").length));
    expect((await hochladen(traeger, nachweisId, { body: mitBytes(10_485_760) })).status).toBe(201);
    for (const bytes of [10_485_761, 40 * 1024 * 1024])
      expect(await satz(await hochladen(traeger, nachweisId, { body: mitBytes(bytes) }))).toMatchObject({
        status: 413,
        message: expect.stringContaining("10 MB"),
      });
    expect(await abgelegt(server, nachweisId)).toHaveLength(1);
  });

  test("kommt nur zum Entwurf dazu, ein Scan der Unterschrift nur zum vorbereiteten Nachweis", async () => {
    const { traeger, nachweis, nachweisId } = await einTraegernachweis(server);
    const antworten = async () => [
      (await hochladen(traeger, nachweisId)).status,
      (await hochladen(traeger, nachweisId, { art: "unterschrift", body: png })).status,
      (await hochladen(traeger, nachweisId, { art: "unterschrift", body: rechnung })).status,
    ];
    expect(await antworten()).toEqual([201, 409, 409]);
    await hatVorgang(server, nachweis, "vorbereitet");
    expect(await antworten()).toEqual([409, 201, 409]);
    await hatVorgang(server, nachweis, "gezeichnet");
    expect(await antworten()).toEqual([409, 409, 409]);
  });

  test("bringt, wer vorbereitet; die Unterschrift auch, wer zeichnet", async () => {
    const { traeger, nachweis, nachweisId } = await einTraegernachweis(server);
    const koordination = await hatDatei(traeger, nachweisId);
    for (const [rolle, bringt, liest] of [
      ["finanzen", 201, 200],
      ["ki_leitung", 404, 200],
      ["zeichnung", 404, 200],
      ["pruefung", 404, 200],
      ["case_management", 404, 404],
    ] as const) {
      const person = await aPerson(server, [{ organisationId: traeger.id, rollen: [rolle] }]);
      expect([
        rolle,
        (await hochladen(person, nachweisId)).status,
        (await holen(person, traeger.id, nachweisId, koordination)).status,
      ]).toEqual([rolle, bringt, liest]);
    }
    const zeichnung = await aPerson(server, [{ organisationId: traeger.id, rollen: ["zeichnung"] }]);
    await expect(zeichnung.api.nachweisdatei.delete.mutate({ nachweisId, id: koordination })).rejects.toMatchObject({
      data: { code: "NOT_FOUND" },
    });
    await hatVorgang(server, nachweis, "vorbereitet");
    const scan = await hatDatei(zeichnung, nachweisId, { art: "unterschrift" });
    await zeichnung.api.nachweisdatei.delete.mutate({ nachweisId, id: scan });
  });
});

describe("R90: ein Beleg, der eingereicht war", () => {
  /** Submitted with a receipt at its one line, and taken back. */
  async function zurueckgezogen() {
    const szene = await einTraegernachweis(server);
    const { traeger, nachweis, nachweisId } = szene;
    const id = await hatDatei(traeger, nachweisId);
    await traeger.api.belegzeile.create.mutate(einBeleg(nachweisId, { dokumentId: id }));
    await istEingereicht(server, nachweis, id);
    await hatVorgang(server, nachweis, "zurueckgezogen");
    return { ...szene, id };
  }
  const dateiDerZeile = async ({ traeger, nachweisId }: Awaited<ReturnType<typeof zurueckgezogen>>) =>
    (await traeger.api.belegzeile.list.query({ nachweisId })).zeilen[0]?.dokumentId;

  test("lässt sich nicht löschen, auch wenn keine Zeile ihn mehr nennt", async () => {
    const szene = await zurueckgezogen();
    const { traeger, nachweisId, id } = szene;
    const loesche = () => traeger.api.nachweisdatei.delete.mutate({ nachweisId, id });
    await expect(loesche()).rejects.toMatchObject(
      refused({ reason: "datei-eingereicht", regel: "R90", dateiname: "Rechnung.pdf" }),
    );
    expect(await dateiDerZeile(szene)).toBe(id);
    const { zeilen } = await traeger.api.belegzeile.list.query({ nachweisId });
    for (const { id: zeile, version } of zeilen)
      await traeger.api.belegzeile.delete.mutate({ nachweisId, id: zeile, version });
    await expect(loesche()).rejects.toMatchObject(refused({ reason: "datei-eingereicht" }));
    expect(await abgelegt(server, nachweisId)).toHaveLength(1);
  });

  test("wird ersetzt: die Zeile nennt die neue Datei, die alte bleibt; ersetzt ist sie einmal", async () => {
    const szene = await zurueckgezogen();
    const { traeger, nachweisId, id } = szene;
    const neue = await hatDatei(traeger, nachweisId, { ersetzt: id, name: "Lesbar.pdf" });
    expect(await dateiDerZeile(szene)).toBe(neue);
    expect(await abgelegt(server, nachweisId)).toMatchObject([{ id }, { id: neue, ersetzt_id: id }]);
    expect((await hochladen(traeger, nachweisId, { ersetzt: id })).status).toBe(409);
    // Nobody saw the second one: the third takes its place behind the first.
    const dritte = await hatDatei(traeger, nachweisId, { ersetzt: neue });
    expect(await abgelegt(server, nachweisId)).toMatchObject([{ id }, { id: dritte, ersetzt_id: id }]);
    expect(await dateiDerZeile(szene)).toBe(dritte);
    await traeger.api.nachweisdatei.delete.mutate({ nachweisId, id: dritte });
    expect(await dateiDerZeile(szene)).toBeNull();
    expect((await holen(traeger, traeger.id, nachweisId, id)).status).toBe(200);
  });

  test("einer, den niemand sah, geht, mit ihm seine Nennung in der Zeile", async () => {
    const { traeger, nachweis, nachweisId } = await einTraegernachweis(server);
    const id = await hatDatei(traeger, nachweisId);
    await traeger.api.belegzeile.create.mutate(einBeleg(nachweisId, { dokumentId: id }));
    await hatVorgang(server, nachweis, "vorbereitet");
    const loesche = () => traeger.api.nachweisdatei.delete.mutate({ nachweisId, id });
    await expect(loesche()).rejects.toMatchObject(refused({ reason: "nachweis-nicht-bearbeitbar" }));
    await hatVorgang(server, nachweis, "zurueck_an_bearbeitung");
    await loesche();
    expect(await abgelegt(server, nachweisId)).toEqual([]);
    expect((await traeger.api.belegzeile.list.query({ nachweisId })).zeilen).toMatchObject([
      { dokumentId: null, version: 2 },
    ]);
    await expect(loesche()).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
  });
});
