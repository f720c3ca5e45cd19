import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDb, type Db } from "@kim/db";
import { JahreslaufId, NachweisId, OrganisationId } from "@kim/domain/grundlagen";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import {
  bescheinigt,
  dieBehoerde,
  einTeilnachweis,
  fuelltAus,
  nachweiskette,
  reichtEin,
  tut,
  vollstaendigeAngaben,
  type EinPapier,
} from "../../../tests/support/foerderung/nachweiskette.ts";
import { jobs } from "@kim/jobs";
import { openTestApi, testTag, type TestApi } from "../../../tests/support/welt/api.ts";
import { aKreis, type Mandant } from "../../../tests/support/welt/tenants.ts";
import { handleAusdruckSetzen } from "./handlers/ausdruck-setzen.ts";
import { handleNachweiseAnlegen } from "./handlers/nachweise-anlegen.ts";
import { handleNachweisSetzen } from "./handlers/nachweis-setzen.ts";
import { handleVermerkSetzen } from "./handlers/vermerk-setzen.ts";
import { einzeilig } from "./pdf/testing/einzeilig.ts";
import { pdfSeiten } from "./pdf/testing/pdf-seiten.ts";
import { aJob } from "./testing/job.ts";
import { startWorker } from "./worker.ts";

let server: TestApi;
let jobsDb: Db;
beforeAll(async () => {
  server = await openTestApi();
  jobsDb = openDb(server.database.urls.worker);
});
afterAll(async () => {
  await jobsDb.close();
  await server.close();
});

const now = () => testTag;

async function mitWorker<T>(work: () => Promise<T>): Promise<T> {
  const worker = await startWorker({
    db: jobsDb,
    queue: { postgresUrl: server.database.urls.queue },
    postweg: { folder: join(tmpdir(), "kim-post-ungenutzt") },
    now,
    onError: console.error,
  });
  try {
    return await work();
  } finally {
    await worker.close();
  }
}

const warteAuf = (bedingung: () => Promise<boolean>) => vi.waitUntil(bedingung, { timeout: 50_000, interval: 100 });
const eigene = async ({ id, api }: Mandant) =>
  (await api.nachweis.list.query()).filter(({ inhaberId }) => inhaberId === id);

test("der Lauf eines Kreises legt Entwürfe die ganze Kette hinab an, jeden einmal, und keinem Fremden", async () => {
  const { kreis, kommune, traeger, anKommune, anTraeger } = await nachweiskette(server);
  const fremd = await aKreis(server);
  await mitWorker(async () => {
    for (const _ of [1, 2]) await kreis.api.jahreslauf.create.mutate({ id: randomUUID(), jahr: 2025 });
    await warteAuf(async () => (await eigene(traeger)).length > 0);
    await warteAuf(async () => (await kreis.api.jahreslauf.list.query()).laeufe.every(({ beendetAm }) => beendetAm));
  });
  expect(await eigene(kreis)).toMatchObject([{ art: "verwendungsnachweis", baustein: 2, stand: "entwurf" }]);
  expect(await eigene(kommune)).toMatchObject([
    { art: "teilnachweis", weiterleitungId: anKommune.id, pruefstelleId: kreis.id, frist: { am: "2026-02-28" } },
  ]);
  expect(await eigene(traeger)).toMatchObject([
    { art: "teilnachweis", weiterleitungId: anTraeger.id, pruefstelleId: kommune.id, frist: { am: "2026-01-31" } },
  ]);
  expect(await eigene(fremd)).toEqual([]);
});

test("was schon begonnen ist, bleibt; ein laufendes Jahr bekommt keine Entwürfe", async () => {
  const { kreis, kommune, anKommune } = await nachweiskette(server);
  const id = randomUUID();
  await kommune.api.teilnachweis.create.mutate({ id, jahr: 2025, weiterleitungId: anKommune.id });
  await kommune.api.nachweisEntwurf.update.mutate({ id, version: 1, angaben: { ort: "Unna" } });
  const lege = (jahr: number) =>
    handleNachweiseAnlegen(
      aJob(
        jobsDb,
        kommune.id,
        { laufId: JahreslaufId.parse(randomUUID()), jahr, empfaengerId: OrganisationId.parse(kreis.id) },
        now,
      ),
    );
  await lege(2025);
  await lege(2026);
  expect((await eigene(kommune)).map((n) => n.id)).toEqual([id]);
  const { entwurf } = await kommune.api.nachweis.get.query({ inhaberId: kommune.id, id });
  expect(entwurf?.angaben.ort).toBe("Unna");
});

