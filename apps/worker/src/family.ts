import { asJob, recordGesendetenAuftrag, uuidOf, type Db } from "@kim/db";
import { jobs, queueName } from "@kim/jobs";
import type { FlowProducer } from "bullmq";
import type { HandlerContext, QueuedJob } from "./handlers/handler.ts";
import { jobOptions } from "./job/job-options.ts";

export type EnqueueFamily = HandlerContext<"jahreslauf-starten">["enqueueFamily"];

/** Parent and children go to the queue together; each has its row in the outbox first, and can't be lost. */
export const familyEnqueuer =
  (db: Db, flow: FlowProducer): EnqueueFamily =>
  async (parent, children) => {
    for (const job of [...children, parent]) {
      const { name, payload, tenantId } = job;
      await asJob(db, tenantId, (tx) => recordGesendetenAuftrag(tx, { id: idOf(job), name, payload }));
    }
    await flow.add({
      ...inQueue(parent),
      children: children.map((child, i) => {
        const { opts, ...job } = inQueue(child, i + 1);
        // A recipient whose figures cannot be computed must not keep the run of the others open.
        return { ...job, opts: { ...opts, ignoreDependencyOnFailure: true } };
      }),
    });
  };

const inQueue = (job: QueuedJob, place?: number) => ({
  queueName,
  name: job.name,
  data: { tenantId: job.tenantId, payload: job.payload },
  opts: jobOptions(jobs[job.name], idOf(job), place),
});

const idOf = ({ name, key }: QueuedJob) => uuidOf(name, key);
