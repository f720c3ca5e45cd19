import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import { freitext } from "../../grundlagen/eingabefelder.ts";
import { WeiterleitungId } from "../../grundlagen/ids.ts";
import { istAusfuehrlich } from "../../grundlagen/text.ts";
import { z } from "../../grundlagen/zod.ts";
import { decideVertragsnachweis, type Vertragsnachweislage } from "./nachweisanlage.ts";
import type { NachweisRefusal } from "../schritte/nachweis-refusal.ts";
import { begruendungMindestens } from "./nachweisschritt-entscheidung.ts";

/** A Teilnachweis that nobody began, waived by the giver of the contract. */
export const Nachweisverzicht = z.strictObject({
  weiterleitungId: WeiterleitungId,
  jahr: z.int("Bitte das Förderjahr angeben."),
  text: freitext(2000),
});
export type Nachweisverzicht = z.infer<typeof Nachweisverzicht>;

export type AufNachweisVerzichtet = { type: "AufNachweisVerzichtet"; grund: string };

/** R81: what was passed on and is never proven, with a reason; a paper that was begun is waived on its own page. */
export function decideNachweisverzicht(
  { besteht, ...lage }: Omit<Vertragsnachweislage, "verzichtet">,
  text: string | null,
): Decision<AufNachweisVerzichtet, NachweisRefusal> {
  const moeglich = decideVertragsnachweis({ ...lage, besteht: false, verzichtet: false });
  if (!moeglich.ok) return moeglich;
  if (besteht) return refuse({ reason: "nachweis-schon-begonnen", regel: "R81", feld: "jahr", jahr: lage.jahr });
  return text !== null && istAusfuehrlich(text, begruendungMindestens)
    ? accept({ type: "AufNachweisVerzichtet", grund: text })
    : refuse({
        reason: "begruendung-fehlt",
        feld: "text",
        schritt: "verzichtet",
        mindestensZeichen: begruendungMindestens,
      });
}
