import { availableParallelism } from "node:os";

/**
 * How many documents a worker sets at a time. One core stays with whoever loads the figures, which takes as long as
 * setting them; each thread keeps some 50 MB.
 */
export const hoechstensThreads = Math.max(1, Math.min(2, availableParallelism() - 1));
