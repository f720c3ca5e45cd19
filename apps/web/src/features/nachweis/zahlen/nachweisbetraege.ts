import type { Nachweiszahlen } from "@kim/domain/nachweis";
import { datum, euro } from "@kim/ui";

type Betrag = { term: string; description: string };

/** The sums of each paper under the names of its form. */
export function nachweisbetraege(z: Nachweiszahlen): Betrag[] {
  const zeile = (term: string, cent: number): Betrag => ({ term, description: euro(cent) });
  switch (z.art) {
    case "verwendungsnachweis":
      return [
        zeile("Bewilligt", z.bewilligtCent),
        zeile("Ausgezahlt", z.ausgezahltCent),
        zeile("Ausgegeben", z.ergebnis.ausgegebenCent),
        zeile("Davon zuwendungsfähig", z.ergebnis.zuwendungsfaehigCent),
        zeile("Andere Einnahmen", z.ergebnis.andereEinnahmenCent),
        zeile("Anerkannt", z.ergebnis.anerkanntCent),
        zeile("Zu erstatten", z.ergebnis.erstattungCent),
        zeile("Noch abrufbar", z.ergebnis.nochAbrufbarCent),
      ];
    case "verwendungsbestaetigung":
      return [
        zeile("Bewilligt", z.bewilligtCent),
        zeile("Ausgezahlt", z.ausgezahltCent),
        zeile("Eingesetzt", z.eingesetztCent),
        zeile("Nicht verbraucht", z.nichtVerbrauchtCent),
        zeile("Nicht nachgewiesen", z.nichtNachgewiesenCent),
        zeile("Zurückzuzahlen", z.rueckzahlungCent),
        ...(z.rueckzahlungsfrist ? [{ term: "Zurückzuzahlen bis", description: datum(z.rueckzahlungsfrist.am) }] : []),
      ];
    case "teilnachweis":
      return [
        zeile("Weitergeleitet", z.weitergeleitetCent),
        zeile("Eigene Kosten", z.eigeneKostenCent),
        zeile("Kosten darunter", z.kostenDarunterCent),
        zeile("Verwendet", z.verwendetCent),
        zeile("Zurückzugeben", z.rueckgabeCent),
      ];
  }
}
