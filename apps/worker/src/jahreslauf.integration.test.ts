import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  asJob,
  asTenant,
  enqueue,
  findJahresergebnis,
  findJahresergebnisPdf,
  getJahreslauf,
  listSchritte,
  openDb,
  nimmSchritteZurueck,
  recordJahreslaufAbgebrochen,
  recordJahreslaufEnde,
  recordJahreslaufOffen,
  recordSchrittWartetWieder,
  startJahreslauf,
  type Db,
} from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import { JahreslaufId } from "@kim/domain/grundlagen";
import { jahreslaufStarten, schrittWiederholen } from "@kim/jobs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { backends, queueLocation } from "../../../tests/support/datenbank/queue-locations.ts";
import { openTestDatabase, type TestDatabase } from "../../../tests/support/datenbank/test-database.ts";
import { hatBaustein3 } from "../../../tests/support/jahreslauf/direktempfaenger.ts";
import { setStellenbeginn } from "../../../tests/support/jahreslauf/stellenbeginn.ts";
import { startWorker } from "./worker.ts";

const bezirksregierung = organisationIdOf("bezreg-arnsberg");
const leverkusen = organisationIdOf("05316");
const ahlen = organisationIdOf("05570004");
const niemand = randomUUID();
const jetzt = () => new Date("2026-11-22T10:00:00Z");

