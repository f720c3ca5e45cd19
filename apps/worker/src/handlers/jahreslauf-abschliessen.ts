import { recordJahreslaufEnde } from "@kim/db";
import type { Handler } from "./handler.ts";

export const handleJahreslaufAbschliessen: Handler<"jahreslauf-abschliessen"> = async ({
  tenantId,
  payload,
  now,
  asJob,
}) => {
  await asJob(tenantId, (tx) => recordJahreslaufEnde(tx, payload.laufId, now()));
};
