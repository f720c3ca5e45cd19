import { createHash, randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDb, type Db } from "@kim/db";
import { EinSchriftstueck } from "@kim/domain/schriftstueck";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { hatAntrag, setztFenster } from "../../../tests/support/foerderung/antrag.ts";
import { dieBehoerde, einBescheid } from "../../../tests/support/foerderung/bescheid.ts";
import { hatAbruf, hatBescheid } from "../../../tests/support/foerderung/mittel.ts";
import { papieradresse, papiereZu } from "../../../tests/support/foerderung/schriftstuecke.ts";
import { nachweiskette } from "../../../tests/support/foerderung/nachweiskette.ts";
import { openTestApi, testTag, type Besuch, type TestApi } from "../../../tests/support/welt/api.ts";
import { aKreis, twoTenants, type Mandant } from "../../../tests/support/welt/tenants.ts";
import { einEnde } from "../../../tests/support/weiterleitung/vertraege.ts";
import { handleSchriftstueckSetzen } from "./handlers/schriftstueck-setzen.ts";
import { einzeilig } from "./pdf/testing/einzeilig.ts";
import { pdfAnlagen, pdfSeiten } from "./pdf/testing/pdf-seiten.ts";
import { aJob } from "./testing/job.ts";
import { startWorker } from "./worker.ts";

let server: TestApi;
let jobsDb: Db;
let behoerde: Besuch & { id: Mandant["id"] };
beforeAll(async () => {
  server = await openTestApi();
  jobsDb = openDb(server.database.urls.worker);
  const besuch = await dieBehoerde(server);
  const [zeile] = await server.database.admin<{ id: Mandant["id"] }[]>`
    select organisation_id as id from auth.rollenzuweisung z join auth.benutzer b on b.id = z.benutzer_id
      where b.email = 'bezirksregierung@kim.example' limit 1`;
  if (!zeile) throw new Error("Es gibt keine Bezirksregierung");
  behoerde = { ...besuch, id: zeile.id };
});
afterAll(async () => {
  await jobsDb.close();
  await server.close();
});

const now = () => testTag;
const nurSchluessel = ({ inhaberId, art, vorgangId }: { inhaberId: string; art: string; vorgangId: string }) =>
  EinSchriftstueck.parse({ inhaberId, art, vorgangId });
const setze = (wer: { id: Mandant["id"] }, papier: Parameters<typeof nurSchluessel>[0]) =>
  handleSchriftstueckSetzen(aJob(jobsDb, wer.id, nurSchluessel(papier), now));

