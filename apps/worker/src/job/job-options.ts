import type { JobDefinition } from "@kim/jobs";
import type { JobsOptions } from "bullmq";

/** How BullMQ treats a job; `key` is its id, so adding it twice adds it once while it is remembered. */
export function jobOptions(
  { attempts, backoffMs }: Pick<JobDefinition, "attempts" | "backoffMs">,
  key: string,
): JobsOptions {
  return {
    jobId: key,
    attempts,
    backoff: { type: "exponential", delay: backoffMs },
    removeOnComplete: { age: 7 * 86_400, count: 5_000 },
    removeOnFail: { age: 30 * 86_400 },
  };
}
