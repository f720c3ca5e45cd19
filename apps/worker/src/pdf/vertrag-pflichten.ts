import { vorschlagNachweisfaellig } from "@kim/domain/bescheid";
import { alsDatum, heuteInBerlin, jahresende, jahrVon } from "@kim/domain/grundlagen";
import { zinspunkte, type Zinsgrundlage } from "@kim/domain/zins";
import { alsFrist } from "@kim/domain/mittelabruf";
import type { Abschnitt } from "./abschnitt.ts";
import { formwoerter } from "./vertrag-worte.ts";
import type { Vertragsangaben } from "./vertragsangaben.ts";

/** What the receiver owes, from the call for money to the last day: W20, R22, R32, R34, R38, R73 of the rules. */
export const pflichten = (lage: Vertragsangaben): Abschnitt[] => [
  nebenbestimmungen(lage),
  auszahlung(lage),
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
  erstattung(lage),
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

const auszahlung = ({ foerderung: { mittelMonate } }: Vertragsangaben): Abschnitt => ({
  titel: "Auszahlung",
  absaetze: [
    "Der Geber zahlt aus, soweit ihm die Mittel für die Stelle ausgezahlt sind. Ein Anspruch auf Vorleistung besteht nicht.",
    ...(mittelMonate === null
      ? []
      : [
          `Der Empfänger fordert Mittel nur so weit und nicht früher an, als er sie innerhalb von ${alsFrist(mittelMonate)} nach der Auszahlung für fällige Zahlungen benötigt.`,
        ]),
  ],
});

function nebenbestimmungen({ vertrag: w, empfaenger, foerderung }: Vertragsangaben): Abschnitt {
  const titel = "Nebenbestimmungen";
  const vorrang =
    "Die Bestimmungen der Bewilligung gehen den hier getroffenen vor, wo sie strenger sind. Auf die Mittel des Landes ist in der Öffentlichkeitsarbeit hinzuweisen.";
  // § 29 (6) HHG: no other rule for grants holds for a Pauschale.
  if (foerderung.instrument === "fachbezogene_pauschale")
    return {
      titel,
      absaetze: [
        `Die Mittel stammen aus einer fachbezogenen Pauschale (§ 29 des Haushaltsgesetzes des Landes Nordrhein-Westfalen). Der Geber händigt die Bewilligung aus, soweit sie die Stelle betrifft; sie ist Bestandteil ${formwoerter[w.form].dieses}.`,
        vorrang,
      ],
    };
  const anbest =
    empfaenger.art === "traeger"
      ? "Allgemeinen Nebenbestimmungen für Zuwendungen zur Projektförderung (ANBest-P)"
      : "Allgemeinen Nebenbestimmungen für Zuwendungen zur Projektförderung an Gemeinden und Gemeindeverbände (ANBest-G)";
  return {
    titel,
    absaetze: [
      `Dem Empfänger werden die ${anbest} in der Fassung auferlegt, die für die Bewilligung an den Zuwendungsempfänger gilt. Der Geber händigt sie mit dem Bewilligungsbescheid aus, soweit dieser die Stelle betrifft; beide sind Bestandteil ${formwoerter[w.form].dieses}.`,
      vorrang,
    ],
  };
}

const nachweis = ({ vertrag: w, empfaenger }: Vertragsangaben): Abschnitt => ({
  titel: "Nachweis der Verwendung",
  absaetze: [
    `Der Empfänger weist die Verwendung bis zum ${alsDatum(w.nachweisFaelligAm)} nach. Der Tag liegt vor dem, an dem der Geber selbst nachweisen muss; der Geber prüft den Nachweis und legt ihn seinem eigenen bei.`,
    `Der Nachweis besteht aus einem Sachbericht und einem zahlenmäßigen Nachweis, gegliedert wie der Finanzierungsplan${empfaenger.art === "traeger" ? ", mit einer Belegliste in zeitlicher Folge" : ""}. Alle mit dem Zweck zusammenhängenden Einnahmen, auch Mittel Dritter und Eigenmittel, sind anzugeben. Bücher und Belege legt der Empfänger dem Geber auf Verlangen vor.`,
    "Bücher, Belege und Verträge bewahrt der Empfänger fünf Jahre nach Vorlage des Nachweises auf, soweit nicht nach Steuer- oder anderem Recht eine längere Frist gilt.",
  ],
});

const weitergabe = ({ vertrag: w }: Vertragsangaben): Abschnitt => ({
  titel: "Weitere Weiterleitung",
  absaetze: w.weiterleitungErlaubt
    ? [
        "Der Empfänger darf die Stelle ganz oder zum Teil weiterleiten, durch Vertrag oder Bescheid und unter denselben Bedingungen. Er legt insbesondere Zweckbindung, Nebenbestimmungen, Prüfrecht und Erstattung auch dem nächsten Empfänger auf.",
        "Er leitet an keinem Tag einen größeren Anteil und insgesamt nicht mehr Mittel weiter, als er selbst erhält, und vereinbart einen Nachweis vor seinem eigenen. Gegenüber dem Geber bleibt er für alles verantwortlich.",
      ]
    : ["Der Empfänger darf weder die Stelle noch die Mittel ganz oder zum Teil an andere weiterleiten."],
});

function erstattung(lage: Vertragsangaben): Abschnitt {
  const { vertrag: w, foerderung } = lage;
  return {
    titel: "Erstattung und Verzinsung",
    absaetze: [
      "Der Empfänger erstattet die Mittel unverzüglich, soweit er sie nicht oder nicht dem Zweck entsprechend verwendet, die Verwendung nicht fristgerecht nachweist, gegen Pflichten aus dieser Weiterleitung verstößt oder die Bewilligung mit Wirkung für die Vergangenheit wegfällt.",
      foerderung.instrument === "zuwendung"
        ? `Der Erstattungsanspruch ist von seiner Entstehung an mit ${punkte("vwvfg_49a", w)} über dem Basiszinssatz jährlich zu verzinsen. § 49a Absatz 3 des Verwaltungsverfahrensgesetzes für das Land Nordrhein-Westfalen gilt entsprechend.`
        : `Was nicht verbraucht oder nicht nachgewiesen ist, zahlt der Empfänger unaufgefordert zurück${rueckzahlungstag(lage)}. Wird später gezahlt, ist der Betrag vom Tag danach an mit ${punkte("hhg_29", w)} über dem Basiszinssatz jährlich zu verzinsen (§ 29 Absatz 5 des Haushaltsgesetzes des Landes Nordrhein-Westfalen).`,
    ],
  };
}

/** R73: the points in force on the day of the offer hold for the whole contract. */
function punkte(grundlage: Zinsgrundlage, { angebotenAm }: Pick<Vertragsangaben["vertrag"], "angebotenAm">): string {
  const zahl = zinspunkte(grundlage, heuteInBerlin(new Date(angebotenAm))).punkte;
  return `${zahlwoerter[zahl] ?? zahl} Prozentpunkten`;
}

const zahlwoerter: Readonly<Record<number, string>> = { 3: "drei", 5: "fünf" };

const rueckzahlungstag = ({ vertrag: w, foerderung: { rueckzahlungMonate } }: Vertragsangaben): string =>
  rueckzahlungMonate === null
    ? ""
    : `, spätestens bis zum ${alsDatum(vorschlagNachweisfaellig(jahresende(jahrVon(w.ende)), rueckzahlungMonate))}`;

const ende = ({ vertrag: w }: Vertragsangaben): Abschnitt => ({
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

const auflagen = ({ vertrag: w }: Vertragsangaben): Abschnitt[] =>
  w.auflagen ? [{ titel: "Besondere Auflagen", absaetze: zeilen(w.auflagen) }] : [];

/** A person's lines stay lines. */
const zeilen = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((zeile) => zeile.trim())
    .filter(Boolean);
