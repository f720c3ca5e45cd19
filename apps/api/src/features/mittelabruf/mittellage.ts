import { listAuszahlungen, listBescheide, listMittelabrufe, type BewilligungTx, type TenantTx } from "@kim/db";
import type { OrganisationId } from "@kim/domain";

/** Everything that was granted to one recipient, called and paid. */
export async function getMittellage(tx: TenantTx | BewilligungTx, organisationId: OrganisationId) {
  return {
    bescheide: await listBescheide(tx, organisationId),
    abrufe: await listMittelabrufe(tx, organisationId),
    auszahlungen: await listAuszahlungen(tx, { organisationId }),
  };
}
