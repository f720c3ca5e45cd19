import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  antwortet,
  einAbfrageinhalt,
  einAmt,
  eineZeile,
  einFeld,
  entwirft,
  hatAbfrage,
  hatAbfrageentwurf,
  schliesst,
  stellt,
  ziehtZurueck,
} from "../../../../../tests/support/foerderung/landesabfrage.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis, aKreisMitEmpfaengern, aPerson, twoTenants } from "../../../../../tests/support/welt/tenants.ts";

const imHerbst = new Date("2026-10-01T08:00:00Z");

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());
beforeEach(() => {
  server.clock.now = imHerbst;
});

const refusal = (reason: string) => ({ data: { code: "CONFLICT", refusal: { reason } } });
const code = (wert: string) => ({ data: { code: wert } });
const eingang = async ({ api }: Besuch) => (await api.abfrageeingang.list.query()).map(({ id }) => id);
const zeileVon = async (amt: Besuch, gesucht: string) =>
  (await amt.api.landesabfrage.list.query()).find(({ id }) => id === gesucht);

test("all 54 are asked, and none but them", async () => {
  const amt = await einAmt(server);
  const alle = await amt.api.abfrageregister.list.query();
  expect(alle).toHaveLength(54);
  const id = await hatAbfrage(amt, [], undefined, { empfaenger: { art: "alle" } });
  const { befragte } = await amt.api.landesabfrage.get.query({ id });
  expect(befragte.map((b) => b.organisationId).toSorted()).toEqual(alle.map((o) => o.id as string).toSorted());
  const koeln = await hatAbfrage(amt, [], undefined, { empfaenger: { art: "bezirk", bezirk: "Köln" } });
  expect((await zeileVon(amt, koeln))?.gesamt).toBe(alle.filter((o) => o.regierungsbezirk === "Köln").length);
  const warendorf = await server.login("kreis@kim.example");
  expect(await eingang(warendorf)).toEqual([id]);
  for (const wer of ["kommune@kim.example", "traeger@kim.example"])
    expect(await eingang(await server.login(wer))).toEqual([]);
});

test("a body sees what was put to it, never a draft, never what was put to others", async () => {
  const amt = await einAmt(server);
  const { kreis, nachbar } = await twoTenants(server);
  const entwurf = await hatAbfrageentwurf(amt, einAbfrageinhalt([kreis]));
  const gestellte = await hatAbfrage(amt, [kreis]);
  expect(await eingang(kreis)).toEqual([gestellte]);
  expect(await eingang(nachbar)).toEqual([]);
  for (const [wer, id] of [
    [kreis, entwurf],
    [nachbar, entwurf],
    [nachbar, gestellte],
  ] as const)
    await expect(wer.api.abfrageeingang.get.query({ id })).rejects.toMatchObject(code("NOT_FOUND"));
  await expect(antwortet(nachbar, gestellte, [])).rejects.toMatchObject(code("NOT_FOUND"));
  const { titel, amtName } = await kreis.api.abfrageeingang.get.query({ id: gestellte });
  expect({ titel, amtName }).toEqual({ titel: "Beratene Personen", amtName: amt.name });
});

test("Kommunen and Träger are not asked, even by name", async () => {
  const amt = await einAmt(server);
  const { kreis, kommune, traeger } = await aKreisMitEmpfaengern(server);
  for (const fremd of [kommune, traeger]) {
    const id = await hatAbfrageentwurf(amt, einAbfrageinhalt([kreis, fremd]));
    await expect(stellt(amt, id)).rejects.toMatchObject(refusal("landesabfrage-empfaenger-unbekannt"));
  }
});

test("the office reads what was handed in; of a draft only that there is one", async () => {
  const amt = await einAmt(server);
  const { kreis, nachbar } = await twoTenants(server);
  const feld = einFeld();
  const id = await hatAbfrage(amt, [kreis, nachbar], [feld]);
  await entwirft(kreis, id, [eineZeile(feld, 7)]);
  const gelesen = () => amt.api.landesabfrage.get.query({ id });
  expect((await gelesen()).befragte.map(({ abgabe }) => abgabe)).toEqual([null, null]);
  expect((await gelesen()).entwuerfe).toBe(1);
  expect(await zeileVon(amt, id)).toMatchObject({ gesamt: 2, geantwortet: 0, entwuerfe: 1, stand: "gestellt" });
  await antwortet(kreis, id, [eineZeile(feld, 8)]);
  expect(await zeileVon(amt, id)).toMatchObject({ gesamt: 2, geantwortet: 1, entwuerfe: 0 });
  const abgabe = (await gelesen()).befragte.find((b) => b.organisationId === kreis.id)?.abgabe;
  expect(abgabe).toMatchObject({ version: 1, zeilen: [{ feldId: feld.id, wert: 8, grund: null }] });
});

