import { enqueueOnce, getJahreslauf, listFoerderempfaenger, recordSchrittWartet, uuidOf } from "@kim/db";
import { nachweiseAnlegen } from "@kim/jobs";
import type { Handler } from "./handler.ts";

/**
 * The drafts of proofs are ordered, down the chain; one step per recipient in the database, one child per recipient in
 * the queue.
 */
export const handleJahreslaufStarten: Handler<"jahreslauf-starten"> = async ({
  tenantId,
  payload: { laufId },
  now,
  asJob,
  enqueueFamily,
}) => {
  const { jahr, empfaenger } = await asJob(tenantId, async (tx) => {
    const { jahr, umfang } = await getJahreslauf(tx, laufId);
    return {
      jahr,
      empfaenger: umfang === "land" ? (await listFoerderempfaenger(tx, jahr)).map(({ id }) => id) : [tenantId],
    };
  });
  for (const id of empfaenger)
    await asJob(id, async (tx) => {
      await recordSchrittWartet(tx, tenantId, laufId, now());
      await enqueueOnce(
        tx,
        nachweiseAnlegen,
        { laufId, jahr, empfaengerId: id },
        uuidOf("nachweise-anlegen", laufId, id),
      );
    });
  await enqueueFamily(
    { name: "jahreslauf-abschliessen", tenantId, payload: { laufId }, key: `abschluss-${laufId}` },
    empfaenger.map((id) => ({
      name: "jahresergebnis-berechnen",
      tenantId: id,
      payload: { laufId, laufTenantId: tenantId, jahr },
      key: `ergebnis-${laufId}-${id}`,
    })),
  );
};
