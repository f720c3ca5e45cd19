import { addiert } from "./begriffe.ts";
import { teileAuf } from "../grundlagen/aufteilung.ts";
import type { Rechnungszeile } from "./rechnungszeile.ts";

/**
 * What is to be paid back of one Baustein (R41): paid beyond eligible, never below zero. Within a Bescheid money is one
 * pot: a line paid early is covered by one paid late. On a post of a closed year without booked cost it is not proven,
 * elsewhere not used.
 */
export function mitRueckzahlung(zeilen: readonly Rechnungszeile[], abgeschlossen: boolean): Rechnungszeile[] {
  const { ausgezahltCent, foerderfaehigCent } = addiert(zeilen);
  const rueckzahlung = teileAuf(
    Math.max(0, ausgezahltCent - foerderfaehigCent),
    zeilen.map((zeile) => Math.max(0, zeile.ausgezahltCent - zeile.foerderfaehigCent)),
  );
  return zeilen.map((zeile, i) => {
    const rueckzahlungCent = rueckzahlung[i] ?? 0;
    const ohneNachweis = abgeschlossen && zeile.stelle !== null && !zeile.kostenBekannt;
    return {
      ...zeile,
      rueckzahlungCent,
      nichtNachgewiesenCent: ohneNachweis ? rueckzahlungCent : 0,
      nichtVerbrauchtCent: ohneNachweis ? 0 : rueckzahlungCent,
    };
  });
}
