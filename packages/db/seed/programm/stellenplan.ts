import type { Funktion } from "@kim/domain/stelle";
import type { OrganisationZeile } from "../grundstock/organisationen.ts";
import type { StelleVorlage } from "../grundstock/szenario.ts";
import type { Zufall } from "../grundstock/zufall.ts";

/** A post as the Bescheide allow it, before anybody fills it or passes it on. */
export type Planstelle = Omit<StelleVorlage, "besetzt" | "weiterleitungen">;

const koordination = ["Lenkungsgruppe und Netzwerk", "Prozesse und Schnittstellen", "kreisangehöriger Raum"];
const caseManagement = [
  "Neuzugewanderte",
  "Geflüchtete mit Bleibeperspektive",
  "Familien und Frühe Hilfen",
  "Übergang Schule und Beruf",
  "Arbeit und Anerkennung",
  "Wohnen",
  "Gesundheit und Teilhabe",
  "Zuwanderung aus Südosteuropa",
  "Junge Erwachsene",
  "Frauen",
  "Sprache und Bildung",
  "Ältere Zugewanderte",
];
const raeume = ["Mitte", "Nord", "Süd", "West", "Ost"];

/** Case managers of the first year: one of the clusters of the Handlungskonzept, 2.2. */
function cluster(einwohner: number): number {
  if (einwohner > 500_000) return 11;
  if (einwohner > 330_000) return 8;
  if (einwohner > 240_000) return 6;
  return einwohner > 160_000 ? 5 : 4;
}

/** The posts of one recipient: coordination from 2021 on, case management doubled in 2022 and grown in some bodies. */
export function stellenplan({ art, einwohner }: OrganisationZeile, z: Zufall): Planstelle[] {
  const kreis = art !== "kreisfreie_stadt";
  const erste = cluster(einwohner ?? 0);
  const beginn = z.aus(["2021-03-01", "2021-04-01", "2021-05-01"]);
  const spaeter = z.wahr(0.35) ? 1 : 0;
  return [
    ...(kreis ? [100, 100, 100, 50] : [100, 100, 50]).map((vzaeHundertstel, i) => ({
      bezeichnung: `Koordination: ${koordination[i] ?? "Daten und Berichte"}`,
      funktion: "koordination" as const,
      vzaeHundertstel,
      anbindung: "ki" as const,
      beginn,
    })),
    {
      bezeichnung: "Verwaltungsassistenz",
      funktion: "assistenz",
      vzaeHundertstel: 50,
      anbindung: "ki",
      beginn,
    },
    ...Array.from({ length: 2 * erste + spaeter }, (_, i) => ({
      bezeichnung: `Case Management: ${caseManagement[i % caseManagement.length]}${i < caseManagement.length ? "" : ` ${raeume[i - caseManagement.length] ?? i + 1}`}`,
      funktion: "case_management" as const,
      vzaeHundertstel: i === 1 && z.wahr(0.5) ? 50 : 100,
      anbindung: z.aus(["ki", "sozialamt"] as const),
      beginn: i < erste ? "2021-07-01" : i < 2 * erste ? z.aus(["2022-01-01", "2022-04-01"]) : "2024-06-01",
    })),
    ...Array.from({ length: z.ganz(2, 4) }, (_, i) => behoerdenstelle(z, i, "2021-12-01")),
  ];
}

/** A post of Baustein 3: by turns at the Ausländerbehörde and where people are naturalised. */
export function behoerdenstelle(z: Zufall, i: number, beginn: string): Planstelle {
  const funktion = (i % 2 === 0 ? "auslaenderbehoerde" : "einbuergerungsbehoerde") satisfies Funktion;
  const aufgaben = {
    auslaenderbehoerde: ["Bleiberecht", "Aufenthalt"],
    einbuergerungsbehoerde: ["Beratung", "Verfahren"],
  };
  return {
    bezeichnung: `${i % 2 === 0 ? "Ausländerbehörde" : "Einbürgerungsbehörde"}: ${aufgaben[funktion][Math.floor(i / 2)]}`,
    funktion,
    vzaeHundertstel: z.aus([100, 75, 50]),
    anbindung: funktion,
    beginn,
  };
}
