import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  einBeleg,
  einGehalt,
  einTraegernachweis,
  hatDatei,
  hatEntwurfsnachweis,
  hatVorgang,
  ohneNachweis,
} from "../../../../../../tests/support/foerderung/belege.ts";
import { refused } from "../../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../../tests/support/welt/api.ts";
import { aPerson, type Mandant } from "../../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
/** For tests that each look at lines of their own. */
let gemeinsam: Awaited<ReturnType<typeof einTraegernachweis>>;
beforeAll(async () => {
  server = await openTestApi();
  gemeinsam = await einTraegernachweis(server);
});
afterAll(() => server.close());

const nummern = async ({ api }: Mandant, nachweisId: string) =>
  (await api.belegzeile.list.query({ nachweisId })).zeilen.map(({ belegNr }) => belegNr);

describe("R77: die Belegliste eines Trägers", () => {
  test("steht in der Reihenfolge des Formulars und sagt, woran eine Zeile gemessen wird", async () => {
    const { traeger, stelleId, nachweisId } = await einTraegernachweis(server);
    const dokumentId = await hatDatei(traeger, nachweisId);
    for (const zeile of [
      einBeleg(nachweisId, { belegNr: "R 2", tag: "2025-06-01" }),
      einBeleg(nachweisId, { belegNr: "R 1", dokumentId }),
      einGehalt(nachweisId, stelleId, { belegNr: "LA 12", tag: "2026-01-15" }),
    ])
      await traeger.api.belegzeile.create.mutate(zeile);
    const liste = await traeger.api.belegzeile.list.query({ nachweisId });
    expect(liste.zeilen.map(({ belegNr, version }) => [belegNr, version])).toEqual([
      ["LA 12", 1],
      ["R 1", 1],
      ["R 2", 1],
    ]);
    expect(liste.zeilen[0]?.person).toEqual({ stelleId, pseudonym: "CM 1", monat: 5 });
    expect(liste.zeilen[1]?.dokumentId).toBe(dokumentId);
    expect(liste).toMatchObject({
      stand: "entwurf",
      zeitraum: { von: "2025-01-01", bis: "2025-12-31" },
      faelligAm: "2026-01-31",
      personen: [{ stelleId, pseudonym: "CM 1" }],
      stelle: { id: stelleId, funktion: "case_management" },
      dateien: [{ id: dokumentId, eingereicht: false }],
    });
  });

  test("die Tage der Zahlung reichen vom Beginn bis zur Frist des Nachweises", async () => {
    const { traeger, nachweisId } = await einTraegernachweis(server);
    const am = (tag: string) => traeger.api.belegzeile.create.mutate(einBeleg(nachweisId, { tag, belegNr: tag }));
    for (const tag of ["2024-12-31", "2026-02-01"])
      await expect(am(tag)).rejects.toMatchObject(
        refused({ reason: "beleg-ausserhalb-des-zeitraums", regel: "R77", feld: "tag" }),
      );
    for (const tag of ["2025-01-01", "2026-01-31"]) await am(tag);
    expect(await nummern(traeger, nachweisId)).toEqual(["2025-01-01", "2026-01-31"]);
  });

  test.each([
    ["ein Name statt des Pseudonyms", { empfaenger: "Erika Muster" }, "beleg-mit-namen"],
    ["ein Pseudonym, das niemand kennt", { pseudonym: "CM 2" }, "pseudonym-unbekannt"],
    ["mehr zuwendungsfähig als gezahlt", { zuwendungsfaehigCent: 480_001 }, "beleg-anteil-ueber-betrag"],
    ["eine fremde Datei", { dokumentId: randomUUID() }, "belegdatei-unbekannt"],
    ["R88: eine Gutschrift ohne Bezug", { betragCent: -1, zuwendungsfaehigCent: -1 }, "gutschrift-ohne-bezug"],
  ] as const)("%s wird neu und geändert abgelehnt, die Zeile ohne das nicht", async (_, falsch, reason) => {
    const { traeger, stelleId, nachweisId } = gemeinsam;
    const { pseudonym, ...rest } = { pseudonym: "CM 1", ...falsch };
    const zeile = einGehalt(nachweisId, stelleId);
    const schlecht = { ...zeile, ...rest, person: { stelleId, pseudonym, monat: 5 } };
    await expect(traeger.api.belegzeile.create.mutate(schlecht)).rejects.toMatchObject(refused({ reason }));
    expect(await nummern(traeger, nachweisId)).not.toContain(zeile.belegNr);
    await traeger.api.belegzeile.create.mutate(zeile);
    const aendern = traeger.api.belegzeile.update.mutate({ ...schlecht, version: 1 });
    await expect(aendern).rejects.toMatchObject(refused({ reason }));
    expect(await nummern(traeger, nachweisId)).toContain(zeile.belegNr);
  });

  test("R88: eine Gutschrift mit Bezug steht mit ihrem Vorzeichen da", async () => {
    const { traeger, nachweisId } = await einTraegernachweis(server);
    const bezug = { belegNr: "R 7", jahr: 2024 };
    const gutschrift = einBeleg(nachweisId, { betragCent: -12_000, zuwendungsfaehigCent: -12_000, bezug });
    await traeger.api.belegzeile.create.mutate(gutschrift);
    const { zeilen } = await traeger.api.belegzeile.list.query({ nachweisId });
    expect(zeilen).toMatchObject([{ betragCent: -12_000, bezug }]);
  });

  test("eine Kommune führt keine", async () => {
    const { stadt, kreis } = await einTraegernachweis(server);
    const { id } = await hatEntwurfsnachweis(server, kreis, stadt, null);
    await expect(kreis.api.belegzeile.create.mutate(einBeleg(id))).rejects.toMatchObject(
      refused({ reason: "belegliste-nur-traeger", regel: "R77" }),
    );
  });
});

