import { alsDatum } from "@kim/domain/grundlagen";
import type { Abschnitt } from "./vertrag-inhalt.ts";
import { formwoerter } from "./vertrag-worte.ts";
import type { Vertragslage } from "./vertrag.ts";

/** What the receiver owes, from the call for money to the last day: W20, R22, R32, R34, R38 of the rules. */
export const pflichten = (lage: Vertragslage): Abschnitt[] => [
  nebenbestimmungen(lage),
  {
    titel: "Auszahlung",
    absaetze: [
      "Der Geber zahlt aus, soweit ihm die Mittel für die Stelle ausgezahlt sind. Ein Anspruch auf Vorleistung besteht nicht.",
      "Der Empfänger fordert Mittel nur so weit und nicht früher an, als er sie innerhalb von zwei Monaten nach der Auszahlung für fällige Zahlungen benötigt.",
    ],
  },
  {
    titel: "Mitteilungen und Mitwirkung",
    annahme: true,
    absaetze: [
      "Der Empfänger trägt Besetzung, Ausgaben und Maßnahmen der Stelle auf der KIM-Plattform ein und hält die Angaben aktuell. Der Geber liest sie, kann um Berichtigung bitten und ändert sie nicht.",
      "Der Empfänger teilt unverzüglich mit, wenn die Stelle unbesetzt ist, der Zweck nicht erreicht werden kann, weitere Mittel Dritter hinzukommen oder sich für die Weiterleitung wichtige Umstände ändern. Er wirkt am Förderprogrammcontrolling und an der wissenschaftlichen Begleitung des Landes mit.",
    ],
  },
  nachweis(lage),
  {
    titel: "Prüfrecht",
    absaetze: [
      "Der Geber, seine örtliche Rechnungsprüfung, die Bezirksregierung Arnsberg als Bewilligungsbehörde und der Landesrechnungshof Nordrhein-Westfalen dürfen die Verwendung der Mittel durch Einsicht in Bücher, Belege und sonstige Unterlagen sowie durch örtliche Erhebungen prüfen oder durch Beauftragte prüfen lassen.",
      "Der Empfänger hält die Unterlagen bereit und erteilt die notwendigen Auskünfte. Das Prüfrecht besteht über das Ende der Weiterleitung hinaus.",
    ],
  },
  weitergabe(lage),
  {
    titel: "Erstattung und Verzinsung",
    absaetze: [
      "Der Empfänger erstattet die Mittel unverzüglich, soweit er sie nicht oder nicht dem Zweck entsprechend verwendet, die Verwendung nicht fristgerecht nachweist, gegen Pflichten aus dieser Weiterleitung verstößt oder die Bewilligung mit Wirkung für die Vergangenheit wegfällt.",
      "Der Erstattungsanspruch ist von seiner Entstehung an mit fünf Prozentpunkten über dem Basiszinssatz jährlich zu verzinsen. § 49a des Verwaltungsverfahrensgesetzes für das Land Nordrhein-Westfalen gilt entsprechend.",
    ],
  },
  ende(lage),
  ...auflagen(lage),
  {
    titel: "Schlussbestimmungen",
    annahme: true,
    absaetze: [
      `Änderungen und Ergänzungen bedürfen der Textform; auf der KIM-Plattform angebotene und angenommene Änderungen genügen ihr. Ist eine Bestimmung ${formwoerter[lage.vertrag.form].dieses} unwirksam, bleiben die übrigen wirksam.`,
    ],
  },
];

function nebenbestimmungen({ vertrag: w, empfaenger }: Vertragslage): Abschnitt {
  const anbest =
    empfaenger.art === "traeger"
      ? "Allgemeinen Nebenbestimmungen für Zuwendungen zur Projektförderung (ANBest-P)"
      : "Allgemeinen Nebenbestimmungen für Zuwendungen zur Projektförderung an Gemeinden und Gemeindeverbände (ANBest-G)";
  return {
    titel: "Nebenbestimmungen",
    absaetze: [
      `Dem Empfänger werden die ${anbest} in der Fassung auferlegt, die für die Bewilligung an den Zuwendungsempfänger gilt. Der Geber händigt sie mit dem Bewilligungsbescheid aus, soweit dieser die Stelle betrifft; beide sind Bestandteil ${formwoerter[w.form].dieses}.`,
      "Die Bestimmungen der Bewilligung gehen den hier getroffenen vor, wo sie strenger sind. Auf die Mittel des Landes ist in der Öffentlichkeitsarbeit hinzuweisen.",
    ],
  };
}

