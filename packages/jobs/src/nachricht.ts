import { NachrichtId } from "@kim/domain/grundlagen";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/**
 * Sends one letter. Ten attempts with doubling pauses outlast a mail server that is away for an hour. Tenant: the
 * sender.
 */
export const nachrichtSenden = defineJob({
  name: "nachricht-senden",
  bezeichnung: "Brief versenden",
  payload: z.strictObject({ nachrichtId: NachrichtId }),
  attempts: 10,
  backoffMs: 5_000,
  nichtWiederholbarWeil:
    "Der Text eines Briefs, der nicht hinausging, ist vernichtet. Wer ihn schrieb, sieht das und schreibt neu.",
});
