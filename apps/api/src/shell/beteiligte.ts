import type { NachweisTx } from "@kim/db";
import type { Nachweislage } from "@kim/domain/nachweis";
import { hatRecht } from "@kim/domain/organisation";
import type { Person } from "./session.ts";

/** The granting authority works on what was submitted to it, everybody else as a body that proves and checks. */
export type Zugang = {
  person: Person;
  asTenant: <T>(work: (tx: NachweisTx) => Promise<T>) => Promise<T>;
  asBewilligung: <T>(work: (tx: NachweisTx) => Promise<T>) => Promise<T>;
};

export const alsBeteiligter = <T>(ctx: Zugang, work: (tx: NachweisTx) => Promise<T>): Promise<T> =>
  hatRecht(ctx.person.organisation.rollen, "bewilligung:entscheiden") ? ctx.asBewilligung(work) : ctx.asTenant(work);

/** Whoever works on a proof or checks one; which of it a step or a remark needs says its own rule. */
export const jemand = ["nachweis:vorbereiten", "nachweis:zeichnen", "nachweis:pruefen"] as const;

export const akteurAus = ({ benutzerId, name, organisation }: Person): Nachweislage["akteur"] => ({
  benutzerId,
  name,
  organisationId: organisation.organisationId,
  rollen: organisation.rollen,
});
