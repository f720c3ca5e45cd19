import type { Gehaltenes } from "./anteilsgrenze.ts";
import type { Body } from "./empfaengergrenze.ts";
import type { WeiterleitungAngebot } from "../vertrag/weiterleitung.ts";
import type { WeiterleitungRefusal } from "../vertrag/weiterleitung-refusal.ts";
import type { Zusatzstellenlage } from "./zusatzstellengrenze.ts";
import { jahrVon } from "../../grundlagen/plain-date.ts";

export type Baustein1lage = Pick<Zusatzstellenlage, "zusatzstellen"> & {
  /** Years whose Bescheid lets posts of Baustein 1 be passed on further than the Richtlinie does. */
  baustein1FreieJahre: readonly number[];
};
type Lage = Baustein1lage &
  Pick<Gehaltenes, "stelle" | "herkunft"> & { geber: Pick<Body, "art">; angebot: WeiterleitungAngebot };

/**
 * R80b: a post of Baustein 1 is passed on by a Kreis alone, and only coordination, unless the Bescheid of the year it
 * begins in allows more. Below the owner its contract says whether at all.
 */
export function baustein1Stellengrenze(lage: Lage): WeiterleitungRefusal | undefined {
  if (!gebunden(lage)) return undefined;
  if (lage.geber.art !== "kreis" && lage.geber.art !== "staedteregion")
    return { reason: "baustein1-nur-durch-kreis", regel: "R80b", feld: "stelleId" };
  return lage.stelle.funktion === "koordination"
    ? undefined
    : { reason: "baustein1-nur-koordination", regel: "R80b", feld: "stelleId" };
}

/** R80b, R6: only to a Kommune with own Ausländerbehörde, Jugendamt and Integrationsrat, as its Zusatzstelle proves. */
export function baustein1Empfaengergrenze(lage: Lage): WeiterleitungRefusal | undefined {
  const { empfaengerId, beginn } = lage.angebot;
  const jahr = jahrVon(beginn);
  const erfuellt = lage.zusatzstellen.some((z) => z.kommuneId === empfaengerId && z.jahr === jahr);
  return gebunden(lage) && !erfuellt
    ? { reason: "kommune-ohne-zusatzstelle", regel: "R80b", feld: "empfaengerId", jahr }
    : undefined;
}

/** R80b: nobody below passes it on. */
export const baustein1Weitergabegrenze = (lage: Lage): WeiterleitungRefusal | undefined =>
  gebunden(lage) && lage.angebot.weiterleitungErlaubt
    ? { reason: "baustein1-nicht-weiter", regel: "R80b", feld: "weiterleitungErlaubt" }
    : undefined;

const gebunden = ({ stelle, herkunft, angebot, baustein1FreieJahre }: Lage): boolean =>
  stelle.baustein === 1 && herkunft === null && !baustein1FreieJahre.includes(jahrVon(angebot.beginn));
