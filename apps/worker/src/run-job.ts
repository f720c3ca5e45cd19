import { asJob, asRelay, istAuftragOffen, recordAufgegeben, recordErledigt, type Db } from "@kim/db";
import type { Auftragsgrund } from "@kim/domain/betrieb";
import { Envelope, JobName, jobs } from "@kim/jobs";
import { UnrecoverableError, type Job } from "bullmq";
import type { Handler, HandlerContext } from "./handlers/handler.ts";
import { handlers } from "./handlers.ts";
import type { Post } from "./post/post.ts";
import type { EnqueueFamily } from "./family.ts";
import { technischerSatz, tellGivenUp } from "./job/given-up.ts";
import { Hopeless } from "./job/hopeless.ts";

export interface RunDeps {
  db: Db;
  now: () => Date;
  onError: (error: unknown) => void;
  post: Post;
  /** Where people reach the platform. */
  adresse: string;
  enqueueFamily: EnqueueFamily;
}

/**
 * One attempt. Its row in the outbox is done when the handler has come to its end, not before: a job that the queue
 * loses in between is found missing and carried there again. Throws what the handler threw.
 */
export async function runJob(job: Job, deps: RunDeps): Promise<void> {
  const { db } = deps;
  const read = await readOrGiveUp(job, deps);
  const { tenantId } = read;
  const kennung = { tenantId, key: job.id ?? "" };
  // Dismissed, or done by one that was thought to be lost. What came into the queue without a row is just run.
  if ((await asRelay(db, (tx) => istAuftragOffen(tx, kennung))) === false) return;
  try {
    await (handlers[read.name] as Handler<JobName>)(contextOf(job, read, deps));
  } catch (error) {
    const hopeless = error instanceof Hopeless;
    if (hopeless || job.attemptsMade + 1 >= (job.opts.attempts ?? 1)) {
      // Here, and not when the queue announces it: only here is it known what kind of error it was.
      if (!hopeless) deps.onError(new Error(`${job.name} ${job.id}: no attempt is left`, { cause: error }));
      await giveUp(job, hopeless ? "nicht_moeglich" : "technisch", deps, hopeless ? error.message : technischerSatz);
    }
    throw hopeless ? new UnrecoverableError(error.message) : error;
  }
  await asRelay(db, (tx) => recordErledigt(tx, kennung));
}

/** Notes that nobody tries a job any more, and tells whoever waits for it. */
export async function giveUp(
  job: Job,
  grund: Auftragsgrund,
  { db, now }: Pick<RunDeps, "db" | "now">,
  satz = technischerSatz,
): Promise<void> {
  const envelope = Envelope.safeParse(job.data);
  if (!envelope.success) return;
  const { tenantId, payload } = envelope.data;
  await tellGivenUp({ name: job.name, tenantId, payload, satz }, db, now());
  const versuche = Math.max(1, job.attemptsMade, job.attemptsStarted);
  await asRelay(db, (tx) => recordAufgegeben(tx, { tenantId, key: job.id ?? "" }, { grund, versuche }));
}

type ReadJob = Pick<HandlerContext<JobName>, "tenantId" | "payload"> & { name: JobName };

// What is not as its contract says does not become so by trying again.
async function readOrGiveUp(job: Job, deps: RunDeps): Promise<ReadJob> {
  const read = readJob(job);
  if (read) return read;
  await giveUp(job, "unlesbar", deps);
  throw new UnrecoverableError(`${job.name} ${job.id}: not as its contract says`);
}

function readJob(job: Job): ReadJob | undefined {
  const envelope = Envelope.safeParse(job.data);
  const name = JobName.safeParse(job.name).data;
  if (!envelope.success || !name) return undefined;
  const payload = jobs[name].payload.safeParse(envelope.data.payload);
  return payload.success ? { name, tenantId: envelope.data.tenantId, payload: payload.data } : undefined;
}

const contextOf = (
  job: Job,
  { tenantId, payload }: ReadJob,
  { db, now, post, adresse, enqueueFamily }: RunDeps,
): HandlerContext<JobName> => ({
  tenantId,
  payload,
  jobId: job.id ?? "",
  db,
  now,
  post,
  adresse,
  asJob: (tenant, work) => asJob(db, tenant, work),
  enqueueFamily,
});
