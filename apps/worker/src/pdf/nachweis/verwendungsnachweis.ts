import { absatz, anlagen, ueberschrift, type Block } from "../papier/papier.ts";
import { herleitungsanlage, personalanlage, weiterleitungsanlage } from "./nachweis-anlagen.ts";
import { erklaerungen, pruefergebnis, rechnungspruefung, unterschriftsblock } from "./nachweis-bestaetigungen.ts";
import { ausgabentabelle, einnahmentabelle, summentabelle } from "./nachweis-finanzierung.ts";
import { bescheidbloecke, kopfblock } from "./nachweis-kopf.ts";
import { sachbericht } from "./nachweis-sachbericht.ts";
import { zahlenVon, type Nachweisvordruck } from "./nachweisvordruck.ts";

/** nachweis.md 3.1, in the order of the form. */
export function verwendungsnachweis(vordruck: Nachweisvordruck): Block[] {
  const zahlen = zahlenVon(vordruck, "verwendungsnachweis");
  const ergebnis = zahlen?.ergebnis;
  return [
    kopfblock(vordruck),
    ...bescheidbloecke(zahlen),
    ...sachbericht(vordruck, "I. Sachbericht"),
    absatz("Der Nachweis des geförderten Personals steht in der Anlage Personal."),
    ueberschrift("II. Zahlenmäßiger Nachweis"),
    ueberschrift("II.1 Einnahmen", { ebene: 2 }),
    einnahmentabelle(zahlen?.einnahmen ?? null),
    ueberschrift("II.2 Ausgaben", { ebene: 2 }),
    ausgabentabelle(zahlen?.ausgaben ?? null, [1, 2]),
    {
      art: "zusammen",
      bloecke: [
        ueberschrift("III. Ist-Ergebnis", { annahme: true }),
        summentabelle(
          "Ist-Ergebnis",
          "Ist-Ergebnis",
          [
            "Ausgaben insgesamt",
            "Zuwendungsfähige Ausgaben",
            "Andere zweckgebundene Einnahmen",
            "Zuwendung, die anzuerkennen ist",
            "Insgesamt ausgezahlt",
            "Zu erstatten",
            "Noch abrufbar, soweit der Bescheid es zulässt",
          ],
          ergebnis && zahlen
            ? [
                ergebnis.ausgegebenCent,
                ergebnis.zuwendungsfaehigCent,
                ergebnis.andereEinnahmenCent,
                ergebnis.anerkanntCent,
                zahlen.ausgezahltCent,
                ergebnis.erstattungCent,
                ergebnis.nochAbrufbarCent,
              ]
            : null,
        ),
      ],
    },
    {
      art: "zusammen",
      bloecke: [ueberschrift("IV. Bestätigungen"), ...erklaerungen(vordruck), unterschriftsblock(vordruck)],
    },
    rechnungspruefung(),
    pruefergebnis("V. Ergebnis der Prüfung durch die Bewilligungsbehörde"),
    ...anlagen(
      personalanlage("Anlage Personal", zahlen?.personal ?? null, { mitHoechstbetrag: true }),
      weiterleitungsanlage(zahlen?.weiterleitungen ?? null),
      ...herleitungsanlage(vordruck.herleitungen),
    ),
  ];
}
