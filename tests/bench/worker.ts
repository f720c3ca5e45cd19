import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { LoginUrls } from "@kim/db";
import { root, startProgram, type Running } from "./processes.ts";

/** A built worker that is up, whose letters go to a folder of its own; stopped, the folder is gone. */
export async function startWorker(urls: LoginUrls): Promise<Running> {
  const daten = mkdtempSync(join(tmpdir(), "kim-bench-post-"));
  const worker = await startProgram(
    "node",
    ["--import", "data:text/javascript,console.log('bereit')", `${root}apps/worker/dist/main.js`],
    {
      env: {
        PATH: process.env["PATH"],
        WORKER_DATABASE_URL: urls.worker,
        QUEUE_DATABASE_URL: urls.queue,
        KIM_DATEN: daten,
      },
      ready: (line) => line === "bereit",
    },
  );
  await pause(1_000); // it says that it runs before it has asked for work
  return {
    ...worker,
    stop: async () => {
      await worker.stop();
      rmSync(daten, { recursive: true, force: true });
    },
  };
}
