import { istAusfuehrlich } from "../../grundlagen/text.ts";
import type { NachweisRefusal } from "../schritte/nachweis-refusal.ts";
import type { Pruefergebnis } from "../schritte/pruefergebnisarten.ts";
import type { Pruefsumme } from "./zeilenpruefung.ts";

type Summen = Pick<Pruefsumme, "erklaertCent" | "anerkanntCent" | "gekuerztCent" | "zurueckgestelltCent">;

export const hinweisMindestens = 10;

/** What the decisions on the lines and the remark amount to; that a proof cannot be checked somebody has to say. */
export function vorgeschlagenesErgebnis(summen: Summen, bemerkung: string | null): Pruefergebnis {
  if (summen.gekuerztCent !== 0 || summen.zurueckgestelltCent !== 0) return "kuerzung";
  return bemerkung === null ? "ohne_beanstandung" : "mit_hinweis";
}

/** R93: whether a result says what was decided; the lines are the truth, the result is their name. */
export function ergebnisgrenze(
  ergebnis: Pruefergebnis,
  summen: Summen,
  bemerkung: string | null,
): NachweisRefusal | undefined {
  const { anerkanntCent } = summen;
  const abgezogenCent = summen.gekuerztCent + summen.zurueckgestelltCent;
  const etwasAbgezogen = summen.gekuerztCent !== 0 || summen.zurueckgestelltCent !== 0;
  const gesagt = istAusfuehrlich(bemerkung ?? "", hinweisMindestens);
  switch (ergebnis) {
    case "ohne_beanstandung":
      if (etwasAbgezogen) return { reason: "ergebnis-trotz-kuerzung", regel: "R93", feld: "ergebnis", abgezogenCent };
      return bemerkung === null ? undefined : { reason: "hinweis-ohne-ergebnis", regel: "R93", feld: "ergebnis" };
    case "mit_hinweis":
      if (etwasAbgezogen) return { reason: "ergebnis-trotz-kuerzung", regel: "R93", feld: "ergebnis", abgezogenCent };
      return gesagt ? undefined : ohneWorte;
    case "kuerzung":
      return etwasAbgezogen ? undefined : { reason: "kuerzung-ohne-betrag", regel: "R93", feld: "ergebnis" };
    case "nicht_prueffaehig":
      if (anerkanntCent !== 0)
        return { reason: "nicht-prueffaehig-anerkannt", regel: "R93", feld: "ergebnis", anerkanntCent };
      return gesagt ? undefined : ohneWorte;
  }
}

const ohneWorte = {
  reason: "ergebnis-ohne-worte",
  regel: "R93",
  feld: "text",
  mindestensZeichen: hinweisMindestens,
} as const satisfies NachweisRefusal;
