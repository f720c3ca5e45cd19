import {
  listAuszahlungen,
  listBescheide,
  listKonditionsfassungen,
  listMittelabrufe,
  type BewilligungTx,
  type TenantTx,
} from "@kim/db";
import type { OrganisationId } from "@kim/domain/grundlagen";

/** Everything that was granted to one recipient, called and paid, with the Fassungen the Bescheide rest on. */
export async function getMittellage(tx: TenantTx | BewilligungTx, organisationId: OrganisationId) {
  // One connection: the statements go out together, for others wait meanwhile.
  const [bescheide, abrufe, auszahlungen, fassungen] = await Promise.all([
    listBescheide(tx, organisationId),
    listMittelabrufe(tx, organisationId),
    listAuszahlungen(tx, organisationId),
    listKonditionsfassungen(tx),
  ]);
  return { bescheide, abrufe, auszahlungen, fassungen };
}
