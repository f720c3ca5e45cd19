import { alsDatum } from "../grundlagen/darstellung.ts";
import { satz, type Saetze } from "../grundlagen/saetze.ts";
import { feldartNamen } from "./abfragefeld.ts";
import type { AbfrageantwortRefusal } from "./abfrageantwort.ts";
import type { AbfrageschrittRefusal } from "./abfrageschritte.ts";

export type LandesabfrageRefusal = AbfrageschrittRefusal | AbfrageantwortRefusal;

const geantwortetWird = {
  ganzzahl: "eine ganze Zahl",
  betrag: "einen Betrag in Euro",
  vzae: "einen Stellenanteil in VZÄ",
  datum: "ein Datum",
  janein: "Ja oder Nein",
  auswahl: "eine der genannten Antworten",
  text: "einen lesbaren Text",
} as const satisfies Record<keyof typeof feldartNamen, string>;

export const landesabfrageRefusalTexte: Saetze<LandesabfrageRefusal> = {
  "landesabfrage-ohne-titel": () => "Es fehlt der Titel. Bitte kurz sagen, wonach gefragt wird.",
  "landesabfrage-ohne-anlass": () =>
    "Es fehlt der Anlass. Bitte sagen, wofür die Antworten gebraucht werden; die Empfänger lesen das.",
  "landesabfrage-ohne-frist": () => "Es fehlt die Frist. Bitte den letzten Tag für Antworten angeben.",
  "landesabfrage-frist-vorbei": (r) =>
    `Die Frist ${alsDatum(r.frist)} liegt nicht nach heute (${alsDatum(r.heute)}). Bitte einen späteren Tag angeben.`,
  "landesabfrage-ohne-felder": () => "Es fehlt ein Feld. Bitte mindestens ein Feld anlegen, das beantwortet wird.",
  "abfragefeld-ohne-bezeichnung": (r) => `Feld ${r.nummer} hat keine Bezeichnung. Bitte eine angeben.`,
  "abfragefeld-ohne-auswahl": (r) =>
    `Feld ${r.nummer} „${r.bezeichnung}“ braucht mindestens zwei verschiedene Antworten. Bitte weitere eintragen.`,
  "abfragefeld-quelle-passt-nicht": (r) =>
    `Feld ${r.nummer} „${r.bezeichnung}“ hat die Art „${feldartNamen[r.art]}“; die Kennzahl zum Vorbelegen passt nicht dazu. Bitte Art oder Kennzahl ändern.`,
  "abfragefeld-quelle-jahr": (r) =>
    `Feld ${r.nummer} „${r.bezeichnung}“: Zahlen gibt es von 2020 bis ${r.bis}. Bitte ein anderes Jahr zum Vorbelegen wählen.`,
  "landesabfrage-ohne-empfaenger": () => "Niemand ist ausgewählt. Bitte mindestens einen Empfänger auswählen.",
  "landesabfrage-empfaenger-unbekannt": (r) =>
    `${r.anzahl === 1 ? "Ein ausgewählter Empfänger gehört" : `${r.anzahl} ausgewählte Empfänger gehören`} nicht zu den Kreisen, kreisfreien Städten und der Städteregion. Bitte die Auswahl ändern.`,
  "landesabfrage-gestellt": () =>
    "Die Abfrage ist gestellt und bleibt so stehen. Bitte für Änderungen eine neue daraus anlegen.",
  "landesabfrage-nicht-gestellt": () => "Die Abfrage ist noch ein Entwurf. Bitte sie erst stellen.",
  "landesabfrage-geschlossen": () =>
    "Die Abfrage ist schon geschlossen. Bitte für weitere Antworten eine neue daraus anlegen.",
  "landesabfrage-zurueckgezogen": () =>
    "Die Abfrage ist schon zurückgezogen. Bitte für weitere Antworten eine neue daraus anlegen.",
  "landesabfrage-niemand-fehlt": () => "Alle haben geantwortet; niemand ist zu erinnern. Bitte die Seite neu laden.",
  "abfrageantwort-geschlossen": () =>
    "Die Abfrage ist geschlossen und nimmt keine Antworten mehr an. Bitte wenden Sie sich an die fragende Stelle.",
  "abfrageantwort-zurueckgezogen": () =>
    "Die Abfrage wurde zurückgezogen; eine Antwort wird nicht mehr gebraucht. Bitte die Seite neu laden.",
  "abfrageantwort-feld-unbekannt": () =>
    "Eine Antwort gehört zu keinem Feld dieser Abfrage. Bitte die Seite neu laden und noch einmal antworten.",
  "abfrageantwort-passt-nicht": (r) =>
    `Feld ${r.nummer} „${r.bezeichnung}“ erwartet ${geantwortetWird[r.art]}. Bitte die Antwort ändern.`,
  "abfrageantwort-fehlt": (r) => `Feld ${r.nummer} „${r.bezeichnung}“ ist Pflicht. Bitte beantworten.`,
  "abfrageantwort-abweichung-ohne-grund": (r) =>
    `Feld ${r.nummer} „${r.bezeichnung}“ weicht von der bekannten Zahl ab. Bitte kurz sagen, warum.`,
};

/** What stands in the way, for the page that decides while somebody types. */
export const landesabfrageRefusalText = (refusal: LandesabfrageRefusal): string =>
  satz<LandesabfrageRefusal>(landesabfrageRefusalTexte, refusal);