test("eingereicht und bescheinigt: der Worker setzt Papier, Akte, Tabelle und Vermerk, und beide Seiten öffnen sie", async () => {
  const { kommune, kreis, traeger, papier } = await einTeilnachweis(server);
  const behoerde = await dieBehoerde(server);
  await reichtEin(kommune, papier);
  await bescheinigt(kreis, papier);
  const arten = async () => (await kreis.api.nachweis.get.query(papier)).dokumente.map(({ art }) => art);
  expect(await arten()).toEqual([]);
  await mitWorker(() => warteAuf(async () => (await arten()).length === 4));
  const hole = async (wer: { send: Mandant["send"] }, art: string) => wer.send(adresse(papier, art));
  for (const art of ["papier", "akte", "pruefvermerk", "tabelle"]) {
    for (const wer of [kommune, kreis]) {
      const datei = await hole(wer, art);
      expect(datei.status).toBe(200);
      const anfang = Buffer.from(await datei.arrayBuffer()).toString("latin1", 0, 4);
      expect(anfang).toBe(art === "tabelle" ? "PK\u0003\u0004" : "%PDF");
    }
    for (const wer of [traeger, behoerde.pruefung]) expect((await hole(wer, art)).status).toBe(404);
  }
});

test("auch was die Behörde bescheinigt, wird als Vermerk und Schlussmitteilung gesetzt, und der Empfänger öffnet beide", async () => {
  const { kommune, kreis, papier } = await einTeilnachweis(server);
  const behoerde = await dieBehoerde(server);
  await reichtEin(kommune, papier);
  await bescheinigt(kreis, papier);
  const oben = { inhaberId: kreis.id, id: randomUUID() };
  await kreis.api.nachweis.create.mutate({ id: oben.id, jahr: 2025, baustein: 2 });
  await fuelltAus(kreis, oben);
  await reichtEin(kreis, oben);
  await bescheinigt(behoerde, oben);
  // What the figures rest on is frozen with them: the year's computation, or the contract.
  const mitRechenwegen = async (wer: Mandant, nachweis: typeof oben, ...saetze: string[]) => {
    const schluessel = { nachweisId: NachweisId.parse(nachweis.id), version: 1 };
    await handleNachweisSetzen(aJob(jobsDb, wer.id, schluessel, now));
    const datei = await wer.send(adresse(nachweis, "papier"));
    const text = einzeilig(pdfSeiten(new Uint8Array(await datei.arrayBuffer())));
    return ["Anlage Rechenwege", ...saetze].map((satz) => text.includes(satz));
  };
  expect(await mitRechenwegen(kreis, oben, "Förderfähig: Case Management")).toEqual([true, true]);
  const vertrag = ["Kosten des Vertrags: Weiterleitungsvertrag 2025 (Regel R81)", "Eigene Kosten"];
  expect(await mitRechenwegen(kommune, papier, ...vertrag)).toEqual([true, true, true]);
  const [auftrag] = await server.database.admin<{ tenant_id: Mandant["id"]; payload: object }[]>`
    select tenant_id, payload from kim.outbox where name = 'vermerk-setzen' and payload ->> 'nachweisId' = ${oben.id}`;
  if (!auftrag) throw new Error("es fehlt der Auftrag");
  const payload = jobs["vermerk-setzen"].payload.parse(auftrag.payload);
  await handleVermerkSetzen(aJob(jobsDb, auftrag.tenant_id, payload, now));
  for (const art of ["pruefvermerk", "schlussmitteilung"]) {
    for (const wer of [kreis, behoerde.pruefung])
      expect((await wer.send(adresse(oben, art))).headers.get("content-type")).toBe("application/pdf");
    expect((await kommune.send(adresse(oben, art))).status).toBe(404);
  }
  const zeilen = () => server.database.admin`
    select art, ctid::text from kim.nachweis_dokument where nachweis_id = ${oben.id}
      and art in ('pruefvermerk', 'schlussmitteilung') order by art`;
  const vorher = await zeilen();
  await handleVermerkSetzen(aJob(jobsDb, auftrag.tenant_id, payload, () => new Date(testTag.getTime() + 86_400_000)));
  // The same order a second time leaves what the first one set.
  expect(await zeilen()).toEqual(vorher);
  await server.database.admin`
    update kim.nachweis_vorgang set am = am + interval '1 hour'
      where nachweis_id = ${oben.id} and schritt = 'bescheinigt'`;
  await handleVermerkSetzen(aJob(jobsDb, auftrag.tenant_id, payload, () => new Date(testTag.getTime() + 86_400_000)));
  // Certified anew it tells of the new certificate, both papers.
  const nachher = await zeilen();
  expect(nachher.map(({ art }) => art)).toEqual(vorher.map(({ art }) => art));
  expect(nachher.some(({ ctid }, i) => ctid === vorher[i]?.["ctid"])).toBe(false);
  // Below the authority nobody closes anything for the state.
  expect((await kreis.send(adresse(papier, "schlussmitteilung"))).status).toBe(404);
});

