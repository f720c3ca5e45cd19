import type { Organisation } from "@kim/domain/organisation";
import { getEinzige, getOrganisation } from "../queries/organisation.ts";
import type { SchriftstueckTx } from "../queries/foerderung/schriftstueck.ts";

/** The granting authority that a paper comes from or goes to: whoever acts as it, otherwise the one there is. */
export const getBehoerde = (tx: SchriftstueckTx): Promise<Organisation> =>
  "bewilligung" in tx ? getOrganisation(tx, tx.tenantId) : getEinzige(tx, "bezirksregierung");
