import { z } from "../grundlagen/zod.ts";

export const FristenkalenderId = z.uuid("Unbekannter Kalender.").brand("FristenkalenderId");
export type FristenkalenderId = z.infer<typeof FristenkalenderId>;

/**
 * A calendar of dates to be subscribed. Whoever asks for it makes the token and keeps it: the platform is told its
 * SHA-256 alone.
 */
export const FristenkalenderEingabe = z.strictObject({
  id: FristenkalenderId,
  tokenHash: z.string().regex(/^[0-9a-f]{64}$/, "Diese Prüfsumme ist nicht lesbar."),
});
export type FristenkalenderEingabe = z.infer<typeof FristenkalenderEingabe>;
