import { alsDatum, alsEuro, alsZeitraum } from "../grundlagen/darstellung.ts";
import type { Cent } from "../grundlagen/geld.ts";
import { alsFrist } from "./mittelabruf-frist.ts";
import { abrufstandNamen, type Abrufstand } from "./mittelabruf-stand.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Saetze } from "../grundlagen/saetze.ts";

export type MittelabrufRefusal =
  | { reason: "pauschale-ohne-abruf"; feld: "bescheidId" }
  | { reason: "bescheid-ersetzt"; feld: "bescheidId"; aktenzeichen: string }
  | { reason: "termin-vor-bescheid"; regel: "R25"; feld: "termin"; datum: PlainDate }
  | { reason: "gegenstand-fehlt"; regel: "R32"; feld: "gegenstand" }
  | { reason: "gegenstand-nur-baustein-1"; feld: "gegenstand" }
  | { reason: "kein-abruftermin"; regel?: "R75"; feld: "termin"; termine: PlainDate[] }
  | { reason: "termin-ausserhalb-des-zeitraums"; feld: "termin"; von: PlainDate; bis: PlainDate }
  | { reason: "benoetigt-vor-termin"; feld: "benoetigtBis"; termin: PlainDate }
  | { reason: "laenger-als-zwei-monate"; regel: "R32"; feld: "benoetigtBis"; monate: number; spaetestens: PlainDate }
  | { reason: "benoetigt-ausserhalb-des-zeitraums"; regel: "R32"; feld: "benoetigtBis"; von: PlainDate; bis: PlainDate }
  | { reason: "betrag-fehlt"; feld: "betragCent" }
  | { reason: "mehr-als-abrufbar"; feld: "betragCent"; abrufbarCent: Cent }
  | { reason: "abruf-schon-entschieden"; bewilligt: boolean }
  | { reason: "bescheidsumme-ueberschritten"; freiCent: Cent }
  | { reason: "auszahlung-in-der-zukunft"; feld: "ausgezahltAm"; heute: PlainDate }
  | { reason: "auszahlung-vor-bescheid"; regel: "R25"; feld: "ausgezahltAm"; datum: PlainDate }
  | { reason: "auszahlung-ohne-abruf" }
  | { reason: "abruf-nicht-auszahlbar"; stand: Exclude<Abrufstand, "bewilligt"> }
  | { reason: "betrag-weicht-ab"; feld: "betragCent"; betragCent: Cent }
  | {
      reason: "auszahlung-zu-frueh";
      regel: "R32";
      feld: "ausgezahltAm";
      monate: number;
      benoetigtBis: PlainDate;
      termin: PlainDate;
    }
  | { reason: "rate-nicht-faellig"; feld: "ausgezahltAm"; faelligAm: PlainDate }
  | { reason: "pauschale-ausgezahlt" }
  | { reason: "abruftermin-ausserhalb-des-jahres"; feld: "termin"; jahr: number };

