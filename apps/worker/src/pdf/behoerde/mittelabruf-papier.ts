import type { Bescheid } from "@kim/domain/bescheid";
import { alsDatum, alsEuro, heuteInBerlin } from "@kim/domain/grundlagen";
import {
  abrufgegenstandNamen,
  alsFrist,
  type Auszahlung,
  type Mittelabruf,
  type Mittelstand,
} from "@kim/domain/mittelabruf";
import type { Organisation } from "@kim/domain/organisation";
import { bausteinNamen } from "@kim/domain/stelle";
import { absatz, felder, ueberschrift, type Block, type Papier } from "../papier/papier.ts";
import { tabelle } from "../papier/tabelle.ts";
import { schreiben } from "./schreiben.ts";

type Rahmen = {
  bescheid: Pick<Bescheid, "aktenzeichen" | "datum" | "jahr" | "baustein">;
  empfaenger: Pick<Organisation, "name" | "demodaten">;
  bewilligungsbehoerde: string;
  /** Of the Bescheid's chain, on the day of the paper. */
  mittelstand: Mittelstand;
};

export type Mittelabrufangaben = Rahmen & {
  abruf: Mittelabruf;
  /** R32: within how many months the money must be needed; null: no such rule. */
  mittelfrist: number | null;
};

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

export type Auszahlungsangaben = Rahmen & {
  auszahlung: Auszahlung;
  /** The call that it answers; null for an instalment of a Pauschale. */
  abruf: Pick<Mittelabruf, "am" | "benoetigtBis"> | null;
};

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

const bescheidfelder = ({ aktenzeichen, datum, baustein, jahr }: Rahmen["bescheid"]): [string, string][] => [
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
