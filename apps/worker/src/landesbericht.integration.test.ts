import { createHash, randomUUID } from "node:crypto";
import { openDb, type Db } from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import { LandesberichtId } from "@kim/domain/landesbericht";
import { landsumme } from "@kim/domain/landesstand";
import type { OrganisationId } from "@kim/domain/grundlagen";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dieBehoerde, hatBescheid } from "../../../tests/support/foerderung/bescheid.ts";
import { rechneNach } from "../../../tests/support/jahreslauf/rechnungsstand.ts";
import { openTestApi, testTag, type Besuch, type TestApi } from "../../../tests/support/welt/api.ts";
import { aKreis } from "../../../tests/support/welt/tenants.ts";
import { handleLandesberichtSetzen } from "./handlers/landesbericht-setzen.ts";
import { einzeilig } from "./pdf/testing/einzeilig.ts";
import { pdfAnlagen, pdfSeiten } from "./pdf/testing/pdf-seiten.ts";
import { aJob } from "./testing/job.ts";

let server: TestApi;
let jobsDb: Db;
let ministerium: Besuch;
let behoerde: Besuch;
beforeAll(async () => {
  server = await openTestApi();
  jobsDb = openDb(server.database.urls.worker);
  [ministerium, behoerde] = [await server.login("ministerium@kim.example"), await dieBehoerde(server)];
});
afterAll(async () => {
  await jobsDb.close();
  await server.close();
});

const bescheid = (ags: string, personalCent: number, datum: string) =>
  hatBescheid(behoerde, organisationIdOf(ags), {
    jahr: 2026,
    baustein: 2,
    datum,
    von: "2026-01-01",
    bis: "2026-12-31",
    nachweisFaelligAm: "2027-06-30",
    vzaeHundertstel: 150,
    personalCent,
  });

async function amt(art: string): Promise<OrganisationId> {
  const [zeile] = await server.database.admin<{ id: OrganisationId }[]>`
    select id from kim.organisation where art = ${art}`;
  if (!zeile) throw new Error(art);
  return zeile.id;
}

const bestelle = async (wer: Besuch, mehr: object = {}) => {
  const id = randomUUID();
  await wer.api.landesbericht.create.mutate({ id, jahr: 2026, ...mehr });
  return id;
};
const setze = async (id: string, art = "ministerium") =>
  handleLandesberichtSetzen(
    aJob(jobsDb, await amt(art), { landesberichtId: LandesberichtId.parse(id) }, () => testTag),
  );
const lies = async (wer: Besuch, id: string, art = "papier") => {
  const datei = await wer.send(`/dateien/landesbericht/${id}/${art}`);
  return { status: datei.status, inhalt: new Uint8Array(await datei.arrayBuffer()) };
};
const eigener = async (wer: Besuch, id: string) =>
  (await wer.api.landesbericht.list.query()).find((bericht) => bericht.id === id);

describe("a report for the Landtag", () => {
  test("shows the figures of the page on the day it was ordered, whatever happens after", async () => {
    await bescheid("05111", 5_700_000, "2026-02-15");
    await rechneNach(server.database, server.clock.now);
    const { empfaenger } = await ministerium.api.land.uebersicht.query({ jahr: 2026 });
    const gesamt = landsumme(empfaenger.flatMap(({ bausteine }) => bausteine));
    const id = await bestelle(ministerium);
    expect(await eigener(ministerium, id)).toMatchObject({ stand: "in_arbeit", gesetzt: null, tag: "2026-06-15" });
    expect((await lies(ministerium, id)).status).toBe(404);
    await bescheid("05112", 1_000_000, "2026-03-01");
    await rechneNach(server.database, server.clock.now);
    await setze(id);
    expect(await eigener(ministerium, id)).toMatchObject({ stand: "gesetzt" });
    const { status, inhalt } = await lies(ministerium, id);
    expect(status).toBe(200);
    const text = einzeilig(pdfSeiten(inhalt));
    expect(gesamt.bewilligtCent).toBe(5_700_000);
    expect(text).toContain("57.000,00 EUR bewilligt");
    expect(text).toContain("Für 2026 halten 1 von 54 Kreisen");
  });

  test("is set once, and keeps the figures it was set from", async () => {
    const id = await bestelle(ministerium, { tag: "2026-02-14", wissen: "damals" });
    await setze(id);
    const erster = await lies(ministerium, id);
    await setze(id);
    expect(await lies(ministerium, id)).toEqual(erster);
    const text = einzeilig(pdfSeiten(erster.inhalt));
    expect(text).toContain("Stand 14.02.2026, wie es an diesem Tag bekannt war");
    const akte = pdfAnlagen((await lies(ministerium, id, "akte")).inhalt);
    const angaben = akte.get("angaben.json") ?? Buffer.from("");
    expect(JSON.parse(angaben.toString())).toMatchObject({ schema: "kim.landesbericht/1", bekannt: "2026-02-14" });
    expect(text).toContain(createHash("sha256").update(angaben).digest("hex"));
    await ministerium.api.landesberichtWiederholung.create.mutate({ landesberichtId: id });
    const [auftraege] = await server.database.admin`
      select count(*)::int as anzahl from kim.outbox where payload ->> 'landesberichtId' = ${id}`;
    expect(auftraege?.["anzahl"]).toBe(1);
  });

  test("that did not come is ordered again, once a minute", async () => {
    const id = await bestelle(ministerium);
    for (const _ of [1, 2]) await ministerium.api.landesberichtWiederholung.create.mutate({ landesberichtId: id });
    const [auftraege] = await server.database.admin`
      select count(*)::int as anzahl from kim.outbox where payload ->> 'landesberichtId' = ${id}`;
    expect(auftraege?.["anzahl"]).toBe(2);
  });

  test("is its office's: neither the other office nor a body finds it", async () => {
    const id = await bestelle(behoerde);
    await setze(id, "bezirksregierung");
    expect((await lies(behoerde, id)).status).toBe(200);
    expect((await lies(ministerium, id)).status).toBe(404);
    expect(await eigener(ministerium, id)).toBeUndefined();
    const kreis = await aKreis(server);
    expect((await lies(kreis, id)).status).toBe(404);
    expect((await lies(server.visit(), id)).status).toBe(401);
    await expect(kreis.api.landesbericht.list.query()).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
    await expect(bestelle(kreis)).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
    await expect(
      ministerium.api.landesberichtWiederholung.create.mutate({ landesberichtId: id }),
    ).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
  });

  test.each([
    ["2026-06-16", "liegt in der Zukunft"],
    ["2025-12-31", "liegt vor dem Förderjahr 2026"],
  ])("as of %s there is none, and nothing is left behind", async (tag, grund) => {
    const davor = await ministerium.api.landesbericht.list.query();
    await expect(bestelle(ministerium, { tag })).rejects.toThrow(grund);
    expect(await ministerium.api.landesbericht.list.query()).toEqual(davor);
  });
});
