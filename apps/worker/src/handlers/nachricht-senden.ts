import { findUngesendet, recordGesendet } from "@kim/db";
import type { Handler } from "./handler.ts";

/**
 * A crash between sending and marking sends the letter again: a second copy of the same link is harmless, a lost
 * invitation would lock somebody out.
 */
export const handleNachrichtSenden: Handler<"nachricht-senden"> = async ({
  tenantId,
  payload: { nachrichtId },
  now,
  asJob,
  post,
}) => {
  const nachricht = await asJob(tenantId, (tx) => findUngesendet(tx, nachrichtId));
  if (!nachricht) return;
  await post.send(nachricht);
  await asJob(tenantId, (tx) => recordGesendet(tx, nachrichtId, now()));
};