test("an answer is replaced until the office closes; two at once do not overwrite each other", async () => {
  const amt = await einAmt(server);
  const kreis = await aKreis(server);
  const feld = einFeld();
  const id = await hatAbfrage(amt, [kreis], [feld]);
  await antwortet(kreis, id, [eineZeile(feld, 1)]);
  await expect(antwortet(kreis, id, [eineZeile(feld, 2)])).rejects.toMatchObject(code("CONFLICT"));
  await antwortet(kreis, id, [eineZeile(feld, 2)], 1);
  const { abgabe } = await kreis.api.abfrageeingang.get.query({ id });
  expect(abgabe).toMatchObject({ version: 2, zeilen: [{ wert: 2 }] });
  await schliesst(amt, id);
  await expect(antwortet(kreis, id, [eineZeile(feld, 3)], 2)).rejects.toMatchObject(
    refusal("abfrageantwort-geschlossen"),
  );
  await expect(entwirft(kreis, id, [])).rejects.toMatchObject(refusal("abfrageantwort-geschlossen"));
  await expect(schliesst(amt, id)).rejects.toMatchObject(refusal("landesabfrage-geschlossen"));
});

test("an answer and the closing at the same moment: it is in before, or refused in plain words", async () => {
  const amt = await einAmt(server);
  const kreis = await aKreis(server);
  const feld = einFeld();
  for (let i = 0; i < 5; i += 1) {
    const id = await hatAbfrage(amt, [kreis], [feld]);
    const [antwort] = await Promise.allSettled([antwortet(kreis, id, [eineZeile(feld, i)]), schliesst(amt, id)]);
    if (antwort.status === "rejected") expect(antwort.reason).toMatchObject(refusal("abfrageantwort-geschlossen"));
    expect((await zeileVon(amt, id))?.geantwortet).toBe(antwort.status === "fulfilled" ? 1 : 0);
  }
});

test("a draft of an answer is kept, and the page that is behind changes nothing", async () => {
  const amt = await einAmt(server);
  const kreis = await aKreis(server);
  const feld = einFeld();
  const id = await hatAbfrage(amt, [kreis], [feld]);
  await entwirft(kreis, id, [eineZeile(feld, 1)]);
  await expect(entwirft(kreis, id, [eineZeile(feld, 2)])).rejects.toMatchObject(code("CONFLICT"));
  await entwirft(kreis, id, [eineZeile(feld, 3)], 1);
  const { entwurf } = await kreis.api.abfrageeingang.get.query({ id });
  expect(entwurf).toMatchObject({ version: 2, zeilen: [{ wert: 3 }] });
  await antwortet(kreis, id, [eineZeile(feld, 3)]);
  expect((await kreis.api.abfrageeingang.get.query({ id })).entwurf).toBeNull();
  await expect(entwirft(kreis, id, [eineZeile(feld, 4)], 2)).rejects.toMatchObject(code("CONFLICT"));
});

test("what the platform knows fills the field; what differs says why", async () => {
  const amt = await einAmt(server);
  const { kreis, nachbar } = await twoTenants(server);
  await server.database.admin`
    insert into kim.landstellen (tenant_id, jahr, baustein, arbeitgeber_id, ab, bewilligt_hundertstel,
      eingerichtet_hundertstel, besetzt_hundertstel, bekannt_von)
    values (${kreis.id}, 2026, 2, ${kreis.id}, '2026-01-01', 600, 0, 0, '2026-01-01')`;
  const quelle = { groesse: "bewilligteStellen", jahr: 2026, baustein: 2 } as const;
  const feld = einFeld({ art: "vzae", bezeichnung: "Bewilligte Stellen", quelle });
  const id = await hatAbfrage(amt, [kreis, nachbar], [feld]);
  const { vorbelegungen } = await kreis.api.abfrageeingang.get.query({ id });
  expect(vorbelegungen).toEqual([{ feldId: feld.id, wert: 600, tag: "2026-10-01", quelle }]);
  expect((await nachbar.api.abfrageeingang.get.query({ id })).vorbelegungen).toEqual([]);
  await expect(antwortet(kreis, id, [eineZeile(feld, 601)])).rejects.toMatchObject(
    refusal("abfrageantwort-abweichung-ohne-grund"),
  );
  await antwortet(kreis, id, [eineZeile(feld, 600)]);
  await antwortet(kreis, id, [eineZeile(feld, 601, "Ein Hundertstel mehr.")], 1);
  await antwortet(nachbar, id, [eineZeile(feld, 123)]);
});

