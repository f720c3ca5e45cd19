import type { Baustein } from "../../stelle/stelle.ts";
import type { Nachweisangaben } from "./nachweisangaben.ts";
import { papiere, type Nachweisart } from "./nachweisart.ts";

type Feldart = "zeile" | "text" | "erklaerung" | "auswahl";
type Feldname = Exclude<keyof Nachweisangaben, "einnahmen" | "besserstellungen">;

export type Nachweisfeld = { feld: Feldname; name: string; art: Feldart; pflicht: boolean };

type Papier = (typeof papiere)[Nachweisart];
type Eintrag = Omit<Nachweisfeld, "feld"> & { auf: (papier: Papier, art: Nachweisart, baustein: Baustein) => boolean };

const immer = () => true;
const mitBericht = (papier: Papier) => papier.sachbericht;
const nurNachweisBaustein1 = (_: Papier, art: Nachweisart, baustein: Baustein) =>
  art === "verwendungsnachweis" && baustein === 1;

// In the order of the forms (nachweis.md 3.1, 3.3, 3.5).
const eintraege = {
  ort: { name: "Ort", art: "zeile", pflicht: true, auf: immer },
  auskunftName: { name: "Auskunft erteilt", art: "zeile", pflicht: true, auf: immer },
  auskunftTelefon: { name: "Telefon", art: "zeile", pflicht: true, auf: immer },
  auskunftMail: { name: "E-Mail", art: "zeile", pflicht: true, auf: immer },
  durchfuehrung: { name: "Durchführung: Beginn, Dauer, Abschluss", art: "text", pflicht: true, auf: mitBericht },
  erfolg: { name: "Erfolg und Auswirkungen", art: "text", pflicht: true, auf: mitBericht },
  abweichungen: {
    name: "Abweichungen von Planung und Finanzierungsplan",
    art: "text",
    pflicht: false,
    auf: mitBericht,
  },
  vakanzen: { name: "Vakanzen", art: "text", pflicht: false, auf: (_, art) => art === "teilnachweis" },
  konzept: { name: "Fortschreibung des Konzepts", art: "text", pflicht: true, auf: nurNachweisBaustein1 },
  fortbildungen: { name: "Teilnahme an Landesfortbildungen", art: "text", pflicht: true, auf: nurNachweisBaustein1 },
  berater: {
    name: "Externe Begleitung in Landesformaten",
    art: "text",
    pflicht: false,
    auf: nurNachweisBaustein1,
  },
  kassenzeichen: {
    name: "Kassenzeichen der Rückzahlung",
    art: "zeile",
    pflicht: false,
    auf: (_, art) => art === "verwendungsbestaetigung",
  },
  nebenbestimmungen: {
    name: "Die Nebenbestimmungen wurden beachtet",
    art: "erklaerung",
    pflicht: true,
    auf: mitBericht,
  },
  wirtschaftlich: {
    name: "Die Ausgaben waren notwendig; es wurde wirtschaftlich und sparsam verfahren",
    art: "erklaerung",
    pflicht: true,
    auf: (papier) => papier.wirtschaftlichkeit,
  },
  belegeStimmen: {
    name: "Die Angaben stimmen mit den Büchern und Belegen überein",
    art: "erklaerung",
    pflicht: true,
    auf: mitBericht,
  },
  keineDoppelfoerderung: {
    name: "Dieselben Stellen und Ausgaben werden nicht doppelt gefördert",
    art: "erklaerung",
    pflicht: true,
    auf: immer,
  },
  jmdMbe: {
    name: "Die Stellen liegen außerhalb des Personaltableaus von JMD und MBE",
    art: "erklaerung",
    pflicht: true,
    auf: (papier) => papier.jmdMbe,
  },
  vorsteuer: { name: "Vorsteuerabzug", art: "auswahl", pflicht: true, auf: (papier) => papier.finanzierung },
} as const satisfies Record<Feldname, Eintrag>;

/** The fields that this paper asks for, in its order. */
export function nachweisfelder(art: Nachweisart, baustein: Baustein): Nachweisfeld[] {
  const felder: [Feldname, Eintrag][] = Object.entries(eintraege).map(([feld, eintrag]) => [feld as Feldname, eintrag]);
  return felder
    .filter(([, { auf }]) => auf(papiere[art], art, baustein))
    .map(([feld, { name, art: feldart, pflicht }]) => ({ feld, name, art: feldart, pflicht }));
}

/** What of the typed text belongs to the paper: the rest of a draft never reaches it. */
export function angabenAuf(
  art: Nachweisart,
  baustein: Baustein,
  angaben: Nachweisangaben,
): Partial<Pick<Nachweisangaben, Feldname>> {
  return Object.fromEntries(nachweisfelder(art, baustein).map(({ feld }) => [feld, angaben[feld]]));
}
