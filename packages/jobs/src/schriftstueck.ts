import { EinSchriftstueck } from "@kim/domain/schriftstueck";
import { defineJob } from "./define-job.ts";

/** Sets one paper of a step, unless it is set already. Tenant: either side of it. */
export const schriftstueckSetzen = defineJob({
  name: "schriftstueck-setzen",
  bezeichnung: "Dokument eines Vorgangs setzen",
  payload: EinSchriftstueck,
  attempts: 8,
  backoffMs: 1_000,
});
