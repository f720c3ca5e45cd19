import { EventEmitter, on } from "node:events";
import { jahreslaufChannel, type Db } from "@kim/db";

/** What the database announces to whoever is watching. One LISTEN connection serves all watchers. */
export interface Announcements {
  /** Yields once at the start and again after each change of the run; ends when `signal` aborts. */
  jahreslauf(laufId: string, signal: AbortSignal): AsyncGenerator<void>;
  close(): Promise<void>;
}

export async function openAnnouncements(db: Db): Promise<Announcements> {
  const emitter = new EventEmitter().setMaxListeners(0);
  const { unlisten } = await db.listen(jahreslaufChannel, (laufId) => emitter.emit(laufId));

  async function* jahreslauf(laufId: string, signal: AbortSignal) {
    const changes = on(emitter, laufId, { signal });
    try {
      yield;
      for await (const _ of changes) yield;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  return { jahreslauf, close: unlisten };
}
