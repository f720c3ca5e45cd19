import { ueberEinzelansatz } from "../../jahresrechnung/einzelansatz.ts";
import { Befund } from "../schritte/befundarten.ts";
import { istOhneKosten, istVakant } from "../papier/stellenbefund.ts";
import type { Nachweiszahlen, Weiterleitungszeile } from "../papier/zahlen.ts";

/**
 * Told once, when a version is frozen, and kept beside it, so that a queue can be filtered by it. A level below without
 * a certificate was waived: nobody submits above an open one (R81).
 */
export function befundeDer(zahlen: Nachweiszahlen, verspaetet: boolean): Befund[] {
  const je = {
    ueber_einzelansatz: zahlen.art !== "verwendungsbestaetigung" && zahlen.ausgaben.some(ueberEinzelansatz),
    verspaetet,
    vakanz:
      zahlen.art === "teilnachweis"
        ? zahlen.besetzteHundertstelTage < zahlen.gehalteneHundertstelTage
        : zahlen.personal.some(istVakant),
    nicht_nachgewiesen: nichtNachgewiesen(zahlen),
    ebene_verzichtet: zahlen.weiterleitungen.some(({ bescheinigung }) => bescheinigung === null),
    zurueckgestellt: zahlen.weiterleitungen.some(istZurueckgestellt),
  } as const satisfies Record<Befund, boolean>;
  return Befund.options.filter((befund) => je[befund]);
}

const nichtNachgewiesen = (zahlen: Nachweiszahlen): boolean =>
  zahlen.weiterleitungen.some(({ nichtNachgewiesenCent }) => nichtNachgewiesenCent > 0) ||
  (zahlen.art !== "teilnachweis" && zahlen.personal.some(istOhneKosten)) ||
  (zahlen.art === "verwendungsbestaetigung" && zahlen.nichtNachgewiesenCent > 0);

const istZurueckgestellt = ({ bescheinigung, nichtNachgewiesenCent }: Weiterleitungszeile): boolean =>
  bescheinigung !== null && nichtNachgewiesenCent > 0;
