import { pruefzeilenDerBelege } from "./belegliste.ts";
import type { Belegzeile } from "./belegzeile.ts";
import type { Nachweiszahlen } from "../papier/zahlen.ts";
import type { Pruefzeile } from "../pruefung/zeilenpruefung.ts";

/**
 * What the level above judges line by line (R83): the receipts of a Träger, the own cost of a Kommune, what is
 * certified below; of a Verwendungsnachweis the rows of the Finanzierungsplan, of a Pauschale what was spent. Lines of
 * zero are left out. In sum they are what the paper declares as eligible, before any cap of the level above.
 */
export const pruefzeilenDer = (zahlen: Nachweiszahlen, belege: readonly Belegzeile[]): Pruefzeile[] =>
  zeilenVon(zahlen, belege).filter(({ erklaertCent }) => erklaertCent !== 0);

function zeilenVon(zahlen: Nachweiszahlen, belege: readonly Belegzeile[]): Pruefzeile[] {
  switch (zahlen.art) {
    case "verwendungsnachweis":
      return zahlen.ausgaben.map(({ position, name, zuwendungsfaehigCent }) => ({
        schluessel: position,
        bezeichnung: name,
        erklaertCent: zuwendungsfaehigCent,
      }));
    case "verwendungsbestaetigung":
      return [
        { schluessel: "eingesetzt", bezeichnung: "Eingesetzte Pauschalmittel", erklaertCent: zahlen.eingesetztCent },
      ];
    case "teilnachweis":
      return [
        ...(belege.length > 0
          ? pruefzeilenDerBelege(belege)
          : [{ schluessel: "eigene", bezeichnung: "Eigene Kosten", erklaertCent: zahlen.eigeneKostenCent }]),
        ...(zahlen.besserstellungCent === 0
          ? []
          : [
              {
                schluessel: "besserstellung",
                bezeichnung: "Abzug: Besserstellung (R80)",
                erklaertCent: -zahlen.besserstellungCent,
              },
            ]),
        ...zahlen.weiterleitungen.map(({ empfaengerName, anerkanntCent }, i) => ({
          schluessel: `weiterleitung-${i + 1}`,
          bezeichnung: `Weitergeleitet an ${empfaengerName}, bescheinigt`,
          erklaertCent: anerkanntCent,
        })),
      ];
  }
}
