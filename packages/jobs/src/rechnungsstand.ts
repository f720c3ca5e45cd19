import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Computes the marked years of the tenant anew. The database orders it whenever an input changes. */
export const rechnungsstandBerechnen = defineJob({
  name: "rechnungsstand-berechnen",
  bezeichnung: "Gespeicherte Zahlen fortschreiben",
  payload: z.strictObject({}),
  attempts: 10,
  backoffMs: 500,
  einerGenuegt: true,
});

/**
 * Every night: marks what the calendar has overtaken, and what nobody has computed yet. Tenant: the granting authority.
 */
export const rechnungsstandNachziehen = defineJob({
  name: "rechnungsstand-nachziehen",
  bezeichnung: "Überholte Zahlen vormerken",
  payload: z.strictObject({}),
  attempts: 5,
  backoffMs: 60_000,
  zeitplan: { uhrzeit: "00:05", nachholbarTage: 0 },
});
