import { enqueueOnce, listFoerderempfaenger, uuidOf } from "@kim/db";
import { jahreZurueck } from "@kim/domain/fristenliste";
import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { fristenErinnern } from "@kim/jobs";
import type { Handler } from "./handler.ts";

/**
 * The authority itself, and everybody who was granted something whose dates still count; whoever holds their contracts
 * or owes them money is asked by them.
 */
export const handleFristenDurchsehen: Handler<"fristen-durchsehen"> = async ({ tenantId, now, asJob }) => {
  const tag = heuteInBerlin(now());
  const empfaenger = await asJob(tenantId, async (tx) => {
    const ids = new Set([tenantId]);
    for (let jahr = jahrVon(tag) - jahreZurueck; jahr <= jahrVon(tag); jahr += 1)
      for (const { id } of await listFoerderempfaenger(tx, jahr)) ids.add(id);
    return [...ids];
  });
  for (const id of empfaenger)
    await asJob(id, (tx) => enqueueOnce(tx, fristenErinnern, { tag }, uuidOf("fristen-erinnern", tag, id)));
};
