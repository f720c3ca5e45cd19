import { WeiterleitungId } from "@kim/domain/grundlagen";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Sets the documents of a contract that are still missing. Tenant: the side whose command called for it. */
export const vertragErzeugen = defineJob({
  name: "vertrag-erzeugen",
  bezeichnung: "Vertragsdokument setzen",
  payload: z.strictObject({ weiterleitungId: WeiterleitungId }),
  attempts: 5,
  backoffMs: 1_000,
});
