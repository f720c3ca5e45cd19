import { JahreslaufId, OrganisationId } from "@kim/domain/grundlagen";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Writes one step per recipient and hands the parent with its children to the queue. Tenant: the starter. */
export const jahreslaufStarten = defineJob({
  name: "jahreslauf-starten",
  payload: z.strictObject({ laufId: JahreslaufId }),
  attempts: 5,
  backoffMs: 500,
});

/** Computes and stores one recipient's result with its document. Tenant: the recipient. */
export const jahresergebnisBerechnen = defineJob({
  name: "jahresergebnis-berechnen",
  payload: z.strictObject({ laufId: JahreslaufId, laufTenantId: OrganisationId, jahr: z.int() }),
  attempts: 3,
  backoffMs: 500,
});

/** Closes the run when no step waits any more. Tenant: the starter. */
export const jahreslaufAbschliessen = defineJob({
  name: "jahreslauf-abschliessen",
  payload: z.strictObject({ laufId: JahreslaufId }),
  attempts: 5,
  backoffMs: 500,
});

/** 2 January, Europe/Berlin: starts the run of the year before for all recipients. Tenant: the granting authority. */
export const jahreslaufPlanmaessig = defineJob({
  name: "jahreslauf-planmaessig",
  payload: z.strictObject({}),
  attempts: 5,
  backoffMs: 60_000,
});

/**
 * A person asked to compute one failed step again. Tenant: the starter; the worker moves into the recipient's scope.
 */
export const schrittWiederholen = defineJob({
  name: "schritt-wiederholen",
  payload: z.strictObject({ laufId: JahreslaufId, organisationId: OrganisationId, jahr: z.int() }),
  attempts: 5,
  backoffMs: 500,
});
