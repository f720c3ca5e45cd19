import { JahreslaufId, NachweisId, OrganisationId } from "@kim/domain/grundlagen";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/**
 * Opens the drafts that a body owes for an ended year, has their papers set, tells its people, and asks the same of
 * those that hold its contracts. Tenant: the body; `empfaengerId` is the recipient whose posts lead to it.
 */
export const nachweiseAnlegen = defineJob({
  name: "nachweise-anlegen",
  bezeichnung: "Entwürfe der Nachweise anlegen",
  payload: z.strictObject({ laufId: JahreslaufId, jahr: z.int(), empfaengerId: OrganisationId }),
  attempts: 5,
  backoffMs: 500,
});

/** Sets the papers of a submitted version that are still outstanding (R91). Tenant: its holder. */
export const nachweisSetzen = defineJob({
  name: "nachweis-setzen",
  bezeichnung: "Papiere eines Nachweises setzen",
  payload: z.strictObject({ nachweisId: NachweisId, version: z.int() }),
  attempts: 8,
  backoffMs: 1_000,
});

/** Sets the draft for reading, or what was prepared for signing on paper. Tenant: its holder. */
export const ausdruckSetzen = defineJob({
  name: "ausdruck-setzen",
  bezeichnung: "Ausdruck zum Unterschreiben setzen",
  payload: z.strictObject({ nachweisId: NachweisId }),
  attempts: 8,
  backoffMs: 1_000,
});

/** The same of a draft that the yearly run opened: figures and letters come first. Tenant: its holder. */
export const entwurfspapierSetzen = defineJob({
  ...ausdruckSetzen,
  name: "entwurfspapier-setzen",
  bezeichnung: "Entwurf eines Nachweises als PDF setzen",
  nachrangig: true,
});

/** Sets what the level above found, once it certified. Tenant: the level above. */
export const vermerkSetzen = defineJob({
  name: "vermerk-setzen",
  bezeichnung: "Prüfvermerk setzen",
  payload: z.strictObject({ inhaberId: OrganisationId, nachweisId: NachweisId, version: z.int() }),
  attempts: 8,
  backoffMs: 1_000,
});
