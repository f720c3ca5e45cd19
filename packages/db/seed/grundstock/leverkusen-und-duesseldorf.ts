import type { Funktion } from "@kim/domain/stelle";
import type { TraegerKuerzel } from "./organisationen.ts";
import type { StelleVorlage, Szenario } from "./szenario.ts";

const jahre = [2022, 2023, 2024, 2025, 2026];

/** Vorlage 2021/1121 of the city of Leverkusen, section I, plan for 2022. */
export const leverkusen: Szenario = {
  schluessel: "05316",
  stellen: [
    ...koordinationUndAssistenz("2022-01-01"),
    caseManagement(1, "2022-01-01", { anbindung: "sozialamt" }),
    caseManagement(2, "2022-01-01", { anbindung: "ki" }),
    caseManagement(3, "2022-01-01", { an: "awo-leverkusen" }),
    caseManagement(4, "2022-01-01", { an: "caritas-leverkusen" }),
    caseManagement(5, "2022-01-01", { an: "diakonie-leverkusen" }),
    behoerde("Ausländerbehörde, Bleiberecht", "auslaenderbehoerde", 75),
    behoerde("Einbürgerungsbehörde 1", "einbuergerungsbehoerde", 75),
    behoerde("Einbürgerungsbehörde 2", "einbuergerungsbehoerde", 75),
  ],
  kontingente: jahre.flatMap((jahr) => kontingent(jahr, [300, 500, 225], "Vorlage 2021/1121")),
  angaben: [{ jahr: 2022, massnahmenPlanCent: 4_900_000, personalkostenIstCent: 91_325_724 }],
};

/** Handlungskonzept of the city of Duesseldorf, 3.3 to 3.5 and appendix. */
export const duesseldorf: Szenario = {
  schluessel: "05111",
  stellen: [
    ...koordinationUndAssistenz("2022-01-01"),
    ...Array.from({ length: 10 }, (_, i) =>
      caseManagement(i + 1, "2022-01-01", { anbindung: i < 4 ? "ki" : "sozialamt" }),
    ),
    ...(["awo", "caritas", "diakonie", "drk", "paritaet", "jg"] as const).map((verband, i) =>
      caseManagement(11 + i, "2022-01-01", { an: `${verband}-duesseldorf` }),
    ),
    behoerde("Ausländerbehörde 1", "auslaenderbehoerde", 100),
    behoerde("Ausländerbehörde 2", "auslaenderbehoerde", 100),
    behoerde("Einbürgerungsbehörde", "einbuergerungsbehoerde", 100),
  ],
  kontingente: jahre.flatMap((jahr) => kontingent(jahr, [300, 1600, 300], "Düsseldorfer Handlungskonzept, 3.3–3.5")),
  angaben: [],
};

export function koordinationUndAssistenz(beginn: string, koordination: number[] = [100, 100, 50]): StelleVorlage[] {
  return [
    ...koordination.map((vzaeHundertstel, i) => ({
      bezeichnung: `Koordination ${i + 1}`,
      funktion: "koordination" as const,
      vzaeHundertstel,
      anbindung: "ki" as const,
      beginn,
      besetzt: { von: beginn, qualifikation: "vergleichbar" as const },
    })),
    {
      bezeichnung: "Verwaltungsassistenz",
      funktion: "assistenz",
      vzaeHundertstel: 50,
      anbindung: "ki",
      beginn,
      besetzt: { von: beginn },
    },
  ];
}

/** Grants of the first year are the source's; later years carry them over and say so. */
export function kontingent(jahr: number, [b1, b2, b3]: [number, number, number], quelle: string) {
  const woher = jahr === 2022 ? quelle : `Demodaten: fortgeschrieben aus 2022 (${quelle})`;
  return (
    [
      [1, b1],
      [2, b2],
      [3, b3],
    ] as const
  ).map(([baustein, vzaeHundertstel]) => ({ jahr, baustein, vzaeHundertstel, quelle: woher }));
}

function caseManagement(
  nummer: number,
  beginn: string,
  wo: { anbindung: "ki" | "sozialamt" } | { an: TraegerKuerzel },
): StelleVorlage {
  const bezeichnung = `Case Management ${nummer}`;
  if ("anbindung" in wo) {
    return {
      bezeichnung,
      funktion: "case_management",
      vzaeHundertstel: 100,
      anbindung: wo.anbindung,
      beginn,
      besetzt: { von: beginn },
    };
  }
  return {
    bezeichnung,
    funktion: "case_management",
    vzaeHundertstel: 100,
    anbindung: "andere",
    beginn,
    weiterleitungen: [
      {
        an: wo.an,
        vzaeHundertstel: 100,
        betragCent: 5_500_000 + 4 * 5_700_000,
        beginn,
        ende: "2026-12-31",
        zweck: "Case Management vor Ort",
        begruendung: "Der Träger berät im Stadtgebiet schon und erreicht die Zielgruppe dort.",
        antwort: { angenommen: true },
        besetzt: { von: beginn },
      },
    ],
  };
}

function behoerde(
  bezeichnung: string,
  funktion: Extract<Funktion, "auslaenderbehoerde" | "einbuergerungsbehoerde">,
  vzaeHundertstel: number,
): StelleVorlage {
  return {
    bezeichnung,
    funktion,
    vzaeHundertstel,
    anbindung: funktion,
    beginn: "2022-01-01",
    besetzt: { von: "2022-01-01" },
  };
}
