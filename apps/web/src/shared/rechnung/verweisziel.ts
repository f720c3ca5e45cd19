import type { Verweis } from "@kim/domain/jahresrechnung";

/** Where an input of a derivation can be looked up, and what the way there is called. */
export function zielVon(verweis: Verweis): { to: string; text: string } {
  if (verweis.art === "stelle") return { to: `/stellen/${verweis.id}`, text: "Zur Stelle" };
  if (verweis.art === "bescheid") return { to: `/bescheide/${verweis.id}`, text: "Zum Bescheid" };
  if (verweis.art === "ausgaben") return { to: "/ausgaben", text: "Zu den Ausgaben" };
  if (verweis.art === "foerderstand") return { to: `/foerderstand?jahr=${verweis.jahr}`, text: "Zum Förderstand" };
  if (verweis.art === "land") return { to: `/land/foerderung?jahr=${verweis.jahr}`, text: "Nach Empfängern" };
  if (verweis.art === "empfaenger") return { to: `/land/${verweis.ags}?jahr=${verweis.jahr}`, text: "Zum Empfänger" };
  return { to: "/konditionen", text: "Zu den Konditionen" };
}
