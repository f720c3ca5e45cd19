import { existsSync } from "node:fs";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** The built web app, where there is one; its texts lie there pressed already. */
export async function registerWebApp(app: FastifyInstance, root: string) {
  if (!existsSync(root)) return;
  await app.register(fastifyStatic, {
    root,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.setHeader("cache-control", isHashed(path) ? "public, max-age=31536000, immutable" : "no-cache");
      // A cache that serves several browsers must not hand Brotli to one that did not ask for it.
      reply.setHeader("vary", "accept-encoding");
    },
  });
  // Routes of the web app live in the browser: every page address answers the one document.
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === "GET" && request.headers.accept?.includes("text/html");
    return isPage ? reply.sendFile("index.html") : reply.code(404).send({ message: "Diese Adresse gibt es nicht." });
  });
}

/** Its name changes with its content. */
const isHashed = (path: string): boolean => /[\\/]assets[\\/]/.test(path);
