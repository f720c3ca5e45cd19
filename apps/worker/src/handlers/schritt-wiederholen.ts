import { getJahreslauf, recordSchritt } from "@kim/db";
import type { Handler } from "./handler.ts";

export const handleSchrittWiederholen: Handler<"schritt-wiederholen"> = async ({
  tenantId,
  payload: { laufId, organisationId, jahr },
  jobId,
  now,
  asJob,
  enqueueFamily,
}) => {
  await asJob(tenantId, (tx) => getJahreslauf(tx, laufId)); // the run is the tenant's own, whatever the payload says
  await asJob(organisationId, (tx) => recordSchritt(tx, laufId, { status: "wartet" }, now()));
  await enqueueFamily({ name: "jahreslauf-abschliessen", tenantId, payload: { laufId }, key: `abschluss-${jobId}` }, [
    {
      name: "jahresergebnis-berechnen",
      tenantId: organisationId,
      payload: { laufId, laufTenantId: tenantId, jahr },
      key: `ergebnis-${jobId}`,
    },
  ]);
};
