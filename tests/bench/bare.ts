import { freePort } from "@kim/db/embedded";
import type { Side } from "./load.ts";
import { startProgram, type Running } from "./processes.ts";

/** A bare Fastify with this statement of a tenant, ready to be loaded; `bytes` is how long its answer is at least. */
export async function startBare(
  name: string,
  adminUrl: string,
  tenantId: string,
  { text, params }: { text: string; params: readonly unknown[] },
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
      text,
      JSON.stringify(params),
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
