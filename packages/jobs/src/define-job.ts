import type { Zeitplan } from "@kim/domain/betrieb";
import type { z } from "zod";

/** A job is a contract: a name, the schema of its payload, and how often a failed attempt is repeated. */
export interface JobDefinition<Name extends string = string, Payload = unknown> {
  readonly name: Name;
  /** What it does, for people: never what a body typed. */
  readonly bezeichnung: string;
  readonly payload: z.ZodType<Payload>;
  readonly attempts: number;
  readonly backoffMs: number;
  /** Of several that wait for the same tenant one is enough: it does the work of all. */
  readonly einerGenuegt?: boolean;
  /** When it is ordered by itself, once each time. Its payload is empty, its tenant the granting authority. */
  readonly zeitplan?: Zeitplan;
  /** Why ordering it again does nothing, once it was given up. */
  readonly nichtWiederholbarWeil?: string;
  /** Waits until nothing else does, whoever ordered it: nobody sits in front of it. */
  readonly nachrangig?: boolean;
}

export function defineJob<const Name extends string, Payload>(
  job: JobDefinition<Name, Payload>,
): JobDefinition<Name, Payload> {
  return job;
}