const nachweis = ({ vertrag: w, empfaenger }: Vertragslage): Abschnitt => ({
  titel: "Nachweis der Verwendung",
  absaetze: [
    `Der Empfänger weist die Verwendung bis zum ${alsDatum(w.nachweisFaelligAm)} nach. Der Tag liegt vor dem, an dem der Geber selbst nachweisen muss; der Geber prüft den Nachweis und legt ihn seinem eigenen bei.`,
    `Der Nachweis besteht aus einem Sachbericht und einem zahlenmäßigen Nachweis, gegliedert wie der Finanzierungsplan${empfaenger.art === "traeger" ? ", mit einer Belegliste in zeitlicher Folge" : ""}. Alle mit dem Zweck zusammenhängenden Einnahmen, auch Mittel Dritter und Eigenmittel, sind anzugeben. Bücher und Belege legt der Empfänger dem Geber auf Verlangen vor.`,
    "Bücher, Belege und Verträge bewahrt der Empfänger fünf Jahre nach Vorlage des Nachweises auf, soweit nicht nach Steuer- oder anderem Recht eine längere Frist gilt.",
  ],
});

const weitergabe = ({ vertrag: w }: Vertragslage): Abschnitt => ({
  titel: "Weitere Weiterleitung",
  absaetze: w.weiterleitungErlaubt
    ? [
        "Der Empfänger darf die Stelle ganz oder zum Teil weiterleiten, durch Vertrag oder Bescheid und unter denselben Bedingungen. Er legt insbesondere Zweckbindung, Nebenbestimmungen, Prüfrecht und Erstattung auch dem nächsten Empfänger auf.",
        "Er leitet an keinem Tag einen größeren Anteil und insgesamt nicht mehr Mittel weiter, als er selbst erhält, und vereinbart einen Nachweis vor seinem eigenen. Gegenüber dem Geber bleibt er für alles verantwortlich.",
      ]
    : ["Der Empfänger darf weder die Stelle noch die Mittel ganz oder zum Teil an andere weiterleiten."],
});

const ende = ({ vertrag: w }: Vertragslage): Abschnitt => ({
  titel: "Änderung, vorzeitiges Ende und Rückgabe",
  annahme: true,
  absaetze: [
    "Anteil und Beträge ändern sich ab einem Tag, wenn der Geber es anbietet und der Empfänger zustimmt.",
    w.form === "vertrag"
      ? "Jede Seite kann die Weiterleitung aus wichtigem Grund zu einem Tag beenden; der Empfänger kann die Stelle unter Angabe des Grundes zurückgeben. Fällt die Weiterleitung oder Bewilligung weg, aus der der Geber die Stelle hält, endet auch diese am selben Tag."
      : "Der Geber kann den Bescheid unter den gesetzlichen Voraussetzungen (§§ 48, 49 des Verwaltungsverfahrensgesetzes für das Land Nordrhein-Westfalen) aufheben; der Empfänger kann die Stelle unter Angabe des Grundes zurückgeben. Fällt die Weiterleitung oder Bewilligung weg, aus der der Geber die Stelle hält, endet auch diese am selben Tag.",
    "Nachweis, Aufbewahrung, Prüfrecht und Erstattung überdauern das Ende.",
  ],
});

const auflagen = ({ vertrag: w }: Vertragslage): Abschnitt[] =>
  w.auflagen ? [{ titel: "Besondere Auflagen", absaetze: zeilen(w.auflagen) }] : [];

/** A person's lines stay lines. */
const zeilen = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((zeile) => zeile.trim())
    .filter(Boolean);
