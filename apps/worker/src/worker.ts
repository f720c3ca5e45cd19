import {
  asJob,
  asRelay,
  getEinzige,
  merkeUeberholte,
  recordGescheitert,
  recordJahreslaufEnde,
  recordNachweisfehler,
  recordSchritt,
  type Db,
} from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import {
  Envelope,
  jahreslaufPlanmaessig,
  jobs,
  queueName,
  rechnungsstandNachziehen,
  type JobDefinition,
  type JobName,
} from "@kim/jobs";
import { UnrecoverableError, type FlowProducer, type Job } from "bullmq";
import type { Handler, HandlerContext } from "./handlers/handler.ts";
import { Hopeless } from "./job/hopeless.ts";
import { handlers } from "./handlers.ts";
import { jobOptions } from "./job/job-options.ts";
import { startOutboxRelay } from "./outbox-relay.ts";
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
}

// Minutes of Berlin: the yearly run on 2 January, and every night what the calendar has overtaken.
const schedule = [
  { job: jahreslaufPlanmaessig, pattern: "0 0 6 2 1 *" },
  { job: rechnungsstandNachziehen, pattern: "0 5 0 * * *" },
] as const;
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
}: WorkerDeps): Promise<{ close(): Promise<void> }> {
  const backend = openQueueBackend(location);
  const queue = backend.queue(queueName);
  const flow = backend.flow();
  const post = openPost(postweg, absender);
  await queue.waitUntilReady();
  const worker = backend.worker(queueName, (job) => run(job, { db, now, flow, post, adresse }), {
    concurrency,
    lockDuration: lockMs,
    stalledInterval: lockMs / 2,
    maxStalledCount: abgebrochen,
  });
  queue.on("error", onError);
  flow.on("error", onError);
  worker.on("error", onError);
  worker.on("failed", (job, error) => {
    if (job && isFinal(job, error)) recordFailure(job, error, { db, now }).catch(onError);
  });
  await worker.waitUntilReady();
  const { id: planer } = await asRelay(db, (tx) => getEinzige(tx, "bezirksregierung"));
  for (const { job, pattern } of schedule) await plan(job, pattern);
  // A platform that was down over New Year's Eve, or comes with a new arithmetic, does not wait for the night.
  await asJob(db, planer, (tx) => merkeUeberholte(tx, heuteInBerlin(now())));
  const relay = await startOutboxRelay(db, queue, onError);

  async function plan({ name, attempts, backoffMs }: JobDefinition, pattern: string) {
    const upsert = queue.upsertJobScheduler(
      name,
      { pattern, tz: "Europe/Berlin" },
      {
        name,
        data: { tenantId: planer, payload: {} },
        opts: { attempts, backoff: { type: "exponential", delay: backoffMs } },
      },
    );
    // Two workers that start at the same moment collide on the first iteration; the one that lost finds the other's.
    await upsert.catch(async (error: unknown) => {
      if (!(await queue.getJobScheduler(name))) throw error;
    });
  }

  return {
    close: async () => {
      await relay.stop();
      await worker.close();
      post.close();
      await Promise.all([queue.close(), flow.close()]);
      await backend.close();
      await closePdf();
    },
  };
}

async function run(
  job: Job,
  { flow, ...rest }: Pick<HandlerContext<JobName>, "db" | "now" | "post" | "adresse"> & { flow: FlowProducer },
): Promise<void> {
  const name = job.name as JobName;
  const envelope = Envelope.parse(job.data);
  const context = {
    tenantId: envelope.tenantId,
    payload: jobs[name].payload.parse(envelope.payload),
    jobId: job.id ?? "",
    ...rest,
    asJob: (tenantId, work) => asJob(rest.db, tenantId, work),
    enqueueFamily: async (parent, children) => {
      await flow.add({
        queueName,
        name: parent.name,
        data: {
          tenantId: parent.tenantId,
          payload: parent.payload,
        },
        opts: jobOptions(jobs[parent.name], parent.key),
        children: children.map((child, i) => ({
          queueName,
          name: child.name,
          data: { tenantId: child.tenantId, payload: child.payload },
          // A recipient whose figures cannot be computed must not keep the run of the others open.
          opts: { ...jobOptions(jobs[child.name], child.key, i + 1), ignoreDependencyOnFailure: true },
        })),
      });
    },
  } satisfies HandlerContext<JobName>;
  try {
    await (handlers[name] as Handler<JobName>)(context);
  } catch (error) {
    if (error instanceof Hopeless) throw new UnrecoverableError(error.message);
    throw error;
  }
}

// By its class and not by its name, which the bundle changes.
function isFinal(job: Job, error: Error): boolean {
  return (
    error instanceof UnrecoverableError ||
    job.attemptsMade >= (job.opts.attempts ?? 1) ||
    error.message.includes("stalled more than")
  );
}

/**
 * Tells the person behind a job that it came to nothing: why a step of a run failed or drafts were not opened, or that
 * a letter never left.
 */
async function recordFailure(job: Job, error: Error, { db, now }: { db: Db; now: () => Date }): Promise<void> {
  const { tenantId, payload } = Envelope.parse(job.data);
  if (job.name === "nachricht-senden") {
    const { nachrichtId } = jobs["nachricht-senden"].payload.parse(payload);
    await asJob(db, tenantId, (tx) => recordGescheitert(tx, nachrichtId, now()));
  }
  if (job.name === "nachweise-anlegen") {
    const { laufId, empfaengerId } = jobs["nachweise-anlegen"].payload.parse(payload);
    const grund = `${tenantId === empfaengerId ? "" : "Bei einer Stelle darunter: "}${plainReason(error)}`;
    await asJob(db, empfaengerId, (tx) => recordNachweisfehler(tx, laufId, grund, now()));
  }
  if (job.name !== "jahresergebnis-berechnen") return;
  const { laufId, laufTenantId } = jobs["jahresergebnis-berechnen"].payload.parse(payload);
  const fehler = plainReason(error);
  await asJob(db, tenantId, (tx) => recordSchritt(tx, laufId, { status: "fehlgeschlagen", fehler }, now()));
  await asJob(db, laufTenantId, (tx) => recordJahreslaufEnde(tx, laufId, now()));
}

const plainReason = (error: Error): string =>
  error instanceof UnrecoverableError
    ? error.message
    : "Die Berechnung ist an einem technischen Fehler gescheitert. Bitte versuchen Sie es noch einmal.";
