import type { AmtTx } from "@kim/db";
import type { Rolle } from "@kim/domain/organisation";

/** Whoever asks, in the office that asks: each of the two has a role of its own behind the wall. */
export type Fragende = {
  person: { organisation: { rollen: readonly Rolle[] } };
  asBewilligung: <T>(work: (tx: AmtTx) => Promise<T>) => Promise<T>;
  asMinisterium: <T>(work: (tx: AmtTx) => Promise<T>) => Promise<T>;
};

export const alsAmt = <T>(ctx: Fragende, work: (tx: AmtTx) => Promise<T>): Promise<T> =>
  ctx.person.organisation.rollen.includes("bewilligungsbehoerde") ? ctx.asBewilligung(work) : ctx.asMinisterium(work);
