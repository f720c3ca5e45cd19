import type { FastifyInstance, FastifyRequest } from "fastify";

export interface OpenRequests {
  /** Counts every request of this server from now on. */
  watch(app: FastifyInstance): void;
  /** Takes no new request and settles when the running ones are answered and their work done, or after `patienceMs`. */
  finish(patienceMs: number): Promise<void>;
}

/**
 * What a server still owes answers to. Closing the connections at once would cut writes that happen all the same: the
 * person would see an error, and enter the same thing again.
 */
export function openRequests(): OpenRequests {
  const open = new Set<symbol>();
  let closing = false;
  let settle = () => {};
  const begin = () => {
    const owed = Symbol("owed");
    open.add(owed);
    return () => {
      open.delete(owed);
      if (open.size === 0) settle();
    };
  };
  return {
    watch: (app) => {
      // Who asked may be gone while the work goes on: the connection alone does not tell when it has ended.
      app.addHook("onRoute", (route) => {
        const { handler } = route;
        route.handler = function (request, reply) {
          const answer: unknown = handler.call(this, request, reply);
          if (answer instanceof Promise && !isStream(request)) void answer.catch(() => {}).finally(begin());
          return answer;
        };
      });
      app.addHook("onRequest", async (request, reply) => {
        if (closing) {
          return reply
            .code(503)
            .headers({ connection: "close", "retry-after": "5" })
            .send({ message: "Die Plattform wird gerade neu gestartet. Bitte gleich noch einmal versuchen." });
        }
        if (!isStream(request)) reply.raw.once("close", begin());
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

// A stream of events never ends by itself, and its browser asks again.
const isStream = ({ headers }: FastifyRequest) => headers.accept === "text/event-stream";
