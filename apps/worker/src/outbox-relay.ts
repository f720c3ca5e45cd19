import { outboxChannel, relayOutbox, reviewOutbox, type Auftragssendung, type Db, type Durchsicht } from "@kim/db";
import { jobs, type JobDefinition } from "@kim/jobs";
import type { Job, Queue } from "bullmq";
import { jobOptions } from "./job/job-options.ts";

const pollMs = 2_000;
const batch = 50;

/** How the queue calls a job that went down with its worker too often. */
export const abgestuerzt = "stalled more than";

export interface RelayDeps {
  db: Db;
  queue: Queue;
  /** How often what went out is looked after; milliseconds. */
  abgleichMs: number;
  /** Told of a job that the queue gave up while nobody noted it. */
  onGivenUp(job: Job): Promise<void>;
  onError(error: unknown): void;
}

export interface OutboxRelay {
  /** Carries what waits to the queue, soon. */
  wake(): void;
  /** Looks after everything that went out and is neither done nor given up: what the queue has lost goes out again. */
  review(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Carries committed outbox rows to the queue: at once on NOTIFY, and every two seconds in case one was lost. What the
 * queue forgets, a Redis that was emptied, is carried there again.
 */
export async function startOutboxRelay({ db, queue, abgleichMs, onGivenUp, onError }: RelayDeps): Promise<OutboxRelay> {
  let stopped = false;
  let dirty = false;
  let running: Promise<void> | undefined;
  let reviewing: Promise<void> | undefined;

  // How many jobs of each body went out since the queue last ran empty.
  const plaetze = new Map<string, number>();

  function inQueue({ tenantId, name, payload, key }: Auftragssendung) {
    const platz = (plaetze.get(tenantId) ?? 0) + 1;
    plaetze.set(tenantId, platz);
    // What a newer version ordered fails as unreadable, where everybody sees it.
    const job: JobDefinition = jobs[name] ?? { attempts: 1, backoffMs: 0 };
    return { name, data: { tenantId, payload }, opts: jobOptions(job, key, platz) };
  }

  async function drain() {
    if ((await queue.getPrioritizedCount()) === 0) plaetze.clear();
    while (dirty && !stopped) {
      dirty = false;
      const sent = await relayOutbox(db, batch, async (rows) => {
        const beauftragt = new Set<string>();
        // All of the batch are committed: whichever of them is sent does what the others ask for.
        const uebergaben = rows.map((row) => {
          const auftrag = `${row.name} ${row.tenantId}`;
          if (jobs[row.name]?.einerGenuegt && beauftragt.has(auftrag)) return "mit erledigt";
          beauftragt.add(auftrag);
          return "in der Schlange";
        });
        await queue.addBulk(rows.filter((_, i) => uebergaben[i] === "in der Schlange").map(inQueue));
        return uebergaben;
      });
      if (sent === batch) dirty = true;
    }
  }
  // A NOTIFY during a round sets the flag again, and the round goes on: none is lost.
  const wake = () => {
    dirty = true;
    running ??= drain()
      .catch(onError)
      .finally(() => (running = undefined));
  };

  async function lookThrough(aelterAlsMs: number) {
    let ab: Durchsicht | undefined;
    do {
      ab = await reviewOutbox(db, { ab, aelterAlsMs, limit: batch }, async (row) => {
        const job: Job | undefined = await queue.getJob(row.key);
        if (!job) return void (await queue.addBulk([inQueue(row)]));
        if (job.finishedOn === undefined || !(await job.isFailed())) return undefined;
        await onGivenUp(job);
        const grund = job.failedReason.includes(abgestuerzt) ? "abgestuerzt" : "technisch";
        return { grund, versuche: Math.max(1, job.attemptsMade) };
      });
    } while (ab && !stopped);
  }
  const review = (aelterAlsMs: number) =>
    (reviewing ??= lookThrough(aelterAlsMs)
      .catch(onError)
      .finally(() => (reviewing = undefined)));

  const { unlisten } = await db.listen(outboxChannel, wake, wake);
  const poll = setInterval(wake, pollMs);
  const look = setInterval(() => void review(abgleichMs / 2), abgleichMs);
  return {
    wake,
    review: () => review(0),
    stop: async () => {
      stopped = true;
      clearInterval(poll);
      clearInterval(look);
      await unlisten();
      await Promise.all([running, reviewing]);
    },
  };
}