test("ein Papier wird einmal gesetzt; fehlt eines, setzt der nächste Versuch nur dieses", async () => {
  const { kommune, papier } = await einTeilnachweis(server);
  await reichtEin(kommune, papier);
  const setze = (version = 1) =>
    handleNachweisSetzen(aJob(jobsDb, kommune.id, { nachweisId: NachweisId.parse(papier.id), version }, now));
  await setze();
  const gesetzt = () => server.database.admin`
    select art, sha256, ctid::text from kim.nachweis_dokument where nachweis_id = ${papier.id} order by art`;
  const vorher = await gesetzt();
  expect(vorher.map(({ art }) => art)).toEqual(["akte", "papier", "tabelle"]);
  await server.database.admin`delete from kim.nachweis_dokument where nachweis_id = ${papier.id} and art = 'papier'`;
  await setze();
  const nachher = await gesetzt();
  // The same version gives the same bytes; the others were not written again.
  expect(nachher.map(({ sha256 }) => sha256)).toEqual(vorher.map(({ sha256 }) => sha256));
  expect([nachher[0]?.ctid, nachher[2]?.ctid]).toEqual([vorher[0]?.ctid, vorher[2]?.ctid]);
  await expect(setze(2)).rejects.toThrow("Diese Fassung gibt es nicht.");
});

test("R91: lässt sich ein Papier nicht setzen, bleibt die Einreichung und geht weiter; der nächste Versuch setzt es", async () => {
  const { kreis, kommune, papier } = await einTeilnachweis(server);
  await reichtEin(kommune, papier);
  const setze = () =>
    handleNachweisSetzen(aJob(jobsDb, kommune.id, { nachweisId: NachweisId.parse(papier.id), version: 1 }, now));
  const [{ text } = { text: "" }] = await server.database.admin<{ text: string }[]>`
    select text from kim.nachweis_fassung where nachweis_id = ${papier.id}`;
  const schreibe = (neu: string) => server.database.admin`
    update kim.nachweis_fassung set text = ${neu}, sha256 = encode(sha256(convert_to(${neu}, 'UTF8')), 'hex')
    where nachweis_id = ${papier.id}`;
  await schreibe(JSON.stringify({ ...JSON.parse(text), inhalt: { titel: "Ohne Zahlen" } }));
  await expect(setze()).rejects.toThrow(TypeError);
  await schreibe(text);
  const ausstehend = await kommune.api.nachweis.get.query(papier);
  expect([ausstehend.lauf.stand, ausstehend.dokumente]).toEqual(["eingereicht", []]);
  await tut(kreis.pruefung, papier, "pruefung_begonnen");
  await setze();
  const { lauf, dokumente } = await kommune.api.nachweis.get.query(papier);
  expect([lauf.stand, dokumente.map(({ art }) => art).sort()]).toEqual(["in_pruefung", ["akte", "papier", "tabelle"]]);
});

