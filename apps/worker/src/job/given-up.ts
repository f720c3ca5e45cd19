import {
  asJob,
  recordGescheitert,
  recordJahreslaufEnde,
  recordJahreslaufGescheitert,
  recordSchritt,
  type Db,
} from "@kim/db";
import type { JahreslaufId, OrganisationId } from "@kim/domain/grundlagen";
import { JobName, jobs, type Payload } from "@kim/jobs";

/** A job that nobody tries any more; `satz` says why, to the person behind it. */
export interface GivenUp {
  name: string;
  tenantId: OrganisationId;
  payload: unknown;
  satz: string;
}

export const technischerSatz =
  "Die Berechnung ist an einem technischen Fehler gescheitert. Bitte versuchen Sie es noch einmal.";

/** Tells the person behind a job that it came to nothing; what nobody waits for by name is told to nobody. */
export async function tellGivenUp({ name, tenantId, payload, satz }: GivenUp, db: Db, now: Date): Promise<void> {
  const job = JobName.safeParse(name).data;
  const told = job && tellings[job];
  const parsed = job && jobs[job].payload.safeParse(payload);
  if (told && parsed?.success) await (told as Telling<JobName>)({ db, now, tenantId, satz }, parsed.data as never);
}

type Telling<N extends JobName> = (
  context: { db: Db; now: Date; tenantId: OrganisationId; satz: string },
  payload: Payload<N>,
) => Promise<unknown>;

const tellings: { [N in JobName]?: Telling<N> } = {
  "nachricht-senden": ({ db, now, tenantId }, { nachrichtId }) =>
    asJob(db, tenantId, (tx) => recordGescheitert(tx, nachrichtId, now)),
  "jahreslauf-starten": ({ db, now, tenantId, satz }, { laufId }) =>
    asJob(db, tenantId, (tx) => recordJahreslaufGescheitert(tx, laufId, satz, now)),
  "jahresergebnis-berechnen": ({ db, now, tenantId, satz }, { laufId, laufTenantId }) =>
    schrittGescheitert(db, now, { laufId, laufTenantId, organisationId: tenantId, satz }),
  "schritt-wiederholen": ({ db, now, tenantId, satz }, { laufId, organisationId }) =>
    schrittGescheitert(db, now, { laufId, laufTenantId: tenantId, organisationId, satz }),
};

async function schrittGescheitert(
  db: Db,
  now: Date,
  schritt: { laufId: JahreslaufId; laufTenantId: OrganisationId; organisationId: OrganisationId; satz: string },
): Promise<void> {
  const { laufId, laufTenantId, organisationId, satz } = schritt;
  await asJob(db, organisationId, (tx) => recordSchritt(tx, laufId, { status: "fehlgeschlagen", fehler: satz }, now));
  await asJob(db, laufTenantId, (tx) => recordJahreslaufEnde(tx, laufId, now));
}
