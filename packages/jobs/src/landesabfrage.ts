import { PlainDate } from "@kim/domain/grundlagen";
import { Abfragebriefanlass, LandesabfrageId } from "@kim/domain/landesabfrage";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/**
 * Writes to whoever was asked and has not answered, each once a day. Tenant: the office that asks. `tag`: the day on
 * which it was ordered.
 */
export const landesabfrageMitteilen = defineJob({
  name: "landesabfrage-mitteilen",
  bezeichnung: "Empfänger einer Landesabfrage anschreiben",
  payload: z.strictObject({ landesabfrageId: LandesabfrageId, anlass: Abfragebriefanlass, tag: PlainDate }),
  attempts: 8,
  backoffMs: 1_000,
});
