import { tmpdir } from "node:os";
import { join } from "node:path";
import { asJob, fortschreibeRechnungsstand, merkeUeberholte, openDb } from "@kim/db";
import { heuteInBerlin, plainDate } from "@kim/domain/grundlagen";
import { startWorker } from "@kim/worker";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { backends, queueLocation } from "../support/datenbank/queue-locations.ts";
import { abweichungen, rechneNach, rechnungsempfaenger } from "../support/jahreslauf/rechnungsstand.ts";
import { personalkosten } from "../support/foerderung/ausgaben.ts";
import { openTestApi, type TestApi } from "../support/welt/api.ts";
import { hatStelle } from "../support/welt/stellen.ts";
import { aKreis } from "../support/welt/tenants.ts";
import { marked } from "../architecture/marks.ts";
import { gemischt } from "./gemischt.ts";
import { aVerlauf } from "./rechnungsstand-verlauf.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
  await rechneNach(server.database, server.clock.now);
});
afterAll(() => server.close());

const jetzt = () => server.clock.now;
/** The year in which all happens, and the ones beside it. */
const betroffen = [2025, 2026, 2027];
const marken = async () => Number((await server.database.admin`select count(*) from kim.rechnungsmarke`)[0]?.["count"]);

test("after a random history the stored figures are those that the rows come to, at every step", async () => {
  const gesehen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat()), async (zahlen) => {
      const zufall = (grenze: number) => Number(zahlen.next().value) % grenze;
      const { beteiligte, straenge } = await aVerlauf(server, (hoechstens) => 1 + zufall(hoechstens));
      await rechneNach(server.database, jetzt());
      for (const schritt of gemischt(straenge, zufall)) {
        await schritt.tut();
        for (const tabelle of schritt.tabellen) gesehen.add(tabelle);
        await rechneNach(server.database, jetzt());
        for (const { id, name } of beteiligte)
          expect([name, schritt.tabellen, await abweichungen(server.database, id, jetzt(), betroffen)]).toEqual([
            name,
            schritt.tabellen,
            [],
          ]);
      }
      expect(await marken()).toBe(0);
    }),
    { numRuns: 2 },
  );
  for (const id of await rechnungsempfaenger(server.database))
    expect(await abweichungen(server.database, id, jetzt())).toEqual([]);
  expect(marked.filter((tabelle) => !gesehen.has(tabelle))).toEqual([]);
}, 300_000);

// These change no sum of the owner by themselves: a decision that grants, income (R36 lists it, no rule deducts it),
// and an offer that is taken back at once.
const ohneWirkung = ["einnahme", "mittelabruf_entscheidung", "weiterleitung_ruecknahme"];

test("without its marks every other step leaves stored figures that are wrong", async () => {
  const zufall = (grenze: number) => Math.floor(grenze / 2);
  const { beteiligte, straenge } = await aVerlauf(server, zufall);
  await rechneNach(server.database, jetzt());
  const falsch = new Set<string>();
  for (const schritt of straenge.flat()) {
    for (const tabelle of schritt.tabellen) await trigger(tabelle, "disable");
    await schritt.tut();
    await rechneNach(server.database, jetzt());
    for (const { id } of beteiligte)
      if ((await abweichungen(server.database, id, jetzt(), betroffen)).length > 0)
        for (const tabelle of schritt.tabellen) falsch.add(tabelle);
    for (const tabelle of schritt.tabellen) await trigger(tabelle, "enable");
    await merkeAlles(beteiligte.map(({ id }) => id));
    await rechneNach(server.database, jetzt());
  }
  expect(marked.filter((tabelle) => !falsch.has(tabelle) && !ohneWirkung.includes(tabelle))).toEqual([]);
}, 300_000);

