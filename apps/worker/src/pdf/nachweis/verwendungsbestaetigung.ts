import { anlagen, felder, ueberschrift, type Block } from "../papier/papier.ts";
import { herleitungsanlage, personalanlage, weiterleitungsanlage } from "./nachweis-anlagen.ts";
import { erklaerungen, pruefergebnis, rechnungspruefung, unterschriftsblock } from "./nachweis-bestaetigungen.ts";
import { rueckzahlungstag, summentabelle } from "./nachweis-finanzierung.ts";
import { bescheidbloecke, kopfblock, oderStrich } from "./nachweis-kopf.ts";
import { zahlenVon, type Nachweisvordruck } from "./nachweisvordruck.ts";

/**
 * nachweis.md 3.5: what § 29 HHG asks for a Pauschale. No Sachbericht, no receipts, and no promise of economy: the law
 * asks for none, and who gave one would answer for it.
 */
export function verwendungsbestaetigung(vordruck: Nachweisvordruck): Block[] {
  const { inhalt } = vordruck;
  const zahlen = zahlenVon(vordruck, "verwendungsbestaetigung");
  return [
    kopfblock(vordruck),
    ...bescheidbloecke(zahlen),
    {
      art: "zusammen",
      bloecke: [
        ueberschrift("Verwendung der Pauschale"),
        summentabelle(
          "Verwendung",
          "Verwendung",
          [
            "Insgesamt ausgezahlt",
            "Zweckentsprechend eingesetzt",
            "Nicht verbraucht",
            "Nicht nachgewiesen",
            "Zurückzuzahlen",
          ],
          zahlen && [
            zahlen.ausgezahltCent,
            zahlen.eingesetztCent,
            zahlen.nichtVerbrauchtCent,
            zahlen.nichtNachgewiesenCent,
            zahlen.rueckzahlungCent,
          ],
        ),
        felder(
          ["Rückzahlung bis", zahlen ? rueckzahlungstag(zahlen) : null],
          ["Kassenzeichen", inhalt ? oderStrich(inhalt.angaben.kassenzeichen) : null],
        ),
      ],
    },
    {
      art: "zusammen",
      bloecke: [
        ueberschrift("Bestätigung"),
        { art: "satz", text: inhalt ? inhalt.bestaetigung : blankosatz },
        ...erklaerungen(vordruck),
        unterschriftsblock(vordruck),
      ],
    },
    rechnungspruefung(),
    pruefergebnis("Ergebnis der Prüfung durch die Bewilligungsbehörde"),
    ...anlagen(
      personalanlage("Anlage Stellenübersicht", zahlen?.personal ?? null, { mitHoechstbetrag: false }),
      weiterleitungsanlage(zahlen?.weiterleitungen ?? null),
      ...herleitungsanlage(vordruck.herleitungen),
    ),
  ];
}

const blankosatz =
  "Hiermit wird rechtsverbindlich bestätigt, dass die Pauschalmittel im Haushaltsjahr ____________ in Höhe von ______________________ EUR im Aufgabenbereich ______________________________________ eingesetzt wurden.";
