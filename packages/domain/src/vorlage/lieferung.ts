/** What a body has to tell the authority in the year (R100b): where it stands, and whether the platform sees it. */
export type Pflichtangaben = { quelle: string; annahme: boolean; berechnet: boolean };

export type GelieferteVorlage = {
  titel: string;
  betreff: string;
  text: string;
  /** What may stand in braces. */
  platzhalter: readonly string[];
  /** What the text has to name. */
  noetig: readonly string[];
  /** Null for a letter of the platform itself. */
  pflicht: Pflichtangaben | null;
};

export const vorlagenschluessel = [
  "erinnerung_gesammelt",
  "erinnerung_einzeln",
  "pflicht_vakanz",
  "pflicht_mittel",
  "pflicht_finanzierung",
  "pflicht_zweck",
  "pflicht_konzept",
  "pflicht_bericht",
  "pflicht_controlling",
  "pflicht_organisation",
] as const;

const brief = ["Organisation", "Fristen", "Uebersicht"] as const;
const schreiben = ["Organisation", "Tag", "Jahr", "Aktenzeichen"] as const;
const erinnerung = `Guten Tag,

die KIM-Plattform erinnert für {Organisation}.
{Fristen}
Alle Fristen, auch als Kalender: {Uebersicht}

An jede Frist erinnert die Plattform 21, 14 und 7 Tage und 5, 3 und 1 Arbeitstag vorher. Was erledigt ist,
meldet sie nicht mehr.

Ihre KIM-Plattform
`;
const gruss = "\n\nMit freundlichen Grüßen\n{Organisation}";
const anrede = "Sehr geehrte Damen und Herren,\n\n";

/** Nr. 5 ANBest-G could not be read: which events it names is an assumption that the authority mends here. */
const anbest = (nummer: string): Pflichtangaben => ({
  quelle: `Nr. ${nummer} ANBest-G`,
  annahme: true,
  berechnet: false,
});
const richtlinie = (buchstabe: string): Pflichtangaben => ({
  quelle: `Nr. 6 ${buchstabe} der Richtlinie zu Baustein 1 (Stand 2023)`,
  annahme: false,
  berechnet: false,
});

const pflicht = (
  titel: string,
  angaben: Pflichtangaben,
  satz: string,
  weitere: readonly string[] = [],
): GelieferteVorlage => ({
  titel,
  betreff: `${titel}, Bescheid {Aktenzeichen}`,
  text: `${anrede}${satz}${gruss}`,
  platzhalter: [...schreiben, ...weitere],
  noetig: ["Organisation"],
  pflicht: angaben,
});

/** Every letter in the words it is delivered with. */
export const gelieferteVorlagen = {
  erinnerung_gesammelt: {
    titel: "Erinnerung an Fristen, gesammelt",
    betreff: "{Anzahl} für {Organisation}{Verzug}",
    text: erinnerung,
    platzhalter: [...brief, "Anzahl", "Verzug"],
    noetig: ["Fristen"],
    pflicht: null,
  },
  erinnerung_einzeln: {
    titel: "Erinnerung an eine einzelne Frist",
    betreff: "{Anlass}",
    text: erinnerung,
    platzhalter: [...brief, "Anlass"],
    noetig: ["Fristen"],
    pflicht: null,
  },
  pflicht_vakanz: pflicht(
    "Stelle länger als drei Monate unbesetzt",
    { quelle: "Nr. 5 ANBest-G; die drei Monate sind eine Annahme der Plattform", annahme: true, berechnet: true },
    "die Stelle „{Stelle}“ ({Umfang}) ist seit dem {Seit} unbesetzt. Über die Nachbesetzung berichten wir, sobald sie feststeht.",
    ["Stelle", "Umfang", "Seit"],
  ),
  pflicht_mittel: pflicht(
    "Mittel nicht binnen zwei Monaten verwendbar",
    anbest("5.4"),
    "folgende ausgezahlte Mittel können wir nicht innerhalb von zwei Monaten nach der Auszahlung verwenden:\n\n{Auszahlungen}",
    ["Auszahlungen"],
  ),
  pflicht_finanzierung: pflicht(
    "Weitere Zuwendungen oder geänderte Finanzierung",
    anbest("5.1"),
    "für den geförderten Zweck haben wir weitere Mittel beantragt oder erhalten, oder seine Finanzierung hat sich geändert:\n\n…",
  ),
  pflicht_zweck: pflicht(
    "Verwendungszweck geändert oder entfallen",
    anbest("5.2"),
    "der Verwendungszweck oder ein für die Bewilligung maßgeblicher Umstand hat sich geändert oder ist weggefallen:\n\n…",
  ),
  pflicht_konzept: pflicht(
    "Fortgeschriebenes Konzept",
    richtlinie("h"),
    "unser Konzept für das Kommunale Integrationsmanagement ist zum {Tag} fortgeschrieben. Die wesentlichen Änderungen sind:\n\n…",
  ),
  pflicht_bericht: pflicht(
    "Bericht über die Arbeit",
    richtlinie("e"),
    "über die Arbeit im Förderjahr {Jahr} berichten wir wie folgt:\n\n…",
  ),
  pflicht_controlling: pflicht(
    "Angaben zum landesweiten Controlling",
    richtlinie("f"),
    "die Angaben zum landesweiten Controlling für {Jahr} übersenden wir hiermit:\n\n…",
  ),
  pflicht_organisation: pflicht(
    "Organisatorische Änderung des Kommunalen Integrationszentrums",
    { quelle: "Nr. 6 der Förderung Kommunaler Integrationszentren", annahme: true, berechnet: false },
    "wir beabsichtigen folgende organisatorische Änderung und teilen sie vor ihrer Umsetzung mit:\n\n…",
  ),
} as const satisfies Record<(typeof vorlagenschluessel)[number], GelieferteVorlage>;
