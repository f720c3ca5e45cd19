import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Every morning: has each body's people reminded. Tenant: the granting authority. */
export const fristenDurchsehen = defineJob({
  name: "fristen-durchsehen",
  bezeichnung: "Fristen aller Empfänger durchsehen",
  payload: z.strictObject({}),
  attempts: 5,
  backoffMs: 60_000,
  zeitplan: { uhrzeit: "06:30", nachholbarTage: 0 },
});

/**
 * Writes the letters that are due to a body's people today, and asks the same of those that hold its contracts; `tag`
 * is the morning that asked. Tenant: the body.
 */
export const fristenErinnern = defineJob({
  name: "fristen-erinnern",
  bezeichnung: "An Fristen erinnern",
  payload: z.strictObject({ tag: z.iso.date() }),
  attempts: 8,
  backoffMs: 1_000,
});

/** Has the people of chosen rows of a board reminded, each once. Tenant: whose board it is. */
export const fristenMahnen = defineJob({
  name: "fristen-mahnen",
  bezeichnung: "An ausstehende Nachweise erinnern",
  payload: z.strictObject({ mahnungId: z.uuid() }),
  attempts: 8,
  backoffMs: 1_000,
});
