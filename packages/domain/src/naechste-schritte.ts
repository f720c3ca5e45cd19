import { alsDatum } from "./darstellung.ts";
import { addDays, type PlainDate } from "./plain-date.ts";
import type { Recht } from "./rollen.ts";

/** `recht` is what doing it takes: a step is shown only to who can take it. */
export type NaechsterSchritt = { titel: string; text: string; ziel: string; dringend: boolean; recht: Recht };

/** Counts for the start page of one of the four people. */
export type Lage =
  | {
      sicht: "zuwendungsempfaenger";
      jahr: number;
      stellen: number;
      vakanteStellen: number;
      offeneAngebote: number;
      abgelehnteAngebote: number;
      jahresergebnis: "fehlt" | "in-arbeit" | "fertig" | "fehlgeschlagen";
    }
  | {
      sicht: "weiterleitungsempfaenger";
      heute: PlainDate;
      offeneAngebote: number;
      gehalteneStellen: number;
      vakanteStellen: number;
      naechsterNachweisAm: PlainDate | null;
    }
  | {
      sicht: "bewilligungsbehoerde";
      jahr: number;
      empfaenger: number;
      fertigeErgebnisse: number;
      fehlgeschlageneErgebnisse: number;
    }
  | { sicht: "ministerium"; jahr: number; empfaenger: number; fertigeErgebnisse: number; empfaengerMitVakanzen: number };

/** What to do next, urgent steps first; never empty. */
export function naechsteSchritte(lage: Lage): NaechsterSchritt[] {
  return schritteJeSicht(lage).sort((a, b) => Number(b.dringend) - Number(a.dringend));
}

function schritteJeSicht(lage: Lage): NaechsterSchritt[] {
  switch (lage.sicht) {
    case "zuwendungsempfaenger":
      return schritteDesZuwendungsempfaengers(lage);
    case "weiterleitungsempfaenger":
      return schritteDesWeiterleitungsempfaengers(lage);
    case "bewilligungsbehoerde":
      return schritteDerBewilligungsbehoerde(lage);
    case "ministerium":
      return schritteDesMinisteriums(lage);
  }
}

type LageMit<S extends Lage["sicht"]> = Extract<Lage, { sicht: S }>;

function schritteDesZuwendungsempfaengers(lage: LageMit<"zuwendungsempfaenger">): NaechsterSchritt[] {
  const { jahr, vakanteStellen, abgelehnteAngebote, offeneAngebote } = lage;
  if (lage.stellen === 0)
    return [schritt("stelle:pflegen", "Erste Stelle anlegen", "Es ist noch keine Stelle erfasst.", "/stellen", true)];
  return [
    ...wenn(vakanteStellen > 0, () =>
      schritt(
        "besetzung:pflegen",
        "Vakante Stellen besetzen",
        `${stellen(vakanteStellen)} ohne Besetzung; jeder vakante Tag kürzt die Förderung.`,
        "/stellen?stand=vakant",
        true,
      )),
    ...wenn(abgelehnteAngebote > 0, () =>
      schritt(
        "weiterleitung:anbieten",
        "Abgelehnte Angebote prüfen",
        `${angebote(abgelehnteAngebote)} abgelehnt. Lesen Sie den Grund und planen Sie die Stelle neu.`,
        "/weiterleitungen?stand=abgelehnt",
        true,
      )),
    ...wenn(offeneAngebote > 0, () =>
      schritt(
        "weiterleitung:lesen",
        "Antworten abwarten",
        `${angebote(offeneAngebote)} noch nicht beantwortet.`,
        "/weiterleitungen?stand=angeboten",
        false,
      )),
    jahresschritt(lage),
    schritt(
      "foerderplan:lesen",
      "Förderplan ansehen",
      `Was das Jahr ${jahr} kostet und was gefördert wird.`,
      `/foerderplan?jahr=${jahr}`,
      false,
    ),
  ];
}

function jahresschritt({ jahr, jahresergebnis }: LageMit<"zuwendungsempfaenger">): NaechsterSchritt {
  const ziel = `/jahreslauf?jahr=${jahr}`;
  const schritte = {
    fehlt: schritt("jahreslauf:starten", `Jahreslauf ${jahr} starten`, "Das Jahresergebnis ist noch nicht berechnet.", ziel, false),
    "in-arbeit": schritt("jahreslauf:lesen", `Jahreslauf ${jahr} verfolgen`, "Das Jahresergebnis wird gerade berechnet.", ziel, false),
    fertig: schritt("jahreslauf:lesen", `Jahresergebnis ${jahr} lesen`, "Das Jahresergebnis liegt als Seite und als PDF vor.", ziel, false),
    fehlgeschlagen: schritt(
      "jahreslauf:starten",
      `Jahreslauf ${jahr} wiederholen`,
      "Das Jahresergebnis ließ sich nicht berechnen. Der Grund steht beim Lauf.",
      ziel,
      true,
    ),
  } as const satisfies Record<LageMit<"zuwendungsempfaenger">["jahresergebnis"], NaechsterSchritt>;
  return schritte[jahresergebnis];
}

