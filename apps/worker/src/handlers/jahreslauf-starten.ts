import {
  getJahreslauf,
  listFoerderempfaenger,
  lockJahreslauf,
  nimmSchritteZurueck,
  recordJahreslaufEnde,
  recordSchrittWartet,
  type TenantTx,
} from "@kim/db";
import type { JahreslaufId } from "@kim/domain/grundlagen";
import type { Handler } from "./handler.ts";

/** One step per recipient in the database; then one child per recipient in the queue, unless it was called off. */
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
  // All of them before the first is computed: a run ends when no step is open.
  for (const id of empfaenger) await asJob(id, (tx) => recordSchrittWartet(tx, tenantId, laufId, now()));
  if (await asJob(tenantId, (tx) => endetAbgebrochen(tx, laufId, now()))) return;
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

/** Called off while its steps were being written: those written later are taken back as well. */
async function endetAbgebrochen(tx: TenantTx, laufId: JahreslaufId, now: Date): Promise<boolean> {
  const { abgebrochenAm } = await lockJahreslauf(tx, laufId);
  if (abgebrochenAm === null) return false;
  await nimmSchritteZurueck(tx, laufId, now);
  await recordJahreslaufEnde(tx, laufId, now);
  return true;
}
