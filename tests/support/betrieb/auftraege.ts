import { randomUUID } from "node:crypto";
import type { Auftragsgrund } from "@kim/domain/betrieb";
import { AuftragId, JahreslaufId, type OrganisationId } from "@kim/domain/grundlagen";
import type { JobName } from "@kim/jobs";
import type { TestDatabase } from "../datenbank/test-database.ts";

type Angaben = { name?: JobName; grund?: Auftragsgrund; payload?: unknown };

/** A job of the body that the queue gave up, as the worker would have noted it. */
export async function hatAufgegebenenAuftrag(
  { database: { admin } }: { database: Pick<TestDatabase, "admin"> },
  { id: organisationId }: { id: OrganisationId },
  { name = "nachweise-anlegen", grund = "technisch", payload }: Angaben = {},
): Promise<{ organisationId: OrganisationId; id: AuftragId }> {
  const id = AuftragId.parse(randomUUID());
  const inhalt = payload ?? { laufId: JahreslaufId.parse(randomUUID()), jahr: 2025 };
  await admin`
    insert into kim.outbox (tenant_id, id, name, payload, gesendet_am, aufgegeben_am, grund, versuche)
      values (${organisationId}, ${id}, ${name}, ${admin.json(inhalt as never)}, now(), now(), ${grund}, 5)`;
  return { organisationId, id };
}
