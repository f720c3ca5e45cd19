import type { Startzahlen } from "./startzahlen.ts";
import type { NaechsterSchritt } from "./naechster-schritt.ts";
import { schritteDerBewilligungsbehoerde, schritteDesMinisteriums } from "./schritte-des-landes.ts";
import { schritteDesWeiterleitungsempfaengers } from "./schritte-des-weiterleitungsempfaengers.ts";
import { schritteDesZuwendungsempfaengers } from "./schritte-des-zuwendungsempfaengers.ts";

/** What to do next, urgent steps first; never empty. `weitere` are those that do not follow from counts. */
export function naechsteSchritte(zahlen: Startzahlen, weitere: readonly NaechsterSchritt[] = []): NaechsterSchritt[] {
  return [...schritteJeSicht(zahlen), ...weitere].sort((a, b) => Number(b.dringend) - Number(a.dringend));
}

function schritteJeSicht(zahlen: Startzahlen): NaechsterSchritt[] {
  switch (zahlen.sicht) {
    case "zuwendungsempfaenger":
      return schritteDesZuwendungsempfaengers(zahlen);
    case "weiterleitungsempfaenger":
      return schritteDesWeiterleitungsempfaengers(zahlen);
    case "bewilligungsbehoerde":
      return schritteDerBewilligungsbehoerde(zahlen);
    case "ministerium":
      return schritteDesMinisteriums(zahlen);
  }
}
