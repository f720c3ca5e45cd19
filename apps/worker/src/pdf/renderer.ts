import { hoechstensThreads } from "./hoechstens-threads.ts";
import { locatePdfFiles } from "./pdf-files.ts";
import { createPdfPool } from "./pdf-pool.ts";

/** The PDF threads of this process, for every kind of document. */
export const renderer = createPdfPool(locatePdfFiles(import.meta.filename), hoechstensThreads);
