import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { einAuflagenschritt, eineMitteilung, hatAuflage } from "../../../../../tests/support/foerderung/auflagen.ts";
import { dieBehoerde, hatBescheid } from "../../../../../tests/support/foerderung/bescheid.ts";
import { hatBescheid as hatBescheidImBestand } from "../../../../../tests/support/foerderung/mittel.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { aKreis, aPerson } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());
beforeEach(() => {
  server.clock.now = new Date("2026-06-15T10:00:00Z");
});

test("an Auflage goes from the Bescheid into the recipient's dates, is told done, sent back, and confirmed", async () => {
  const [behoerde, kreis] = [await dieBehoerde(server), await aKreis(server)];
  const { bescheidId, auflage } = await hatAuflage(behoerde, kreis.id);
  const frist = async () =>
    (await kreis.api.frist.list.query()).fristen.find(({ schluessel }) => schluessel === `auflage:${auflage.id}`);
  expect(await frist()).toMatchObject({
    am: "2026-06-30",
    stand: "offen",
    meine: true,
    quelle: "Nr. 4.2 des Bescheids",
  });
  await kreis.api.auflagenvorgang.create.mutate(einAuflagenschritt(auflage, "erfuellt"));
  expect(await frist()).toMatchObject({ stand: "erledigt" });
  const grund = { tag: "2026-06-10", text: "Das Konzept ist nicht fortgeschrieben." };
  await behoerde.api.auflagenvorgang.create.mutate(einAuflagenschritt(auflage, "zurueckgewiesen", grund));
  expect(await frist()).toMatchObject({ stand: "offen" });
  await kreis.api.auflagenvorgang.create.mutate(einAuflagenschritt(auflage, "erfuellt", { tag: "2026-06-12" }));
  await behoerde.api.auflagenvorgang.create.mutate(einAuflagenschritt(auflage, "anerkannt", { tag: "2026-06-15" }));
  const [gesehen] = await kreis.api.auflage.list.query({ bescheidId });
  expect(gesehen).toMatchObject({ stand: "anerkannt", schritte: [] });
  expect(gesehen?.vorgaenge.map(({ schritt }) => schritt)).toEqual([
    "erfuellt",
    "zurueckgewiesen",
    "erfuellt",
    "anerkannt",
  ]);
});

test("an Auflage of an older Bescheid stands beside the one that changed it; only who prepares proofs says it is done", async () => {
  const [behoerde, kreis] = [await dieBehoerde(server), await aKreis(server)];
  const { bescheidId, auflage } = await hatAuflage(behoerde, kreis.id);
  const neuer = await hatBescheid(behoerde, kreis.id, {
    art: "aenderungsbescheid",
    vorgaengerId: bescheidId,
    datum: "2025-09-01",
  });
  expect((await kreis.api.auflage.list.query({ bescheidId: neuer })).map(({ id }) => id)).toEqual([auflage.id]);
  const pruefung = await aPerson(server, [{ organisationId: kreis.id, rollen: ["pruefung"] }]);
  expect((await pruefung.api.auflage.list.query({ bescheidId: neuer }))[0]?.schritte).toEqual([]);
  await expect(
    pruefung.api.auflagenvorgang.create.mutate(einAuflagenschritt(auflage, "erfuellt")),
  ).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
});

