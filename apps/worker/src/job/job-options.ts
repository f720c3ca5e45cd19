import type { JobDefinition } from "@kim/jobs";
import type { JobsOptions } from "bullmq";

// Behind every place that somebody waits at; BullMQ counts to two million.
const hintan = 1_000_000;

/**
 * How BullMQ treats a job; `key` is its id, so adding it twice adds it once while it is remembered. `place`, from 1, is
 * its place among the waiting jobs of who ordered it: of two that wait, the one with the smaller place comes first, so
 * that five hundred jobs of one body don't hold up another's only one.
 */
export function jobOptions(
  { attempts, backoffMs, nachrangig = false }: Pick<JobDefinition, "attempts" | "backoffMs" | "nachrangig">,
  key: string,
  place = 1,
): JobsOptions {
  return {
    jobId: key,
    priority: nachrangig ? hintan + place : place,
    attempts,
    backoff: { type: "exponential", delay: backoffMs },
    // The outbox knows what is done; to keep the last thousands PostgreSQL would search through them after each one.
    removeOnComplete: true,
    removeOnFail: { age: 30 * 86_400 },
  };
}
