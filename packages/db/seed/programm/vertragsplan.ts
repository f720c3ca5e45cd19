import { anteiligerBetrag, plainDate } from "@kim/domain/grundlagen";
import { foerderkonditionen, satzDerFunktion } from "@kim/domain/kondition";
import type { WeiterleitungVorlage } from "../grundstock/vertraege.ts";
import type { Zufall } from "../grundstock/zufall.ts";
import { laufbahn } from "./laufbahn.ts";
import type { Planstelle } from "./stellenplan.ts";
import { tageSpaeter } from "./stichtag.ts";

const zwecke = {
  kommune: "Case Management vor Ort",
  traeger: "Case Management in freier Trägerschaft",
} as const;
const gruende = {
  kommune: "Die Beratung vor Ort verkürzt Wege; sie ist mit der Koordination des Kreises im Konzept abgestimmt.",
  traeger: "Der Träger berät die Zielgruppe seit Jahren und stellt die Fachkraft außerhalb von JMD und MBE an.",
} as const;
const fachkraft = ["soziale_arbeit", "soziale_arbeit", "soziale_arbeit", "vergleichbar"] as const;

/** The most grant money for a part of a post: rate × share × days. */
export const hoechstbetrag = (beginn: string, ende: string, vzaeHundertstel: number): number =>
  anteiligerBetrag(
    (jahr) => {
      const konditionen = foerderkonditionen(Math.min(jahr, 2026));
      return konditionen ? satzDerFunktion(konditionen, "case_management").cent : 0;
    },
    { von: plainDate(beginn), bis: plainDate(ende), vzaeHundertstel },
  );

/** In whole 100 euros, as contracts name it. */
const gerundet = (cent: number) => Math.floor(cent / 10_000) * 10_000;

interface Vergabe {
  an: string;
  art: "kommune" | "traeger";
  stelle: Planstelle;
  stichtag: string;
  z: Zufall;
}

/** One part over the years: a contract to the end of 2024, then the one that followed it. */
export function vertragsfolge({ an, art, stelle, stichtag, z }: Vergabe): WeiterleitungVorlage[] {
  const ende = z.aus(["2026-12-31", "2027-12-31", "2027-12-31"]);
  const { beginn } = stelle;
  return beginn < "2024-01-01"
    ? [
        vertrag({ an, art, stelle, stichtag, z }, beginn, "2024-12-31", tageSpaeter(beginn, -z.ganz(20, 50))),
        vertrag({ an, art, stelle, stichtag, z }, "2025-01-01", ende, `2024-11-${z.ganz(10, 28)}`),
      ]
    : [vertrag({ an, art, stelle, stichtag, z }, beginn, ende, tageSpaeter(beginn, -z.ganz(20, 50)))];
}

export function vertrag(
  { an, art, stelle, stichtag, z }: Vergabe,
  beginn: string,
  ende: string,
  angebotenAm: string,
): WeiterleitungVorlage {
  const { vzaeHundertstel } = stelle;
  const dienst = { von: beginn, vzaeHundertstel, qualifikationen: fachkraft };
  return {
    an,
    vzaeHundertstel,
    betragCent: gerundet(hoechstbetrag(beginn, ende, vzaeHundertstel)),
    beginn,
    ende,
    zweck: zwecke[art],
    begruendung: gruende[art],
    angebotenAm,
    antwort: { angenommen: true },
    besetzt: laufbahn(z, { ...dienst, bis: ende }, stichtag),
  };
}

/** The last contract of a chain, with half of it passed on to a neighbour, and that half on to a Träger. */
export function mitWeitergabe(
  folge: WeiterleitungVorlage[],
  { nachbar, traeger, stichtag, z }: { nachbar: string; traeger: string | undefined; stichtag: string; z: Zufall },
): WeiterleitungVorlage[] {
  const letzter = folge.at(-1);
  if (!letzter || letzter.vzaeHundertstel !== 100) return folge;
  const { beginn, ende } = letzter;
  const halb = (an: string, betragCent: number, tage: number): WeiterleitungVorlage => ({
    an,
    vzaeHundertstel: 50,
    betragCent: gerundet(betragCent),
    beginn,
    ende,
    zweck: zwecke.kommune,
    begruendung: "Die Fachkraft arbeitet an zwei Orten; die Kosten folgen der Arbeitszeit.",
    angebotenAm: tageSpaeter(letzter.angebotenAm ?? beginn, tage),
    antwort: { angenommen: true },
  });
  const dienst = { von: beginn, bis: ende, vzaeHundertstel: 50, qualifikationen: fachkraft };
  const zweite = halb(nachbar, letzter.betragCent / 2, 14);
  const weiter: WeiterleitungVorlage = traeger
    ? {
        ...zweite,
        weiterleitungErlaubt: true,
        weiter: [
          {
            ...halb(traeger, zweite.betragCent, 28),
            zweck: zwecke.traeger,
            begruendung: gruende.traeger,
            besetzt: laufbahn(z, dienst, stichtag),
          },
        ],
      }
    : { ...zweite, besetzt: laufbahn(z, dienst, stichtag) };
  return [
    ...folge.slice(0, -1),
    { ...letzter, weiterleitungErlaubt: true, besetzt: laufbahn(z, dienst, stichtag), weiter: [weiter] },
  ];
}
