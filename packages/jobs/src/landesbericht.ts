import { LandesberichtId } from "@kim/domain/landesbericht";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Sets a report for the Landtag from what was frozen, unless it is set already. Tenant: the office that ordered it. */
export const landesberichtSetzen = defineJob({
  name: "landesbericht-setzen",
  bezeichnung: "Landesbericht setzen",
  payload: z.strictObject({ landesberichtId: LandesberichtId }),
  attempts: 8,
  backoffMs: 1_000,
});
