import { asBewilligung, asTenant, Missing, must, type NachweisTx } from "@kim/db";
import { hatRecht } from "@kim/domain/organisation";
import type { Person } from "../../shell/session.ts";
import type { Deps } from "../../shell/trpc.ts";

/** A file of a proof for whoever may read proofs. Throws `Missing` where the wall shows none. */
export async function leseDatei<T>(
  { db }: Deps,
  { benutzerId, organisation: { organisationId, rollen } }: Person,
  find: (tx: NachweisTx) => Promise<T | undefined>,
): Promise<T> {
  if (!hatRecht(rollen, "nachweis:lesen")) throw new Missing("dokument");
  const as = hatRecht(rollen, "bewilligung:entscheiden") ? asBewilligung : asTenant;
  return must(await as(db, organisationId, benutzerId, find), "dokument");
}
