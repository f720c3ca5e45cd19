import { availableParallelism } from "node:os";
import { locatePdfFiles } from "./pdf-files.ts";
import { createPdfPool } from "./pdf-pool.ts";
import { hoechstensThreads } from "./hoechstens-threads.ts";

/** The PDF threads of this process, one per core within bounds, for every kind of document. */
export const renderer = createPdfPool(
  locatePdfFiles(import.meta.filename),
  Math.min(availableParallelism(), hoechstensThreads),
);
