import { alsVzae } from "../grundlagen/darstellung.ts";
import { satz, type Saetze } from "../grundlagen/saetze.ts";
import { zeitraumVerdreht } from "../weiterleitung/angebot/weiterleitung-texte.ts";
import type { VerteilungRefusal } from "./verteilung-angebote.ts";
import type { Verteilungsmangel } from "./verteilung-maengel.ts";
import type { Tabellenfehler } from "./verteilung-tabelle.ts";
import type { Vorschlagsschritt } from "./verteilung-vorschlag.ts";

export const verteilungRefusalTexte: Saetze<VerteilungRefusal> = {
  "zeitraum-verdreht": zeitraumVerdreht,
  "verteilung-ohne-schluessel": () =>
    "Der Schlüssel gibt niemandem einen Anteil. Bitte Werte eintragen, eine Tabelle einfügen oder nach Einwohnern verteilen.",
  "verteilungstabelle-fehlerhaft": (r) =>
    `${r.zeilen === 1 ? "Eine Zeile" : `${r.zeilen} Zeilen`} der Tabelle ${r.zeilen === 1 ? "ist" : "sind"} nicht lesbar; darum gilt noch keine. Bitte die genannten Zeilen ändern.`,
  "verteilung-ohne-betrag": () => "Es fehlt der Betrag je VZÄ und Jahr. Bitte bei den Angeboten eintragen.",
  "verteilung-empfaenger-doppelt": (r) =>
    `${r.empfaenger} kommt mehrfach vor. Bitte nur in einer Zusammenlegung und nur einmal als Empfänger führen.`,
  "verzicht-groesser-als-anteil": (r) =>
    `${r.kommune} verzichtet auf ${alsVzae(r.verzichtHundertstel)}, hat aber nur ${alsVzae(r.anteilHundertstel)}. Bitte den Verzicht streichen und neu festhalten.`,
  "verteilungsteil-zu-klein": (r) =>
    `${r.empfaenger} erhält ${alsVzae(r.hundertstel)}; bis 0,50 VZÄ fehlen ${alsVzae(r.fehltHundertstel)}. Bitte mit einer Nachbarkommune zusammenlegen, den Umfang anheben oder einen Verzicht festhalten.`,
  "verteilung-summe-ueberschritten": (r) =>
    `Zugeteilt sind ${alsVzae(r.summeHundertstel)}, zu verteilen nur ${alsVzae(r.gesamtHundertstel)}. Bitte ${alsVzae(r.summeHundertstel - r.gesamtHundertstel)} weniger zuteilen.`,
  "keine-passende-stelle": (r) =>
    `Für ${r.empfaenger} mit ${alsVzae(r.hundertstel)} gibt es keine passende freie Stelle. ${abhilfe(r)}`,
  "verteilung-leer": () =>
    "Es gibt noch nichts anzubieten. Bitte mindestens einer Kommune oder einem Träger 0,50 VZÄ zuteilen.",
  "verteilung-nur-im-kreis": () =>
    "Verteilen können nur Kreise und die Städteregion: Sie haben kreisangehörige Kommunen.",
  "verteilung-schon-angeboten": () =>
    "Diese Verteilung ist schon angeboten und bleibt so stehen. Bitte für Änderungen die einzelnen Angebote öffnen.",
  "verteilung-inzwischen-anders": () =>
    "Inzwischen hat sich an Verteilung oder Stellen etwas geändert. Bitte die Seite neu laden und die Angebote noch einmal ansehen; es wurde nichts angeboten.",
  "verzicht-zu-eigenen-gunsten": () =>
    "Eine Kommune verzichtet nicht zugunsten von sich selbst. Bitte eine andere Kommune oder den Kreis wählen.",
  "angebot-der-verteilung-abgelehnt": (r) =>
    `Das Angebot an ${r.empfaenger} ist nicht möglich, darum wurde keines gemacht. ${r.satz}`,
};

