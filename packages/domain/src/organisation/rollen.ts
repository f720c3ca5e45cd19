import { z } from "../grundlagen/zod.ts";
import { istKommune, type OrganisationArt } from "./organisation.ts";

export const Rolle = z.enum([
  "koordination",
  "ki_leitung",
  "finanzen",
  "case_management",
  "pruefung",
  "zeichnung",
  "mandantenverwaltung",
  "bewilligungsbehoerde",
  "ministerium",
  "pruefeinsicht",
]);
export type Rolle = z.infer<typeof Rolle>;

export const Recht = z.enum([
  "stelle:lesen",
  "stelle:pflegen",
  "besetzung:pflegen",
  "weiterleitung:lesen",
  "weiterleitung:anbieten",
  "weiterleitung:beantworten",
  "foerderplan:lesen",
  "foerderplan:pflegen",
  "jahreslauf:lesen",
  "jahreslauf:starten",
  "foerderung:lesen",
  "antrag:pflegen",
  "mittelabruf:pflegen",
  "ausgabe:lesen",
  "ausgabe:pflegen",
  "nachweis:lesen",
  "nachweis:vorbereiten",
  "nachweis:zeichnen",
  "nachweis:pruefen",
  "land:lesen",
  "land:verteilen",
  "land:haushalt",
  "land:jahreslauf",
  "abfrage:stellen",
  "abfrage:lesen",
  "abfrage:beantworten",
  "betrieb:auftraege",
  "bewilligung:entscheiden",
  "kondition:lesen",
  "kondition:vorschlagen",
  "protokoll:lesen",
  "person:verwalten",
  "einsicht:gewaehren",
  "einsicht:nehmen",
]);
export type Recht = z.infer<typeof Recht>;

const lesen = [
  "stelle:lesen",
  "weiterleitung:lesen",
  "foerderplan:lesen",
  "jahreslauf:lesen",
  "foerderung:lesen",
  "ausgabe:lesen",
  "nachweis:lesen",
  "abfrage:lesen",
  "kondition:lesen",
] as const;

export const rechteJeRolle = {
  koordination: [
    ...lesen,
    "stelle:pflegen",
    "besetzung:pflegen",
    "weiterleitung:anbieten",
    "weiterleitung:beantworten",
    "foerderplan:pflegen",
    "jahreslauf:starten",
    "antrag:pflegen",
    "mittelabruf:pflegen",
    "ausgabe:pflegen",
    "nachweis:vorbereiten",
    "nachweis:pruefen",
    "abfrage:beantworten",
  ],
  ki_leitung: [
    ...lesen,
    "weiterleitung:anbieten",
    "weiterleitung:beantworten",
    "jahreslauf:starten",
    "nachweis:zeichnen",
    "nachweis:pruefen",
    "abfrage:beantworten",
    "protokoll:lesen",
  ],
  finanzen: [
    ...lesen,
    "foerderplan:pflegen",
    "jahreslauf:starten",
    "mittelabruf:pflegen",
    "ausgabe:pflegen",
    "nachweis:vorbereiten",
    "nachweis:pruefen",
    "abfrage:beantworten",
  ],
  case_management: ["stelle:lesen"],
  pruefung: [...lesen, "protokoll:lesen"],
  zeichnung: ["nachweis:lesen", "nachweis:zeichnen"],
  mandantenverwaltung: ["protokoll:lesen", "person:verwalten", "einsicht:gewaehren"],
  bewilligungsbehoerde: [
    "land:lesen",
    "land:verteilen",
    "land:jahreslauf",
    "abfrage:stellen",
    "betrieb:auftraege",
    "bewilligung:entscheiden",
    "nachweis:lesen",
    "nachweis:pruefen",
    "kondition:lesen",
    "einsicht:gewaehren",
  ],
  ministerium: ["land:lesen", "land:haushalt", "abfrage:stellen", "kondition:lesen", "kondition:vorschlagen"],
  // nachweis.md 4.2: reads what it was let into, notes for itself, and moves nothing.
  pruefeinsicht: ["einsicht:nehmen"],
} as const satisfies Record<Rolle, readonly Recht[]>;

export const hatRecht = (rollen: readonly Rolle[], recht: Recht): boolean =>
  rollen.some((rolle) => {
    const rechte: readonly Recht[] = rechteJeRolle[rolle];
    return rechte.includes(recht);
  });

/**
 * The state's two roles live only in the state's two offices, and no other role does. Auditors let in for a time work
 * for a Kommune or for the state's court of audit, which looks after its own people and does nothing else here.
 */
export function rolleMoeglich(art: OrganisationArt, rolle: Rolle): boolean {
  if (art === "bezirksregierung") return rolle === "bewilligungsbehoerde";
  if (art === "ministerium") return rolle === "ministerium";
  if (art === "landesrechnungshof") return rolle === "pruefeinsicht" || rolle === "mandantenverwaltung";
  if (rolle === "pruefeinsicht") return istKommune(art);
  return rolle !== "bewilligungsbehoerde" && rolle !== "ministerium";
}