async function gelesen(wer: Besuch, papier: Parameters<typeof papieradresse>[0]): Promise<string> {
  const datei = await wer.send(papieradresse(papier));
  expect([datei.status, datei.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  return einzeilig(pdfSeiten(new Uint8Array(await datei.arrayBuffer())));
}

/** What lies in the paper for the file: the hash of the frozen text, and the first letters of the tables' file. */
async function anlagenDerAkte(wer: Besuch, papier: Parameters<typeof papieradresse>[0]) {
  const datei = await wer.send(`${papieradresse(papier)}/akte`);
  expect([datei.status, datei.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect(datei.headers.get("content-disposition")).toContain("(Akte).pdf");
  const pdf = new Uint8Array(await datei.arrayBuffer());
  expect(Buffer.from(pdf).toString("latin1")).toMatch(/<pdfaid:part>3<\/pdfaid:part>/);
  const anlagen = pdfAnlagen(pdf);
  const text = anlagen.get("angaben.json") ?? "";
  return {
    sha256: createHash("sha256").update(text).digest("hex"),
    xlsx: anlagen.get("zahlen.xlsx")?.toString("latin1", 0, 2),
  };
}

/** Everything that leaves a paper between a Kreis and the authority: handed in, granted, called, decided, paid. */
async function einVerfahren() {
  const { kreis, nachbar } = await twoTenants(server);
  await setztFenster(behoerde);
  const antrag = await hatAntrag(kreis);
  const { id: bescheid } = await behoerde.api.bescheid.create.mutate(einBescheid(kreis.id));
  const mitAbruf = await hatBescheid(server, kreis);
  const abruf = await hatAbruf(kreis, mitAbruf);
  await behoerde.api.mittelabrufEntscheidung.create.mutate({
    organisationId: kreis.id,
    mittelabrufId: abruf,
    entscheidung: { bewilligt: true },
  });
  const auszahlung = randomUUID();
  await behoerde.api.auszahlung.create.mutate({
    ausgezahltAm: "2026-06-15",
    posten: [
      { id: auszahlung, organisationId: kreis.id, bescheidId: mitAbruf, mittelabrufId: abruf, betragCent: 2_500_000 },
    ],
  });
  const alle = async (wer: Besuch) => [
    ...(await papiereZu(wer, "antrag", antrag)),
    ...(await papiereZu(wer, "bescheid", bescheid)),
    ...(await papiereZu(wer, "mittelabruf", abruf)),
    ...(await papiereZu(wer, "auszahlung", auszahlung)),
  ];
  return { kreis, nachbar, antrag, mitAbruf, alle };
}

test("jeder Schritt hält sein Papier fest; der Worker setzt es, beide Seiten öffnen es und sonst niemand", async () => {
  const { kreis, nachbar, alle } = await einVerfahren();
  const ministerium = await server.login("ministerium@kim.example");
  const vorher = await alle(kreis);
  expect(vorher.map(({ art, stand, bestellbar }) => [art, stand, bestellbar])).toEqual(
    ["antrag", "bescheid", "mittelabruf", "abrufentscheidung", "auszahlung"].map((art) => [art, "in_arbeit", false]),
  );
  for (const papier of vorher) expect((await kreis.send(papieradresse(papier))).status).toBe(404);
  // What counts is the name at the step, however long the paper takes.
  await server.database.admin`update kim.organisation set name = 'Umbenannt' where id = ${kreis.id}`;
  const worker = await startWorker({
    db: jobsDb,
    queue: { postgresUrl: server.database.urls.queue },
    postweg: { folder: join(tmpdir(), "kim-post-ungenutzt") },
    now,
    onError: console.error,
  });
  try {
    const fertig = async () => (await alle(kreis)).every(({ stand }) => stand === "gesetzt");
    await vi.waitUntil(fertig, { timeout: 50_000, interval: 100 });
  } finally {
    await worker.close();
  }
  const papiere = await alle(kreis);
  expect(await alle(behoerde)).toEqual(papiere);
  for (const papier of papiere) {
    for (const wer of [kreis, behoerde]) {
      const text = await gelesen(wer, papier);
      for (const satz of [kreis.name, `SHA-256 der festgehaltenen Angaben ${papier.eingefroren?.sha256}`])
        expect(text).toContain(satz);
      expect(text).not.toContain("Umbenannt");
      expect(await anlagenDerAkte(wer, papier)).toEqual({ sha256: papier.eingefroren?.sha256, xlsx: "PK" });
    }
    for (const adresse of [papieradresse(papier), `${papieradresse(papier)}/akte`]) {
      for (const wer of [nachbar, ministerium]) expect((await wer.send(adresse)).status).toBe(404);
      expect((await server.visit().send(adresse)).status).toBe(401);
    }
  }
  expect(await alle(nachbar)).toEqual([]);
  await expect(alle(ministerium)).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
  const zeilen = await server.database.admin<{ text: string; sha256: string }[]>`
    select text, sha256 from kim.schriftstueck where tenant_id = ${kreis.id}`;
  expect(zeilen).toHaveLength(5);
  for (const { text, sha256 } of zeilen) expect(createHash("sha256").update(text).digest("hex")).toBe(sha256);
});

test("das Papier eines Abrufs sagt, was damals galt: ohne die Entscheidung und ohne die Zahlung danach", async () => {
  const { kreis, alle } = await einVerfahren();
  const [, , abruf, entscheidung, auszahlung] = await alle(kreis);
  if (!abruf || !entscheidung || !auszahlung) throw new Error("es fehlt ein Papier");
  for (const papier of [abruf, entscheidung, auszahlung]) await setze(kreis, papier);
  const texte = {
    abruf: await gelesen(kreis, abruf),
    entscheidung: await gelesen(kreis, entscheidung),
    auszahlung: await gelesen(kreis, auszahlung),
  };
  const stand = (bewilligt: string, ausgezahlt: string) =>
    `Abgerufen 25.000,00 Davon bewilligt ${bewilligt} Ausgezahlt ${ausgezahlt} Noch abrufbar 75.000,00`;
  expect(texte.abruf).toContain(stand("0,00", "0,00"));
  expect(texte.abruf).not.toContain("Ergebnis");
  expect(texte.entscheidung).toContain(stand("25.000,00", "0,00"));
  expect(texte.entscheidung).toContain("Ergebnis Bewilligt");
  expect(texte.auszahlung).toContain(stand("25.000,00", "25.000,00"));
});

describe("ein Antrag, der zurückgezogen wird", () => {
  test("bleibt dem Antragsteller, die Behörde sieht und bestellt sein Papier nicht mehr", async () => {
    const { kreis, antrag } = await einVerfahren();
    const [papier] = await papiereZu(behoerde, "antrag", antrag);
    if (!papier) throw new Error("es fehlt das Papier");
    await setze(kreis, papier);
    await gelesen(behoerde, papier);
    await kreis.api.antragRuecknahme.create.mutate({
      id: randomUUID(),
      antragId: antrag,
      text: "Wir stellen ihn im nächsten Jahr.",
    });
    await gelesen(kreis, papier);
    expect((await behoerde.send(papieradresse(papier))).status).toBe(404);
    expect(await papiereZu(behoerde, "antrag", antrag)).toEqual([]);
    await expect(behoerde.api.schriftstueck.create.mutate(nurSchluessel(papier))).rejects.toMatchObject({
      data: { code: "NOT_FOUND" },
    });
  });
});

test("ein Bescheid, der älter ist als die Papiere, bekommt seines auf Wunsch jeder Seite, mit denselben Angaben", async () => {
  const bestellt = async (wer: Besuch & { id: Mandant["id"] }, kreis: Mandant) => {
    const id = await hatBescheid(server, kreis);
    const [offen] = await papiereZu(wer, "bescheid", id);
    expect(offen).toMatchObject({ stand: "offen", bestellbar: true, eingefroren: null });
    const papier = { inhaberId: kreis.id, art: "bescheid", vorgangId: id } as const;
    await wer.api.schriftstueck.create.mutate(papier);
    await setze(wer, papier);
    return gelesen(wer, papier);
  };
  const kreis = await aKreis(server);
  const ohneNummern = (text: string) => text.replace(/36-[0-9a-f]{8}|SHA-256 der festgehaltenen Angaben \S+/g, "");
  const ersterText = await bestellt({ ...kreis }, kreis);
  const zweiter = await aKreis(server, { name: kreis.name });
  expect(ohneNummern(await bestellt(behoerde, zweiter))).toBe(ohneNummern(ersterText));
});

test("einmal gesetzt bleibt ein Papier, wie es ist; für einen Fremden wird nichts gesetzt", async () => {
  const { kreis, nachbar, alle } = await einVerfahren();
  const [papier] = await alle(kreis);
  if (!papier) throw new Error("es fehlt das Papier");
  await expect(setze(nachbar, papier)).rejects.toThrow("Dieses Dokument gibt es nicht.");
  await setze(behoerde, papier);
  const bytes = () => server.database.admin`
    select ctid::text, inhalt from kim.schriftstueck where vorgang_id = ${papier.vorgangId}`;
  const erste = await bytes();
  await setze(kreis, papier);
  expect(await bytes()).toEqual(erste);
  const zeilen = () => server.database.admin`select from kim.outbox where name = 'schriftstueck-setzen'`;
  const auftraege = (await zeilen()).length;
  await kreis.api.schriftstueck.create.mutate(nurSchluessel(papier));
  expect(await zeilen()).toHaveLength(auftraege);
});

test("bleibt ein Papier aus, lässt es sich nach zwei Minuten noch einmal bestellen", async () => {
  const { kreis, alle } = await einVerfahren();
  try {
    server.clock.now = new Date(testTag.getTime() + 2 * 60_000);
    const [papier] = await alle(kreis);
    expect(papier).toMatchObject({ stand: "ausgeblieben", bestellbar: true });
  } finally {
    server.clock.now = testTag;
  }
});

test("das Ende eines Vertrags lesen seine beiden Seiten, auf jeder Ebene nur die eigenen", async () => {
  const { kreis, kommune, traeger, anKommune, anTraeger } = await nachweiskette(server);
  await server.database.admin`update kim.weiterleitung set ende = '2026-12-31', nachweis_faellig_am = '2027-03-31'
    where id in (${anKommune.id}, ${anTraeger.id})`;
  await kreis.api.weiterleitungEnde.create.mutate(einEnde(anKommune.id));
  const auftraege = await server.database.admin<{ tenant_id: Mandant["id"]; payload: object }[]>`
    select tenant_id, payload from kim.outbox where name = 'schriftstueck-setzen' and tenant_id in (${kreis.id},
      ${kommune.id})`;
  expect(auftraege).toHaveLength(2);
  for (const { tenant_id, payload } of auftraege)
    await handleSchriftstueckSetzen(aJob(jobsDb, tenant_id, EinSchriftstueck.parse(payload), now));
  const titel = {
    [anKommune.id]: { seiten: [kreis, kommune], text: "Beendigung der Weiterleitung" },
    [anTraeger.id]: { seiten: [kommune, traeger], text: "Ende der Weiterleitung mit ihrer Grundlage" },
  };
  for (const [id, { seiten, text }] of Object.entries(titel)) {
    const [papier, ...weitere] = await papiereZu(kommune, "weiterleitung", id);
    expect(weitere).toEqual([]);
    if (!papier) throw new Error("es fehlt das Papier");
    for (const wer of seiten) expect(await gelesen(wer, papier)).toContain(text);
    for (const wer of [kreis, kommune, traeger].filter((w) => !seiten.includes(w))) {
      expect((await wer.send(papieradresse(papier))).status).toBe(404);
      expect(await papiereZu(wer, "weiterleitung", id)).toEqual([]);
    }
    expect((await behoerde.send(papieradresse(papier))).status).toBe(404);
  }
});
