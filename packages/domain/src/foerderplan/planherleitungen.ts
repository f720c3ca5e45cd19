import type { Cent } from "../grundlagen/geld.ts";
import { herleitungAusTeilen, type Herleitung, type Teilbetrag } from "../jahresrechnung/herleitung-aus-teilen.ts";
import { nebenbegriffe } from "../jahresrechnung/nebenbegriffe.ts";
import { satzschritt } from "../jahresrechnung/rechenschritte.ts";
import type { Kondition } from "../kondition/foerderkonditionen.ts";

/** A rate of the year: what it is, and who says so. */
export const herleitungDesSatzes = (titel: string, satz: Kondition): Herleitung => ({
  ...herleitungAusTeilen(titel, nebenbegriffe.satz, []),
  schritte: [{ ...satzschritt("Satz je VZÄ und Jahr", satz), zaehlt: true }],
  cent: satz.cent,
});

/** The cost of staff as the body entered it. */
export const herleitungDerIstkosten = (jahr: number, istCent: Cent): Herleitung =>
  herleitungAusTeilen(String(jahr), nebenbegriffe.personalkostenIst, [
    { text: `Eingetragen unter „Angaben für ${jahr}“`, cent: istCent },
  ]);

/** R39: both sides of `kostenabgleich`, each with what keeps it from falling below zero. */
export const herleitungDesAbgleichs = (
  was: "planMehrkosten" | "planMinderkosten",
  jahr: number,
  istCent: Cent,
  foerderungCent: Cent,
): Herleitung => {
  const teile: Teilbetrag[] =
    was === "planMehrkosten"
      ? [
          { text: "Personalkosten Ist", cent: istCent },
          { text: "− geplante Förderung für Personal und Arbeitsplätze", cent: -foerderungCent },
        ]
      : [
          { text: "Geplante Förderung für Personal und Arbeitsplätze", cent: foerderungCent },
          { text: "− Personalkosten Ist", cent: -istCent },
        ];
  const { cent } = herleitungAusTeilen("", nebenbegriffe[was], teile);
  return herleitungAusTeilen(String(jahr), nebenbegriffe[was], [
    ...teile,
    { text: "Nie unter null", cent: Math.max(0, -cent) },
  ]);
};
