import { asJob, enqueueOnce, uuidOf, type Db } from "@kim/db";
import { faelligSeit } from "@kim/domain/betrieb";
import type { OrganisationId } from "@kim/domain/grundlagen";
import { jobs, type JobDefinition } from "@kim/jobs";

const scheduled = Object.values(jobs).filter((job: JobDefinition) => job.zeitplan !== undefined);

/**
 * Orders what has fallen due by itself, each time once, however many workers ask how often: the order's id follows from
 * the day. A platform that was down at the hour catches up with it.
 */
export async function orderDue(db: Db, planer: OrganisationId, now: Date): Promise<void> {
  for (const job of scheduled as JobDefinition[]) {
    const tag = job.zeitplan && faelligSeit(job.zeitplan, now);
    if (tag) await asJob(db, planer, (tx) => enqueueOnce(tx, job as never, {} as never, uuidOf(job.name, tag)));
  }
}
