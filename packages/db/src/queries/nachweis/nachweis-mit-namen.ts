import type { NachweisId, OrganisationId, PlainDate, WeiterleitungId } from "@kim/domain/grundlagen";
import type { Nachweisart } from "@kim/domain/nachweis";
import type { OrganisationArt } from "@kim/domain/organisation";
import type { Baustein } from "@kim/domain/stelle";
import type { BewilligungTx, EinsichtTx, TenantTx } from "../../scope/tenant-tx.ts";

/** The holder and the level above; the granting authority sees what was submitted to it. */
export type NachweisTx = TenantTx | BewilligungTx;

/** The same and the auditors, who read submitted versions and nothing else. */
export type NachweisleserTx = NachweisTx | EinsichtTx;

export interface NachweisMitNamen {
  id: NachweisId;
  inhaberId: OrganisationId;
  inhaberName: string;
  inhaberArt: OrganisationArt;
  pruefstelleId: OrganisationId;
  pruefstelleName: string;
  art: Nachweisart;
  jahr: number;
  baustein: Baustein;
  weiterleitungId: WeiterleitungId | null;
  frist: { am: PlainDate; quelle: string; annahme: boolean };
}
