import type { FastifyInstance } from "fastify";

export interface OpenRequests {
  /** Counts every request of this server from now on. */
  watch(app: FastifyInstance): void;
  /** Takes no new request and settles when the running ones are answered, or after `patienceMs`. */
  finish(patienceMs: number): Promise<void>;
}

/**
 * What a server still owes answers to. Closing the connections at once would cut writes that happen all the same: the
 * person would see an error, and enter the same thing again.
 */
export function openRequests(): OpenRequests {
  const open = new Set<string>();
  let closing = false;
  let settle = () => {};
  return {
    watch: (app) => {
      app.addHook("onRequest", async (request, reply) => {
        if (closing) {
          return reply
            .code(503)
            .headers({ connection: "close", "retry-after": "5" })
            .send({ message: "Die Plattform wird gerade neu gestartet. Bitte gleich noch einmal versuchen." });
        }
        // A stream of events never ends by itself, and its browser asks again.
        if (request.headers.accept === "text/event-stream") return;
        open.add(request.id);
        reply.raw.once("close", () => {
          open.delete(request.id);
          if (open.size === 0) settle();
        });
      });
    },
    finish: async (patienceMs) => {
      closing = true;
      if (open.size === 0) return;
      await new Promise<void>((resolve) => {
        const patience = setTimeout(resolve, patienceMs);
        settle = () => {
          clearTimeout(patience);
          resolve();
        };
      });
    },
  };
}