export const mittelabrufRefusalTexte: Saetze<MittelabrufRefusal> = {
  "pauschale-ohne-abruf": () =>
    "Eine fachbezogene Pauschale wird nach Plan ausgezahlt; ein Abruf ist nicht nötig. Bitte einen Bescheid über eine Zuwendung wählen.",
  "bescheid-ersetzt": (r) =>
    `Diesen Bescheid ersetzt inzwischen ein neuerer (Aktenzeichen ${r.aktenzeichen}). Bitte den neueren wählen.`,
  "termin-vor-bescheid": (r) =>
    `Der Bescheid ist vom ${alsDatum(r.datum)}; für einen Tag davor lassen sich keine Mittel abrufen. Bitte einen Tag ab diesem Datum wählen.`,
  "gegenstand-fehlt": () =>
    "In Baustein 1 gelten für Stellen und Maßnahmen andere Termine und Fristen als für externe Prozessbegleitung. Bitte auswählen, wofür die Mittel bestimmt sind.",
  "gegenstand-nur-baustein-1": () =>
    "Nur in Baustein 1 wird getrennt abgerufen. Bitte die Angabe, wofür die Mittel bestimmt sind, weglassen.",
  "kein-abruftermin": (r) =>
    `An diesem Tag lassen sich keine Mittel abrufen. Bitte einen der Abruftermine wählen: ${r.termine.map(alsDatum).join(", ")}.`,
  "termin-ausserhalb-des-zeitraums": (r) =>
    `Mittel lassen sich nur im Bewilligungszeitraum abrufen (${alsZeitraum(r.von, r.bis)}). Bitte einen Tag darin wählen.`,
  "benoetigt-vor-termin": (r) =>
    `Das Geld kommt erst am ${alsDatum(r.termin)}. Bitte einen Tag ab diesem Termin angeben.`,
  "laenger-als-zwei-monate": (r) =>
    `Abgerufen wird nur, was innerhalb von ${alsFrist(r.monate)} nach dem Termin gebraucht wird. Bitte spätestens den ${alsDatum(r.spaetestens)} angeben und den Betrag darauf abstimmen.`,
  "benoetigt-ausserhalb-des-zeitraums": (r) =>
    `Das Geld ist für Zahlungen im Bewilligungszeitraum bestimmt (${alsZeitraum(r.von, r.bis)}). Bitte einen Tag darin angeben.`,
  "betrag-fehlt": () => "Bitte einen Betrag über 0 Euro angeben.",
  "mehr-als-abrufbar": (r) =>
    r.abrufbarCent === 0
      ? "Aus diesem Bescheid ist alles abgerufen; mehr ist erst nach einem Änderungsbescheid möglich."
      : `Aus diesem Bescheid lassen sich noch ${alsEuro(r.abrufbarCent)} abrufen. Bitte einen kleineren Betrag angeben.`,
  "abruf-schon-entschieden": (r) =>
    `Dieser Abruf ist bereits ${r.bewilligt ? "bewilligt" : "abgelehnt"}. Bitte die Seite neu laden.`,
  "bescheidsumme-ueberschritten": (r) =>
    `Der geltende Bescheid lässt nur noch ${alsEuro(r.freiCent)} zu. Bitte ablehnen und einen neuen Abruf über einen kleineren Betrag erbitten, oder zuerst einen Änderungsbescheid erlassen.`,
  "auszahlung-in-der-zukunft": (r) =>
    `Festgehalten wird eine Auszahlung, wenn das Geld fließt. Bitte spätestens heute angeben, den ${alsDatum(r.heute)}.`,
  "auszahlung-vor-bescheid": (r) =>
    `Der Bescheid ist vom ${alsDatum(r.datum)}; vorher wird nichts ausgezahlt. Bitte einen Tag ab diesem Datum angeben.`,
  "auszahlung-ohne-abruf": () =>
    "Eine Zuwendung wird nur auf einen Mittelabruf ausgezahlt. Bitte einen Abruf dieses Bescheids wählen.",
  "abruf-nicht-auszahlbar": (r) =>
    `Ausgezahlt wird nur ein bewilligter Abruf; dieser hat den Stand „${abrufstandNamen[r.stand]}“. Bitte die Seite neu laden.`,
  "betrag-weicht-ab": (r) => `Auszuzahlen sind genau ${alsEuro(r.betragCent)}. Bitte diesen Betrag angeben.`,
  "auszahlung-zu-frueh": (r) =>
    `Das Geld ist bis zum ${alsDatum(r.benoetigtBis)} vorgesehen; bei dieser Auszahlung läge das mehr als ${r.monate === 1 ? "einen Monat" : `${r.monate === 2 ? "zwei" : r.monate} Monate`} danach. Bitte frühestens zum Abruftermin am ${alsDatum(r.termin)} auszahlen.`,
  "rate-nicht-faellig": (r) =>
    `Die nächste Rate ist am ${alsDatum(r.faelligAm)} fällig. Bitte einen Tag ab diesem Termin angeben.`,
  "pauschale-ausgezahlt": () => "Diese Pauschale ist vollständig ausgezahlt. Es ist nichts mehr zu tun.",
  "abruftermin-ausserhalb-des-jahres": (r) =>
    `Ein Abruftermin liegt im Förderjahr. Bitte einen Tag im Jahr ${r.jahr} angeben.`,
};
