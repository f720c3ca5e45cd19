import { MitteilungId } from "@kim/domain/grundlagen";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Sets the paper of a letter to the granting authority, unless it is set already. Tenant: who sent it. */
export const mitteilungSetzen = defineJob({
  name: "mitteilung-setzen",
  bezeichnung: "Mitteilung als Dokument setzen",
  payload: z.strictObject({ mitteilungId: MitteilungId }),
  attempts: 8,
  backoffMs: 1_000,
});
