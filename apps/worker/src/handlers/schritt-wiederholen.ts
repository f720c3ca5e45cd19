import { enqueueOnce, getJahreslauf, uuidOf } from "@kim/db";
import { jahresergebnisBerechnen } from "@kim/jobs";
import type { Handler } from "./handler.ts";

/** The step waits already; a person may not order in the recipient's name, the worker may. */
export const handleSchrittWiederholen: Handler<"schritt-wiederholen"> = async ({
  tenantId,
  payload: { laufId, organisationId, jahr },
  jobId,
  asJob,
}) => {
  await asJob(tenantId, (tx) => getJahreslauf(tx, laufId)); // the run is the tenant's own, whatever the payload says
  await asJob(organisationId, (tx) =>
    enqueueOnce(
      tx,
      jahresergebnisBerechnen,
      { laufId, laufTenantId: tenantId, jahr },
      uuidOf(jahresergebnisBerechnen.name, jobId),
    ),
  );
};
