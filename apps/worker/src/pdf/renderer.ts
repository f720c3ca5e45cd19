import { locatePdfFiles } from "./pdf-files.ts";
import { createPdfRenderer } from "./pdf-renderer.ts";

/** The one PDF thread of this process, for every kind of document. */
export const renderer = createPdfRenderer(locatePdfFiles(import.meta.filename));
