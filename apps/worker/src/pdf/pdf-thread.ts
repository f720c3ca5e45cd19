import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { openTypst, type PdfRequest } from "./typst-document.ts";

export type PdfReply = { pdf: Uint8Array<ArrayBuffer> } | { failure: string };

const { templates, fontPaths } = z.object({ templates: z.string(), fontPaths: z.array(z.string()) }).parse(workerData);
const typst = openTypst(templates, fontPaths);

parentPort?.on("message", async (request: PdfRequest) => {
  const reply: PdfReply = await typst(request).then(
    (pdf) => ({ pdf }),
    (error: unknown) => ({ failure: error instanceof Error ? error.message : String(error) }),
  );
  parentPort?.postMessage(reply, "pdf" in reply ? [reply.pdf.buffer] : []);
});
