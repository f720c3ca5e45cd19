import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { asTenant, enqueue, getJahreslauf, listSchritte, openDb, startJahreslauf, type LoginUrls } from "@kim/db";
import { organisationIdOf } from "@kim/db/seed";
import { JahreslaufId } from "@kim/domain/grundlagen";
import { jahreslaufStarten } from "@kim/jobs";
import { peakMemoryMb, root, startProgram } from "./processes.ts";

const bezirksregierung = organisationIdOf("bezreg-arnsberg");

/** Seconds from the commit that starts the run to its end, all 54 with PDF, and the worker's largest memory in MB. */
export async function yearlyRun(urls: LoginUrls): Promise<{ seconds: number; memoryMb: number | undefined }> {
  const env = { PATH: process.env["PATH"], WORKER_DATABASE_URL: urls.worker, QUEUE_DATABASE_URL: urls.queue };
  const worker = await startProgram(
    "node",
    ["--import", "data:text/javascript,console.log('bereit')", `${root}apps/worker/dist/main.js`],
    { env, ready: (line) => line === "bereit" },
  );
  const db = openDb(urls.api, 2);
  const asStarter = <T>(work: Parameters<typeof asTenant<T>>[3]) => asTenant(db, bezirksregierung, randomUUID(), work);
  try {
    await pause(1_000); // the worker is up; the run is what is measured
    const id = JahreslaufId.parse(randomUUID());
    const begin = performance.now();
    await asStarter(async (tx) => {
      await startJahreslauf(tx, { id, jahr: 2022, umfang: "land", ausloeser: "person", anzahl: 54 }, new Date());
      await enqueue(tx, jahreslaufStarten, { laufId: id });
    });
    while (!(await asStarter((tx) => getJahreslauf(tx, id))).beendetAm) await pause(25);
    const seconds = (performance.now() - begin) / 1000;
    const fertig = (await asStarter((tx) => listSchritte(tx, id))).filter(({ status }) => status === "fertig").length;
    if (fertig !== 54) throw new Error(`only ${fertig} of 54 results`);
    return { seconds, memoryMb: peakMemoryMb(worker.process.pid) };
  } finally {
    await Promise.all([worker.stop(), db.close()]);
  }
}
