import { randomUUID } from "node:crypto";
import { asTenant, enqueue, getJahreslauf, listSchritte, startJahreslauf, type Db } from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import { JahreslaufId } from "@kim/domain/grundlagen";
import { jahreslaufStarten } from "@kim/jobs";
import { vi } from "vitest";
import { startWorkerProcess } from "../betrieb/worker-process.ts";
import type { TestDatabase } from "../datenbank/test-database.ts";
import { bescheideAllerEmpfaenger } from "./bescheide.ts";

const bezirksregierung = organisationIdOf("bezreg-arnsberg");
const niemand = randomUUID();
// How often it happens in mid-run; more of them with KIM_KILLS=20.
export const ausfaelle = Number(process.env["KIM_KILLS"] ?? 2);
const geduld = { timeout: 120_000, interval: 50 };

/** The run of the 54 in a worker's own process, disturbed in the middle as often as asked for. */
export async function laufMitAusfaellen(
  { db, admin, env }: { db: Db; admin: TestDatabase["admin"]; env: Record<string, string> },
  ausfall: () => Promise<void>,
) {
  await bescheideAllerEmpfaenger(admin);
  const id = JahreslaufId.parse(randomUUID());
  await asTenant(db, bezirksregierung, niemand, async (tx) => {
    await startJahreslauf(
      tx,
      { id, jahr: 2022, umfang: "land", ausloeser: "person", anzahl: 54 },
      new Date("2026-11-22T10:00:00Z"),
    );
    await enqueue(tx, jahreslaufStarten, { laufId: id });
  });
  const stand = () =>
    asTenant(db, bezirksregierung, niemand, async (tx) => ({
      ...(await getJahreslauf(tx, id)),
      schritte: await listSchritte(tx, id),
    }));
  const fertig = async () => (await stand()).schritte.filter(({ status }) => status === "fertig").length;
  const worker = startWorkerProcess({ ...env, KIM_LOCK_MS: "2000", KIM_ABGLEICH_MS: "1000" });
  try {
    for (let i = 0; i < ausfaelle; i += 1) {
      const vorher = await fertig();
      const weitere = 1 + Math.floor(Math.random() * 4);
      await vi.waitUntil(async () => (await fertig()) >= Math.min(54, vorher + weitere), geduld);
      await ausfall();
    }
    await vi.waitUntil(async () => (await stand()).beendetAm !== null, geduld);
    const offen = () => admin`select name from kim.outbox where erledigt_am is null`;
    await vi.waitUntil(async () => (await offen()).length === 0, geduld);
    const [nachweise] = await admin<{ doppelt: number; fehlend: number; jeder_der_54: boolean }[]>`
      with ist as (select tenant_id, baustein from kim.nachweis where jahr = 2022 and weiterleitung_id is null),
        soll as (select distinct tenant_id, baustein from kim.bescheid where jahr = 2022)
      select (select count(*) - count(distinct (tenant_id, baustein)) from ist)::int as doppelt,
        (select count(*) from (select * from soll except select * from ist) x)::int as fehlend,
        (select count(distinct tenant_id) >= 54 from soll) as jeder_der_54`;
    return {
      lebt: worker.lives(),
      fertig: await fertig(),
      ergebnisse: (await admin`select from kim.jahresergebnis where jahr = 2022`).length,
      ...nachweise,
    };
  } finally {
    await worker.end("SIGTERM");
  }
}

/** What `laufMitAusfaellen` answers when it went well. */
export const nichtsFehlt = { lebt: true, fertig: 54, ergebnisse: 54, doppelt: 0, fehlend: 0, jeder_der_54: true };
