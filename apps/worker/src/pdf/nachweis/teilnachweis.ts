import { anlagen, felder, ueberschrift, type Block } from "../papier/papier.ts";
import { beleglistenanlage } from "./belegliste.ts";
import { herleitungsanlage, weiterleitungsanlage } from "./nachweis-anlagen.ts";
import { erklaerungen, pruefergebnis, unterschriftsblock } from "./nachweis-bestaetigungen.ts";
import { ausgabentabelle, einnahmentabelle, summentabelle } from "./nachweis-finanzierung.ts";
import { besserstellungsanlage } from "./besserstellungsanlage.ts";
import { kopfblock } from "./nachweis-kopf.ts";
import { sachbericht } from "./nachweis-sachbericht.ts";
import { zahlenVon, type Nachweisvordruck } from "./nachweisvordruck.ts";

/** nachweis.md 3.3, with the Belegliste of a Träger (3.2). */
export function teilnachweis(vordruck: Nachweisvordruck): Block[] {
  const { inhalt, belege, dateinamen } = vordruck;
  const zahlen = zahlenVon(vordruck, "teilnachweis");
  return [
    kopfblock(vordruck),
    ueberschrift("Besetzung"),
    felder(
      ["Gehalten, VZÄ-Tage", zahlen ? vzaeTage(zahlen.gehalteneHundertstelTage) : null],
      ["Davon besetzt, VZÄ-Tage", zahlen ? vzaeTage(zahlen.besetzteHundertstelTage) : null],
    ),
    ...sachbericht(vordruck, "I. Sachbericht"),
    ueberschrift("II. Zahlenmäßiger Nachweis"),
    ueberschrift("II.1 Einnahmen", { ebene: 2 }),
    einnahmentabelle(zahlen?.einnahmen ?? null),
    ueberschrift("II.2 Ausgaben", { ebene: 2 }),
    ausgabentabelle(zahlen?.ausgaben ?? null, [1, 2, 3]),
    {
      art: "zusammen",
      bloecke: [
        ueberschrift("III. Ergebnis", { annahme: true }),
        summentabelle(
          "Ergebnis",
          "Ergebnis",
          [
            "Weitergeleitet",
            "Eigene Kosten",
            "Bescheinigte Kosten weiterer Empfänger",
            "Davon über vergleichbaren Landesbeschäftigten (Besserstellung)",
            "Höchstbetrag nach dem Vertrag",
            "Verwendet",
            "Überschuss der Pauschale, der beim Empfänger bleibt",
            "Zurückzugeben",
          ],
          zahlen && [
            zahlen.weitergeleitetCent,
            zahlen.eigeneKostenCent,
            zahlen.kostenDarunterCent,
            zahlen.besserstellungCent,
            zahlen.hoechstbetragCent,
            zahlen.verwendetCent,
            zahlen.ueberschussCent,
            zahlen.rueckgabeCent,
          ],
        ),
      ],
    },
    {
      art: "zusammen",
      bloecke: [ueberschrift("IV. Erklärungen"), ...erklaerungen(vordruck), unterschriftsblock(vordruck)],
    },
    pruefergebnis("V. Ergebnis der Prüfung durch den Geber"),
    ...anlagen(
      ...besserstellungsanlage(zahlen),
      weiterleitungsanlage(zahlen?.weiterleitungen ?? null),
      // R77: a Kommune has its key and proves by its books.
      ...(inhalt && inhalt.kopf.inhaber.ags !== null && belege?.length === 0
        ? []
        : [beleglistenanlage(belege, dateinamen)]),
      ...herleitungsanlage(vordruck.herleitungen),
    ),
  ];
}

/** Hundredths of a VZÄ times days, as 365,00. */
const vzaeTage = (hundertstel: number): string =>
  `${Math.floor(hundertstel / 100).toLocaleString("de-DE")},${String(hundertstel % 100).padStart(2, "0")}`;
