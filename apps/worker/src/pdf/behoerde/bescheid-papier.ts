import {
  bescheidartNamen,
  bescheidsumme,
  massnahmenteile,
  massnahmenteilNamen,
  type Bescheid,
} from "@kim/domain/bescheid";
import {
  alsDatum,
  alsEuro,
  alsVzae,
  alsZeitraum,
  vakanzMethodeNamen,
  verrechnungErklaerungen,
  zeichnungskreisNamen,
  type Instrument,
} from "@kim/domain/grundlagen";
import { auszahlungsplan, ratenplan, type Rate } from "@kim/domain/mittelabruf";
import { bausteinNamen } from "@kim/domain/stelle";
import type { Bescheidangaben } from "@kim/domain/schriftstueck";
import { absatz, felder, ueberschrift, type Block, type Papier } from "../papier/papier.ts";
import { tabelle } from "../papier/tabelle.ts";
import { rechtsbehelf } from "../papier/rechtsbehelf.ts";
import { schreiben } from "../papier/schreiben.ts";

/** A Bescheid as a paper: its instrument decides its words (R70). */
export function bescheidpapier(angaben: Bescheidangaben): Papier {
  const { bescheid: b, vorgaenger, empfaenger, bewilligungsbehoerde, verwaltungsgericht } = angaben;
  const istPauschale = b.instrument === "fachbezogene_pauschale";
  return schreiben({
    titel: istPauschale ? "Bescheid über eine fachbezogene Pauschale" : "Zuwendungsbescheid",
    untertitel: `${bescheidartNamen[b.art]} ${b.jahr}, Kommunales Integrationsmanagement NRW`,
    partei: bewilligungsbehoerde,
    am: b.datum,
    vermerk: `Bescheid ${b.aktenzeichen} vom ${alsDatum(b.datum)}`,
    demodaten: empfaenger.demodaten,
    bloecke: [
      felder(
        ["Bewilligungsbehörde", bewilligungsbehoerde],
        ["Empfänger", empfaenger.name],
        ["Gemeindeschlüssel (AGS)", empfaenger.ags ?? "–"],
        ["Aktenzeichen", b.aktenzeichen],
        ["Datum", alsDatum(b.datum)],
        ["Förderung", bausteinNamen[b.baustein]],
        ["Bewilligungszeitraum", alsZeitraum(b.von, b.bis)],
        ["Umfang", alsVzae(b.vzaeHundertstel)],
      ),
      ueberschrift("1. Bewilligung"),
      absatz(bewilligung(b)),
      ...(vorgaenger
        ? [
            absatz(
              `Dieser Bescheid ersetzt den Bescheid ${vorgaenger.aktenzeichen} vom ${alsDatum(vorgaenger.datum)}. Was auf jenen ausgezahlt wurde, wird angerechnet.`,
            ),
          ]
        : []),
      bewilligteBetraege(b),
      ueberschrift("2. Auszahlung", { annahme: true }),
      ...auszahlung(b),
      ueberschrift("3. Bewirtschaftung"),
      felder(
        ["Unbesetzte Zeiten", vakanzMethodeNamen[b.vakanzMethode]],
        ["Minder- und Mehrausgaben", verrechnungErklaerungen[b.verrechnung]],
        ...(b.baustein === 1
          ? [
              [
                "Weiterleitung",
                b.weiterleitungBaustein1 ? "Zugelassen" : "Nur, soweit die Richtlinie sie zulässt",
              ] as const,
            ]
          : []),
      ),
      ueberschrift("4. Nachweis der Verwendung"),
      absatz(
        `${vorzulegen[b.instrument]} ist bis zum ${alsDatum(b.nachweisFaelligAm)} vorzulegen. Zeichnen darf: ${zeichnungskreisNamen[b.zeichnungskreis]}.`,
      ),
      ueberschrift("5. Nebenbestimmungen"),
      ...nebenbestimmungen(b),
      {
        art: "zusammen",
        bloecke: [
          ueberschrift("Rechtsbehelfsbelehrung", { annahme: true }),
          absatz(rechtsbehelf(verwaltungsgericht)),
          {
            art: "unterschriften",
            spalten: [{ titel: "Im Auftrag", ort: null, zeile: "Unterschrift und Dienstsiegel", name: null }],
          },
        ],
      },
    ],
  });
}

