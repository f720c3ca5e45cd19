import type { AmtTx, Reading } from "@kim/db";
import type { Rolle } from "@kim/domain/organisation";

/** Whoever asks, in the office that asks: each of the two has a role of its own behind the wall. */
export type Fragende = {
  person: { organisation: { rollen: readonly Rolle[] } };
  asBewilligung: <T>(work: (tx: AmtTx) => Promise<T>) => Promise<T>;
  asMinisterium: <T>(work: (tx: AmtTx) => Promise<T>) => Promise<T>;
};

type Lesende = Pick<Fragende, "person"> & {
  readBewilligung: <T>(reading: Reading<T>) => Promise<readonly [T]>;
  readMinisterium: <T>(reading: Reading<T>) => Promise<readonly [T]>;
};

/** Reads ahead of a command: no audit line is written for it. */
export async function leseAlsAmt<T>(ctx: Lesende, reading: Reading<T>): Promise<T> {
  const lesend = ctx.person.organisation.rollen.includes("bewilligungsbehoerde")
    ? ctx.readBewilligung
    : ctx.readMinisterium;
  const [gelesen] = await lesend(reading);
  return gelesen;
}

export const alsAmt = <T>(ctx: Fragende, work: (tx: AmtTx) => Promise<T>): Promise<T> =>
  ctx.person.organisation.rollen.includes("bewilligungsbehoerde") ? ctx.asBewilligung(work) : ctx.asMinisterium(work);