// Long enough to collect receipts before the proof is due.
const vorlaufTage = 60;

function schritteDesWeiterleitungsempfaengers(lage: LageMit<"weiterleitungsempfaenger">): NaechsterSchritt[] {
  const { heute, offeneAngebote, gehalteneStellen, vakanteStellen, naechsterNachweisAm: nachweis } = lage;
  return [
    ...wenn(offeneAngebote > 0, () =>
      schritt(
        "weiterleitung:beantworten",
        "Angebot beantworten",
        `${angebote(offeneAngebote)} an Sie offen. Nehmen Sie an oder lehnen Sie mit Grund ab.`,
        "/weiterleitungen?stand=angeboten",
        true,
      )),
    ...wenn(vakanteStellen > 0, () =>
      schritt(
        "besetzung:pflegen",
        "Besetzung eintragen",
        `${stellen(vakanteStellen)} bei Ihnen ohne Besetzung.`,
        "/stellen?stand=vakant",
        true,
      )),
    ...(nachweis === null
      ? []
      : [schritt("weiterleitung:beantworten", "Nachweis vorbereiten", `Der nächste Nachweis ist am ${alsDatum(nachweis)} fällig.`, "/weiterleitungen?stand=angenommen", nachweis <= addDays(heute, vorlaufTage))]),
    gehalteneStellen > 0
      ? schritt(
        "stelle:lesen",
        "Gehaltene Stellen ansehen",
        `Sie halten ${stellen(gehalteneStellen)} durch Weiterleitung.`,
        "/stellen",
        false,
      )
      : schritt(
        "weiterleitung:lesen",
        "Weiterleitungen ansehen",
        "Ihnen ist zurzeit keine Stelle weitergeleitet.",
        "/weiterleitungen",
        false,
      ),
  ];
}

function schritteDerBewilligungsbehoerde(lage: LageMit<"bewilligungsbehoerde">): NaechsterSchritt[] {
  const { jahr, empfaenger, fertigeErgebnisse, fehlgeschlageneErgebnisse } = lage;
  const offen = empfaenger - fertigeErgebnisse - fehlgeschlageneErgebnisse;
  return [
    ...wenn(fehlgeschlageneErgebnisse > 0, () =>
      schritt(
        "land:jahreslauf",
        "Fehlgeschlagene Ergebnisse wiederholen",
        `${fehlgeschlageneErgebnisse} von ${empfaenger} ließen sich nicht berechnen. Der Grund steht beim Lauf.`,
        `/land/jahreslauf?jahr=${jahr}`,
        true,
      )),
    ...wenn(offen > 0, () =>
      schritt(
        "land:jahreslauf",
        `Jahreslauf ${jahr} für alle starten`,
        `${offen} von ${empfaenger} Jahresergebnissen fehlen noch.`,
        `/land/jahreslauf?jahr=${jahr}`,
        fehlgeschlageneErgebnisse === 0,
      )),
    schritt(
      "land:lesen",
      "Landeskarte ansehen",
      `Bewilligte und besetzte Stellen aller ${empfaenger} im Jahr ${jahr}.`,
      `/land?jahr=${jahr}`,
      false,
    ),
  ];
}

function schritteDesMinisteriums(lage: LageMit<"ministerium">): NaechsterSchritt[] {
  const { jahr, empfaenger, fertigeErgebnisse, empfaengerMitVakanzen } = lage;
  return [
    ...wenn(empfaengerMitVakanzen > 0, () =>
      schritt(
        "land:lesen",
        "Vakanzen ansehen",
        `${empfaengerMitVakanzen} von ${empfaenger} haben vakante Stellen.`,
        `/land?jahr=${jahr}&ansicht=tabelle`,
        false,
      )),
    schritt(
      "land:lesen",
      "Landeskarte ansehen",
      `${fertigeErgebnisse} von ${empfaenger} Jahresergebnissen für ${jahr} liegen vor.`,
      `/land?jahr=${jahr}`,
      false,
    ),
  ];
}

const schritt = (
  recht: Recht,
  titel: string,
  text: string,
  ziel: string,
  dringend: boolean,
): NaechsterSchritt => ({ recht, titel, text, ziel, dringend });
const wenn = <T>(bedingung: boolean, eintrag: () => T): T[] => (bedingung ? [eintrag()] : []);
const stellen = (n: number): string => (n === 1 ? "1 Stelle" : `${n} Stellen`);
const angebote = (n: number): string => (n === 1 ? "1 Angebot" : `${n} Angebote`);
