import { JahreslaufId, OrganisationId } from "@kim/domain/grundlagen";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Writes one step per recipient and hands the parent with its children to the queue. Tenant: the starter. */
export const jahreslaufStarten = defineJob({
  name: "jahreslauf-starten",
  bezeichnung: "Jahreslauf beginnen",
  payload: z.strictObject({ laufId: JahreslaufId }),
  attempts: 5,
  backoffMs: 500,
});

/** Computes and stores one recipient's result with its document. Tenant: the recipient. */
export const jahresergebnisBerechnen = defineJob({
  name: "jahresergebnis-berechnen",
  bezeichnung: "Jahresrechnung berechnen und setzen",
  payload: z.strictObject({ laufId: JahreslaufId, laufTenantId: OrganisationId, jahr: z.int() }),
  attempts: 3,
  backoffMs: 500,
});

/** Closes the run when no step waits any more. Tenant: the starter. */
export const jahreslaufAbschliessen = defineJob({
  name: "jahreslauf-abschliessen",
  bezeichnung: "Jahreslauf abschließen",
  payload: z.strictObject({ laufId: JahreslaufId }),
  attempts: 5,
  backoffMs: 500,
});

/**
 * 2 January, or as soon after as somebody is there: starts the run of the year before for all recipients. Tenant: the
 * granting authority.
 */
export const jahreslaufPlanmaessig = defineJob({
  name: "jahreslauf-planmaessig",
  bezeichnung: "Jahreslauf nach Zeitplan starten",
  payload: z.strictObject({}),
  attempts: 5,
  backoffMs: 60_000,
  zeitplan: { uhrzeit: "06:00", tag: "01-02", nachholbarTage: 29 },
});

/**
 * A person asked to compute one failed step again. Tenant: the starter; the worker moves into the recipient's scope.
 */
export const schrittWiederholen = defineJob({
  name: "schritt-wiederholen",
  bezeichnung: "Schritt eines Jahreslaufs wiederholen",
  payload: z.strictObject({ laufId: JahreslaufId, organisationId: OrganisationId, jahr: z.int() }),
  attempts: 5,
  backoffMs: 500,
});
