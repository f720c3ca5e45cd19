import type { PdfFiles } from "./pdf-files.ts";
import { createPdfRenderer, type PdfRenderer } from "./pdf-renderer.ts";

/** Up to `threads` documents at a time. A further thread is opened only by a document that would have to wait. */
export function createPdfPool(files: PdfFiles, threads: number): PdfRenderer {
  const reihen = Array.from({ length: threads }, () => ({ renderer: createPdfRenderer(files), wartend: 0 }));
  return {
    render: async (request) => {
      const reihe = reihen.reduce((kuerzeste, andere) => (andere.wartend < kuerzeste.wartend ? andere : kuerzeste));
      reihe.wartend += 1;
      try {
        return await reihe.renderer.render(request);
      } finally {
        reihe.wartend -= 1;
      }
    },
    close: async () => void (await Promise.all(reihen.map(({ renderer }) => renderer.close()))),
  };
}
