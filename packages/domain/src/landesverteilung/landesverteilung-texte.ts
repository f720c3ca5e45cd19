import { alsVzae } from "../grundlagen/darstellung.ts";
import { satz, type Saetze } from "../grundlagen/saetze.ts";
import { merkmalNamen } from "../organisation/registermerkmal.ts";
import { tabellenfehlerText } from "../verteilung/verteilung-texte.ts";
import type { Landeshinweis, Zeilenbefund } from "./landesbefund.ts";
import { schluesselartNamen } from "./landesinhalt.ts";
import type { LandesverteilungRefusal } from "./landesschritte.ts";
import { verteilgegenstandNamen } from "./landesverteilung.ts";

export const landesverteilungRefusalTexte: Saetze<LandesverteilungRefusal> = {
  "landesschluessel-passt-nicht": (r) =>
    `Der Schlüssel „${schluesselartNamen[r.schluessel]}“ passt nicht zu ${verteilgegenstandNamen[r.gegenstand]}. Bitte einen anderen wählen.`,
  "landesschluessel-gewichte-ungleich-hundert": (r) =>
    `Die Gewichte der Indikatoren ergeben ${r.prozent} Prozent. Bitte so ändern, dass sie zusammen 100 Prozent sind.`,
  "landesschluessel-ohne-gesamt": () => "Zu verteilen sind 0,00 VZÄ. Bitte angeben, wie viele Stellen verteilt werden.",
  "landesschluessel-gesamt-kein-vielfaches": (r) =>
    `Zu verteilen sind ${alsVzae(r.gesamtHundertstel)}; in Schritten von ${alsVzae(r.schrittHundertstel)} geht das nicht auf. Bitte die Summe oder die Schrittweite ändern.`,
  "landesschluessel-schwellen-nicht-steigend": (r) =>
    `Die Schwelle ${r.schwelle} liegt nicht über der vorigen (${r.vorige}). Bitte aufsteigende Schwellen angeben.`,
  "landestabelle-fehlerhaft": (r) =>
    `Tabelle „${r.tabelle}“: ${r.zeilen === 1 ? "Eine Zeile ist" : `${r.zeilen} Zeilen sind`} nicht lesbar; darum gilt die Tabelle noch nicht. Bitte die genannten Zeilen ändern.`,
  "landestabelle-ohne-werte": (r) =>
    `Die Tabelle „${r.tabelle}“ enthält keine Zahl größer als null. Bitte je Empfänger eine Zeile einfügen.`,
  "landestabelle-ohne-quelle": (r) =>
    `Zu „${r.tabelle}“ fehlt die Quelle. Bitte angeben, woher die Zahlen stammen und von welchem Tag sie sind.`,
  "landesschluessel-zu-wenige-werte": (r) =>
    `${r.weitere} weitere halbe Stellen gehen an die größten Werte; Werte gibt es nur für ${r.werte} Kommunen mit Einbürgerungsbehörde. Bitte die Tabelle ergänzen oder weniger verteilen.`,
  "landesschluessel-kuerzt-unter-null": (r) =>
    `Die Kürzung ist größer als alle Stellen des Vorjahrs: Es blieben ${alsVzae(r.gesamtHundertstel)}. Bitte weniger kürzen.`,
  "landesanteil-zu-klein": (r) =>
    `${r.empfaenger} erhielte ${alsVzae(r.hundertstel)}; gefördert werden nur Anteile ab ${alsVzae(r.mindestensHundertstel)}. Bitte den Anteil anheben oder auf null setzen.`,
  "landesanteil-zu-gross": (r) =>
    `${r.empfaenger} erhielte ${alsVzae(r.hundertstel)} Verwaltungsassistenz; höchstens sind es ${alsVzae(r.hoechstensHundertstel)}. Bitte den Anteil senken.`,
  "landesverteilung-leer": () =>
    "Der Schlüssel gibt niemandem einen Anteil. Bitte Werte eintragen oder den Schlüssel wechseln.",
  "landesverteilung-liegt-vor": () =>
    "Die Verteilung ist vorgelegt und ändert sich darum nicht. Bitte zuerst zurückgeben, dann ändern und neu vorlegen.",
  "landesverteilung-veroeffentlicht": () =>
    "Die Verteilung ist veröffentlicht und bleibt so stehen. Bitte für Änderungen eine neue für dasselbe Jahr beginnen; sie löst diese ab.",
  "landesverteilung-hat-vorgaenge": () =>
    "Die Verteilung wurde schon vorgelegt und bleibt darum lesbar. Bitte sie ändern statt löschen.",
  "landesverteilung-nicht-vorgelegt": () =>
    "Die Verteilung liegt nicht mehr vor. Bitte die Seite neu laden; es wurde nichts veröffentlicht.",
  "landesverteilung-vier-augen": (r) =>
    `${r.name} hat diese Verteilung vorgelegt und kann sie nicht selbst veröffentlichen. Bitte eine zweite Person der Bezirksregierung darum bitten.`,
  "landesverteilung-ohne-begruendung": () =>
    "Es fehlt die Begründung; sie steht im Brief an die Empfänger. Bitte kurz angeben, worauf die Verteilung beruht.",
  "landesverteilung-ohne-szenario": () => "Dieses Szenario gibt es nicht mehr. Bitte eines der vorhandenen vorlegen.",
};

