import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hatAufgegebenenAuftrag } from "../../../../../tests/support/betrieb/auftraege.ts";
import { dieBehoerde } from "../../../../../tests/support/foerderung/nachweiskette.ts";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
let betrieb: Besuch;
beforeAll(async () => {
  server = await openTestApi();
  betrieb = (await dieBehoerde(server)).pruefung;
});
afterAll(() => server.close());

const weil = "Die Organisation nimmt nicht mehr teil.";
const zeile = (id: string) => server.database.admin`
  select gesendet_am is null as wartet, runde, grund, verworfen_von_name, verworfen_weil from kim.outbox
  where id = ${id}`;
const gelistet = async () => (await betrieb.api.auftrag.list.query()).auftraege.map(({ id }) => id);

test("the operator sees whose job was given up, of what kind, when and why, and nothing of what it is about", async () => {
  const kreis = await aKreis(server);
  const { id } = await hatAufgegebenenAuftrag(server, kreis, {
    grund: "abgestuerzt",
    payload: { geheim: "Frau Muster" },
  });
  const liste = await betrieb.api.auftrag.list.query();
  const auftrag = liste.auftraege.find((a) => a.id === id);
  expect(auftrag).toEqual({
    organisationId: kreis.id,
    organisationName: kreis.name,
    id,
    art: "nachweise-anlegen",
    bezeichnung: "Entwürfe der Nachweise anlegen",
    nichtWiederholbarWeil: null,
    beauftragtAm: expect.any(String),
    aufgegebenAm: expect.any(String),
    grund: "abgestuerzt",
    versuche: 5,
  });
  expect(JSON.stringify(liste)).not.toContain("Muster");
});

test("ordered again it is on its way once, in the next round, with one audit line", async () => {
  const auftrag = await hatAufgegebenenAuftrag(server, await aKreis(server));
  await betrieb.api.auftragwiederholung.create.mutate(auftrag);
  expect(await zeile(auftrag.id)).toEqual([
    { wartet: true, runde: 1, grund: null, verworfen_von_name: null, verworfen_weil: null },
  ]);
  expect(await gelistet()).not.toContain(auftrag.id);
  await expect(betrieb.api.auftragwiederholung.create.mutate(auftrag)).rejects.toMatchObject(
    refused({ reason: "auftrag-nicht-aufgegeben" }),
  );
  expect(
    await server.database.admin`
      select benutzer_name from kim.protokoll
      where befehl = 'auftragwiederholung.create' and eingabe ->> 'id' = ${auftrag.id}`,
  ).toEqual([{ benutzer_name: "Petra Probe" }]);
});

test("all of one kind are ordered again together, others stay", async () => {
  const kreis = await aKreis(server);
  const papier = { name: "nachweis-setzen" } as const;
  const [eins, zwei] = [
    await hatAufgegebenenAuftrag(server, kreis, papier),
    await hatAufgegebenenAuftrag(server, await aKreis(server), papier),
  ];
  const anderer = await hatAufgegebenenAuftrag(server, kreis, { name: "vermerk-setzen" });
  expect(await betrieb.api.auftragwiederholung.createMany.mutate({ art: "nachweis-setzen" })).toEqual({ anzahl: 2 });
  const uebrig = await gelistet();
  expect(uebrig).toContain(anderer.id);
  expect(uebrig).not.toContain(eins.id);
  expect(uebrig).not.toContain(zwei.id);
});

test("a letter is not sent again, for its text is gone; it can be dismissed", async () => {
  const brief = await hatAufgegebenenAuftrag(server, await aKreis(server), { name: "nachricht-senden" });
  const nein = refused({ reason: "auftrag-nicht-wiederholbar" });
  await expect(betrieb.api.auftragwiederholung.create.mutate(brief)).rejects.toMatchObject(nein);
  await expect(betrieb.api.auftragwiederholung.createMany.mutate({ art: "nachricht-senden" })).rejects.toMatchObject(
    nein,
  );
  expect(await gelistet()).toContain(brief.id);
  await betrieb.api.auftragverwerfung.create.mutate({ ...brief, weil });
  expect(await gelistet()).not.toContain(brief.id);
  expect(await zeile(brief.id)).toMatchObject([
    { grund: "technisch", verworfen_von_name: "Petra Probe", verworfen_weil: weil },
  ]);
  await expect(betrieb.api.auftragverwerfung.create.mutate({ ...brief, weil })).rejects.toMatchObject(
    refused({ reason: "auftrag-nicht-aufgegeben" }),
  );
});

test("without a reason nothing is dismissed", async () => {
  const auftrag = await hatAufgegebenenAuftrag(server, await aKreis(server));
  await expect(betrieb.api.auftragverwerfung.create.mutate({ ...auftrag, weil: "Zu kurz." })).rejects.toMatchObject({
    data: { code: "BAD_REQUEST", felder: [{ feld: "weil" }] },
  });
  expect(await gelistet()).toContain(auftrag.id);
});

test("what was not given up does not exist for the operator, and the page is nobody else's", async () => {
  const kreis = await aKreis(server);
  const id = randomUUID();
  await server.database.admin`
    insert into kim.outbox (tenant_id, id, name, payload, gesendet_am)
      values (${kreis.id}, ${id}, 'nachweis-setzen', '{}', now())`;
  const unterwegs = { organisationId: kreis.id, id };
  await expect(betrieb.api.auftragwiederholung.create.mutate(unterwegs)).rejects.toMatchObject(notFound);
  await expect(betrieb.api.auftragverwerfung.create.mutate({ ...unterwegs, weil })).rejects.toMatchObject(notFound);
  const auftrag = await hatAufgegebenenAuftrag(server, kreis);
  for (const { api } of [kreis, await server.login("ministerium@kim.example")]) {
    const verboten = { data: { code: "FORBIDDEN" } };
    await expect(api.auftrag.list.query()).rejects.toMatchObject(verboten);
    await expect(api.auftragwiederholung.create.mutate(auftrag)).rejects.toMatchObject(verboten);
    await expect(api.auftragverwerfung.create.mutate({ ...auftrag, weil })).rejects.toMatchObject(verboten);
  }
  expect(await gelistet()).toContain(auftrag.id);
});
