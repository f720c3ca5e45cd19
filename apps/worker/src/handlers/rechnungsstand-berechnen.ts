import { fortschreibeRechnungsstand } from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import type { Handler } from "./handler.ts";

/** Where no mark waits any more, another job has computed it already. */
export const handleRechnungsstandBerechnen: Handler<"rechnungsstand-berechnen"> = async ({ tenantId, now, asJob }) => {
  await asJob(tenantId, (tx) => fortschreibeRechnungsstand(tx, now(), heuteInBerlin(now())));
};
