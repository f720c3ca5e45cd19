import { jahresbeginn, jahresende, maxDate, minDate, type PlainDate } from "../grundlagen/plain-date.ts";
import { ueblicherNachweistag } from "../weiterleitung/angebot/angebotsvorschlag.ts";
import type { VerteilungAnlage, VerteilungInhalt } from "./verteilung-inhalt.ts";
import { freieStellen, type VerteilbareStelle } from "./verteilung-stellen.ts";

const zwecke = {
  koordination: "Koordination vor Ort",
  case_management: "Case Management vor Ort",
} as const satisfies Record<VerteilungAnlage["funktion"], string>;

type Ausgangslage = Pick<VerteilungAnlage, "jahr" | "funktion"> & {
  heute: PlainDate;
  stellen: readonly VerteilbareStelle[];
  jeVzaeCent: number | null;
};

/**
 * What a new distribution starts with: all free posts of the year's remaining days, by inhabitants. The proof is due
 * before the Kreis's own.
 */
export function ersterEntwurf({ jahr, funktion, heute, stellen, jeVzaeCent }: Ausgangslage): VerteilungInhalt {
  const ende = jahresende(jahr);
  const beginn = minDate(maxDate(heute, jahresbeginn(jahr)), ende);
  const zeitraum = heute > ende ? { von: jahresbeginn(jahr), bis: ende } : { von: beginn, bis: ende };
  const frei = freieStellen(stellen, zeitraum).reduce((summe, { freiHundertstel }) => summe + freiHundertstel, 0);
  return {
    gesamtHundertstel: Math.max(frei, 1),
    beginn: zeitraum.von,
    ende: zeitraum.bis,
    nachweisFaelligAm: ueblicherNachweistag(ende),
    zweck: zwecke[funktion],
    begruendung: "",
    jeVzaeCent,
    schluessel: { art: "einwohner" },
    zusammenlegungen: [],
    zuteilungen: [],
    traeger: [],
  };
}
