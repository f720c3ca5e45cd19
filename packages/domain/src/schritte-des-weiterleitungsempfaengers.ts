import { alsDatum } from "./darstellung.ts";
import type { LageMit } from "./lage.ts";
import { angebote, stellen, wenn, type NaechsterSchritt } from "./naechster-schritt.ts";
import { addDays } from "./plain-date.ts";

// Long enough to collect receipts before the proof is due.
const vorlaufTage = 60;

export function schritteDesWeiterleitungsempfaengers(lage: LageMit<"weiterleitungsempfaenger">): NaechsterSchritt[] {
  const { heute, offeneAngebote, gehalteneStellen, vakanteStellen, naechsterNachweisAm: nachweis } = lage;
  return [
    ...wenn(offeneAngebote > 0, {
      titel: "Angebot beantworten",
      text: `${angebote(offeneAngebote)} an Sie offen. Nehmen Sie an oder lehnen Sie mit Grund ab.`,
      ziel: "/weiterleitungen?stand=angeboten",
      dringend: true,
      recht: "weiterleitung:beantworten",
    }),
    ...wenn(vakanteStellen > 0, {
      titel: "Besetzung eintragen",
      text: `${stellen(vakanteStellen)} bei Ihnen ohne Besetzung.`,
      ziel: "/stellen?stand=vakant",
      dringend: true,
      recht: "besetzung:pflegen",
    }),
    ...(nachweis === null ? [] : [{
      titel: "Nachweis vorbereiten",
      text: `Der nächste Nachweis ist am ${alsDatum(nachweis)} fällig.`,
      ziel: "/weiterleitungen?stand=angenommen",
      dringend: nachweis <= addDays(heute, vorlaufTage),
      recht: "weiterleitung:beantworten" as const,
    }]),
    gehalteneStellen > 0 ? {
      titel: "Gehaltene Stellen ansehen",
      text: `Sie halten ${stellen(gehalteneStellen)} durch Weiterleitung.`,
      ziel: "/stellen",
      dringend: false,
      recht: "stelle:lesen",
    } : {
      titel: "Weiterleitungen ansehen",
      text: "Ihnen ist zurzeit keine Stelle weitergeleitet.",
      ziel: "/weiterleitungen",
      dringend: false,
      recht: "weiterleitung:lesen",
    },
  ];
}
