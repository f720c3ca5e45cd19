import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import { pflichttext } from "../../grundlagen/eingabefelder.ts";
import { NachweisbemerkungId } from "../../grundlagen/ids.ts";
import { PlainDate } from "../../grundlagen/plain-date.ts";
import { istAusfuehrlich } from "../../grundlagen/text.ts";
import { z } from "../../grundlagen/zod.ts";
import { Bemerkungsort } from "../fassung/bemerkungsort.ts";
import type { NachweisRefusal } from "../schritte/nachweis-refusal.ts";
import {
  decideNachweisbemerkung,
  gespraechsgrenze,
  seiteDes,
  type BemerkungGemacht,
  type Bemerkungsfaden,
  type Bemerkungslage,
} from "../ablauf/bemerkung.ts";
import { gefragtIm, Rueckfrageart } from "../schritte/rueckfrageart.ts";
import { EinNachweis } from "../ablauf/schrittbefehl.ts";

/** A question at one place of the submitted version, until a day. */
export const Rueckfragebefehl = z.strictObject({
  id: NachweisbemerkungId,
  nachweis: EinNachweis,
  art: Rueckfrageart,
  ort: Bemerkungsort,
  text: pflichttext(2000),
  bis: PlainDate,
});
export type Rueckfragebefehl = z.infer<typeof Rueckfragebefehl>;

/** R106: a later day for an answer, with its reason. */
export const Antwortfristbefehl = z.strictObject({
  id: NachweisbemerkungId,
  nachweis: EinNachweis,
  zuId: NachweisbemerkungId,
  bis: PlainDate,
  text: pflichttext(2000),
});
export type Antwortfristbefehl = z.infer<typeof Antwortfristbefehl>;

export const verlaengerungsgrundMindestens = 10;

/** R105: the level above asks with a day that lies after today; what is missing before it begins, the rest after. */
export function decideRueckfrage(
  lage: Bemerkungslage,
  { art, ort, bis }: Pick<Rueckfragebefehl, "art" | "ort" | "bis">,
  heute: PlainDate,
): Decision<BemerkungGemacht, NachweisRefusal> {
  const gesagt = decideNachweisbemerkung(lage, ort);
  if (!gesagt.ok) return gesagt;
  if (seiteDes(lage) !== "pruefstelle")
    return refuse({ reason: "frage-falsche-seite", regel: "R85", seite: "pruefstelle" });
  if (lage.stand !== gefragtIm[art])
    return refuse({ reason: "frage-nicht-jetzt", feld: "art", art, stand: lage.stand });
  return bis > heute ? gesagt : refuse({ reason: "antwortfrist-zu-frueh", regel: "R105", feld: "bis", nach: heute });
}

/** R106: a day that the authority set is moved back, after it has passed too, never forward; with a reason. */
export function decideAntwortfrist(
  lage: Bemerkungslage,
  faden: Pick<Bemerkungsfaden, "bis" | "erledigt">,
  { bis, text }: Pick<Antwortfristbefehl, "bis" | "text">,
  heute: PlainDate,
): Decision<BemerkungGemacht, NachweisRefusal> {
  const refusal = gespraechsgrenze(lage);
  if (refusal) return refuse(refusal);
  if (seiteDes(lage) !== "pruefstelle")
    return refuse({ reason: "frage-falsche-seite", regel: "R106", seite: "pruefstelle" });
  if (faden.bis === null || faden.erledigt) return refuse({ reason: "frage-ohne-frist", regel: "R106", feld: "bis" });
  const nach = faden.bis > heute ? faden.bis : heute;
  if (bis <= nach) return refuse({ reason: "antwortfrist-zu-frueh", regel: "R106", feld: "bis", nach });
  return istAusfuehrlich(text, verlaengerungsgrundMindestens)
    ? accept({ type: "BemerkungGemacht", seite: "pruefstelle" })
    : refuse({
        reason: "verlaengerung-ohne-grund",
        regel: "R106",
        feld: "text",
        mindestensZeichen: verlaengerungsgrundMindestens,
      });
}
