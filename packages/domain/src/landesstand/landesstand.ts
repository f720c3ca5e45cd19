import { monatsbeginn, monatsende } from "../ausgabe/ausgabe-angaben.ts";
import type { Cent } from "../grundlagen/geld.ts";
import { tageVonBis } from "../grundlagen/plain-date.ts";
import { hundertstelTage, summeAm, type Anteil } from "../grundlagen/zeitraum.ts";
import type { Jahresrechnung } from "../jahresrechnung/jahresrechnung.ts";
import type { Baustein } from "../stelle/stelle.ts";
import { geldbewegungen, type DatierteLage, type Geldbewegung } from "./geldbewegung.ts";
import { jahresarten, type monatsarten } from "./landwerte.ts";
import {
  alleBausteine,
  stellenbestaende,
  stellenschritte,
  type Stellenbestand,
  type Stellenschritt,
} from "./stellenschritt.ts";

/** Figures of a year that follow from everything known of it; they belong to no day of it. In cents. */
export type Jahreswert = { baustein: Baustein } & Record<(typeof jahresarten)[number], Cent>;

/** C1 of a month, in hundredths of a VZÄ: granted on its last day, the others by the days on which they were so. */
export type Monatswert = { baustein: Baustein; monat: number } & Record<(typeof monatsarten)[number], number>;

/** A body and year as the state sees it: sums, days and ids of bodies; no post, no person, no text. */
export type Landesstand = {
  stellen: Stellenschritt[];
  geld: Geldbewegung[];
  jahr: Jahreswert[];
  monate: Monatswert[];
};

/** Of a year without published conditions. */
export const keinLandesstand: Landesstand = { stellen: [], geld: [], jahr: [], monate: [] };

export function landesstandDer(lage: DatierteLage, { bausteine }: Pick<Jahresrechnung, "bausteine">): Landesstand {
  const bestaende = stellenbestaende(lage);
  return {
    stellen: stellenschritte(lage.jahr, bestaende),
    geld: geldbewegungen(lage),
    jahr: bausteine
      .map(({ baustein, prognoseCent, foerderfaehigCent, mehrkostenCent, rueckzahlungCent }) => ({
        baustein,
        prognoseCent,
        foerderfaehigCent,
        mehrkostenCent,
        rueckzahlungCent,
      }))
      .filter((wert) => jahresarten.some((art) => wert[art] > 0)),
    monate: monatswerte(lage, bestaende),
  };
}

function monatswerte(
  lage: Pick<DatierteLage, "jahr" | "organisation">,
  bestaende: readonly Stellenbestand[],
): Monatswert[] {
  return alleBausteine.flatMap((baustein) => {
    const eigene = bestaende.filter((bestand) => bestand.baustein === baustein);
    const bewilligt = eigene.flatMap((bestand) => bestand.bewilligt);
    const eingerichtet = eigene.flatMap((bestand) => bestand.eingerichtet);
    const besetzt = eigene.flatMap((bestand) => bestand.besetzt);
    const weitergeleitet = eigene
      .filter(({ arbeitgeberId }) => arbeitgeberId !== lage.organisation.id)
      .flatMap((bestand) => bestand.eingerichtet);
    return Array.from({ length: 12 }, (_, i) => i + 1)
      .map((monat): Monatswert => {
        const fenster = { von: monatsbeginn(lage.jahr, monat), bis: monatsende(lage.jahr, monat) };
        const imMittel = (anteile: readonly Anteil[]) => monatsmittel(anteile, fenster);
        return {
          baustein,
          monat,
          bewilligtHundertstel: summeAm(bewilligt, fenster.bis),
          eingerichtetHundertstel: imMittel(eingerichtet),
          besetztHundertstel: imMittel(besetzt),
          weitergeleitetHundertstel: imMittel(weitergeleitet),
        };
      })
      .filter((wert) => wert.bewilligtHundertstel + wert.eingerichtetHundertstel + wert.besetztHundertstel > 0);
  });
}

/** C1: share × days ÷ days of the month, half up. */
const monatsmittel = (anteile: readonly Anteil[], fenster: { von: Anteil["von"]; bis: Anteil["von"] }): number =>
  Math.round(hundertstelTage(anteile, fenster) / tageVonBis(fenster.von, fenster.bis));
