import type { Cent } from "../../grundlagen/geld.ts";
import type { Nachweiszahlen } from "./zahlen.ts";

/** The sums that stand beside a submitted version for the state, which reads no text. */
export type Fassungssummen = { bewilligtCent: Cent; ausgezahltCent: Cent; anerkanntCent: Cent; rueckzahlungCent: Cent };

export function fassungssummen(zahlen: Nachweiszahlen): Fassungssummen {
  switch (zahlen.art) {
    case "verwendungsnachweis": {
      const { bewilligtCent, ausgezahltCent, ergebnis } = zahlen;
      return {
        bewilligtCent,
        ausgezahltCent,
        anerkanntCent: ergebnis.anerkanntCent,
        rueckzahlungCent: ergebnis.erstattungCent,
      };
    }
    case "verwendungsbestaetigung": {
      const { bewilligtCent, ausgezahltCent, eingesetztCent, rueckzahlungCent } = zahlen;
      return { bewilligtCent, ausgezahltCent, anerkanntCent: eingesetztCent, rueckzahlungCent };
    }
    case "teilnachweis":
      return {
        bewilligtCent: zahlen.weitergeleitetCent,
        ausgezahltCent: zahlen.weitergeleitetCent,
        anerkanntCent: zahlen.verwendetCent,
        rueckzahlungCent: zahlen.rueckgabeCent,
      };
  }
}
