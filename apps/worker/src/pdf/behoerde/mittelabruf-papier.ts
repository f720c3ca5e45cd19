import { alsDatum, alsEuro, heuteInBerlin } from "@kim/domain/grundlagen";
import { abrufgegenstandNamen, alsFrist, type Mittelabruf, type Mittelstand } from "@kim/domain/mittelabruf";
import { bausteinNamen } from "@kim/domain/stelle";
import type { Auszahlungsangaben, Mittelabrufangaben } from "@kim/domain/schriftstueck";
import { absatz, felder, ueberschrift, type Block, type Papier } from "../papier/papier.ts";
import { tabelle } from "../papier/tabelle.ts";
import { schreiben } from "../papier/schreiben.ts";

/** A call for money, with its decision once there is one. */
export function mittelabrufpapier(angaben: Mittelabrufangaben): Papier {
  const { abruf, bescheid, empfaenger, bewilligungsbehoerde, mittelstand, mittelfrist } = angaben;
  const am = heuteInBerlin(new Date(abruf.am));
  return schreiben({
    titel: `Mittelabruf ${bescheid.jahr}, Baustein ${bescheid.baustein}`,
    untertitel: "Kommunales Integrationsmanagement NRW",
    partei: empfaenger.name,
    am,
    vermerk: `Abgerufen am ${alsDatum(am)} auf der KIM-Plattform`,
    demodaten: empfaenger.demodaten,
    bloecke: [
      felder(
        ["Empfänger", empfaenger.name],
        ["An", bewilligungsbehoerde],
        ...bescheidfelder(bescheid),
        ["Wofür", abruf.gegenstand ? abrufgegenstandNamen[abruf.gegenstand] : bausteinNamen[bescheid.baustein]],
        ["Betrag", alsEuro(abruf.betragCent)],
        ["Zum", alsDatum(abruf.termin)],
        ["Benötigt bis", alsDatum(abruf.benoetigtBis)],
        ["Abgerufen von", abruf.vonName],
      ),
      ueberschrift("Begründung"),
      absatz(abruf.begruendung),
      ...(mittelfrist === null
        ? []
        : [
            absatz(
              `Die Mittel werden innerhalb von ${alsFrist(mittelfrist)} nach der Auszahlung für fällige Zahlungen benötigt.`,
            ),
          ]),
      ...mittelbloecke(mittelstand),
      {
        art: "unterschriften",
        spalten: [{ titel: empfaenger.name, ort: null, zeile: "Unterschrift", name: null }],
      },
      ...entscheidung(abruf),
    ],
  });
}

function entscheidung({ entscheidung: e }: Mittelabruf): Block[] {
  if (!e) return [];
  return [
    ueberschrift("Entscheidung"),
    felder(
      ["Ergebnis", e.bewilligt ? "Bewilligt" : "Abgelehnt"],
      ["Am", alsDatum(heuteInBerlin(new Date(e.am)))],
      ["Von", e.vonName],
      ...(e.grund === null ? [] : [["Grund", e.grund] as const]),
    ),
  ];
}

/** The notice that money was paid. */
export function auszahlungspapier(angaben: Auszahlungsangaben): Papier {
  const { auszahlung, abruf, bescheid, empfaenger, bewilligungsbehoerde, mittelstand } = angaben;
  return schreiben({
    titel: "Auszahlungsmitteilung",
    untertitel: `Kommunales Integrationsmanagement NRW ${bescheid.jahr}, Baustein ${bescheid.baustein}`,
    partei: bewilligungsbehoerde,
    am: auszahlung.ausgezahltAm,
    vermerk: `Ausgezahlt am ${alsDatum(auszahlung.ausgezahltAm)}`,
    demodaten: empfaenger.demodaten,
    bloecke: [
      felder(
        ["Bewilligungsbehörde", bewilligungsbehoerde],
        ["Empfänger", empfaenger.name],
        ...bescheidfelder(bescheid),
        ["Betrag", alsEuro(auszahlung.betragCent)],
        ["Ausgezahlt am", alsDatum(auszahlung.ausgezahltAm)],
        ["Grundlage", abruf ? `Mittelabruf vom ${alsDatum(heuteInBerlin(new Date(abruf.am)))}` : "Rate der Pauschale"],
        ...(abruf ? [["Zu verwenden bis", alsDatum(abruf.benoetigtBis)] as const] : []),
      ),
      absatz(
        "Der Tag der Auszahlung ist der, den die Bewilligungsbehörde festgehalten hat; der Tag der Gutschrift kann davon abweichen.",
      ),
      ...mittelbloecke(mittelstand),
    ],
  });
}

const bescheidfelder = ({
  aktenzeichen,
  datum,
  baustein,
  jahr,
}: Mittelabrufangaben["bescheid"]): [string, string][] => [
  ["Bescheid", `${aktenzeichen} vom ${alsDatum(datum)}`],
  ["Förderung", `${bausteinNamen[baustein]}, Förderjahr ${jahr}`],
];

const mittelbloecke = (m: Mittelstand): Block[] => [
  ueberschrift("Stand der Mittel"),
  tabelle<readonly [string, number]>({
    titel: "Nach diesem Vorgang",
    blatt: "Stand der Mittel",
    spalten: [
      { kopf: "Summe", art: "text", breite: "1fr", wert: ([name]) => name },
      { kopf: "EUR", art: "euro", breite: "36mm", wert: ([, cent]) => cent },
    ],
    zeilen: [
      ["Bewilligt mit dem geltenden Bescheid", m.zugesagtCent],
      ["Abgerufen", m.abgerufenCent],
      ["Davon bewilligt", m.bewilligtCent],
      ["Ausgezahlt", m.ausgezahltCent],
      ["Noch abrufbar", m.abrufbarCent],
    ],
  }),
];
