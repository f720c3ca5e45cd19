import { outboxChannel, relayOutbox, type Db } from "@kim/db";
import { jobs } from "@kim/jobs";
import type { Queue } from "bullmq";
import { jobOptions } from "./job/job-options.ts";

const pollMs = 2_000;
const batch = 50;

/** Carries committed outbox rows to the queue: at once on NOTIFY, and every two seconds in case one was lost. */
export async function startOutboxRelay(
  db: Db,
  queue: Queue,
  onError: (error: unknown) => void,
): Promise<{ stop(): Promise<void> }> {
  let stopped = false;
  let dirty = false;
  let running: Promise<void> | undefined;

  // How many jobs of each body went out since the queue last ran empty.
  const plaetze = new Map<string, number>();

  async function drain() {
    if ((await queue.getPrioritizedCount()) === 0) plaetze.clear();
    while (dirty && !stopped) {
      dirty = false;
      const beauftragt = new Set<string>();
      const sent = await relayOutbox(db, batch, async ({ id, tenantId, name, payload }) => {
        const auftrag = `${name} ${tenantId}`;
        // All of the batch are committed: whichever of them is sent does what the others ask for.
        if (jobs[name].einerGenuegt && beauftragt.has(auftrag)) return;
        const platz = (plaetze.get(tenantId) ?? 0) + 1;
        plaetze.set(tenantId, platz);
        await queue.add(name, { tenantId, payload }, jobOptions(jobs[name], id, platz));
        beauftragt.add(auftrag);
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

  const { unlisten } = await db.listen(outboxChannel, wake, wake);
  const poll = setInterval(wake, pollMs);
  return {
    stop: async () => {
      stopped = true;
      clearInterval(poll);
      await unlisten();
      await running;
    },
  };
}
