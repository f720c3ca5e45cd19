import { alsDatum, alsZeitraum, heuteInBerlin } from "@kim/domain/grundlagen";
import { funktionNamen } from "@kim/domain/stelle";
import {
  vertragsabschnitte,
  vertragsformNamen,
  type Vertragsabschnitt,
  type Vertragsende,
} from "@kim/domain/weiterleitung";
import type { Vertragsendeangaben } from "@kim/domain/schriftstueck";
import { absatz, felder, ueberschrift, type Papier } from "../papier/papier.ts";
import { tabelle } from "../papier/tabelle.ts";
import { schreiben } from "../papier/schreiben.ts";

/** What the early end of a contract means for both sides. */
export function vertragsendepapier({ vertrag: w, ende, geber, empfaenger }: Vertragsendeangaben): Papier {
  const am = heuteInBerlin(new Date(ende.am));
  const vorBeginn = ende.letzterTag < w.beginn;
  return schreiben({
    titel: titelJeArt[ende.art],
    untertitel: `${vertragsformNamen[w.form]} vom ${alsDatum(heuteInBerlin(new Date(w.angebotenAm)))}`,
    partei: `${geber.name} – ${empfaenger.name}`,
    am,
    vermerk: `Festgehalten am ${alsDatum(am)} auf der KIM-Plattform, Kennung ${w.id.slice(0, 8).toUpperCase()}`,
    demodaten: geber.demodaten,
    bloecke: [
      felder(
        ["Geber", geber.name],
        ["Empfänger", empfaenger.name],
        ["Stelle", w.stelleBezeichnung],
        ["Funktion", funktionNamen[w.funktion]],
        ["Vereinbarter Zeitraum", alsZeitraum(w.beginn, w.ende)],
        [
          "Letzter Tag",
          vorBeginn ? "vor dem Beginn; die Weiterleitung tritt nicht in Kraft" : alsDatum(ende.letzterTag),
        ],
        [ende.art === "zurueckgegeben" ? "Zurückgegeben von" : "Beendet von", ende.von],
      ),
      ueberschrift("Grund"),
      absatz(ende.grund),
      ueberschrift("Anteil und Mittel bis zum letzten Tag"),
      tabelle<Vertragsabschnitt>({
        titel: "Tagesgenau, je Abschnitt mit gleichem Anteil",
        blatt: "Abschnitte",
        leer: "Es sind keine Mittel weiterzuleiten.",
        spalten: [
          { kopf: "von", art: "datum", breite: "1fr", wert: (a) => a.von },
          { kopf: "bis", art: "datum", breite: "1fr", wert: (a) => a.bis },
          { kopf: "VZÄ", art: "vzae", breite: "24mm", wert: (a) => a.vzaeHundertstel },
          { kopf: "EUR", art: "euro", breite: "36mm", wert: (a) => a.betragCent },
        ],
        zeilen: vertragsabschnitte(w),
      }),
      ueberschrift("Was fortbesteht", { annahme: true }),
      absatz(
        `Nachweis bis zum ${alsDatum(w.nachweisFaelligAm)}, Aufbewahrung, Prüfrecht und Erstattung überdauern das Ende. Was über die genannten Mittel hinaus gezahlt ist, gibt der Empfänger zurück.`,
      ),
      {
        art: "unterschriften",
        spalten: [
          { titel: geber.name, ort: null, zeile: "Zur Kenntnis, Unterschrift", name: null },
          { titel: empfaenger.name, ort: null, zeile: "Zur Kenntnis, Unterschrift", name: null },
        ],
      },
    ],
  });
}

const titelJeArt = {
  beendet: "Beendigung der Weiterleitung",
  zurueckgegeben: "Rückgabe der Stelle",
  mit_herkunft: "Ende der Weiterleitung mit ihrer Grundlage",
} as const satisfies Record<Vertragsende["art"], string>;
