import type { Lage } from "./lage.ts";
import type { NaechsterSchritt } from "./naechster-schritt.ts";
import { schritteDerBewilligungsbehoerde, schritteDesMinisteriums } from "./schritte-des-landes.ts";
import { schritteDesWeiterleitungsempfaengers } from "./schritte-des-weiterleitungsempfaengers.ts";
import { schritteDesZuwendungsempfaengers } from "./schritte-des-zuwendungsempfaengers.ts";

/** What to do next, urgent steps first; never empty. */
export function naechsteSchritte(lage: Lage): NaechsterSchritt[] {
  return schritteJeSicht(lage).sort((a, b) => Number(b.dringend) - Number(a.dringend));
}

function schritteJeSicht(lage: Lage): NaechsterSchritt[] {
  switch (lage.sicht) {
    case "zuwendungsempfaenger":
      return schritteDesZuwendungsempfaengers(lage);
    case "weiterleitungsempfaenger":
      return schritteDesWeiterleitungsempfaengers(lage);
    case "bewilligungsbehoerde":
      return schritteDerBewilligungsbehoerde(lage);
    case "ministerium":
      return schritteDesMinisteriums(lage);
  }
}