describe("eine Zeile", () => {
  test("zweimal gesendet ist eine", async () => {
    const { traeger, nachweisId } = await einTraegernachweis(server);
    const zeile = einBeleg(nachweisId);
    for (const _ of [1, 2]) expect(await traeger.api.belegzeile.create.mutate(zeile)).toEqual({ id: zeile.id });
    expect(await nummern(traeger, nachweisId)).toHaveLength(1);
  });

  test("wird geändert und gelöscht, wie sie zuletzt gelesen wurde, sonst nicht", async () => {
    const { traeger, nachweisId } = await einTraegernachweis(server);
    const zeile = einBeleg(nachweisId, { belegNr: "R 1" });
    await traeger.api.belegzeile.create.mutate(zeile);
    const aendere = (version: number, belegNr: string) =>
      traeger.api.belegzeile.update.mutate({ ...zeile, belegNr, version });
    expect(await aendere(1, "R 2")).toEqual({ id: zeile.id, version: 2 });
    await expect(aendere(1, "R 3")).rejects.toMatchObject({ data: { code: "CONFLICT", refusal: null } });
    expect(await nummern(traeger, nachweisId)).toEqual(["R 2"]);
    const loesche = (version: number) => traeger.api.belegzeile.delete.mutate({ nachweisId, id: zeile.id, version });
    await expect(loesche(1)).rejects.toMatchObject({ data: { code: "CONFLICT" } });
    await loesche(2);
    await expect(loesche(2)).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
    expect(await nummern(traeger, nachweisId)).toEqual([]);
  });

  test("ändert sich nur im Entwurf: vorbereitet steht sie, zurückgegeben wieder nicht", async () => {
    const { traeger, nachweis, nachweisId } = await einTraegernachweis(server);
    const [zeile, zweite] = [einBeleg(nachweisId), einBeleg(nachweisId)];
    for (const beleg of [zeile, zweite]) await traeger.api.belegzeile.create.mutate(beleg);
    await hatVorgang(server, nachweis, "vorbereitet");
    const versuche = [
      () => traeger.api.belegzeile.create.mutate(einBeleg(nachweisId)),
      () => traeger.api.belegliste.create.mutate({ nachweisId, zeilen: [ohneNachweis(einBeleg(nachweisId))] }),
      () => traeger.api.belegzeile.update.mutate({ ...zeile, version: 1 }),
      () => traeger.api.belegzeile.delete.mutate({ nachweisId, id: zweite.id, version: 1 }),
    ];
    for (const versuch of versuche)
      await expect(versuch()).rejects.toMatchObject(
        refused({ reason: "nachweis-nicht-bearbeitbar", stand: "vorbereitet" }),
      );
    await hatVorgang(server, nachweis, "zurueck_an_bearbeitung");
    for (const versuch of versuche) await versuch();
    expect(await nummern(traeger, nachweisId)).toHaveLength(3);
  });

  test("trägt ein, wer vorbereitet; wer liest, sieht sie, alle anderen nichts", async () => {
    const { traeger, nachweisId } = await einTraegernachweis(server);
    for (const [rolle, traegtEin, liest] of [
      ["koordination", true, true],
      ["finanzen", true, true],
      ["ki_leitung", false, true],
      ["pruefung", false, true],
      ["zeichnung", false, true],
      ["case_management", false, false],
    ] as const) {
      const { api } = await aPerson(server, [{ organisationId: traeger.id, rollen: [rolle] }]);
      const geht = (call: Promise<unknown>) =>
        call.then(
          () => true,
          () => false,
        );
      expect([
        rolle,
        await geht(api.belegzeile.create.mutate(einBeleg(nachweisId))),
        await geht(api.belegzeile.list.query({ nachweisId })),
      ]).toEqual([rolle, traegtEin, liest]);
    }
  });
});

