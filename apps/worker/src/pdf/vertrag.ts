import { renderer } from "./renderer.ts";
import { vertragInhalt } from "./vertrag-inhalt.ts";
import type { Vertragsangaben } from "./vertragsangaben.ts";

/** The contract, or one accepted change of it, as tagged PDF/UA-1. Same arguments, same bytes. */
export const renderVertrag = (angaben: Vertragsangaben): Promise<Uint8Array> =>
  renderer.render({ template: "vertrag.typ", inhalt: JSON.stringify(vertragInhalt(angaben)) });
