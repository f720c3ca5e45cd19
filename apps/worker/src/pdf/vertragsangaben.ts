import type { WeiterleitungMitNamen } from "@kim/db";
import type { VertraglicheFoerderung } from "@kim/domain/kondition";
import type { Organisation } from "@kim/domain/organisation";
import type { Vertragsfassung } from "@kim/domain/weiterleitung";

/** Everything a contract's document says. Nothing of it changes once the contract is offered or its change accepted. */
export type Vertragsangaben = {
  vertrag: WeiterleitungMitNamen;
  fassung: Vertragsfassung;
  geber: Organisation;
  empfaenger: Organisation;
  /** The recipient of the grant. */
  eigentuemer: Organisation;
  /** The contract whose rest this one takes over. */
  vorgaenger: WeiterleitungMitNamen | null;
  /** By the conditions published when it was offered. */
  foerderung: VertraglicheFoerderung;
};