describe("viele Zeilen auf einmal", () => {
  test("kommen alle, und zweimal gesendet einmal", async () => {
    const { traeger, nachweisId } = await einTraegernachweis(server);
    const zeilen = Array.from({ length: 300 }, (_, i) => ohneNachweis(einBeleg(nachweisId, { belegNr: `R ${i}` })));
    for (const _ of [1, 2])
      expect(await traeger.api.belegliste.create.mutate({ nachweisId, zeilen })).toEqual({ anzahl: 300 });
    expect(await nummern(traeger, nachweisId)).toHaveLength(300);
  });

  test("keine, wenn eine nicht geht; jeder Fehler nennt Zeile und Feld", async () => {
    const { traeger, stelleId, nachweisId } = await einTraegernachweis(server);
    await traeger.api.belegzeile.create.mutate(einBeleg(nachweisId, { belegNr: "alt" }));
    const zeilen = [
      einBeleg(nachweisId, { belegNr: "neu" }),
      einBeleg(nachweisId, { tag: "2026-02-01" }),
      einGehalt(nachweisId, stelleId, { empfaenger: "Erika Muster" }),
      einBeleg(nachweisId, { belegNr: "alt" }),
      einBeleg(nachweisId, { belegNr: "neu" }),
    ].map(ohneNachweis);
    await expect(traeger.api.belegliste.create.mutate({ nachweisId, zeilen })).rejects.toMatchObject(
      refused({
        reason: "belege-abgelehnt",
        regel: "R77",
        zeilen: [
          { zeile: 2, feld: "tag", satz: expect.stringContaining("01.01.2025") },
          { zeile: 3, feld: "empfaenger", satz: expect.stringContaining("Pseudonym") },
          { zeile: 4, feld: "belegNr", satz: expect.stringContaining("alt") },
          { zeile: 5, feld: "belegNr", satz: expect.stringContaining("neu") },
        ],
      }),
    );
    expect(await nummern(traeger, nachweisId)).toEqual(["alt"]);
  });

  test("was kein Beleg ist, wird an Zeile und Feld gesagt", async () => {
    const { traeger, nachweisId } = await einTraegernachweis(server);
    const zeilen = [ohneNachweis(einBeleg(nachweisId)), ohneNachweis(einBeleg(nachweisId, { grund: " " }))];
    await expect(traeger.api.belegliste.create.mutate({ nachweisId, zeilen })).rejects.toMatchObject({
      data: { felder: [{ feld: "zeilen.1.grund", meldung: "Bitte ausfüllen." }] },
    });
    await expect(traeger.api.belegliste.create.mutate({ nachweisId, zeilen: [] })).rejects.toMatchObject({
      data: { code: "BAD_REQUEST" },
    });
    expect(await nummern(traeger, nachweisId)).toEqual([]);
  });
});
