import { LandesverteilungId } from "@kim/domain/landesverteilung";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Writes to the people of every recipient what was published for it, each once. Tenant: the granting authority. */
export const landesanteileMitteilen = defineJob({
  name: "landesanteile-mitteilen",
  bezeichnung: "Anteile einer Landesverteilung mitteilen",
  payload: z.strictObject({ landesverteilungId: LandesverteilungId }),
  attempts: 8,
  backoffMs: 1_000,
});
