import { freePort } from "@kim/db/embedded";
import type { Side } from "./load.ts";
import { startProgram, type Running } from "./processes.ts";

/** A bare Fastify with these statements of a tenant, ready to be loaded; its answer has `bytes`, with 0 all rows. */
export async function startBare(
  name: string,
  adminUrl: string,
  tenantId: string,
  statements: readonly { text: string; params: readonly unknown[] }[],
  bytes: number,
): Promise<Running & { side: Side }> {
  const port = await freePort();
  const running = await startProgram(
    "node",
    [
      "--import",
      "tsx",
      "tests/bench/bare-server.ts",
      adminUrl,
      String(port),
      JSON.stringify(statements.map(({ text, params }) => ({ text, params }))),
      String(bytes),
      tenantId,
    ],
    { env: { PATH: process.env["PATH"] }, ready: (line) => line === "bereit" },
  );
  return {
    ...running,
    side: { name, url: `http://127.0.0.1:${port}/`, pid: running.process.pid, backends: "nackt" },
  };
}