test("a vacancy of three months is a date with a letter, sent to the authority and taken notice of", async () => {
  const [behoerde, kreis] = [await dieBehoerde(server), await aKreis(server)];
  await hatBescheidImBestand(server, kreis, { baustein: 2 });
  const stelleId = await hatStelle(kreis, { beginn: "2026-01-01" });
  const frist = async () => (await kreis.api.frist.list.query()).fristen.find(({ anlass }) => anlass === "mitteilung");
  const bezug = `vakanz:${stelleId}:2026-01-01` as const;
  expect(await frist()).toMatchObject({ schluessel: bezug, am: "2026-04-01", stand: "ueberfaellig" });
  const entwurf = await kreis.api.mitteilungsentwurf.get.query({ pflicht: "pflicht_vakanz", bezug });
  expect(entwurf.text).toContain("seit dem 01.01.2026 unbesetzt");
  const neu = {
    id: randomUUID(),
    pflicht: "pflicht_vakanz" as const,
    bezug,
    betreff: entwurf.betreff,
    text: entwurf.text,
  };
  await kreis.api.mitteilung.create.mutate(neu);
  await kreis.api.mitteilung.create.mutate(neu);
  expect(await frist()).toMatchObject({ stand: "erledigt" });
  await expect(kreis.api.mitteilung.create.mutate({ ...neu, id: randomUUID() })).rejects.toMatchObject({
    data: { refusal: { reason: "anlass-schon-mitgeteilt", regel: "R100b" } },
  });
  const eingang = async (offen: boolean) =>
    (await behoerde.api.mitteilungseingang.list.query({ offen, suche: kreis.name })).zeilen;
  expect(await eingang(true)).toMatchObject([
    { id: neu.id, inhaberName: kreis.name, text: entwurf.text, eingang: null },
  ]);
  await behoerde.api.mitteilungseingang.create.mutate({
    mitteilung: { inhaberId: kreis.id, id: neu.id },
    antwort: "Danke.",
  });
  expect([await eingang(true), (await eingang(false)).length]).toEqual([[], 1]);
  expect(await kreis.api.mitteilung.list.query()).toMatchObject([{ eingang: { antwort: "Danke." } }]);
});

test("the paper of a letter is its sender's and the authority's alone", async () => {
  const [behoerde, kreis, anderer] = [await dieBehoerde(server), await aKreis(server), await aKreis(server)];
  await hatBescheidImBestand(server, kreis);
  const { id } = await kreis.api.mitteilung.create.mutate(eineMitteilung());
  const datei = `/dateien/mitteilung/${kreis.id}/${id}`;
  expect((await kreis.send(datei)).status).toBe(404);
  await server.database.admin`
    update kim.mitteilung set dateiname = 'M.pdf', inhalt = '\\x25504446', gesetzt_am = now() where id = ${id}`;
  const status = async (wer: Pick<typeof kreis, "send">) => (await wer.send(datei)).status;
  expect([await status(kreis), await status(behoerde), await status(anderer)]).toEqual([200, 200, 404]);
  expect((await server.visit().send(datei)).status).toBe(401);
});

test("the authority words a duty anew, for every body, and goes back to what was delivered", async () => {
  const [behoerde, kreis] = [await dieBehoerde(server), await aKreis(server)];
  await hatBescheidImBestand(server, kreis);
  const fasse = (inhalt: object | null) =>
    behoerde.api.vorlagenfassung.create.mutate({ id: randomUUID(), schluessel: "pflicht_zweck", inhalt } as never);
  const pflichten = async () =>
    (await kreis.api.mitteilungsentwurf.list.query()).find(({ pflicht }) => pflicht === "pflicht_zweck");
  const entwurf = async () => (await kreis.api.mitteilungsentwurf.get.query({ pflicht: "pflicht_zweck" })).text;
  const neu = { betreff: "Zweck", text: "Neu: {Organisation}", quelle: "Nr. 7", annahme: false, aktiv: true };
  await fasse(neu);
  expect(await pflichten()).toMatchObject({ quelle: "Nr. 7", annahme: false });
  expect(await entwurf()).toBe(`Neu: ${kreis.name}`);
  await expect(fasse({ ...neu, text: "{Organisation} {Ort}" })).rejects.toMatchObject({
    data: { refusal: { reason: "platzhalter-unbekannt", name: "Ort" } },
  });
  await fasse({ ...neu, aktiv: false });
  expect(await pflichten()).toBeUndefined();
  await expect(kreis.api.mitteilung.create.mutate(eineMitteilung())).rejects.toMatchObject({
    data: { refusal: { reason: "pflicht-nicht-aktiv" } },
  });
  await fasse(null);
  expect(await entwurf()).toContain("der Verwendungszweck");
  const vorlage = (await behoerde.api.vorlage.list.query()).find(({ schluessel }) => schluessel === "pflicht_zweck");
  expect(vorlage).toMatchObject({ geaendert: false, fassungen: [{ geliefert: true }, { geliefert: false }, {}] });
  await expect(kreis.api.vorlage.list.query()).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
});