describe.each(backends)("Jahreslauf über BullMQ auf %s", (backend) => {
  let database: TestDatabase;
  let jobsDb: Db;
  let queue: ReturnType<typeof queueLocation>;
  const running: { close(): Promise<void> }[] = [];
  const startOne = async () => {
    const worker = await startWorker({
      db: jobsDb,
      queue: queue.location,
      postweg: { folder: join(tmpdir(), "kim-post-ungenutzt") },
      now: jetzt,
      onError: (error) => console.error(error),
      lockMs: 5_000,
    });
    running.push(worker);
    return worker;
  };

  beforeEach(async () => {
    database = await openTestDatabase();
    jobsDb = openDb(database.urls.worker);
    queue = queueLocation(backend, database);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((worker) => worker.close()));
    await jobsDb.close();
    await queue.clean();
    await database.close();
  });

  const start = async (jahr: number, umfang: "land" | "mandant" = "land", tenantId = bezirksregierung) => {
    const id = JahreslaufId.parse(randomUUID());
    return asTenant(database.db, tenantId, niemand, async (tx) => {
      const lauf = await startJahreslauf(
        tx,
        { id, jahr, umfang, ausloeser: "person", anzahl: umfang === "land" ? 54 : 1 },
        jetzt(),
      );
      if (lauf.neu) await enqueue(tx, jahreslaufStarten, { laufId: lauf.id });
      return lauf;
    });
  };
  const stand = (id: JahreslaufId, tenantId = bezirksregierung) =>
    asTenant(database.db, tenantId, niemand, async (tx) => ({
      ...(await getJahreslauf(tx, id)),
      schritte: await listSchritte(tx, id),
    }));
  const ended = (id: JahreslaufId, tenantId = bezirksregierung) =>
    vi.waitUntil(
      async () => {
        const lauf = await stand(id, tenantId);
        return lauf.beendetAm ? lauf : undefined;
      },
      { timeout: 50_000, interval: 50 },
    );
  const ergebnis = (tenantId: typeof leverkusen, jahr: number) =>
    asTenant(database.db, tenantId, niemand, (tx) => findJahresergebnis(tx, jahr));

  test("alle 54 bekommen ein Ergebnis mit PDF, und ein zweiter Lauf ändert nichts", async () => {
    await startOne();
    const erster = await start(2022);
    const lauf = await ended(erster.id);
    expect(lauf.schritte.map(({ status }) => status)).toEqual(Array.from({ length: 54 }, () => "fertig"));
    const vorher = await ergebnis(leverkusen, 2022);
    // Nothing is booked for the closed year: all of it planned, none of it proven.
    expect(vorher?.ergebnis).toMatchObject({
      art: "jahresrechnung",
      summe: { planCent: 62_560_000, vakanzKuerzungCent: 0, foerderfaehigCent: 0 },
    });
    const pdf = await asTenant(database.db, leverkusen, niemand, (tx) => findJahresergebnisPdf(tx, 2022));
    expect(
      Buffer.from(pdf ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");

    const rows = () =>
      database.admin`
        select tenant_id, berechnet_am, fingerabdruck, md5(pdf) as pdf from kim.jahresergebnis order by tenant_id`;
    const alle = await rows();
    expect(alle).toHaveLength(54);
    await ended((await start(2022)).id);
    expect(await rows()).toEqual(alle);
  });

  test("eine Kommune mit Bescheid über Baustein 3 rechnet im Landeslauf ihres Jahres mit, die anderen nicht", async () => {
    await hatBaustein3(database.admin, ahlen, 2022);
    await startOne();
    const lauf = await ended((await start(2022)).id);
    expect(lauf.schritte.filter(({ status }) => status === "fertig")).toHaveLength(55);
    const gerechnet = await ergebnis(ahlen, 2022);
    expect(gerechnet?.ergebnis).toMatchObject({
      organisation: { ags: "05570004", art: "kreisangehoerige_kommune" },
      summe: { planCent: 3_750_000 },
    });
    const danach = await ended((await start(2023)).id);
    expect(danach.schritte.map(({ organisationId }) => organisationId)).not.toContain(ahlen);
  });

  test("zwei Worker teilen sich einen Lauf, ohne etwas doppelt zu rechnen", async () => {
    await Promise.all([startOne(), startOne()]);
    const lauf = await ended((await start(2023)).id);
    expect(lauf.schritte.every(({ status, versuche }) => status === "fertig" && versuche === 1)).toBe(true);
  });

  test("wer zweimal startet, bekommt denselben laufenden Lauf", async () => {
    const beide = await Promise.all([start(2024), start(2024)]);
    expect(new Set(beide.map(({ id }) => id)).size).toBe(1);
    expect(beide.filter(({ neu }) => neu)).toHaveLength(1);
    expect(await database.admin`select 1 from kim.outbox`).toHaveLength(1);
  });

  test("ein gescheiterter Schritt sagt warum, hält die anderen nicht auf und lässt sich wiederholen", async () => {
    await setStellenbeginn(database.admin, leverkusen, "2024-01-01");
    await startOne();
    const { id } = await start(2023);
    const lauf = await ended(id);
    expect(lauf.schritte.filter(({ status }) => status === "fertig")).toHaveLength(53);
    expect(lauf.schritte.find(({ organisationId }) => organisationId === leverkusen)).toMatchObject({
      status: "fehlgeschlagen",
      fehler: expect.stringContaining("2023 gibt es keine Stelle"),
      versuche: 1,
    });
    expect(await ergebnis(leverkusen, 2023)).toBeUndefined();

    await setStellenbeginn(database.admin, leverkusen, "2022-01-01");
    await asTenant(database.db, bezirksregierung, niemand, async (tx) => {
      await recordJahreslaufOffen(tx, id);
      await recordSchrittWartetWieder(tx, id, leverkusen, jetzt());
      await enqueue(tx, schrittWiederholen, { laufId: id, organisationId: leverkusen, jahr: 2023 });
    });
    const danach = await ended(id);
    expect(danach.schritte.map(({ status }) => status)).toEqual(Array.from({ length: 54 }, () => "fertig"));
    expect(await ergebnis(leverkusen, 2023)).toBeDefined();
  });

  test("mitten im Lauf abgebrochen: was fertig ist, bleibt, der Rest wird nicht gerechnet, bis ein neuer Lauf ihn nachholt", async () => {
    await startOne();
    const { id } = await start(2022);
    const mit = async (status: string) => (await stand(id)).schritte.filter((s) => s.status === status).length;
    await vi.waitUntil(async () => (await mit("fertig")) > 0, { timeout: 50_000, interval: 10 });
    await asTenant(database.db, bezirksregierung, niemand, async (tx) => {
      await recordJahreslaufAbgebrochen(tx, id, jetzt());
      await nimmSchritteZurueck(tx, id, jetzt());
      await recordJahreslaufEnde(tx, id, jetzt());
    });
    await ended(id);
    const unerledigt = () => database.admin`
      select from kim.outbox where erledigt_am is null and name in ('jahresergebnis-berechnen', 'nachweise-anlegen')`;
    await vi.waitUntil(async () => (await unerledigt()).length === 0, { timeout: 50_000, interval: 100 });
    const [fertig, zurueckgenommen] = [await mit("fertig"), await mit("zurueckgenommen")];
    expect(zurueckgenommen).toBeGreaterThan(0);
    expect(fertig + zurueckgenommen).toBe(54);
    expect(await database.admin`select from kim.jahresergebnis where jahr = 2022`).toHaveLength(fertig);

    const zweiter = await ended((await start(2022)).id);
    expect(zweiter.schritte.every(({ status }) => status === "fertig")).toBe(true);
    expect(await database.admin`select from kim.jahresergebnis where jahr = 2022`).toHaveLength(54);
  });

  test("geänderte Stellen ergeben ein neues Ergebnis", async () => {
    await startOne();
    await ended((await start(2022, "mandant", leverkusen)).id, leverkusen);
    await database.admin`
      update kim.besetzung set von = '2022-07-02' where tenant_id = ${leverkusen} and eigentuemer_id = ${leverkusen}`;
    await ended((await start(2022, "mandant", leverkusen)).id, leverkusen);
    const summe = (await ergebnis(leverkusen, 2022))?.ergebnis.summe;
    // Baustein 1 is a Zuwendung, vacant on 182 of 365 days; the Pauschalen of Baustein 2 and 3 are not cut.
    expect(summe).toMatchObject({ planCent: 62_560_000, vakanzKuerzungCent: 7_978_083 });
  });

  test("ohne Commit kein Job", async () => {
    await startOne();
    const rueckgaengig = asTenant(database.db, bezirksregierung, niemand, async (tx) => {
      const lauf = await startJahreslauf(
        tx,
        { id: JahreslaufId.parse(randomUUID()), jahr: 2022, umfang: "land", ausloeser: "person", anzahl: 54 },
        jetzt(),
      );
      await enqueue(tx, jahreslaufStarten, { laufId: lauf.id });
      throw new Error("zurück");
    });
    await expect(rueckgaengig).rejects.toThrow("zurück");
    await new Promise((resolve) => setTimeout(resolve, 2_500)); // longer than the relay polls
    const beauftragt = database.admin`select 1 from kim.outbox where name = ${jahreslaufStarten.name}`;
    expect(await beauftragt).toHaveLength(0);
    expect(await database.admin`select 1 from kim.jahreslauf_schritt`).toHaveLength(0);
  });

  test("ein Worker startet nicht, was einem fremden Mandanten gehört", async () => {
    await startOne();
    const lauf = await start(2022, "mandant", leverkusen);
    await ended(lauf.id, leverkusen);
    // The envelope names Düsseldorf; the run is Leverkusen's and stays out of reach.
    await asTenant(database.db, organisationIdOf("05111"), niemand, (tx) =>
      enqueue(tx, schrittWiederholen, { laufId: lauf.id, organisationId: leverkusen, jahr: 2022 }),
    );
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await stand(lauf.id, leverkusen)).schritte).toMatchObject([{ status: "fertig", versuche: 1 }]);
    await expect(asJob(jobsDb, organisationIdOf("05111"), (tx) => getJahreslauf(tx, lauf.id))).rejects.toThrow(
      "jahreslauf",
    );
  });
});
