import { merkeUeberholte } from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import type { Handler } from "./handler.ts";

export const handleRechnungsstandNachziehen: Handler<"rechnungsstand-nachziehen"> = async ({
  tenantId,
  now,
  asJob,
}) => {
  await asJob(tenantId, (tx) => merkeUeberholte(tx, heuteInBerlin(now())));
};
