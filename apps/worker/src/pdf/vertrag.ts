import type { WeiterleitungMitNamen } from "@kim/db";
import type { Organisation } from "@kim/domain/organisation";
import type { Vertragsfassung } from "@kim/domain/weiterleitung";
import { renderer } from "./renderer.ts";
import { vertragInhalt } from "./vertrag-inhalt.ts";

/** Everything a contract's document says. Nothing of it changes once the contract is offered or its change accepted. */
export type Vertragslage = {
  vertrag: WeiterleitungMitNamen;
  fassung: Vertragsfassung;
  geber: Organisation;
  empfaenger: Organisation;
  /** The recipient of the grant. */
  eigentuemer: Organisation;
  /** The contract whose rest this one takes over. */
  vorgaenger: WeiterleitungMitNamen | null;
};

/** The contract, or one accepted change of it, as tagged PDF/UA-1. Same arguments, same bytes. */
export const renderVertrag = (lage: Vertragslage): Promise<Uint8Array> =>
  renderer.render({ template: "vertrag.typ", inhalt: JSON.stringify(vertragInhalt(lage)) });
