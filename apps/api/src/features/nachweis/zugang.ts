import { asBewilligung, asTenant, Missing, must, type NachweisTx } from "@kim/db";
import type { Nachweislage } from "@kim/domain/nachweis";
import { hatRecht } from "@kim/domain/organisation";
import type { Person } from "../../shell/session.ts";
import type { Deps } from "../../shell/trpc.ts";

/** The granting authority works on what was submitted to it, everybody else as a body that proves and checks. */
export type Zugang = {
  person: Person;
  asTenant: <T>(work: (tx: NachweisTx) => Promise<T>) => Promise<T>;
  asBewilligung: <T>(work: (tx: NachweisTx) => Promise<T>) => Promise<T>;
};

export const alsBeteiligter = <T>(ctx: Zugang, work: (tx: NachweisTx) => Promise<T>): Promise<T> =>
  hatRecht(ctx.person.organisation.rollen, "bewilligung:entscheiden") ? ctx.asBewilligung(work) : ctx.asTenant(work);

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

/** Whoever works on a proof or checks one; which of it a step or a remark needs says its own rule. */
export const jemand = ["nachweis:vorbereiten", "nachweis:zeichnen", "nachweis:pruefen"] as const;

export const akteurAus = ({ benutzerId, name, organisation }: Person): Nachweislage["akteur"] => ({
  benutzerId,
  name,
  organisationId: organisation.organisationId,
  rollen: organisation.rollen,
});
