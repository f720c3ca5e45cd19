import { asJob, asRelay, getEinzige, merkeUeberholte, type Db } from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { Envelope, queueName } from "@kim/jobs";
import { familyEnqueuer } from "./family.ts";
import { technischerSatz, tellGivenUp } from "./job/given-up.ts";
import { giveUp, runJob } from "./run-job.ts";
import { orderDue } from "./job/schedule.ts";
import { abgestuerzt, startOutboxRelay } from "./outbox-relay.ts";
import { closePdf } from "./pdf/jahresrechnung.ts";
import { openPost, standardAbsender, standardAdresse, type Postweg } from "./post/post.ts";
import { openQueueBackend, type QueueLocation } from "./queue-backend.ts";

export { openQueueBackend, type QueueBackend, type QueueLocation } from "./queue-backend.ts";

export interface WorkerDeps {
  db: Db;
  queue: QueueLocation;
  /** Where letters go, and whom they come from. */
  postweg: Postweg;
  absender?: string;
  /** Where people reach the platform; links in letters begin with it. */
  adresse?: string;
  now: () => Date;
  onError: (error: unknown) => void;
  /** How long a silent worker keeps a job before another takes it over; milliseconds. */
  lockMs?: number;
  /** How often it is looked for what the queue has lost, and what has fallen due; milliseconds. */
  abgleichMs?: number;
}

// How often a job may go down with its worker. The jobs of a killed worker are taken up first, so the next kill hits
// the same ones; one that kills its worker each time must still come to an end.
const abgebrochen = 10;
// Two cores: one step renders in the thread while others read and write.
const concurrency = 4;

/** Starts relay, schedule and worker; `close` lets running jobs finish. */
export async function startWorker({
  db,
  queue: location,
  postweg,
  absender = standardAbsender,
  adresse = standardAdresse,
  now,
  onError,
  lockMs = 30_000,
  abgleichMs = 30_000,
}: WorkerDeps): Promise<{ close(): Promise<void> }> {
  const backend = openQueueBackend(location);
  const queue = backend.queue(queueName);
  const flow = backend.flow();
  const post = openPost(postweg, absender);
  await queue.waitUntilReady();
  const deps = { db, now, onError, post, adresse, enqueueFamily: familyEnqueuer(db, flow) };
  const worker = backend.worker(queueName, (job) => runJob(job, deps), {
    concurrency,
    lockDuration: lockMs,
    stalledInterval: lockMs / 2,
    maxStalledCount: abgebrochen,
  });
  queue.on("error", onError);
  flow.on("error", onError);
  worker.on("error", onError);
  worker.on("failed", (job, error) => {
    if (job && error.message.includes(abgestuerzt)) giveUp(job, "abgestuerzt", deps).catch(onError);
  });
  await worker.waitUntilReady();
  const { id: planer } = await asRelay(db, (tx) => getEinzige(tx, "bezirksregierung"));
  // An older version let the queue keep the calendar; it would order everything a second time.
  for (const { key } of await queue.getJobSchedulers()) await queue.removeJobScheduler(key);
  // A platform that was down over New Year's Eve, or comes with a new arithmetic, does not wait for the night.
  await asJob(db, planer, (tx) => merkeUeberholte(tx, heuteInBerlin(now())));
  const relay = await startOutboxRelay({
    db,
    queue,
    abgleichMs,
    onError,
    onGivenUp: async ({ name, data }) => {
      const { tenantId, payload } = Envelope.parse(data);
      await tellGivenUp({ name, tenantId, payload, satz: technischerSatz }, db, now());
    },
  });
  const due = () => orderDue(db, planer, now()).catch(onError);
  let ordering = due();
  const calendar = setInterval(() => (ordering = due()), abgleichMs);
  await Promise.all([ordering, relay.review()]);

  return {
    close: async () => {
      clearInterval(calendar);
      await ordering;
      await relay.stop();
      await worker.close();
      post.close();
      await Promise.all([queue.close(), flow.close()]);
      await backend.close();
      await closePdf();
    },
  };
}