test("the last day is in time and the next is late; an answer is still taken", async () => {
  const amt = await einAmt(server);
  const { kreis, nachbar } = await twoTenants(server);
  const feld = einFeld();
  const id = await hatAbfrage(amt, [kreis, nachbar], [feld]);
  const frist = async ({ api }: Besuch) =>
    (await api.frist.list.query()).fristen
      .filter(({ schluessel }) => schluessel === `landesabfrage:${id}`)
      .map(({ am, stand }) => ({ am, stand }));
  // A session does not last as long as the Frist.
  const heutige = ({ id: organisationId }: { id: typeof kreis.id }, rolle: "koordination" | "bewilligungsbehoerde") =>
    aPerson(server, [{ organisationId, rollen: [rolle] }]);
  server.clock.now = new Date("2026-10-15T21:59:59Z");
  const puenktlich = await heutige(kreis, "koordination");
  expect(await frist(puenktlich)).toEqual([{ am: "2026-10-15", stand: "offen" }]);
  await antwortet(puenktlich, id, [eineZeile(feld, 1)]);
  expect(await frist(puenktlich)).toEqual([{ am: "2026-10-15", stand: "erledigt" }]);
  server.clock.now = new Date("2026-10-15T22:00:00Z");
  const spaet = await heutige(nachbar, "koordination");
  expect(await frist(spaet)).toEqual([{ am: "2026-10-15", stand: "ueberfaellig" }]);
  await antwortet(spaet, id, [eineZeile(feld, 1)]);
  const { befragte } = await (await heutige(amt, "bewilligungsbehoerde")).api.landesabfrage.get.query({ id });
  const am = (wer: { id: string }) => befragte.find((b) => b.organisationId === wer.id)?.abgabe?.am;
  expect([am(kreis), am(nachbar)].map((tag) => new Date(tag ?? "").toISOString())).toEqual([
    "2026-10-15T21:59:59.000Z",
    "2026-10-15T22:00:00.000Z",
  ]);
});

test("the Frist lies after today, and what is asked is what was seen", async () => {
  const amt = await einAmt(server);
  const kreis = await aKreis(server);
  const heute = await hatAbfrageentwurf(amt, einAbfrageinhalt([kreis], undefined, { frist: "2026-10-01" }));
  await expect(stellt(amt, heute)).rejects.toMatchObject(refusal("landesabfrage-frist-vorbei"));
  const morgen = await hatAbfrageentwurf(amt, einAbfrageinhalt([kreis], undefined, { frist: "2026-10-02" }));
  await expect(stellt(amt, morgen, 1)).rejects.toMatchObject(code("CONFLICT"));
  await stellt(amt, morgen);
  await expect(stellt(amt, morgen)).rejects.toMatchObject(refusal("landesabfrage-gestellt"));
  const update = amt.api.landesabfrage.update.mutate({ id: morgen, version: 2, inhalt: einAbfrageinhalt([kreis]) });
  await expect(update).rejects.toMatchObject(refusal("landesabfrage-gestellt"));
  await expect(amt.api.landesabfrage.delete.mutate({ id: morgen })).rejects.toMatchObject(
    refusal("landesabfrage-gestellt"),
  );
  await amt.api.landesabfrage.delete.mutate({ id: heute });
  await expect(amt.api.landesabfrage.get.query({ id: heute })).rejects.toMatchObject(code("NOT_FOUND"));
});

