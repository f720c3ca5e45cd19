import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { PdfFiles } from "./pdf-files.ts";
import type { PdfReply } from "./pdf-thread.ts";
import type { PdfRequest } from "./typst-document.ts";

export type PdfRenderer = {
  /** Rejects with Typst's own words when the template or a font is at fault. */
  render(request: PdfRequest): Promise<Uint8Array>;
  /** Waits for the documents under way, then ends the thread. A later render opens a new one. */
  close(): Promise<void>;
};

/** One thread, opened by the first document and again after it died; one document at a time. */
export function createPdfRenderer(files: PdfFiles): PdfRenderer {
  let thread: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const open = (): Worker => {
    const { thread: program, templates, fontPaths } = files;
    const opened = new Worker(program, { workerData: { templates, fontPaths }, name: "pdf" });
    const forget = () => {
      if (thread === opened) thread = undefined;
    };
    // Without a listener an 'error' between two documents would end the whole worker process.
    return opened.on("error", forget).on("exit", forget);
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  return {
    render: (request) => inTurn(() => ask((thread ??= open()), request)),
    close: () => inTurn(async () => void (await thread?.terminate())),
  };
}

async function ask(thread: Worker, request: PdfRequest): Promise<Uint8Array> {
  const settled = new AbortController();
  const answered = once(thread, "message", settled).then(([reply]): PdfReply => reply);
  const died = once(thread, "exit", settled).then(([code]): PdfReply => ({
    failure: `PDF thread ended with code ${code}`,
  }));
  try {
    thread.postMessage(request);
    const reply = await Promise.race([answered, died]);
    if ("failure" in reply) throw new Error(reply.failure);
    return reply.pdf;
  } finally {
    settled.abort();
  }
}
