import type { VerteilungRefusal } from "../../verteilung/verteilung-angebote.ts";

/** Spreading posts over Kommunen and Träger. */
export const refusalsDerVerteilung = [
  { reason: "verteilung-ohne-schluessel" },
  { reason: "verteilungstabelle-fehlerhaft", zeilen: 2 },
  { reason: "verteilung-ohne-betrag" },
  { reason: "verteilung-empfaenger-doppelt", empfaenger: "Beelen" },
  {
    reason: "verzicht-groesser-als-anteil",
    regel: "R23",
    kommune: "Beelen",
    verzichtHundertstel: 12,
    anteilHundertstel: 8,
  },
  { reason: "verteilungsteil-zu-klein", regel: "R2", empfaenger: "Beelen", hundertstel: 12, fehltHundertstel: 38 },
  { reason: "verteilung-summe-ueberschritten", summeHundertstel: 650, gesamtHundertstel: 600 },
  {
    reason: "keine-passende-stelle",
    regel: "R2",
    empfaenger: "Ahlen",
    hundertstel: 119,
    fehltHundertstel: 0,
    haelftenFrei: 4,
  },
  { reason: "verteilung-leer" },
  { reason: "verteilung-nur-im-kreis" },
  { reason: "verteilung-schon-angeboten" },
  { reason: "verteilung-inzwischen-anders" },
  { reason: "verzicht-zu-eigenen-gunsten", regel: "R23", feld: "zugunstenId" },
  { reason: "angebot-der-verteilung-abgelehnt", empfaenger: "Ahlen", satz: "Von dieser Stelle ist nichts mehr frei." },
] as const satisfies readonly VerteilungRefusal[];
