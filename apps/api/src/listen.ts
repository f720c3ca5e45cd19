import { createServer } from "node:net";
import type { FastifyInstance } from "fastify";

/**
 * Listens where it is told to. "localhost" means both of its addresses: browsers choose either one, and a machine's own
 * table often names only one of them.
 */
export async function listen(app: FastifyInstance, { port, host }: { port: number; host: string }): Promise<string> {
  if (host !== "localhost") return app.listen({ port, host });
  const address = await app.listen({ port, host: "127.0.0.1" });
  await listenAlsoOn("::1", Number(new URL(address).port), app);
  return address;
}

async function listenAlsoOn(host: string, port: number, app: FastifyInstance): Promise<void> {
  const second = createServer((socket) => app.server.emit("connection", socket));
  const listens = await new Promise<boolean>((resolve) => {
    second.once("error", () => resolve(false)); // a machine without IPv6
    second.listen({ host, port }, () => resolve(true));
  });
  if (listens) app.server.once("close", () => second.close());
}
