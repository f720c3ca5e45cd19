import type { Kettenglied } from "../ablauf/kette.ts";
import type { Weiterleitungszeile } from "../papier/zahlen.ts";

/** The Anlage Weiterleitung: what became of every contract, by its certificate (R81). */
export const weiterleitungszeilen = (glieder: readonly Kettenglied[]): Weiterleitungszeile[] =>
  glieder.map(({ empfaengerName, weitergeleitetCent, lauf, pruefsumme, rueckgabeCent }) => {
    const verzichtet = lauf?.stand === "verzichtet";
    const bescheinigung = verzichtet ? null : (lauf?.bescheinigung ?? null);
    const summe = bescheinigung ? pruefsumme : null;
    return {
      empfaengerName,
      weitergeleitetCent,
      erklaertCent: summe?.erklaertCent ?? 0,
      anerkanntCent: summe?.anerkanntCent ?? 0,
      gekuerztCent: summe?.gekuerztCent ?? 0,
      nichtNachgewiesenCent: verzichtet ? weitergeleitetCent : (summe?.zurueckgestelltCent ?? 0),
      rueckgabeCent: summe ? rueckgabeCent : 0,
      bescheinigung: bescheinigung && {
        version: bescheinigung.version,
        am: bescheinigung.am,
        vonName: bescheinigung.vonName,
      },
    };
  });
