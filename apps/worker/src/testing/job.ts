import { asJob, type Db } from "@kim/db";
import type { OrganisationId } from "@kim/domain/grundlagen";

/** What a handler is given, on the worker's own login; it sends and queues nothing. */
export const aJob = <P>(db: Db, tenantId: OrganisationId, payload: P, now: () => Date) => ({
  tenantId,
  payload,
  jobId: "x",
  db,
  now,
  post: { send: async () => {} },
  adresse: "https://kim.example",
  asJob: <T>(tenant: OrganisationId, work: Parameters<typeof asJob<T>>[2]) => asJob(db, tenant, work),
  enqueueFamily: async () => {},
});
