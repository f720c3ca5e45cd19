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
  return {
    bescheide: await listBescheide(tx, organisationId),
    abrufe: await listMittelabrufe(tx, organisationId),
    auszahlungen: await listAuszahlungen(tx, organisationId),
    fassungen: await listKonditionsfassungen(tx),
  };
}
