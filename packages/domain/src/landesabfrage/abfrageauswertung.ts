import { summe } from "../grundlagen/geld.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { istZahlfeld, wahlmoeglichkeiten, type Abfragefeld } from "./abfragefeld.ts";
import { istVerspaetet, type Abgabe } from "./abfrageantwort.ts";

/** One body that was asked, with the version of its answer that counts. */
export type Abfrageempfaenger = { abgabe: Abgabe | null };

export type Ruecklauf = { gesamt: number; geantwortet: number; verspaetet: number; fehlend: number };

export function ruecklauf(empfaenger: readonly Abfrageempfaenger[], frist: PlainDate | null): Ruecklauf {
  const abgaben = empfaenger.flatMap(({ abgabe }) => (abgabe === null ? [] : [abgabe]));
  return {
    gesamt: empfaenger.length,
    geantwortet: abgaben.length,
    verspaetet: abgaben.filter((abgabe) => frist !== null && istVerspaetet(abgabe, frist)).length,
    fehlend: empfaenger.length - abgaben.length,
  };
}

/** "41 von 54 geantwortet, 2 Entwürfe" */
export const ruecklaufText = ({ geantwortet, gesamt }: Omit<Ruecklauf, "verspaetet" | "fehlend">, entwuerfe: number) =>
  `${geantwortet} von ${gesamt} geantwortet${
    entwuerfe === 0 ? "" : entwuerfe === 1 ? ", 1 Entwurf" : `, ${entwuerfe} Entwürfe`
  }`;

/** Of one field over all who answered it: a sum, or how often each answer was given; of days and texts neither. */
export type Feldauswertung = {
  beantwortet: number;
  summe: number | null;
  anzahlen: { antwort: string; anzahl: number }[];
};

export function feldauswertung(feld: Abfragefeld, abgaben: readonly Pick<Abgabe, "zeilen">[]): Feldauswertung {
  const werte = abgaben.flatMap(({ zeilen }) => {
    const wert = zeilen.find(({ feldId }) => feldId === feld.id)?.wert ?? null;
    return wert === null ? [] : [wert];
  });
  const zaehle = (antwort: string, gesucht: string | boolean) => ({
    antwort,
    anzahl: werte.filter((wert) => wert === gesucht).length,
  });
  return {
    beantwortet: werte.length,
    summe: istZahlfeld(feld) ? summe(werte.filter((wert) => typeof wert === "number")) : null,
    anzahlen:
      feld.art === "janein"
        ? [zaehle("Ja", true), zaehle("Nein", false)]
        : feld.art === "auswahl"
          ? wahlmoeglichkeiten(feld).map((option) => zaehle(option, option))
          : [],
  };
}
