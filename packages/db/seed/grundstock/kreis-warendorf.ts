import { koordinationUndAssistenz, kontingent } from "./leverkusen-und-duesseldorf.ts";
import type { StelleVorlage, Szenario } from "./szenario.ts";
import type { WeiterleitungVorlage } from "./vertraege.ts";

const rahmen = { beginn: "2024-01-01", ende: "2026-12-31" };
const zugesagt = { angenommen: true } as const;
const cm = (nummer: number, rest: Partial<StelleVorlage>): StelleVorlage => ({
  bezeichnung: `Case Management ${nummer}`,
  funktion: "case_management",
  vzaeHundertstel: 100,
  anbindung: "ki",
  beginn: "2022-01-01",
  ...rest,
});
// 57,000 EUR per VZAE and year, for the years of the frame or for those of its own period.
const an = (empfaenger: string, vzaeHundertstel: number, rest: Partial<WeiterleitungVorlage>): WeiterleitungVorlage => {
  const { beginn, ende } = { ...rahmen, ...rest };
  const jahre = Number(ende.slice(0, 4)) - Number(beginn.slice(0, 4)) + 1;
  return {
    an: empfaenger,
    vzaeHundertstel,
    betragCent: vzaeHundertstel * 57_000 * jahre,
    ...rahmen,
    zweck: "Case Management vor Ort",
    begruendung: "Das Angebot vor Ort ergänzt die Beratung des Kreises und ist im Kreiskonzept beschrieben.",
    ...rest,
  };
};

/**
 * New in 2026: a chain over Ahlen to Drensteinfurt, a post that came back twice, and one whose share became smaller.
 */
const neue: StelleVorlage[] = [
  cm(7, {
    beginn: "2026-01-01",
    weiterleitungen: [
      an("05570004", 100, {
        beginn: "2026-01-01",
        ende: "2027-12-31",
        antwort: zugesagt,
        weiterleitungErlaubt: true,
        besetzt: { von: "2026-01-01", vzaeHundertstel: 50 },
        weiter: [
          an("05570016", 50, {
            beginn: "2026-02-01",
            ende: "2027-12-31",
            antwort: zugesagt,
            besetzt: { von: "2026-03-01" },
          }),
        ],
      }),
    ],
  }),
  cm(8, {
    beginn: "2026-01-01",
    weiterleitungen: [
      an("05570024", 100, {
        beginn: "2026-01-01",
        ende: "2026-12-31",
        antwort: zugesagt,
        endete: {
          art: "beendet",
          letzterTag: "2026-03-31",
          am: "2026-03-10",
          grund: "Die Stelle ließ sich in Everswinkel nicht besetzen.",
        },
      }),
      an("05570028", 100, {
        beginn: "2026-04-01",
        ende: "2026-12-31",
        betragCent: 4_275_000,
        antwort: zugesagt,
        besetzt: { von: "2026-04-15", bis: "2026-09-30" },
        endete: {
          art: "zurueckgegeben",
          letzterTag: "2026-09-30",
          am: "2026-09-08",
          grund: "Die Fachkraft verlässt die Gemeinde; Oelde bildet den Dienst nicht neu.",
        },
      }),
    ],
  }),
  cm(9, {
    beginn: "2026-01-01",
    besetzt: { von: "2026-07-01", vzaeHundertstel: 50 },
    weiterleitungen: [
      an("05570044", 100, {
        beginn: "2026-01-01",
        ende: "2026-12-31",
        antwort: zugesagt,
        besetzt: [
          { von: "2026-01-01", bis: "2026-06-30" },
          { von: "2026-07-01", vzaeHundertstel: 50 },
        ],
        aenderung: {
          ab: "2026-07-01",
          vzaeHundertstel: 50,
          betragCent: 1_436_712,
          am: "2026-06-05",
          angenommen: true,
          grund: "Die Fachkraft arbeitet ab Juli in Teilzeit.",
        },
      }),
    ],
  }),
];

/** Demo of a Kreis with posts at some of its Kommunen and one Traeger; one offer waits, one was declined. */
export const kreisWarendorf: Szenario = {
  schluessel: "05570",
  stellen: [
    ...koordinationUndAssistenz("2022-01-01", [100, 100, 100, 50]),
    cm(1, { besetzt: { von: "2022-03-01" } }),
    cm(2, { weiterleitungen: [an("05570004", 100, { antwort: zugesagt, besetzt: { von: "2024-02-15" } })] }),
    cm(3, { besetzt: { von: "2024-01-01" }, weiterleitungen: [an("05570008", 50, { antwort: zugesagt })] }),
    cm(4, {
      weiterleitungen: [
        an("wohlfahrt-warendorf", 100, {
          antwort: zugesagt,
          besetzt: { von: "2024-01-01" },
          aenderung: {
            ab: "2026-12-01",
            vzaeHundertstel: 100,
            betragCent: 510_000,
            am: "2026-11-10",
            grund: "Der Tarifabschluss erhöht die Personalkosten ab Dezember.",
          },
        }),
      ],
    }),
    cm(5, { weiterleitungen: [an("05570004", 50, { beginn: "2026-01-01" })], besetzt: { von: "2022-06-01" } }),
    cm(6, {
      weiterleitungen: [
        an("05570028", 100, {
          antwort: { angenommen: false, grund: "Die Gemeinde sieht derzeit keinen eigenen Bedarf." },
        }),
      ],
      besetzt: { von: "2022-01-01", bis: "2026-06-30" },
    }),
    {
      bezeichnung: "Ausländerbehörde, Bleiberecht",
      funktion: "auslaenderbehoerde",
      vzaeHundertstel: 100,
      anbindung: "auslaenderbehoerde",
      beginn: "2022-01-01",
      besetzt: { von: "2022-01-01" },
    },
    {
      bezeichnung: "Einbürgerungsbehörde",
      funktion: "einbuergerungsbehoerde",
      vzaeHundertstel: 50,
      anbindung: "einbuergerungsbehoerde",
      beginn: "2022-01-01",
      besetzt: { von: "2022-09-01" },
    },
    ...neue,
  ],
  kontingente: [2022, 2023, 2024, 2025, 2026].flatMap((jahr) =>
    kontingent(jahr, [400, jahr === 2026 ? 900 : 600, 150], "Demodaten"),
  ),
  angaben: [{ jahr: 2025, massnahmenPlanCent: 3_200_000, personalkostenIstCent: 78_412_250 }],
};