test("what was withdrawn takes no answer, says why and is nobody's date any more", async () => {
  const amt = await einAmt(server);
  const kreis = await aKreis(server);
  const feld = einFeld();
  const id = await hatAbfrage(amt, [kreis], [feld]);
  await ziehtZurueck(amt, id);
  await expect(antwortet(kreis, id, [eineZeile(feld, 1)])).rejects.toMatchObject(
    refusal("abfrageantwort-zurueckgezogen"),
  );
  const { vorgaenge, stand } = await kreis.api.abfrageeingang.get.query({ id });
  expect({ stand, grund: vorgaenge.at(-1)?.grund }).toEqual({
    stand: "zurueckgezogen",
    grund: "Der Bericht entfällt ganz.",
  });
  const { fristen } = await kreis.api.frist.list.query();
  expect(fristen.filter(({ anlass }) => anlass === "landesabfrage")).toEqual([]);
  await expect(schliesst(amt, id)).rejects.toMatchObject(refusal("landesabfrage-zurueckgezogen"));
});

test("a new one is made of an old one, and the last answer to the same field is offered", async () => {
  const amt = await einAmt(server);
  const kreis = await aKreis(server);
  const feld = einFeld();
  const alte = await hatAbfrage(amt, [kreis], [feld]);
  await antwortet(kreis, alte, [eineZeile(feld, 12)]);
  const { id } = await amt.api.landesabfrage.create.mutate({ id: randomUUID(), vorlageId: alte });
  const { inhalt } = await amt.api.landesabfrage.get.query({ id });
  expect(inhalt).toMatchObject({ titel: "Beratene Personen", frist: null, felder: [{ id: feld.id }] });
  await amt.api.landesabfrage.update.mutate({ id, version: 1, inhalt: { ...inhalt, frist: "2026-12-01" } });
  await stellt(amt, id);
  const { letzte, vorbelegungen } = await kreis.api.abfrageeingang.get.query({ id });
  expect(letzte).toEqual([{ feldId: feld.id, am: imHerbst.toISOString(), wert: 12 }]);
  expect(vorbelegungen).toEqual([]);
});

test("only the office that asks finds it: no other office, no body; the ministry asks for itself", async () => {
  const [amt, anderes] = [await einAmt(server), await einAmt(server)];
  const kreis = await aKreis(server);
  const ministerium = await server.login("ministerium@kim.example");
  const id = await hatAbfrage(amt, [kreis]);
  for (const wer of [anderes, ministerium]) {
    await expect(wer.api.landesabfrage.get.query({ id })).rejects.toMatchObject(code("NOT_FOUND"));
    await expect(schliesst(wer, id)).rejects.toMatchObject(code("NOT_FOUND"));
    expect(await zeileVon(wer, id)).toBeUndefined();
  }
  await expect(kreis.api.landesabfrage.get.query({ id })).rejects.toMatchObject(code("FORBIDDEN"));
  await expect(amt.api.abfrageeingang.get.query({ id })).rejects.toMatchObject(code("FORBIDDEN"));
  const eigene = await hatAbfrage(ministerium, [kreis]);
  expect(await eingang(kreis)).toEqual(expect.arrayContaining([id, eigene]));
  await antwortet(kreis, eigene, [eineZeile(einFeld(), 1)]).catch(() => {});
});

test("who only reads in a body reads the question and answers nothing", async () => {
  const amt = await einAmt(server);
  const kreis = await aKreis(server);
  const pruefung = await aPerson(server, [{ organisationId: kreis.id, rollen: ["pruefung"] }]);
  const feld = einFeld();
  const id = await hatAbfrage(amt, [kreis], [feld]);
  expect(await eingang(pruefung)).toEqual([id]);
  await expect(antwortet(pruefung, id, [eineZeile(feld, 1)])).rejects.toMatchObject(code("FORBIDDEN"));
});

test("the workbook is the office's; a formula stays a text", async () => {
  const amt = await einAmt(server);
  const kreis = await aKreis(server);
  const feld = einFeld({ art: "text", bezeichnung: "=Summe" });
  const id = await hatAbfrage(amt, [kreis], [feld]);
  await antwortet(kreis, id, [eineZeile(feld, "=1+1")]);
  const adresse = `/dateien/landesabfrage/${id}.xlsx`;
  const datei = await amt.send(adresse);
  expect([datei.status, new Uint8Array(await datei.arrayBuffer()).subarray(0, 2)]).toEqual([
    200,
    new Uint8Array([0x50, 0x4b]),
  ]);
  expect((await kreis.send(adresse)).status).toBe(404);
  expect((await (await einAmt(server)).send(adresse)).status).toBe(404);
  expect((await server.visit().send(adresse)).status).toBe(401);
  expect((await amt.send("/dateien/landesabfrage/x.xlsx")).status).toBe(404);
});
