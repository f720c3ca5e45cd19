import { alsDatum, alsEuro, alsVzae, alsZeitraum, heuteInBerlin } from "@kim/domain/grundlagen";
import { aenderungsvergleich, type AngenommeneAenderung, type Weiterleitung } from "@kim/domain/weiterleitung";
import type { Abschnitt } from "./vertrag-inhalt.ts";
import { formwoerter } from "./vertrag-worte.ts";
import type { Vertragslage } from "./vertrag.ts";

/** What the change changes: field, before, after. */
export function aenderungVergleich(w: Weiterleitung, aenderung: AngenommeneAenderung) {
  const { ab, bisher, neu } = aenderungsvergleich(w, aenderung);
  const aufstockung = bisher.aufstockungCent > 0 || neu.aufstockungCent > 0;
  return {
    titel: `Anteil und Beträge ab dem ${alsDatum(ab)}`,
    kopf: [`Für die Zeit vom ${alsZeitraum(ab, w.ende)}`, "Bisher", "Neu"],
    zeilen: [
      ["Anteil an der Stelle", alsVzae(bisher.vzaeHundertstel), alsVzae(neu.vzaeHundertstel)],
      ["Weitergeleitete Mittel", alsEuro(bisher.betragCent), alsEuro(neu.betragCent)],
      ...(aufstockung
        ? [["Aufstockung des Gebers", alsEuro(bisher.aufstockungCent), alsEuro(neu.aufstockungCent)]]
        : []),
    ],
  };
}

/** What the document of a change says: from when what holds, why, and that all else stays. */
export function aenderungAbschnitte({ vertrag: w }: Vertragslage, aenderung: AngenommeneAenderung): Abschnitt[] {
  const worte = formwoerter[w.form];
  const { ab, neu, gesamtCent } = aenderungsvergleich(w, aenderung);
  return [
    {
      titel: "Gegenstand der Änderung",
      absaetze: [
        `Ab dem ${alsDatum(ab)} beträgt der Anteil ${alsVzae(neu.vzaeHundertstel)}. Für die Zeit vom ${alsZeitraum(ab, w.ende)} leitet der Geber ${w.bemessung === "pauschale" ? `${alsEuro(neu.betragCent)} als Pauschale` : `die tatsächlichen Personalkosten bis zu ${alsEuro(neu.betragCent)}`} weiter.`,
        `Für den ganzen Zeitraum vom ${alsZeitraum(w.beginn, w.ende)} ergeben sich damit ${w.bemessung === "pauschale" ? "" : "höchstens "}${alsEuro(gesamtCent)}. Für die Zeit davor bleibt es bei dem bisher Vereinbarten, tagesgenau anteilig.`,
        ...(neu.aufstockungCent > 0
          ? [
              `Die Aufstockung aus eigenen Mitteln des Gebers beträgt für die Zeit ab dem ${alsDatum(ab)} ${alsEuro(neu.aufstockungCent)}.`,
            ]
          : []),
      ],
    },
    { titel: "Grund", absaetze: [aenderung.grund] },
    {
      titel: "Fortgeltung",
      annahme: true,
      absaetze: [
        `Im Übrigen gilt der ${worte.titelDativ} vom ${alsDatum(heuteInBerlin(new Date(w.angebotenAm)))} unverändert fort, insbesondere Zweckbindung, Nachweis bis zum ${alsDatum(w.nachweisFaelligAm)}, Prüfrecht und Erstattung.`,
        `Der Empfänger hat der Änderung am ${alsDatum(heuteInBerlin(new Date(aenderung.angenommenAm)))} auf der KIM-Plattform zugestimmt.`,
      ],
    },
  ];
}