/** What still stands in the way of the offers. */
export const verteilungsmangelText = (mangel: Verteilungsmangel): string =>
  satz<VerteilungRefusal>(verteilungRefusalTexte, mangel);

function abhilfe({
  hundertstel,
  fehltHundertstel,
  haelftenFrei,
}: Extract<VerteilungRefusal, { reason: "keine-passende-stelle" }>): string {
  if (fehltHundertstel > 0)
    return `Es fehlen ${alsVzae(fehltHundertstel)} an freien Stellen im Zeitraum. Bitte weniger zuteilen, den Zeitraum ändern oder eine Stelle anlegen.`;
  const unten = Math.floor(hundertstel / 50) * 50;
  const moeglich = [unten, unten + 50]
    .filter((umfang) => umfang <= haelftenFrei * 50 && umfang !== hundertstel)
    .map(alsVzae);
  const setzen = moeglich.length > 0 ? `Bitte ${moeglich.join(" oder ")} zuteilen` : "Bitte weniger zuteilen";
  return `Von den freien Stellen bliebe ein Rest unter 0,50 VZÄ. ${setzen}, oder eine Stelle in genau dieser Größe anlegen.`;
}

const fehlerTexte: Saetze<Tabellenfehler> = {
  "zeile-ohne-zahl": (f) =>
    `Zeile ${f.zeile} („${f.text}“) hat nur eine Spalte. Bitte Name und Zahl durch Tabulator oder Semikolon trennen.`,
  "zeile-mit-unlesbarer-zahl": (f) => `Zeile ${f.zeile}, „${f.text}“: ${f.meldung}`,
  "zeile-ohne-kommune": (f) =>
    `Zeile ${f.zeile} („${f.text}“) nennt keine Kommune des Kreises. Bitte den Namen oder den achtstelligen Gemeindeschlüssel prüfen.`,
  "zeile-mit-zwei-kommunen": (f) =>
    `Zeile ${f.zeile} nennt ${f.name} und ${f.zweiter}. Bitte nur eine Kommune je Zeile.`,
  "zeile-doppelt": (f) =>
    `Zeile ${f.zeile}: ${f.name} steht schon in Zeile ${f.ersteZeile}. Bitte eine der beiden löschen.`,
};

/** What is wrong with a line of the pasted table. */
export const tabellenfehlerText = (fehler: Tabellenfehler): string => satz(fehlerTexte, fehler);

const schrittTexte: Saetze<Vorschlagsschritt> = {
  zusammengelegt: (s) =>
    `${s.anlass} ${s.anlass.includes(" und ") ? "liegen" : "liegt"} unter 0,50: ${s.teile
      .map(({ name, hundertstel }) => `${name} ${zahl(hundertstel)}`)
      .join(" + ")} = ${zahl(s.zusammenHundertstel)}. ${
      s.traegt
    } hat den größten Anteil und trägt die Stelle; die nächsten Ortsmitten liegen ${kilometer(s.meter)} km auseinander.`,
  "verzicht-vorgeschlagen": (s) =>
    `${s.kommune} liegt mit ${zahl(s.hundertstel)} unter 0,50, und keine Nachbarkommune passt dazu. Vorschlag: Verzicht zugunsten des Kreises; die Kommune muss ihn erklären.`,
  zugeschnitten: (s) =>
    `Aus den freien Stellen lassen sich diese Anteile nur ganz und halb schneiden; die halben gehen nach den größten Resten: ${s.teile
      .map(({ name, vonHundertstel, aufHundertstel }) => `${name} ${zahl(vonHundertstel)} auf ${zahl(aufHundertstel)}`)
      .join(", ")}.`,
};

/** Why the proposal does what it does, one step a sentence. */
export const vorschlagsschrittText = (schritt: Vorschlagsschritt): string => satz(schrittTexte, schritt);

const zahl = (hundertstel: number): string => alsVzae(hundertstel).replace(" VZÄ", "");
const kilometer = (meter: number): string =>
  `${Math.floor(Math.round(meter / 100) / 10)},${Math.round(meter / 100) % 10}`;
