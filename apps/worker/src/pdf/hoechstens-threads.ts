import { availableParallelism } from "node:os";

/**
 * How many documents a worker sets at a time. Whoever loads the figures waits for the database half of the time: on two
 * cores a second thread still shortens the yearly run by a tenth. Each keeps some 50 MB.
 */
export const hoechstensThreads = Math.min(2, availableParallelism());
