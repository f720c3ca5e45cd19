import { jahrVon, type PlainDate } from "@kim/domain/grundlagen";
import type { Abfragefeld } from "@kim/domain/landesabfrage";
import { uuidOf } from "../../src/scope/ids.ts";

const feld = (schluessel: string, angaben: Partial<Abfragefeld> & Pick<Abfragefeld, "art" | "bezeichnung">) => ({
  id: uuidOf("abfragefeld", schluessel),
  hinweis: "",
  pflicht: true,
  optionen: [],
  quelle: null,
  ...angaben,
});

/** Asked twice: the answer of the first time is offered the second time. */
const wartezeit = feld("wartezeit", {
  art: "auswahl",
  bezeichnung: "Wartezeit auf ein Erstgespräch im Case Management",
  optionen: ["keine", "bis zwei Wochen", "bis acht Wochen", "länger"],
  pflicht: false,
});

/** What a report on vacancies needs: nearly all of it the platform knows. */
export const vakanzfelder = (heute: PlainDate): Abfragefeld[] => [
  feld("bewilligt", {
    art: "vzae",
    bezeichnung: "Bewilligte Stellen im Case Management",
    quelle: { groesse: "bewilligteStellen", jahr: jahrVon(heute), baustein: 2 },
  }),
  feld("besetzt", {
    art: "vzae",
    bezeichnung: "Davon besetzt",
    hinweis: "Am Tag der Abfrage, ohne zugesagte Einstellungen.",
    quelle: { groesse: "besetzteStellen", jahr: jahrVon(heute), baustein: 2 },
  }),
  feld("ausgaben", {
    art: "betrag",
    bezeichnung: "Bisher gebuchte Ausgaben des Jahres",
    quelle: { groesse: "ausgegeben", jahr: jahrVon(heute), baustein: null },
  }),
  wartezeit,
  feld("bemerkung", { art: "text", bezeichnung: "Was die Besetzung erschwert", pflicht: false }),
];

/** What nobody but the bodies knows. */
export const halbjahrfelder: Abfragefeld[] = [
  feld("personen", { art: "ganzzahl", bezeichnung: "Begleitete Personen im ersten Halbjahr" }),
  feld("netzwerk", { art: "janein", bezeichnung: "Trifft sich die Lenkungsgruppe mindestens halbjährlich?" }),
  wartezeit,
  feld("konzept", { art: "datum", bezeichnung: "Stand des Konzepts", pflicht: false }),
];

export const entwurfsfelder: Abfragefeld[] = [
  feld("einbuergerung", {
    art: "ganzzahl",
    bezeichnung: "Offene Anträge auf Einbürgerung",
    hinweis: "Zum Ende des Halbjahrs, in eigener Zuständigkeit.",
  }),
];

export const ministeriumsfelder: Abfragefeld[] = [
  feld("sprachmittlung", { art: "janein", bezeichnung: "Gibt es einen Pool für Sprachmittlung?" }),
  feld("sprachmittlung-kosten", { art: "betrag", bezeichnung: "Eigene Mittel dafür im Jahr", pflicht: false }),
];