test("was vorbereitet ist, lässt sich mit seiner Prüfsumme drucken, nur vom Inhaber; neu vorbereitet, neu gesetzt", async () => {
  const { kreis, kommune, papier } = await einTeilnachweis(server);
  const setze = () => handleAusdruckSetzen(aJob(jobsDb, kommune.id, { nachweisId: NachweisId.parse(papier.id) }, now));
  const summen = async () => {
    const { entwurf } = await kommune.api.nachweis.get.query(papier);
    return { jetzt: entwurf?.pruefsumme, gedruckt: entwurf?.ausdruck?.pruefsumme, art: entwurf?.ausdruck?.art };
  };
  await setze();
  // The draft is to read: of the same figures, and still nothing to sign.
  expect((await summen()).art).toBe("entwurf");
  await tut(kommune, papier, "vorbereitet");
  expect((await summen()).art).toBe("entwurf");
  await setze();
  const erste = await summen();
  expect(erste).toEqual({ jetzt: erste.jetzt, gedruckt: erste.jetzt, art: "vorbereitet" });
  await tut(kommune.zeichnung, papier, "zurueck_an_bearbeitung", { text: "Der Ort stimmt noch nicht." });
  await fuelltAus(kommune, papier, { ...vollstaendigeAngaben, ort: "Ahlen" });
  await tut(kommune, papier, "vorbereitet");
  expect((await summen()).gedruckt).not.toBe((await summen()).jetzt);
  await setze();
  expect((await summen()).gedruckt).toBe((await summen()).jetzt);
  const datei = await kommune.send(`/dateien/nachweisausdruck/${papier.id}`);
  expect([datei.status, datei.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect((await kreis.send(`/dateien/nachweisausdruck/${papier.id}`)).status).toBe(404);
});

test("was sich seit dem gesetzten Entwurf geändert hat, steht Zahl für Zahl da, nur für den Inhaber", async () => {
  const { kreis, kommune, papier, anKommune } = await einTeilnachweis(server);
  const setze = () => handleAusdruckSetzen(aJob(jobsDb, kommune.id, { nachweisId: NachweisId.parse(papier.id) }, now));
  const seither = async ({ api }: Mandant) =>
    (await api.fassungsvergleich.get.query({ nachweis: papier, vorher: "papier", nachher: "entwurf" })).unterschiede;
  const nichts = { data: { code: "NOT_FOUND" } };
  await expect(seither(kommune)).rejects.toMatchObject(nichts);
  await setze();
  expect(await seither(kommune)).toEqual([]);
  expect((await kommune.api.nachweis.get.query(papier)).entwurf?.ausdruck?.vergleichbar).toBe(true);
  await server.database.admin`
    update kim.ausgabe set betrag_cent = betrag_cent - 100 where weiterleitung_id = ${anKommune.id} and monat = 12`;
  await fuelltAus(kommune, papier, { ...vollstaendigeAngaben, ort: "Ahlen" });
  const unterschiede = await seither(kommune);
  expect(unterschiede).toContainEqual({ pfad: "angaben.ort", art: "text", vorher: "Unna", nachher: "Ahlen" });
  const zahlen = unterschiede.filter(({ art }) => art === "zahl");
  expect(zahlen.length).toBeGreaterThan(0);
  for (const { vorher, nachher } of zahlen) expect(Math.abs(Number(vorher) - Number(nachher))).toBe(100);
  await expect(seither(kreis)).rejects.toMatchObject(nichts);
  await setze();
  expect(await seither(kommune)).toEqual([]);
  await server.database.admin`
    update kim.nachweis_ausdruck set gezeigt = null where tenant_id = ${kommune.id} and nachweis_id = ${papier.id}`;
  expect((await kommune.api.nachweis.get.query(papier)).entwurf?.ausdruck?.vergleichbar).toBe(false);
  await expect(seither(kommune)).rejects.toMatchObject(nichts);
});

const adresse = ({ inhaberId, id }: EinPapier, art: string) => `/dateien/nachweispapier/${inhaberId}/${id}/1/${art}`;
