import { alsDatum, alsEuro, alsVzae, alsZeitraum } from "@kim/domain/grundlagen";
import { funktionNamen } from "@kim/domain/stelle";
import { pflichten } from "./vertrag-pflichten.ts";
import type { Abschnitt } from "./abschnitt.ts";
import { formwoerter } from "./vertrag-worte.ts";
import type { Vertragsangaben } from "./vertragsangaben.ts";

/** The contract from its object to its end, in the order in which a clerk reads it. */
export const vertragAbschnitte = (lage: Vertragsangaben): Abschnitt[] => [
  gegenstand(lage),
  zweckbindung(lage),
  zeitraum(lage),
  betrag(lage),
  ...uebergang(lage),
  ...pflichten(lage),
];

const gegenstand = ({ vertrag: w }: Vertragsangaben): Abschnitt => ({
  titel: "Gegenstand",
  absaetze: [
    `Der Geber überlässt dem Empfänger von der Stelle „${w.stelleBezeichnung}“ (${funktionNamen[w.funktion]}) einen Anteil von ${alsVzae(w.vzaeHundertstel)} zur Besetzung mit eigenem Personal.`,
    "Die Stelle ist zusätzlich: Sie ersetzt keine bestehende Stelle. Mit Lehrkräften des Kommunalen Integrationszentrums wird sie nicht besetzt.",
    "Das Personal steht in einem Arbeits- oder Dienstverhältnis zum Empfänger. Ein Anspruch gegen den Geber auf Weiterbeschäftigung entsteht nicht.",
  ],
});

const zweckbindung = ({ vertrag: w, empfaenger, foerderung }: Vertragsangaben): Abschnitt => ({
  titel: "Zweckbindung",
  absaetze: [
    `Die Mittel werden zu diesem Zweck weitergeleitet: ${satzende(w.zweck)}`,
    // § 29 HHG binds a Pauschale to its purpose; it knows no duty of economy.
    `Sie dürfen nur für diesen Zweck${foerderung.instrument === "zuwendung" ? ", wirtschaftlich und sparsam" : ""} verwendet werden. Für Vorhaben, die schon aus Mitteln der Europäischen Union, des Bundes, des Landes oder Dritter gefördert werden, dürfen sie nicht verwendet werden (§ 9 Absatz 4 TIntG).`,
    ...(w.begruendung ? [`Zur Begründung der Weiterleitung: ${satzende(w.begruendung)}`] : []),
    // R13: only a Traeger declares it.
    ...(empfaenger.art === "traeger" && w.jmdMbeErklaerung
      ? [
          "Der Empfänger erklärt, dass die Stelle nicht zum Personaltableau des Jugendmigrationsdienstes (JMD) oder der Migrationsberatung für erwachsene Zuwanderer (MBE) gehört. Er teilt dem Geber unverzüglich mit, wenn sich daran etwas ändert.",
        ]
      : []),
  ],
});

const zeitraum = ({ vertrag: w }: Vertragsangaben): Abschnitt => ({
  titel: "Zeitraum und Anschlussbescheid",
  annahme: true,
  absaetze: [
    `${formwoerter[w.form].dies} gilt für die Zeit vom ${alsZeitraum(w.beginn, w.ende)}.`,
    "Erhält der Geber für die folgende Zeit einen Anschlussbescheid oder eine entsprechende Weiterleitung, kann er dem Empfänger die Stelle für diese Zeit erneut anbieten. Ein Anspruch darauf besteht nicht.",
    "Wird die Bewilligung, aus der die Mittel stammen, geändert, widerrufen oder zurückgenommen, passt der Geber die Weiterleitung für die Zeit ab diesem Tag an.",
  ],
});

const betrag = ({ vertrag: w }: Vertragsangaben): Abschnitt => ({
  titel: "Betrag und Bemessung",
  absaetze: [
    ...(w.bemessung === "pauschale"
      ? [`Der Geber leitet für den ganzen Zeitraum ${alsEuro(w.betragCent)} als Pauschale weiter.`]
      : [
          `Der Geber erstattet die tatsächlichen Personalkosten der Stelle, für den ganzen Zeitraum höchstens ${alsEuro(w.betragCent)}.`,
          `Je volle Stelle (VZÄ) und Jahr werden höchstens ${alsEuro(w.hoechstbetragJeVzaeCent ?? 0)} anerkannt, für Anteile und Teile eines Jahres tagesgenau anteilig.`,
        ]),
    ...(w.aufstockungCent === 0
      ? []
      : [
          `Zusätzlich zahlt der Geber für den ganzen Zeitraum ${alsEuro(w.aufstockungCent)} aus eigenen Mitteln (Aufstockung). Sie ist kein Teil der Landesmittel und wird im Nachweis getrennt ausgewiesen.`,
        ]),
    "Endet die Weiterleitung vor dem letzten Tag des Zeitraums, vermindern sich die Beträge im Verhältnis der Tage. Zeiten, in denen der Anteil nicht besetzt ist, teilt der Empfänger mit.",
    "Kann der Empfänger Vorsteuer abziehen, werden nur Preise ohne Umsatzsteuer anerkannt.",
  ],
});

function uebergang({ vertrag: w, vorgaenger }: Vertragsangaben): Abschnitt[] {
  if (w.uebergang === null || vorgaenger === null) return [];
  if (w.uebergang === "umzug") {
    // The body that held the post before is none of the new one's business.
    return [
      {
        titel: "Übernahme der Stelle",
        annahme: true,
        absaetze: [
          `Die Stelle wechselt am ${alsDatum(w.beginn)} zum Empfänger. Für die Zeit davor bleiben die Weiterleitung an die bisher besetzende Organisation und deren Nachweis maßgeblich; der Empfänger haftet dafür nicht.`,
        ],
      },
    ];
  }
  return [
    {
      titel: "Rechtsnachfolge",
      annahme: true,
      absaetze: [
        `Der Empfänger tritt am ${alsDatum(w.beginn)} als Rechtsnachfolger an die Stelle von ${vorgaenger.empfaengerName}; die Weiterleitung vom ${alsZeitraum(vorgaenger.beginn, vorgaenger.ende)} endet mit dem Tag davor.`,
        "Der Empfänger übernimmt Rechte und Pflichten aus der bisherigen Weiterleitung einschließlich des Nachweises, der Aufbewahrung und einer Erstattung für die Zeit davor.",
      ],
    },
  ];
}

/** A person's words as the end of a sentence of ours. */
const satzende = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
