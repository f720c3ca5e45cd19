import type { Db, TenantTx } from "@kim/db";
import type { OrganisationId } from "@kim/domain/grundlagen";
import type { JobName, Payload } from "@kim/jobs";
import type { Post } from "../post/post.ts";

/** A job to be put into the queue from inside another job; `key` makes repeating it harmless. */
export interface QueuedJob<N extends JobName = JobName> {
  name: N;
  tenantId: OrganisationId;
  payload: Payload<N>;
  key: string;
}

export interface HandlerContext<N extends JobName> {
  tenantId: OrganisationId;
  payload: Payload<N>;
  /** The id of the job: the same on every attempt. */
  jobId: string;
  db: Db;
  now: () => Date;
  post: Pick<Post, "send">;
  /** Where people reach the platform; links in letters begin with it. */
  adresse: string;
  /** Opens a transaction as the job of one tenant. */
  asJob<T>(tenantId: OrganisationId, work: (tx: TenantTx) => Promise<T>): Promise<T>;
  /** Queues `parent` to run when every child has succeeded or finally failed. */
  enqueueFamily(parent: QueuedJob, children: QueuedJob[]): Promise<void>;
}

/** What a job does. It may run twice: the truth is read anew each time. */
export type Handler<N extends JobName> = (context: HandlerContext<N>) => Promise<void>;