const vorzulegen = {
  zuwendung: "Der Verwendungsnachweis mit Sachbericht und zahlenmäßigem Nachweis",
  fachbezogene_pauschale: "Die rechtsverbindliche Verwendungsbestätigung",
} as const satisfies Record<Instrument, string>;

const bewilligung = (b: Bescheid): string =>
  b.instrument === "fachbezogene_pauschale"
    ? `Für das Haushaltsjahr ${b.jahr} erhalten Sie eine fachbezogene Pauschale (§ 29 Haushaltsgesetz NRW) von ${alsEuro(bescheidsumme(b))}. Sie ist im genannten Aufgabenbereich zu verwenden.`
    : `Für die Zeit vom ${alsZeitraum(b.von, b.bis)} bewillige ich Ihnen eine Zuwendung von ${alsEuro(bescheidsumme(b))} als Zuweisung zur Projektförderung für den genannten Zweck.`;

const bewilligteBetraege = (b: Bescheid): Block => {
  const { massnahmenAufteilung: teile } = b;
  return tabelle<readonly [string, number]>({
    titel: "Bewilligte Beträge",
    blatt: "Bewilligt",
    spalten: [
      { kopf: "Ausgaben", art: "text", breite: "1fr", wert: ([name]) => name },
      { kopf: "EUR", art: "euro", breite: "36mm", wert: ([, cent]) => cent, summiert: true },
    ],
    zeilen: [
      ["Personal", b.personalCent] as const,
      ...(b.baustein === 1 ? [["Arbeitsplätze", b.arbeitsplaetzeCent] as const] : []),
      ...(teile
        ? massnahmenteile.map((teil) => [massnahmenteilNamen[teil], teile[teil]] as const)
        : b.baustein === 1
          ? [["Veranstaltungen, Maßnahmen und Begleitung", b.massnahmenCent] as const]
          : []),
    ],
    summe: "Insgesamt",
  });
};

function auszahlung(b: Bescheid): Block[] {
  if (b.instrument === "zuwendung")
    return [
      absatz(
        "Ausgezahlt wird auf Mittelabruf, frühestens wenn dieser Bescheid bestandskräftig ist oder Sie auf Rechtsbehelfe verzichtet haben. Termine und Fristen des Abrufs nennt die KIM-Plattform.",
      ),
    ];
  return [
    absatz(ratenplan.quelle),
    tabelle<Rate>({
      titel: "Raten",
      blatt: "Raten",
      spalten: [
        { kopf: "Rate", art: "zahl", breite: "20mm", wert: (r) => r.nummer },
        { kopf: "Fällig am", art: "datum", breite: "1fr", wert: (r) => r.faelligAm },
        { kopf: "EUR", art: "euro", breite: "36mm", wert: (r) => r.betragCent },
      ],
      zeilen: auszahlungsplan(b),
    }),
  ];
}

// § 29 (6) HHG: no other rule for grants holds for a Pauschale.
const nebenbestimmungen = (b: Bescheid): Block[] => [
  absatz(
    b.instrument === "zuwendung"
      ? "Die Allgemeinen Nebenbestimmungen für Zuwendungen zur Projektförderung an Gemeinden und Gemeindeverbände (ANBest-G) sind Bestandteil dieses Bescheids."
      : "Nicht verbrauchte oder nicht nachgewiesene Mittel sind unaufgefordert zurückzuzahlen (§ 29 Absatz 5 Haushaltsgesetz NRW).",
  ),
  ...(b.nebenbestimmungen === "" ? [] : [absatz(b.nebenbestimmungen)]),
];
