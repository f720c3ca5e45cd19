import type { TRPCError } from "@trpc/server";
import { incomingMessageToRequest } from "@trpc/server/adapters/node-http";
import { resolveResponse } from "@trpc/server/http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { appRouter } from "./router.ts";
import type { Context } from "./shell/trpc.ts";
import { answerQueries, queriesOf } from "./trpc-query.ts";

interface Options {
  createContext: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
  onError: (error: Error, path: string | undefined) => void;
}

/**
 * The procedures below /trpc. Queries are answered straight; everything else is the library's, whose own plugin hands
 * every answer out as a web stream, in two writes: here an answer that is complete goes out in one, with its length,
 * and only a subscription streams.
 */
export async function registerTrpc(app: FastifyInstance, { createContext, onError }: Options): Promise<void> {
  await app.register(async (scope) => {
    // The library reads the text itself.
    scope.removeContentTypeParser("application/json");
    scope.addContentTypeParser("application/json", { parseAs: "string" }, (_, body, done) => done(null, body));
    const tell = (error: TRPCError, path: string | undefined) => {
      if (error.code === "INTERNAL_SERVER_ERROR") onError(error.cause ?? error, path);
    };
    scope.all<{ Params: { path: string } }>("/trpc/:path", async (request, reply) => {
      const queries = request.method === "GET" ? queriesOf(request.params.path, request.query) : undefined;
      if (queries) {
        const { status, body } = await answerQueries(queries, () => createContext(request, reply), tell);
        return reply.code(status).header("content-type", "application/json").send(body);
      }
      const incoming = Object.assign(request.raw, { body: request.body });
      const response = await resolveResponse({
        router: appRouter,
        path: request.params.path,
        req: incomingMessageToRequest(incoming, reply.raw, { maxBodySize: null }),
        error: null,
        createContext: () => createContext(request, reply),
        onError: ({ error, path }) => tell(error, path),
      });
      if (response.headers.get("content-type") !== "application/json") return reply.send(response);
      reply.code(response.status);
      for (const [name, value] of response.headers) reply.header(name, value);
      return reply.send(await response.text());
    });
  });
}
