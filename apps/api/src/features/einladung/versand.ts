import { createHash, randomBytes } from "node:crypto";
import { enqueue, getOrganisation, recordEinladung, recordNachricht, type TenantTx } from "@kim/db";
import { NachrichtId, type EinladungId } from "@kim/domain/grundlagen";
import { einladungBrief, einladungGueltigBis, type EinladungErstellt } from "@kim/domain/organisation";
import { nachrichtSenden } from "@kim/jobs";

/** The token exists in the letter alone; the table knows its hash. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Records the invitation and puts its letter, under the same id, into the outbox of the running transaction. */
export async function versendeEinladung(
  tx: TenantTx,
  einladung: EinladungErstellt & { id: EinladungId },
  { adresse, now, erstelltVon }: { adresse: string; now: Date; erstelltVon: string },
): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  const gueltigBis = einladungGueltigBis(now);
  const von = await getOrganisation(tx, tx.tenantId);
  const organisation = await getOrganisation(tx, einladung.organisationId);
  const brief = einladungBrief({
    link: new URL(`/einladung/${token}`, adresse).toString(),
    von: von.name,
    organisation: organisation.name,
    rollen: einladung.rollen,
    gueltigBis,
    vonAussen: von.id !== organisation.id,
  });
  await recordEinladung(tx, { ...einladung, tokenHash: tokenHash(token), gueltigBis, erstelltVon }, now);
  const nachrichtId = NachrichtId.parse(einladung.id);
  await recordNachricht(tx, { ...brief, id: nachrichtId, an: einladung.email }, now);
  await enqueue(tx, nachrichtSenden, { nachrichtId });
}