test("what is committed while the job computes keeps its mark, and the next job finds it", async () => {
  const kreis = await aKreis(server, { rollen: ["koordination", "finanzen"] });
  const stelleId = await hatStelle(kreis);
  await rechneNach(server.database, jetzt());
  await kreis.api.ausgabe.create.mutate(personalkosten(stelleId));
  const db = openDb(server.database.urls.worker, 1);
  const rechnet = () => asJob(db, kreis.id, (tx) => fortschreibeRechnungsstand(tx, jetzt(), heuteInBerlin(jetzt())));
  try {
    await server.database.admin.begin(async (tx) => {
      await tx`update kim.ausgabe set betrag_cent = 1 where tenant_id = ${kreis.id}`;
      expect(await rechnet()).toBe(1);
    });
    expect(await abweichungen(server.database, kreis.id, jetzt())).toMatchObject([{ jahr: 2026 }]);
    expect(await rechnet()).toBe(1);
    expect(await abweichungen(server.database, kreis.id, jetzt())).toEqual([]);
    expect(await rechnet()).toBe(0);
  } finally {
    await db.close();
  }
});

describe.each(backends)("with the queue on %s", (backend) => {
  test("the state reads a new expense once the job has run, and is told until then that its figures wait", async () => {
    const kreis = await aKreis(server, { rollen: ["koordination", "finanzen"] });
    const stelleId = await hatStelle(kreis);
    await rechneNach(server.database, jetzt());
    const ministerium = await server.login("ministerium@kim.example");
    const zeile = async () => {
      const { empfaenger } = await ministerium.api.landFoerderung.get.query({ jahr: 2026 });
      const eigene = empfaenger.find(({ id }) => id === kreis.id);
      return [eigene?.summe.ausgegebenCent, eigene?.veraltet];
    };
    await kreis.api.ausgabe.create.mutate(personalkosten(stelleId, { betragCent: 475_000 }));
    expect(await zeile()).toEqual([0, true]);
    const queue = queueLocation(backend, server.database);
    const db = openDb(server.database.urls.worker);
    const worker = await startWorker({
      db,
      queue: queue.location,
      postweg: { folder: join(tmpdir(), "kim-post-ungenutzt") },
      now: jetzt,
      onError: console.error,
    });
    try {
      await vi.waitUntil(async () => (await zeile())[1] === false, { timeout: 50_000, interval: 50 });
      expect(await zeile()).toEqual([475_000, false]);
      expect(await abweichungen(server.database, kreis.id, jetzt())).toEqual([]);
    } finally {
      await worker.close();
      await queue.clean();
      await db.close();
    }
  });
});

test("a year that has ended since its figures were computed is computed anew, once", async () => {
  const kreis = await aKreis(server);
  await hatStelle(kreis);
  await rechneNach(server.database, jetzt());
  const db = openDb(server.database.urls.worker, 1);
  const nachziehen = (tag: string) => asJob(db, kreis.id, (tx) => merkeUeberholte(tx, plainDate(tag)));
  const eigeneMarken = () => server.database.admin`
    select von_jahr, bis_jahr from kim.rechnungsmarke where tenant_id = ${kreis.id}`;
  try {
    await nachziehen("2026-12-31");
    expect(await eigeneMarken()).toEqual([]);
    await nachziehen("2027-01-01");
    expect(await eigeneMarken()).toEqual([{ von_jahr: 2026, bis_jahr: 2026 }]);
    const neujahr = new Date("2027-01-01T10:00:00Z");
    await rechneNach(server.database, neujahr);
    await nachziehen("2027-01-01");
    expect(await eigeneMarken()).toEqual([]);
    expect(await abweichungen(server.database, kreis.id, neujahr)).toEqual([]);
  } finally {
    await db.close();
  }
});

async function trigger(tabelle: string, wie: "enable" | "disable"): Promise<void> {
  for (const art of ["insert", "update", "delete"])
    await server.database.admin.unsafe(`alter table kim.${tabelle} ${wie} trigger ${tabelle}_marke_${art}`);
}

async function merkeAlles(ids: readonly string[]): Promise<void> {
  await server.database.admin`
    insert into kim.rechnungsmarke (tenant_id, von_jahr, bis_jahr)
      select id, 2020, 9999 from kim.organisation where id in ${server.database.admin(ids)}`;
}