/** What stands in the way of putting it forward, for the page that computes it. */
export const landesverteilungRefusalText = (refusal: LandesverteilungRefusal): string =>
  satz<LandesverteilungRefusal>(landesverteilungRefusalTexte, refusal);

const hinweisTexte: Saetze<Landeshinweis> = {
  "nicht-in-der-tabelle": (h) => `Nicht in „${h.tabelle}“, dort also 0: ${aufzaehlung(h.namen)}.`,
  gleichstand: (h) =>
    `Gleichstand: ${aufzaehlung(h.namen)} haben denselben Rest und denselben Wert. Es reicht nur für ${aufzaehlung(h.bedacht)}; entschieden hat der kleinere Gemeindeschlüssel. Soll es anders sein, bitte eine eigene Tabelle verwenden.`,
  "merkmal-nur-angenommen": (h) =>
    `Annahme: ${merkmalNamen[h.merkmal]} ist im Register nicht belegt bei ${aufzaehlung(h.namen)}. Gezählt wird sie trotzdem.`,
  "merkmal-fehlt": (h) =>
    `Im Register steht keine ${merkmalNamen[h.merkmal]} bei ${aufzaehlung(h.namen)}; dafür gibt es nichts.`,
  merkmalzahl: (h) =>
    `Das Register kennt an diesem Tag ${h.anzahl} Kommunen mit ${dativ[h.merkmal]}; 2020 waren es ${h.anzahl2020} (Handlungskonzept 2.3).`,
  "beruht-auf-annahme": (h) => `Annahme: „${h.tabelle}“ ist nicht durch eine Quelle belegt.`,
  "ueber-der-hoechstzahl": (h) =>
    `${h.empfaenger} erhielte ${alsVzae(h.hundertstel)} Koordination; ohne Zusatzstellen sind es höchstens ${alsVzae(h.hoechstensHundertstel)} (R3).`,
};

const dativ = {
  auslaenderbehoerde: "eigener Ausländerbehörde",
  einbuergerungsbehoerde: "eigener Einbürgerungsbehörde",
  jugendamt: "eigenem Jugendamt",
  integrationsrat: "eigenem Integrationsrat",
} as const;

export const landeshinweisText = (hinweis: Landeshinweis): string => satz(hinweisTexte, hinweis);

/** What is wrong with a line of a pasted table; here nobody looks for a Kommune of one Kreis. */
export function zeilenbefundText({ tabelle, fehler }: Zeilenbefund): string {
  const text =
    fehler.reason === "zeile-ohne-kommune"
      ? `Zeile ${fehler.zeile} („${fehler.text}“) nennt keinen Empfänger. Bitte Namen oder Gemeindeschlüssel prüfen.`
      : tabellenfehlerText(fehler);
  return `${tabelle}: ${text}`;
}

const gezeigteNamen = 12;

function aufzaehlung(namen: readonly string[]): string {
  const gezeigte = namen.slice(0, gezeigteNamen);
  const weitere = namen.length - gezeigte.length;
  if (weitere > 0) return `${gezeigte.join(", ")} und ${weitere} weiteren`;
  const letzter = gezeigte.at(-1) ?? "";
  return gezeigte.length < 2 ? letzter : `${gezeigte.slice(0, -1).join(", ")} und ${letzter}`;
}
