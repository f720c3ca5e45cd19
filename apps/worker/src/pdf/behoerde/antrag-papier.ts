import {
  antragsstand,
  antragsstandNamen,
  ausnahmestandNamen,
  beantragteHundertstel,
  gefordert,
  skizzenpunkte,
  skizzenpunkteFuer,
  voraussetzungNamen,
  type Antrag,
  type AntragInhalt,
  type Voraussetzungen,
} from "@kim/domain/antrag";
import { alsDatum, alsVzae, heuteInBerlin } from "@kim/domain/grundlagen";
import { bausteinNamen } from "@kim/domain/stelle";
import type { Antragsangaben } from "@kim/domain/schriftstueck";
import { absatz, felder, ueberschrift, type Block, type Papier } from "../papier/papier.ts";
import { tabelle } from "../papier/tabelle.ts";
import { schreiben } from "../papier/schreiben.ts";

/** An Antrag as the applicant wrote it, in the state it is in. */
export function antragspapier({ antrag, antragsteller, bewilligungsbehoerde, am }: Antragsangaben): Papier {
  const { jahr, baustein, inhalt, vorgaenge, beschieden } = antrag;
  const stand = antragsstand(vorgaenge, beschieden);
  const eingereicht = vorgaenge.findLast(({ art }) => art === "eingereicht");
  const tag = eingereicht ? heuteInBerlin(new Date(eingereicht.am)) : null;
  return schreiben({
    titel: `Antrag auf Förderung ${jahr}, Baustein ${baustein}`,
    untertitel: "Kommunales Integrationsmanagement NRW",
    partei: antragsteller.name,
    am: tag ?? am,
    vermerk: tag ? `Eingereicht am ${alsDatum(tag)} auf der KIM-Plattform` : `Entwurf, Stand ${alsDatum(am)}`,
    demodaten: antragsteller.demodaten,
    bloecke: [
      felder(
        ["Antragsteller", antragsteller.name],
        ["Gemeindeschlüssel (AGS)", antragsteller.ags ?? "–"],
        ["An", bewilligungsbehoerde],
        ["Förderung", `${bausteinNamen[baustein]}, Förderjahr ${jahr}`],
        ["Stand", antragsstandNamen[stand]],
        ["Eingereicht", eingereicht && tag ? `${alsDatum(tag)}, ${eingereicht.vonName}` : "noch nicht"],
      ),
      ueberschrift("1. Beantragte Stellen und Beträge"),
      ...beantragt(antrag),
      ueberschrift("2. Voraussetzungen"),
      tabelle<keyof Voraussetzungen>({
        titel: "Erklärt vom Antragsteller",
        blatt: null,
        spalten: [
          { kopf: "Voraussetzung", art: "text", breite: "1.4fr", wert: (name) => voraussetzungNamen[name] },
          { kopf: "Erklärung", art: "text", breite: "1fr", wert: (name) => erklaert(name, inhalt.voraussetzungen) },
        ],
        zeilen: gefordert(jahr, baustein),
      }),
      ...ausnahmen(inhalt),
      ueberschrift("3. Förderskizze"),
      ...skizzenpunkteFuer(antragsteller.art).map((punkt): Block => ({
        art: "freitext",
        name: skizzenpunkte[punkt].titel,
        text: inhalt.skizze[punkt] === "" ? "–" : inhalt.skizze[punkt],
        zeilen: 5,
      })),
      {
        art: "unterschriften",
        spalten: [{ titel: antragsteller.name, ort: null, zeile: "Rechtsverbindliche Unterschrift", name: null }],
      },
    ],
  });
}

function beantragt({ baustein, inhalt: { positionen: p } }: Antrag): Block[] {
  const stellen: [string, number][] =
    baustein === 1
      ? [
          ["Koordination", p.koordinationHundertstel],
          ["Verwaltungsassistenz", p.assistenzHundertstel],
        ]
      : [["Case Management", p.caseManagementHundertstel]];
  return [
    tabelle<readonly [string, number]>({
      titel: "Stellen",
      blatt: "Stellen",
      spalten: [
        { kopf: "Funktion", art: "text", breite: "1fr", wert: ([name]) => name },
        { kopf: "VZÄ", art: "vzae", breite: "36mm", wert: ([, hundertstel]) => hundertstel, summiert: true },
      ],
      zeilen: stellen,
      summe: "Insgesamt",
    }),
    tabelle<readonly [string, number]>({
      titel: "Beträge",
      blatt: "Beträge",
      spalten: [
        { kopf: "Ausgaben", art: "text", breite: "1fr", wert: ([name]) => name },
        { kopf: "EUR", art: "euro", breite: "36mm", wert: ([, cent]) => cent, summiert: true },
      ],
      zeilen: [
        ["Personal", p.personalCent],
        ["Arbeitsplätze", p.arbeitsplaetzeCent],
        ["Maßnahmen", p.massnahmenCent],
      ],
      summe: "Insgesamt",
    }),
    absatz(`Beantragt sind zusammen ${alsVzae(beantragteHundertstel(p))}.`),
  ];
}

const gewaehlt: Record<string, string> = {
  besteht: "Eine Lenkungsgruppe besteht",
  beauftragt: "Ein bestehendes Gremium ist als Lenkungsgruppe beauftragt",
  abgestimmt: "Liegt vor und ist mit den anderen Beratungsdiensten abgestimmt",
  entfaellt: "Entfällt",
};

function erklaert(name: keyof Voraussetzungen, werte: Voraussetzungen): string {
  const wert = werte[name];
  if (wert === null) return "Keine Angabe";
  return typeof wert === "string" ? (gewaehlt[wert] ?? wert) : wert ? "Bestätigt" : "Nicht bestätigt";
}

const ausnahmen = ({ ausnahmen: liste }: AntragInhalt): Block[] =>
  liste.length === 0
    ? []
    : [
        tabelle<AntragInhalt["ausnahmen"][number]>({
          titel: "Ausnahmegenehmigungen des Ministeriums für Stellen außerhalb des KI",
          blatt: null,
          spalten: [
            { kopf: "Stelle", art: "text", breite: "1fr", wert: (a) => a.bezeichnung },
            { kopf: "Stand", art: "text", breite: "30mm", wert: (a) => (a.stand ? ausnahmestandNamen[a.stand] : "–") },
            { kopf: "Vom", art: "datum", breite: "24mm", wert: (a) => a.datum },
            { kopf: "Aktenzeichen", art: "text", breite: "40mm", wert: (a) => a.aktenzeichen || "–" },
          ],
          zeilen: liste,
        }),
      ];
