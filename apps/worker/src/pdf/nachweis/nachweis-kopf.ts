import { alsDatum, alsZeitraum } from "@kim/domain/grundlagen";
import type { Bescheidzeile, Nachweisart, Verwendungsnachweiszahlen, Zahlung } from "@kim/domain/nachweis";
import { bausteinNamen } from "@kim/domain/stelle";
import { felder, ueberschrift, type Block } from "../papier/papier.ts";
import { tabelle } from "../papier/tabelle.ts";
import type { Nachweisvordruck } from "./nachweisvordruck.ts";

/** Who proves to whom what it was given for, and who answers questions. */
export function kopfblock({ inhalt, art }: Nachweisvordruck): Block {
  const kopf = inhalt?.kopf;
  const angaben = inhalt?.angaben;
  return felder(
    [worte[art].empfaenger, kopf?.inhaber.name ?? null],
    ["Gemeindeschlüssel (AGS)", kopf ? (kopf.inhaber.ags ?? "–") : null],
    ["An", kopf?.an ?? null],
    [worte[art].zweck, kopf?.zweck ?? null],
    ["Förderung", kopf ? `${bausteinNamen[kopf.baustein]}, Förderjahr ${kopf.jahr}` : null],
    ["Zeitraum", kopf ? alsZeitraum(kopf.zeitraum.von, kopf.zeitraum.bis) : null],
    ["Vorzulegen bis", kopf ? alsDatum(kopf.faelligAm) : null],
    ["Ort, Datum", inhalt ? `${oderStrich(angaben?.ort)}, ${alsDatum(inhalt.stand)}` : null],
    ["Auskunft erteilt", inhalt ? oderStrich(angaben?.auskunftName) : null],
    ["Telefon", inhalt ? oderStrich(angaben?.auskunftTelefon) : null],
    ["E-Mail", inhalt ? oderStrich(angaben?.auskunftMail) : null],
  );
}

// R70: a Pauschale is no Zuwendung, not even in a word.
const worte = {
  verwendungsnachweis: { empfaenger: "Zuwendungsempfänger", zweck: "Zuwendungszweck" },
  verwendungsbestaetigung: { empfaenger: "Empfänger der Pauschale", zweck: "Zweck der Pauschale" },
  teilnachweis: { empfaenger: "Empfänger der Weiterleitung", zweck: "Zweck der Weiterleitung" },
} as const satisfies Record<Nachweisart, { empfaenger: string; zweck: string }>;

/** An empty answer on a filled paper is told, not left free: nobody writes it in later. */
export const oderStrich = (text: string | undefined): string => (text === undefined || text === "" ? "–" : text);

type Bewilligung = Pick<Verwendungsnachweiszahlen, "bescheide" | "auszahlungen" | "bewilligtCent" | "ausgezahltCent">;

export const bescheidbloecke = (zahlen: Bewilligung | null): Block[] => [
  ueberschrift("Bescheide und Auszahlungen"),
  tabelle<Bescheidzeile>({
    titel: "Bescheide; es gilt der jeweils letzte einer Kette",
    blatt: "Bescheide",
    spalten: [
      { kopf: "Bescheid vom", art: "datum", breite: "28mm", wert: (b) => b.datum },
      { kopf: "Aktenzeichen", art: "text", breite: "1fr", wert: (b) => b.aktenzeichen },
      { kopf: "Gilt", art: "text", breite: "22mm", wert: (b) => (b.gilt ? "ja" : "ersetzt") },
      { kopf: "Betrag EUR", art: "euro", breite: "32mm", wert: (b) => b.betragCent },
    ],
    zeilen: zahlen?.bescheide ?? null,
  }),
  tabelle<Zahlung>({
    titel: "Auszahlungen",
    blatt: "Auszahlungen",
    leer: "Es wurde nichts ausgezahlt.",
    spalten: [
      { kopf: "Ausgezahlt am", art: "datum", breite: "1fr", wert: (a) => a.am },
      { kopf: "Betrag EUR", art: "euro", breite: "32mm", wert: (a) => a.betragCent },
    ],
    zeilen: zahlen?.auszahlungen ?? null,
  }),
  tabelle<readonly [string, number]>({
    titel: "Insgesamt",
    blatt: "Bewilligt und ausgezahlt",
    spalten: [
      { kopf: "Summe", art: "text", breite: "1fr", wert: ([name]) => name },
      { kopf: "EUR", art: "euro", breite: "32mm", wert: ([, cent]) => cent },
    ],
    zeilen: zahlen && [
      ["Insgesamt bewilligt", zahlen.bewilligtCent],
      ["Insgesamt ausgezahlt", zahlen.ausgezahltCent],
    ],
    blanko: ["Insgesamt bewilligt", "Insgesamt ausgezahlt"],
  }),
];
