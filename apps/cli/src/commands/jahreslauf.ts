import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import {
  asJob,
  type Db,
  enqueue,
  findJahresergebnis,
  findJahresergebnisPdf,
  getJahreslauf,
  type JahreslaufSchritt,
  listSchritte,
  openDb,
  startJahreslauf,
} from "@kim/db";
import { JahreslaufId, type OrganisationId } from "@kim/domain/grundlagen";
import type { Organisation } from "@kim/domain/organisation";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import { jahreslaufStarten } from "@kim/jobs";
import { startChildren } from "../base/children.ts";
import { sharedDatabase, withDatabase } from "../base/database.ts";
import { environment } from "../base/env.ts";
import { prepared } from "../base/installation.ts";
import { OperatorError } from "../base/operator-error.ts";
import { workerPlan } from "../base/plans.ts";
import { progressBar } from "../base/progress-bar.ts";
import { beteiligteAmLandeslauf, hatKonditionen, workerIsRunning } from "../base/queries.ts";

/** Runs one year for every recipient through the queue and writes `<AGS>.pdf` and `<AGS>.json` into the folder. */
export async function jahreslauf(jahr: number, ausgabe: string): Promise<string> {
  if (jahr < erstesFoerderjahr) throw new OperatorError(`--jahr: Das Programm gibt es seit ${erstesFoerderjahr}.`, 2);
  await mkdir(ausgabe, { recursive: true }).catch(() => {
    throw new OperatorError(`--ausgabe: Der Ordner „${ausgabe}“ lässt sich nicht anlegen.`);
  });
  return withDatabase(environment(), sharedDatabase, async (url) => {
    const db = openDb(url, 4);
    try {
      return await withWorker(db, url, () => runAndWrite(db, jahr, ausgabe));
    } finally {
      await db.close();
    }
  });
}

/** The worker of a running platform does the work; where none is connected, one runs for as long as it takes. */
async function withWorker<T>(db: Db, url: string, work: () => Promise<T>): Promise<T> {
  if (await workerIsRunning(db)) return work();
  const { logins } = await prepared(environment(), url);
  const worker = startChildren([workerPlan(environment(), logins)]);
  const broken = worker.firstEnd.then((name) => {
    throw new OperatorError(`${name} hat sich unerwartet beendet.`);
  });
  try {
    return await Promise.race([work(), broken]);
  } finally {
    broken.catch(() => undefined);
    await worker.stop();
  }
}

async function runAndWrite(db: Db, jahr: number, ausgabe: string): Promise<string> {
  if (!(await hatKonditionen(db, jahr)))
    throw new OperatorError(`--jahr: Für ${jahr} sind keine Förderkonditionen veröffentlicht.`, 2);
  const { starter, empfaenger } = await beteiligteAmLandeslauf(db, jahr);
  const schritte = await finished(db, starter.id, jahr, empfaenger.length);
  const gescheitert = schritte.filter((schritt) => schritt.status !== "fertig");
  const fertig = new Set(
    schritte.filter((schritt) => schritt.status === "fertig").map((schritt) => schritt.organisationId),
  );
  for (const organisation of empfaenger)
    if (fertig.has(organisation.id)) await writeResult(db, organisation, jahr, ausgabe);
  if (gescheitert.length > 0) {
    throw new OperatorError(
      gescheitert
        .map(({ name, fehler }) => `${name}: ${fehler ?? "zurückgenommen, weil der Lauf gestoppt wurde"}`)
        .join("\n"),
    );
  }
  return `${fertig.size} Jahresergebnisse für ${jahr} stehen in ${ausgabe}.`;
}

/** Starts the run, or joins the one of this year that is under way, and follows it to its end. */
async function finished(db: Db, starter: OrganisationId, jahr: number, anzahl: number): Promise<JahreslaufSchritt[]> {
  const { id } = await asJob(db, starter, async (tx) => {
    const lauf = await startJahreslauf(
      tx,
      { id: JahreslaufId.parse(randomUUID()), jahr, umfang: "land", ausloeser: "person", anzahl },
      new Date(),
    );
    if (lauf.neu) await enqueue(tx, jahreslaufStarten, { laufId: lauf.id });
    return lauf;
  });
  const bar = progressBar(anzahl);
  try {
    for (;;) {
      const { beendetAm, fehler, schritte } = await asJob(db, starter, async (tx) => ({
        ...(await getJahreslauf(tx, id)),
        schritte: await listSchritte(tx, id),
      }));
      bar.update(schritte.filter(({ status }) => status !== "wartet" && status !== "laeuft").length);
      if (fehler !== null) throw new OperatorError(fehler);
      if (beendetAm !== null) return schritte;
      await pause(150);
    }
  } finally {
    bar.stop();
  }
}

async function writeResult(db: Db, { id, ags, kurzname }: Organisation, jahr: number, ausgabe: string): Promise<void> {
  const { gespeichert, pdf } = await asJob(db, id, async (tx) => ({
    gespeichert: await findJahresergebnis(tx, jahr),
    pdf: await findJahresergebnisPdf(tx, jahr),
  }));
  if (!gespeichert || !pdf) throw new OperatorError(`Das Jahresergebnis von ${kurzname} fehlt in der Datenbank.`);
  const file = join(ausgabe, ags ?? id);
  await writeFile(`${file}.pdf`, pdf);
  await writeFile(`${file}.json`, `${JSON.stringify(gespeichert.ergebnis, null, 2)}\n`);
}
